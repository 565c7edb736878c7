//! What stands first.

use factcards_document::{AttributionKind, QuantityKind, Stance, Subject};

use super::*;
use crate::strings::Language;
use crate::view::fixtures;

use factcards::{Options, analyze};

const TEXT: &str = "He left. Ada left Oslo on 3 March 2024.";

fn reading() -> Reading {
    Reading::new(TEXT.into(), analyze(TEXT, &Options::default(), factcards_model::english().unwrap()), Language::En)
}

fn of(subject: &str, change: impl FnOnce(&mut Fact<ByteSpan>)) -> Fact<ByteSpan> {
    let start = TEXT.find(subject).unwrap();
    let span = ByteSpan::new(start, start + subject.len());
    let subject = Subject { span, entity: None, antecedent: None, parts: vec![] };
    let mut fact = Fact { subject, ..fixtures::fact(0, 0, span) };
    change(&mut fact);
    fact
}

#[test]
fn known_dated_specific_and_sure_facts_stand_first() {
    let reading = reading();
    let ranked = [
        of("Ada", |fact| (fact.time, fact.subject.entity) = (Some(0), Some(0))),
        of("Ada", |fact| fact.time = Some(0)),
        of("Ada", |fact| fact.subject.entity = Some(0)),
        of("Ada", |_| ()),
        of("Ada", |fact| fact.confidence = 0.7),
        of("He", |fact| fact.time = Some(0)),
        of("He", |_| ()),
        of("Ada", |fact| (fact.time, fact.confidence) = (Some(0), 0.3)),
    ];
    let ranks: Vec<_> = ranked.iter().map(|of| fact(&reading, of)).collect();
    assert!(ranks.is_sorted_by(|a, b| a < b), "{ranks:?}");
    let resolved = of("He", |fact| fact.subject.entity = Some(0));
    assert!(!fact(&reading, &resolved).1, "a pronoun that stands for somebody is not open");
}

#[test]
fn who_is_known_to_say_it_stands_before_who_is_not() {
    let reading = reading();
    let by = |source: Option<&str>, speaker| {
        let source = source.map(|words| of(words, |_| ()).span);
        attribution(
            &reading,
            &Attribution {
                id: 0,
                sentence: 0,
                kind: AttributionKind::Direct,
                content: vec![],
                cue: None,
                source,
                speaker,
                stance: Stance::Says,
                within: None,
            },
        )
    };
    assert_eq!([by(Some("He"), Some(0)), by(Some("Ada"), None), by(Some("He"), None), by(None, None)], [0, 0, 1, 2]);
}

#[test]
fn a_number_of_something_stands_before_one_of_nothing() {
    let number = |of: Option<ByteSpan>, unit: Option<&str>| {
        let document = reading();
        let mut quantity = Quantity {
            id: 0,
            span: ByteSpan::new(0, 1),
            sentence: 0,
            kind: QuantityKind::Number,
            value: Some(1.0),
            low: None,
            high: None,
            unit: unit.map(str::to_owned),
            base: None,
            comparator: None,
            of,
        };
        quantity.sentence = document.document.sentences[0].id;
        super::quantity(&quantity)
    };
    let of = Some(ByteSpan::new(0, 1));
    assert!([number(of, Some("m")), number(of, None), number(None, Some("m")), number(None, None)].is_sorted());
}
