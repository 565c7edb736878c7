//! What of each kind concerns an entity.

use factcards::{Options, analyze};
use factcards_document::{
    Abbreviation, Argument, ArgumentRole, AttributionKind, Conjunct, Direction, EntityKind, Mention, MentionForm,
    QuantityKind, Reference, ReferenceKind, Stance, Subject, TimeKind,
};

use super::*;
use crate::strings::Language;
use crate::view::fixtures;

const TEXT: &str =
    "Ada Roe met Bo on Monday. Costs rose by 5 % on Friday, Bo said. By Ada Roe, 3 May, see http://a.example.";

const ADA: Id = 0;
const BO: Id = 1;

/// The place of the words, the `nth` time that the text has them.
fn at(words: &str, nth: usize) -> ByteSpan {
    let (start, found) = TEXT.match_indices(words).nth(nth).unwrap();
    ByteSpan::new(start, start + found.len())
}

fn entity(id: Id, name: &str) -> Entity<ByteSpan> {
    let places = TEXT.match_indices(name).map(|(start, _)| ByteSpan::new(start, start + name.len()));
    Entity {
        id,
        kind: EntityKind::Person,
        name: name.to_owned(),
        aliases: vec![],
        roles: vec![],
        stands_for: None,
        salience: 1.0,
        mentions: places.map(|span| Mention { span, sentence: 0, form: MentionForm::Name }).collect(),
    }
}

fn argument(words: &str) -> Argument<ByteSpan> {
    Argument {
        role: ArgumentRole::Object,
        preposition: None,
        span: at(words, 0),
        entity: None,
        time: None,
        quantity: None,
        parts: vec![],
    }
}

fn of(id: Id, sentence: Id, span: &str, subject: Option<Id>, arguments: Vec<Argument<ByteSpan>>) -> Fact<ByteSpan> {
    Fact {
        subject: Subject { span: at(span, 0), entity: subject, antecedent: None, parts: vec![] },
        arguments,
        ..fixtures::fact(id, sentence, at(span, 0))
    }
}

fn said(id: Id, content: &str, speaker: Option<Id>) -> Attribution<ByteSpan> {
    Attribution {
        id,
        sentence: 1,
        kind: AttributionKind::Indirect,
        content: vec![at(content, 0)],
        cue: None,
        source: None,
        speaker,
        stance: Stance::Says,
        within: None,
    }
}

fn day(id: Id, sentence: Id, words: &str) -> Time<ByteSpan> {
    Time {
        id,
        span: at(words, 0),
        sentence,
        kind: TimeKind::Date,
        value: String::new(),
        start: None,
        end: None,
        anchor: None,
        anchor_time: None,
        modifier: None,
        alternatives: vec![],
    }
}

/// "Ada Roe met Bo on Monday" is a fact of both; "Costs rose by 5 %" is one that Bo tells; the third sentence has none.
fn document() -> Document<ByteSpan> {
    let mut document = analyze(TEXT, &Options::default(), factcards_model::english().unwrap());
    assert_eq!(document.sentences.len(), 3);
    document.entities = vec![entity(ADA, "Ada Roe"), entity(BO, "Bo")];
    let met = of(0, 0, "Ada Roe met Bo on Monday", Some(ADA), vec![Argument { entity: Some(BO), ..argument("Bo") }]);
    let rose = of(1, 1, "Costs rose by 5 % on Friday", None, vec![Argument { quantity: Some(0), ..argument("5 %") }]);
    let told = of(2, 1, "Bo said", Some(BO), vec![]);
    document.facts = vec![Fact { time: Some(0), ..met }, Fact { attribution: Some(0), ..rose }, told];
    document.attributions = vec![said(0, "Costs rose by 5 % on Friday", Some(BO))];
    document.times = vec![day(0, 0, "Monday"), day(1, 1, "Friday"), day(2, 2, "3 May")];
    document.quantities = vec![Quantity {
        id: 0,
        span: at("5 %", 0),
        sentence: 1,
        kind: QuantityKind::Percent,
        value: Some(5.0),
        low: None,
        high: None,
        unit: None,
        base: None,
        comparator: None,
        of: None,
    }];
    document.changes = vec![Change {
        id: 0,
        sentence: 1,
        cue: at("rose", 0),
        direction: Direction::Up,
        of: Some(at("Costs", 0)),
        by: Some(0),
        from: None,
        to: None,
        status: None,
        polarity: None,
    }];
    document.references = vec![Reference { kind: ReferenceKind::Url, span: at("http://a.example", 0) }];
    document.abbreviations = vec![Abbreviation { short: at("Bo", 0), long: at("Costs", 0) }];
    document.lists = vec![
        List { lead: None, items: vec![at("Costs", 0), at("Ada Roe", 0)], fact: None },
        List { lead: None, items: vec![at("Costs", 0)], fact: Some(0) },
        List { lead: Some(at("Monday", 0)), items: vec![at("Costs", 0)], fact: None },
    ];
    document
}

/// Whether it concerns Ada, and whether it concerns Bo.
fn whom(document: &Document<ByteSpan>, item: Item) -> (bool, bool) {
    let reading = Reading::new(TEXT.into(), document.clone(), Language::En);
    (concerns(&reading, ADA, item), concerns(&reading, BO, item))
}

#[test]
fn a_fact_concerns_who_takes_part_and_who_says_so() {
    let mut document = document();
    assert_eq!(whom(&document, Item::Fact(0)), (true, true));
    assert_eq!(whom(&document, Item::Fact(1)), (false, true));
    let part = |id| Conjunct { span: at("Ada Roe", 0), entity: Some(id) };
    document.facts[1].attribution = None;
    assert_eq!(whom(&document, Item::Fact(1)), (false, false));
    document.facts[1].subject.parts = vec![part(ADA), part(7)];
    assert_eq!(whom(&document, Item::Fact(1)), (true, false));
    document.facts[1].subject.parts.clear();
    document.facts[1].arguments[0].parts = vec![part(7), part(BO)];
    assert_eq!(whom(&document, Item::Fact(1)), (false, true));
}

#[test]
fn an_attribution_concerns_its_speaker_and_whom_it_speaks_of() {
    let mut document = document();
    assert_eq!(whom(&document, Item::Attribution(0)), (false, true));
    document.attributions = vec![said(0, "met Bo on Monday", Some(ADA)), said(1, "Ada Roe met", None)];
    assert_eq!(whom(&document, Item::Attribution(0)), (true, true));
    assert_eq!(whom(&document, Item::Attribution(1)), (true, false));
}

#[test]
fn a_time_concerns_those_of_the_facts_that_point_at_it() {
    let mut document = document();
    assert_eq!(whom(&document, Item::Time(0)), (true, true));
    // "Bo" stands in the clause, but the fact is no longer his.
    document.facts[0].arguments.clear();
    assert_eq!(whom(&document, Item::Time(0)), (true, false));
    document.facts[0].time = None;
    assert_eq!(whom(&document, Item::Time(0)), (true, true), "by the mentions in the clause");
    document.facts[0].arguments = vec![Argument { time: Some(0), ..argument("Monday") }];
    assert_eq!(whom(&document, Item::Time(0)), (true, false), "by an argument");
}

#[test]
fn without_a_clause_around_it_a_mention_in_the_sentence_decides() {
    let document = document();
    assert_eq!(whom(&document, Item::Time(2)), (true, false));
    assert_eq!(whom(&document, Item::Reference(0)), (true, false));
    // Nobody is mentioned in the clause, though Bo is in another one of its sentence.
    assert_eq!(whom(&document, Item::Time(1)), (false, false));
}

#[test]
fn numbers_and_changes_concern_those_of_their_fact() {
    let mut document = document();
    assert_eq!(whom(&document, Item::Quantity(0)), (false, true));
    assert_eq!(whom(&document, Item::Change(0)), (false, true));
    document.facts[1].arguments.clear();
    assert_eq!(whom(&document, Item::Change(0)), (false, false), "nobody is mentioned in the clause");
    document.facts[1].relation.span = vec![at("rose", 0)];
    assert_eq!(whom(&document, Item::Change(0)), (false, true), "by the word for it");
}

#[test]
fn lists_and_abbreviations_concern_whom_they_mention() {
    let document = document();
    assert_eq!(whom(&document, Item::List(0)), (true, false));
    assert_eq!(whom(&document, Item::List(1)), (true, true), "by the fact that it completes");
    assert_eq!(whom(&document, Item::List(2)), (false, false));
    assert_eq!(whom(&document, Item::Abbreviation(0)), (false, true));
}

#[test]
fn what_is_of_the_whole_text_concerns_all() {
    let document = document();
    for item in [Item::Sentence(0), Item::Answer(0), Item::Entity(BO), Item::Warning(0)] {
        assert_eq!(whom(&document, item), (true, true));
    }
    let reading = Reading::new(TEXT.into(), document, Language::En);
    assert!(concerns(&reading, 99, Item::Fact(0)), "no such entity");
    assert!(!concerns(&reading, ADA, Item::Fact(99)), "no such fact");
}
