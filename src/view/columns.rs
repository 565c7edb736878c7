//! After which card the second column begins where there is room for two.

use super::{attributions, excerpt};
use crate::state::{Item, Reading};

/// Letters on one line of a card in two columns.
const LETTERS: usize = 44;

/// Lines that the frame, the heading and the fold of a card take up.
const FRAME: usize = 4;

/// How many cards stand in the first column: as many as leave the columns most alike. Cards stay in their order, so that
/// one reads down the first column and then down the second.
pub(crate) fn cut(reading: &Reading, cards: &[&str], rows: &[usize], is_shown: impl Fn(&str) -> bool) -> usize {
    let lines = |(card, rows): (&&str, &usize)| if is_shown(card) { card_lines(reading, card, *rows) } else { 0 };
    split(&cards.iter().zip(rows).map(lines).collect::<Vec<_>>())
}

/// How many rows are shown of all where the first ones are: one hidden row takes no more room than the button that would
/// hide it.
pub(crate) fn visible(all: usize, first: usize) -> usize {
    if first + 1 >= all { all } else { first }
}

/// How many of the first heights are to stand in the first column, so that the higher column is as low as can be.
fn split(heights: &[usize]) -> usize {
    let all: usize = heights.iter().sum();
    let mut above = 0;
    let mut best = (all, 0);
    for (at, height) in heights.iter().enumerate() {
        above += height;
        let higher = above.max(all - above);
        if higher <= best.0 && *height > 0 {
            best = (higher, at + 1);
        }
    }
    best.1
}

/// The lines of a card as it opens; none where it has nothing to show.
fn card_lines(reading: &Reading, card: &str, rows: usize) -> usize {
    let items = reading.entries().of_card(card);
    let picture = reading.picture_lines(card);
    if items.is_empty() && picture == 0 {
        return 0;
    }
    let rows = items.iter().take(visible(items.len(), rows));
    FRAME + picture + rows.map(|item| lines(reading, *item)).sum::<usize>()
}

/// The lines of one row.
fn lines(reading: &Reading, item: Item) -> usize {
    let d = &reading.document;
    let of = |letters: usize| letters.div_ceil(LETTERS).max(1);
    match item {
        Item::Fact(id) => d.facts.get(id).map_or(0, |fact| 1 + of(fact.span.len())),
        Item::Attribution(id) => d.attributions.get(id).map_or(0, |a| 1 + of(attributions::content(reading, a).len())),
        Item::Time(id) => {
            d.times.get(id).map_or(0, |time| 1 + of(excerpt::of_time(reading, time).words(reading).len()))
        }
        Item::List(at) => {
            d.lists.get(at).map_or(0, |list| 1 + list.items.iter().map(|item| of(item.len())).sum::<usize>())
        }
        Item::Entity(_) => 3,
        Item::Change(_) => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn the_columns_are_as_even_as_the_order_allows() {
        assert_eq!(split(&[4, 4, 4, 4]), 2);
        assert_eq!(split(&[10, 2, 2, 2]), 1);
        assert_eq!(split(&[2, 2, 2, 10]), 3);
        assert_eq!(split(&[3, 0, 5, 0, 8]), 3);
        assert_eq!(split(&[]), 0);
        assert_eq!(split(&[0, 0, 7, 0]), 3);
    }
}
