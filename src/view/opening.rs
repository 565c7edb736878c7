//! How many rows of each card are shown at first: as many as leave the cards shorter than the text, by stated steps.

use super::{attributions, columns, excerpt};
use crate::state::{Item, Reading};

/// Cards that the kind of text puts first: they show more rows.
const PUT_FIRST: usize = 3;

/// Rows of the cards that are put first, and of the others; the first step that is short enough is taken, else the last.
const STEPS: [(usize, usize); 5] = [(6, 3), (5, 3), (4, 3), (3, 3), (3, 2)];

/// Of a hundred words of the text, how many the cards may have: the others are left to what stands above them.
const SHARE: usize = 65;

/// Words that the cards of any text may have: of a short one there is nothing to be left out.
const ANY: usize = 150;

/// Words of a card besides its rows: heading, count, folds.
const FRAME: usize = 6;

/// The rows that the card at each place of an order shows at first.
pub(crate) fn rows(reading: &Reading, cards: &[&str]) -> Vec<usize> {
    let most = reading.source.split_whitespace().count() * SHARE / 100;
    let most = most.max(ANY);
    let at =
        |step: (usize, usize)| (0..cards.len()).map(|place| if place < PUT_FIRST { step.0 } else { step.1 }).collect();
    let words: Vec<Vec<usize>> = cards
        .iter()
        .map(|card| {
            reading.entries().of_card(card).iter().take(STEPS[0].0 + 1).map(|item| words(reading, *item)).collect()
        })
        .collect();
    let total = |rows: &Vec<usize>| {
        let of_card = |(words, rows): (&Vec<usize>, &usize)| {
            let shown = words.iter().take(columns::visible(words.len(), *rows));
            if words.is_empty() { 0 } else { FRAME + shown.sum::<usize>() }
        };
        words.iter().zip(rows).map(of_card).sum::<usize>()
    };
    STEPS.map(at).into_iter().reduce(|best, next| if total(&best) <= most { best } else { next }).unwrap_or_default()
}

/// The words of one row.
fn words(reading: &Reading, item: Item) -> usize {
    let d = &reading.document;
    let count = |text: &str| text.split_whitespace().count();
    match item {
        Item::Fact(id) => d.facts.get(id).map_or(0, |fact| count(reading.words(fact.span))),
        Item::Attribution(id) => d.attributions.get(id).map_or(0, |a| {
            let source = attributions::source(reading, a).map_or(3, count);
            source + count(attributions::cue(reading, a)) + 1 + count(&attributions::content(reading, a))
        }),
        Item::Time(id) => d.times.get(id).map_or(0, |time| 6 + count(&excerpt::of_time(reading, time).words(reading))),
        Item::Quantity(id) => d.quantities.get(id).map_or(0, |quantity| match quantity.of {
            Some(of) => 2 + count(reading.words(of)),
            None => 2 + count(&excerpt::of_quantity(reading, quantity).words(reading)),
        }),
        Item::List(at) => d
            .lists
            .get(at)
            .map_or(0, |list| list.lead.iter().chain(&list.items).map(|span| count(reading.words(*span))).sum()),
        Item::Entity(_) => 11,
        Item::Change(id) => 6 + d.changes.get(id).and_then(|change| change.of).map_or(6, |of| count(reading.words(of))),
        _ => 4,
    }
}

#[cfg(test)]
mod tests {
    use factcards::{Options, analyze};

    use super::*;
    use crate::strings::Language;
    use crate::view::order;

    #[test]
    fn a_long_text_opens_its_first_cards_further_than_a_short_one() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/documents/article/text.txt");
        let article = std::fs::read_to_string(path).unwrap();
        let of = |text: String| {
            let document = analyze(&text, &Options::default(), factcards_model::english().unwrap());
            let reading = Reading::new(text.into(), document, Language::En);
            rows(&reading, &order::cards(reading.document.text_kind))
        };
        let long = of(format!("{article}\n\n{}", "It rained over the hills and along the shore. ".repeat(60)));
        let tiny = of("Ada Roe said that the harbour of Oslo was closed.".to_owned());
        let short = of(article);
        assert_eq!((short[0], short[10]), (3, 2));
        assert_eq!((tiny[0], tiny[10]), (6, 3));
        assert_eq!((long[0], long[2], long[3]), (6, 6, 3));
    }
}
