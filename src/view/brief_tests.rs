//! What the Brief holds.

use factcards::{Options, analyze};
use factcards_document::{Coverage, Document, SummaryItem};

use super::*;
use crate::strings::Language;

const TEXT: &str = "\
Eastcombe library keeps its Sundays

The trustees of Eastcombe library met on 10 March 2026. Helen Marsh, the treasurer, reported that visits rose 10 % to \
1,420 from 1,150. The reserve is £20,000. Margaret Oyelaran, the chair, thanked her. The library opens on Sunday, 3 May \
2026, and the accounts are due by 20 March 2026. Nobody objected. The first meeting was held in 1998.";

fn reading(text: &str, change: impl FnOnce(&mut Document<ByteSpan>)) -> Reading {
    let options = Options { reference_date: Some("2026-03-11".to_owned()), ..Options::default() };
    let mut document = analyze(text, &options, factcards_model::english().unwrap());
    change(&mut document);
    Reading::new(text.into(), document, Language::En)
}

#[test]
fn people_stand_with_their_roles() {
    let reading = reading(TEXT, |_| ());
    let brief = Brief::of(&reading);
    let told = brief.people.iter().map(|person| {
        let role = person.role.as_ref().map(|role| reading.words(role.span));
        (reading.words(person.span), role.unwrap_or_default())
    });
    let mut told: Vec<_> = told.collect();
    told.sort_unstable();
    assert_eq!(told, [("Helen Marsh", "treasurer"), ("Margaret Oyelaran", "chair")]);
}

#[test]
fn changes_stand_before_numbers_with_a_unit() {
    let reading = reading(TEXT, |document| {
        document.summary = (0..document.sentences.len())
            .map(|sentence| SummaryItem { sentence, score: 1.0, shortened: vec![] })
            .collect();
    });
    let numbers = Brief::of(&reading).numbers;
    assert!(matches!(numbers.first(), Some(Item::Change(_))), "{numbers:?}");
    let Some(Item::Quantity(id)) = numbers.get(1) else { panic!("{numbers:?}") };
    assert_eq!(reading.words(reading.document.quantities[*id].span), "£20,000");
    assert_eq!(numbers.len(), 2);
}

#[test]
fn what_comes_next_is_in_the_order_in_which_it_comes() {
    let days = |reading: &Reading| {
        let next = Brief::of(reading).next;
        let value = |item: &Item| match item {
            Item::Time(id) => reading.document.times[*id].value.clone(),
            _ => panic!("{item:?}"),
        };
        next.iter().map(value).collect::<Vec<_>>()
    };
    assert_eq!(days(&reading(TEXT, |_| ())), ["2026-03-20", "2026-05-03"]);
    assert!(days(&reading(TEXT, |document| document.reference_date = None)).is_empty());
}

#[test]
fn open_tasks_come_next_too() {
    let reading = reading("To do\n\n- [ ] Order the new kiln\n- [x] Pay the rent\n- [ ] Call Ada", |_| ());
    let next = Brief::of(&reading).next;
    let words: Vec<_> = next
        .iter()
        .map(|item| match item {
            Item::Sentence(id) => reading.words(task(&reading, *id)),
            _ => panic!("{item:?}"),
        })
        .collect();
    assert_eq!(words, ["Order the new kiln", "Call Ada"]);
}

#[test]
fn key_points_say_what_nothing_above_them_says() {
    let reading = reading(TEXT, |document| document.key_points = document.facts.iter().map(|fact| fact.id).collect());
    let brief = Brief::of(&reading);
    let points = |sentences: &[Id]| {
        let points = brief.key_points(&reading, sentences);
        points.iter().map(|fact| fact.sentence).collect::<Vec<_>>()
    };
    let told = points(&[]);
    assert!(!told.is_empty() && told.len() <= KEY_POINTS);
    let said = told.first().copied().into_iter().collect::<Vec<_>>();
    assert!(!points(&said).contains(&said[0]), "a sentence of the summary says it");
}

#[test]
fn what_is_not_open_is_not_told() {
    let open = Coverage { silent_sentences: 12, open_pronouns: 3, ambiguous_times: 1 };
    let all = reading(TEXT, |_| ()).document.sentences.len();
    let told = |of: Coverage| Brief::of(&reading(TEXT, |document| document.coverage = of)).coverage.join(" · ");
    let expected = format!("12 of {all} sentences gave no fact · 3 pronouns left open · 1 date can be read two ways");
    assert_eq!(told(open), expected);
    assert_eq!(told(Coverage { open_pronouns: 1, ..Coverage::default() }), "1 pronoun left open");
    assert_eq!(told(Coverage::default()), "");
}

#[test]
fn of_a_text_that_says_nothing_there_is_none() {
    assert!(Brief::of(&reading("well well", |_| ())).is_empty());
    assert!(!Brief::of(&reading(TEXT, |_| ())).is_empty());
}
