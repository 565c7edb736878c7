//! Whom pronouns stand for.

use factcards::{Options, analyze};
use factcards_document::{AttributionKind, Document, Stance, Subject};

use super::*;
use crate::strings::Language;
use crate::view::fixtures;

const TEXT: &str = "A new bridge opened. She said it is safe. Martha Dunn left.";

fn at(words: &str) -> ByteSpan {
    let start = TEXT.find(words).unwrap();
    ByteSpan::new(start, start + words.len())
}

/// The first entity is Martha Dunn.
fn reading() -> (Reading, Id) {
    let document: Document<ByteSpan> = analyze(TEXT, &Options::default(), factcards_model::english().unwrap());
    let martha = document.entities.iter().find(|entity| entity.name == "Martha Dunn").unwrap().id;
    (Reading::new(TEXT.into(), document, Language::En), martha)
}

fn subject(words: &str, entity: Option<Id>, antecedent: Option<&str>) -> Option<String> {
    let fact = Fact {
        subject: Subject { span: at(words), entity, antecedent: antecedent.map(at), parts: vec![] },
        ..fixtures::fact(0, 1, at(words))
    };
    of_subject(&reading().0, &fact)
}

#[test]
fn a_pronoun_has_the_name_of_its_entity_beside_it() {
    let (_, martha) = reading();
    assert_eq!(subject("She", Some(martha), None).as_deref(), Some("Martha Dunn"));
    assert_eq!(subject("Martha Dunn", Some(martha), None), None);
    assert_eq!(subject("She", None, None), None);
    assert_eq!(subject("She", Some(99), None), None);
}

#[test]
fn a_pronoun_without_an_entity_has_the_description_that_it_stands_for() {
    assert_eq!(subject("it", None, Some("A new bridge")).as_deref(), Some("a new bridge"));
    assert_eq!(subject("it", None, Some("new bridge")).as_deref(), Some("new bridge"));
}

#[test]
fn a_source_is_told_only_where_it_is_a_pronoun() {
    let (reading, martha) = reading();
    let attribution = |source: Option<&str>, speaker| Attribution {
        id: 0,
        sentence: 1,
        kind: AttributionKind::Indirect,
        content: vec![at("it is safe")],
        cue: Some(at("said")),
        source: source.map(at),
        speaker,
        stance: Stance::Says,
        within: None,
    };
    assert_eq!(of_source(&reading, &attribution(Some("She"), Some(martha))), Some("Martha Dunn"));
    assert_eq!(of_source(&reading, &attribution(Some("Martha Dunn"), Some(martha))), None);
    assert_eq!(of_source(&reading, &attribution(Some("She"), None)), None);
    assert_eq!(of_source(&reading, &attribution(None, Some(martha))), None);
}
