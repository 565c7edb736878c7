//! Texts of one event, told otherwise, and texts that have nothing to do with each other.

use factcards::{Options, analyze};

use super::*;
use crate::strings::Language;
use crate::view::comparing_markdown;

const FIRST: &str = "The fire in the port of Vik destroyed 12 boats on 3 March 2024. Ada Roe, the mayor, closed the old \
                     harbour on 4 March 2024. Bo Lind sold the company.";
const SECOND: &str = "The fire in the port of Vik destroyed 15 boats on 3 March 2024. Ada Roe, the mayor, closed the old \
                      harbour on 6 March 2024. Cyrus Falk bought a tractor.";
const OTHER: &str = "Rice cooks for twenty minutes. Dora Hill teaches chemistry in Lima.";

pub(in crate::view) fn reading(text: &str) -> Reading {
    Reading::new(text.into(), analyze(text, &Options::default(), factcards_model::english().unwrap()), Language::En)
}

fn words(reading: &Reading, items: &[Item]) -> Vec<String> {
    let word = |item: &Item| crate::view::row::span(reading, *item).map(|span| reading.words(span).to_owned());
    items.iter().filter_map(word).collect()
}

#[test]
fn two_reports_of_one_event_differ_in_a_number_and_a_date() {
    let (first, second) = (reading(FIRST), reading(SECOND));
    let contrast = Contrast::of(&first, &second);
    assert!(!contrast.is_unrelated());
    let numbers: Vec<_> = contrast.numbers.iter().map(|d| (Item::Quantity(d.left), Item::Quantity(d.right))).collect();
    assert_eq!(numbers.len(), 1);
    assert_eq!(words(&first, &[numbers[0].0]), ["12"]);
    assert_eq!(words(&second, &[numbers[0].1]), ["15"]);
    let dates: Vec<_> = contrast.dates.iter().map(|d| (Item::Time(d.left), Item::Time(d.right))).collect();
    assert_eq!(dates.len(), 1);
    assert_eq!(words(&first, &[dates[0].0]), ["4 March 2024"]);
    assert_eq!(words(&second, &[dates[0].1]), ["6 March 2024"]);
    let [left, right] = &contrast.alone;
    assert!(words(&first, &left.facts).iter().any(|fact| fact.contains("sold the company")), "{left:?}");
    assert!(words(&second, &right.facts).iter().any(|fact| fact.contains("tractor")), "{right:?}");
    let people = |at: usize, of: &Reading| words(of, &contrast.alone[at].people);
    assert_eq!((people(0, &first), people(1, &second)), (vec!["Bo Lind".to_owned()], vec!["Cyrus Falk".to_owned()]));
    assert_eq!(contrast.people.len(), 1);
}

#[test]
fn every_fact_stands_in_one_group() {
    let (first, second) = (reading(FIRST), reading(SECOND));
    let contrast = Contrast::of(&first, &second);
    for (at, reading) in [first, second].iter().enumerate() {
        let alone = &contrast.alone[at];
        let count = contrast.both.len() + alone.facts.len() + alone.less_certain.len();
        assert_eq!(count, reading.document.facts.len());
    }
}

#[test]
fn unrelated_texts_have_nothing_in_common() {
    let (first, other) = (reading(FIRST), reading(OTHER));
    let contrast = Contrast::of(&first, &other);
    assert!(contrast.is_unrelated() && contrast.people.is_empty());
    let names = ["Fire".to_owned(), "Rice".to_owned()];
    let markdown = comparing_markdown::of_two(&[first, other], &names, &contrast);
    assert!(markdown.contains("\nNothing was found that both texts tell.\n"), "{markdown}");
}

#[test]
fn a_text_is_called_by_its_title_its_file_or_its_first_words() {
    let titled = reading("Fire in Vik\n\nThe fire in the port destroyed 12 boats.");
    assert!(titled.document.title.is_some());
    let named = |texts: &[(Option<&Reading>, Option<&str>, &str)]| names(texts);
    assert_eq!(
        named(&[(Some(&titled), Some("a.txt"), ""), (None, Some("b.txt"), "x"), (None, None, "one two")]),
        ["Fire in Vik", "b.txt", "one two"]
    );
    assert_eq!(named(&[(None, None, "1 2 3 4 5 6 7 8")]), ["1 2 3 4 5 6 7 …"]);
    let (one, two) = ((Some(&titled), Some("a.txt"), ""), (Some(&titled), Some("b.txt"), ""));
    assert_eq!(named(&[one, two]), ["a.txt", "b.txt"]);
    let plain = (Some(&titled), None, "");
    assert_eq!(named(&[plain, plain, plain]), ["Fire in Vik", "Fire in Vik (2)", "Fire in Vik (3)"]);
}
