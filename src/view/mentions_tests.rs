//! Which times and numbers share a row.

use factcards::{Options, analyze};

use super::*;
use crate::strings::Language;

const TEXT: &str = "Written on 12 April 2025. Ada Moreau sold 20 boats on 3 March 2024. She left on 3 March 2024. Of the 20 \
                    boats, 3 sank in early 2023. In 2023 she came back on Friday, and on Friday she sold 20 cars.";

fn reading() -> Reading {
    Reading::new(TEXT.into(), analyze(TEXT, &Options::default(), factcards_model::english().unwrap()), Language::En)
}

/// The words of each mention of the rows, with those of one row together.
fn rows(reading: &Reading, items: &[Item]) -> Vec<Vec<String>> {
    let document = &reading.document;
    let words = |item: Item, id: &Id| match item {
        Item::Time(_) => reading.words(document.times[*id].span).to_owned(),
        _ => reading.words(document.quantities[*id].span).to_owned(),
    };
    items.iter().map(|item| reading.homes().mentions(*item).iter().map(|id| words(*item, id)).collect()).collect()
}

#[test]
fn a_date_that_is_told_twice_has_one_row() {
    let reading = reading();
    let timeline = rows(&reading, reading.entries().of_card("timeline"));
    let with = |words: &str| timeline.iter().filter(|row| row.iter().any(|w| w.contains(words))).collect::<Vec<_>>();
    assert_eq!(with("3 March 2024").iter().map(|row| row.len()).collect::<Vec<_>>(), [2]);
    assert_eq!(with("2023").len(), 2, "the beginning of a year is not the year: {timeline:?}");
}

#[test]
fn the_same_number_of_the_same_has_one_row() {
    let reading = reading();
    let counts = rows(&reading, reading.entries().of_card("numbers")).into_iter().filter(|row| row[0].contains("20"));
    let mut counts: Vec<_> = counts.map(|row| row.len()).collect();
    counts.sort_unstable();
    assert_eq!(counts, [1, 2], "20 boats twice, 20 cars once");
}

#[test]
fn every_mention_leads_to_the_row_of_the_first() {
    let reading = reading();
    let homes = reading.homes();
    let [first, second] = ["3 March 2024. She", "3 March 2024. Of"].map(|words| {
        let at = TEXT.find(words).unwrap();
        reading.document.times.iter().find(|time| time.span.end > at && time.span.start < at + 4).unwrap().id
    });
    assert_eq!(homes.of_item(Item::Time(second)), Item::Time(first));
    assert!(homes.is_row(Item::Time(first)) && !homes.is_row(Item::Time(second)));
}
