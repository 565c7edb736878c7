//! What is shown of entities.

use factcards::{Options, analyze};
use factcards_document::{
    Attribution, AttributionKind, Conjunct, Document, EntityKind, Fact, Id, Mention, Relation, Stance, Standing,
    Subject,
};

use super::*;
use crate::strings::Language;
use crate::view::fixtures;

const TEXT: &str = "Ada Roe, ex-minister and mayor, left. The mayor met Bo. The Mayor, Roe, and Bo spoke. She won.";

fn at(words: &str) -> ByteSpan {
    let start = TEXT.find(words).unwrap();
    ByteSpan::new(start, start + words.len())
}

fn role(words: &str, standing: Option<Standing>) -> Role<ByteSpan> {
    Role { span: at(words), of: None, standing, time: None }
}

fn entity(id: Id) -> Entity<ByteSpan> {
    let mention = |(words, form)| Mention { span: at(words), sentence: 0, form };
    let mentions = [
        ("Ada Roe", MentionForm::Name),
        ("The mayor", MentionForm::Nominal),
        ("The Mayor", MentionForm::Nominal),
        ("She", MentionForm::Pronoun),
    ];
    Entity {
        id,
        kind: EntityKind::Person,
        name: "Ada Roe".to_owned(),
        aliases: vec!["Ada Roe".to_owned(), "Ada".to_owned()],
        roles: vec![],
        stands_for: None,
        salience: 1.0,
        mentions: mentions.map(mention).to_vec(),
    }
}

fn fact(id: Id, subject: Option<Id>, parts: &[Id], confidence: f64) -> Fact<ByteSpan> {
    let parts = parts.iter().map(|id| Conjunct { span: at("Bo"), entity: Some(*id) }).collect();
    Fact {
        subject: Subject { span: at("Ada Roe"), entity: subject, antecedent: None, parts },
        relation: Relation { span: vec![at("left")], text: String::new(), lemma: String::new() },
        confidence,
        ..fixtures::fact(id, 0, at("left"))
    }
}

fn reading(change: impl Fn(&mut Document<ByteSpan>)) -> Reading {
    let mut document = analyze(TEXT, &Options::default(), factcards_model::english().unwrap());
    document.entities = vec![entity(0), entity(1)];
    (document.facts, document.attributions) = (vec![], vec![]);
    change(&mut document);
    Reading::new(TEXT.into(), document, Language::En)
}

#[test]
fn the_same_role_is_shown_twice_only_where_it_is_held_and_not_held() {
    let mut entity = entity(0);
    let (mayor, former) = (role("mayor", None), role("mayor", Some(Standing::Former)));
    entity.roles = vec![mayor.clone(), mayor, former];
    let standings: Vec<_> = roles(&reading(|_| ()), &entity).iter().map(|role| role.standing).collect();
    assert_eq!(standings, [None, Some(Standing::Former)]);
}

#[test]
fn a_word_says_how_a_role_is_held_not_a_part_of_one() {
    assert!(says_standing("Retired fisherman") && says_standing("mayor-elect") && says_standing("ex-minister"));
    assert!(!says_standing("pastor") && !says_standing("exorcist"));
}

#[test]
fn how_a_role_is_held_is_said_once() {
    let reading = reading(|_| ());
    let said = |words, standing| standing_of(&reading, words, standing);
    assert_eq!(said("mayor", Some(Standing::Former)), Some("former"));
    assert_eq!(said("mayor", Some(Standing::Current)), Some("now"));
    assert_eq!(said("mayor", Some(Standing::Future)), Some("to be"));
    assert_eq!(said("ex-minister", Some(Standing::Former)), None);
    assert_eq!(said("mayor", None), None);
}

fn standing_of(reading: &Reading, words: &str, standing: Option<Standing>) -> Option<&'static str> {
    super::standing(reading, &role(words, standing))
}

#[test]
fn other_words_are_names_then_descriptions_each_once_and_no_pronouns() {
    let reading = reading(|_| ());
    let expected = [("Ada Roe", Some(at("Ada Roe"))), ("Ada", None), ("The mayor", Some(at("The mayor")))];
    assert_eq!(other_words(&reading, &reading.document.entities[0]), expected);
}

#[test]
fn deeds_are_those_of_each_subject_and_speaker() {
    let reading = reading(|document| {
        document.facts = vec![
            fact(0, Some(0), &[], 0.9),
            fact(1, None, &[0, 1, 1], 0.9),
            fact(2, Some(1), &[], 0.4),
            fact(3, None, &[], 0.9),
        ];
        document.attributions = vec![Attribution {
            id: 0,
            sentence: 0,
            kind: AttributionKind::Indirect,
            content: vec![at("She won")],
            cue: None,
            source: None,
            speaker: Some(1),
            stance: Stance::Denies,
            within: None,
        }];
    });
    let deeds = deeds(&reading);
    assert_eq!(deeds[0], Deeds { did: vec![Item::Fact(0), Item::Fact(1)], said: vec![] });
    // The third fact is wrong rather than right.
    assert_eq!(deeds[1], Deeds { did: vec![Item::Fact(1)], said: vec![Item::Attribution(0)] });
}
