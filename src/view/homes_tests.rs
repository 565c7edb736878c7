//! Which items have an entry of their own, and what tells the others.

use factcards::{Options, analyze};
use factcards_document::{
    Argument, ArgumentRole, AttributionKind, Document, Entity, EntityKind, FactStatus, Relation, Role, Stance, Subject,
};

use super::*;
use crate::strings::Language;
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

/// The text with what a test asks for, and nothing else.
fn reading(change: impl FnOnce(&mut Document<ByteSpan>)) -> Reading {
    let mut document: Document<ByteSpan> = analyze(TEXT, &Options::default(), factcards_model::english().unwrap());
    (document.facts, document.attributions, document.lists) = (vec![], vec![], vec![]);
    (document.times, document.quantities, document.changes) = (vec![], vec![], vec![]);
    change(&mut document);
    Reading::new(TEXT.into(), document, Language::En)
}

fn homes(change: impl FnOnce(&mut Document<ByteSpan>)) -> (Vec<Item>, Vec<Item>) {
    let reading = reading(change);
    let homes = reading.homes();
    let facts = (0..reading.document.facts.len()).map(|id| homes.of_item(Item::Fact(id))).collect();
    (facts, (0..reading.document.attributions.len()).map(|id| homes.of_item(Item::Attribution(id))).collect())
}

fn shown(facts: Vec<Fact<ByteSpan>>, roles: &[&str]) -> Vec<Item> {
    let role = |words: &&str| Role { span: at(words), of: None, standing: None, time: None };
    let change = |document: &mut Document<ByteSpan>| {
        document.entities = vec![Entity {
            id: 0,
            kind: EntityKind::Person,
            name: "Ada Roe".to_owned(),
            aliases: vec![],
            roles: roles.iter().map(role).collect(),
            stands_for: None,
            salience: 1.0,
            mentions: vec![],
        }];
        document.attributions =
            vec![attribution(0, "said", "Kyiv rejected the terms"), attribution(1, "rejected", "the terms")];
        document.facts = facts;
    };
    homes(change).0
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

/// "Kyiv rejected the terms", as the first attribution has it.
fn told(status: FactStatus) -> Fact<ByteSpan> {
    Fact {
        subject: Subject { span: at("Kyiv"), entity: None, antecedent: None, parts: vec![] },
        status,
        attribution: Some(0),
        span: at("Kyiv rejected the terms"),
        ..fact(0, &["rejected"], &[(ArgumentRole::Object, "the terms")])
    }
}

#[test]
fn what_somebody_says_is_told_by_the_quote_and_a_plan_tells_a_claim_that_is_nothing_else() {
    use FactStatus::{Claimed, Planned};
    let homes = |status, kind, stance| {
        let (facts, attributions) = homes(|document| {
            document.facts = vec![told(status)];
            document.attributions =
                vec![Attribution { kind, stance, ..attribution(0, "said", "Kyiv rejected the terms") }];
        });
        (facts[0], attributions[0])
    };
    use AttributionKind::{Direct, Indirect};
    let (fact, said) = (Item::Fact(0), Item::Attribution(0));
    assert_eq!(homes(Claimed, Indirect, Stance::Says), (said, said));
    assert_eq!(homes(Claimed, Direct, Stance::Says), (said, said));
    assert_eq!(homes(Planned, Indirect, Stance::Says), (fact, fact));
    assert_eq!(homes(Planned, Direct, Stance::Says), (said, said), "the quote is hardly more than the plan");
    assert_eq!(homes(Planned, Indirect, Stance::Demands), (said, said), "a position comes first");
}

#[test]
fn a_long_quote_does_not_hide_a_plan() {
    let (facts, attributions) = homes(|document| {
        let plan = Fact { span: at("Bo left"), ..fact(0, &["left"], &[]) };
        let subject = Subject { span: at("Bo"), entity: None, antecedent: None, parts: vec![] };
        document.facts = vec![Fact { subject, status: FactStatus::Planned, attribution: Some(0), ..plan }];
        let said = attribution(0, "said", "that Kyiv rejected the terms. Bo left");
        document.attributions = vec![Attribution { kind: AttributionKind::Direct, ..said }];
    });
    assert_eq!((facts[0], attributions[0]), (Item::Fact(0), Item::Attribution(0)));
}

#[test]
fn a_fact_within_the_words_of_another_is_told_by_it() {
    let inner = Fact { attribution: None, ..told(FactStatus::Stated) };
    let outer = Fact {
        span: at("Ada Roe, the envoy, said on Monday that Kyiv rejected the terms"),
        ..fact(1, &["said"], &[(ArgumentRole::Complement, "Kyiv rejected the terms")])
    };
    assert_eq!(homes(|document| document.facts = vec![inner, outer]).0, [Item::Fact(1), Item::Fact(1)]);
}

#[test]
fn a_list_is_told_once() {
    use factcards_document::List;
    let list = || List { lead: Some(at("Ada Roe")), items: vec![at("Kyiv"), at("the terms")], fact: Some(0) };
    let completed = || fact(0, &["said"], &[(ArgumentRole::Complement, "Kyiv rejected the terms")]);
    let loose = reading(|document| (document.facts, document.lists) = (vec![completed()], vec![list()]));
    assert_eq!(loose.homes().of_item(Item::Fact(0)), Item::List(0));
    let said = reading(|document| {
        (document.facts, document.lists) = (vec![completed()], vec![list()]);
        document.attributions = vec![attribution(0, "said", "Kyiv rejected the terms")];
    });
    assert_eq!(said.homes().of_item(Item::List(0)), Item::Attribution(0));
    assert_eq!(said.homes().of_item(Item::Fact(0)), Item::Attribution(0));
}

#[test]
fn homes_of_a_whole_text_are_entries_and_each_entry_stands_on_one_card() {
    use crate::view::order;
    for name in ["article", "minutes", "e-mail", "press-release", "interview"] {
        let path = format!("{}/tests/documents/{name}/text.txt", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path).unwrap();
        let document = analyze(&text, &Options::default(), factcards_model::english().unwrap());
        let reading = Reading::new(text.into(), document, Language::En);
        let cards = order::cards(reading.document.text_kind);
        let entries: Vec<_> = cards.iter().flat_map(|card| reading.entries().of_card(card).to_vec()).collect();
        let is_twice = |(at, item): (usize, &Item)| entries.iter().take(at).any(|other| other == item);
        assert!(!entries.iter().enumerate().any(is_twice), "{name}");
        let document = &reading.document;
        let facts = (0..document.facts.len()).map(Item::Fact);
        let attributions = (0..document.attributions.len()).map(Item::Attribution);
        for item in facts.chain(attributions).chain((0..document.lists.len()).map(Item::List)) {
            let home = reading.homes().of_item(item);
            assert!(entries.contains(&home), "{name}: {item:?} is told by {home:?}");
        }
    }
}
