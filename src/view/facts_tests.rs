//! Which facts have an entry of their own.

use factcards::{Options, analyze};
use factcards_document::{Argument, AttributionKind, Document, Entity, EntityKind, Relation, Role, Stance, Subject};

use super::*;
use crate::view::fixtures;

const TEXT: &str = "Ada Roe, the envoy, said on Monday that Kyiv rejected the terms. Bo left.";

fn at(words: &str) -> ByteSpan {
    let start = TEXT.find(words).unwrap();
    ByteSpan::new(start, start + words.len())
}

fn fact(id: usize, relation: &[&str], arguments: &[(ArgumentRole, &str)]) -> Fact<ByteSpan> {
    let argument = |(role, words): &(ArgumentRole, &str)| Argument {
        role: *role,
        preposition: None,
        span: at(words),
        entity: None,
        time: None,
        quantity: None,
        parts: vec![],
    };
    Fact {
        subject: Subject { span: at("Ada Roe"), entity: Some(0), antecedent: None, parts: vec![] },
        relation: Relation {
            span: relation.iter().map(|words| at(words)).collect(),
            text: relation.join(" "),
            lemma: String::new(),
        },
        arguments: arguments.iter().map(argument).collect(),
        ..fixtures::fact(id, 0, at("Ada Roe"))
    }
}

fn attribution(id: usize, cue: &str, content: &str) -> Attribution<ByteSpan> {
    Attribution {
        id,
        sentence: 0,
        kind: AttributionKind::Indirect,
        content: vec![at(content)],
        cue: Some(at(cue)),
        source: None,
        speaker: None,
        stance: Stance::Says,
        within: None,
    }
}

fn shown(facts: Vec<Fact<ByteSpan>>, roles: &[&str]) -> Vec<Item> {
    let mut document: Document<ByteSpan> = analyze(TEXT, &Options::default(), factcards_model::english().unwrap());
    document.entities = vec![Entity {
        id: 0,
        kind: EntityKind::Person,
        name: "Ada Roe".to_owned(),
        aliases: vec![],
        roles: roles.iter().map(|words| Role { span: at(words), of: None, standing: None, time: None }).collect(),
        stands_for: None,
        salience: 1.0,
        mentions: vec![],
    }];
    document.attributions =
        vec![attribution(0, "said", "Kyiv rejected the terms"), attribution(1, "rejected", "the terms")];
    document.facts = facts;
    items(&Reading::new(TEXT.into(), document))
}

#[test]
fn what_only_repeats_an_attribution_is_shown_with_it() {
    use ArgumentRole::{Complement, Object, Time};
    let facts = vec![
        fact(0, &["said"], &[(Time, "Monday"), (Complement, "Kyiv rejected the terms")]),
        fact(1, &["rejected"], &[(Object, "the terms")]),
        fact(2, &["said"], &[]),
        fact(3, &["said"], &[(Time, "Monday")]),
        fact(4, &["left"], &[(Complement, "Bo")]),
    ];
    let expected = [Item::Attribution(0), Item::Attribution(1), Item::Attribution(0), Item::Fact(3), Item::Fact(4)];
    assert_eq!(shown(facts, &[]), expected);
}

#[test]
fn a_plan_has_its_own_entry_though_it_repeats() {
    let plan = Fact { status: FactStatus::Demanded, ..fact(0, &["rejected"], &[(ArgumentRole::Object, "the terms")]) };
    assert_eq!(shown(vec![plan], &[]), [Item::Fact(0)]);
}

#[test]
fn a_role_that_its_entity_shows_is_no_fact_of_its_own() {
    let apposition = || vec![fact(0, &[], &[(ArgumentRole::Complement, "the envoy")])];
    assert_eq!(shown(apposition(), &["envoy"]), [Item::Entity(0)]);
    assert_eq!(shown(apposition(), &["Monday"]), [Item::Fact(0)]);
    // The fifth role is not shown.
    assert_eq!(shown(apposition(), &["Monday", "Kyiv", "terms", "Bo", "envoy"]), [Item::Fact(0)]);
}

#[test]
fn the_bound_itself_is_certain_enough() {
    let sure = |confidence| !is_less_certain(&Fact { confidence, ..fact(0, &["left"], &[]) });
    assert_eq!([0.49, 0.5, 0.9].map(sure), [false, true, true]);
}
