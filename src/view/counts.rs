//! How many rows the cards have, and how many of them pass what they are narrowed down to.

use super::passing::Passing;
use super::{entries, order, pinning};
use crate::state::{Item, Reading};

/// See the module.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Each card that has rows, or part of one, by its name, and how many of them pass; which card is looked at makes no
    /// difference.
    pub(crate) parts: Vec<(&'static str, usize)>,
    /// Rows that are shown, and all.
    pub(crate) shown: usize,
    pub(crate) all: usize,
}

/// Counts the rows of the cards that may be shown. `pinned`: how many of those that are pinned pass, where any is; they stand
/// on their own cards too and are counted there. `only`: the card that is looked at, or the part of one.
pub(crate) fn of(
    reading: &Reading,
    passing: &Passing,
    pinned: Option<usize>,
    only: Option<&str>,
    may_show: impl Fn(&str) -> bool,
) -> Counts {
    let mut counts = Counts::default();
    if let Some(passing) = pinned {
        counts.parts.push((pinning::CARD, passing));
        counts.shown += if only == Some(pinning::CARD) { passing } else { 0 };
    }
    let cards = order::cards(reading.document.text_kind).into_iter();
    let parts = cards.flat_map(|card| match card {
        "who" => entries::PARTS.map(|(part, _)| part).to_vec(),
        card => vec![card],
    });
    for part in parts.filter(|part| may_show(part)) {
        let count = |rows: &[Item]| entries::of_part(reading, part, rows).count();
        let card = entries::card_of_part(part);
        let (all, passing) = (count(reading.entries().of_card(card)), count(passing.of_card(card)));
        if all > 0 {
            counts.parts.push((part, passing));
        }
        counts.all += all;
        counts.shown += if only.is_none_or(|only| only == part) { passing } else { 0 };
    }
    counts
}

#[cfg(test)]
mod tests {
    use factcards::{Options, analyze};

    use super::*;
    use crate::state::Filter;
    use crate::strings::Language;

    const TEXT: &str =
        "Ada Moreau met Tom Berger in Oslo on 3 March 2024. Lena Fischer sold 20 boats in Vienna on 5 May 2024.";

    #[test]
    fn rows_are_counted_by_card_and_all_together() {
        let document = analyze(TEXT, &Options::default(), factcards_model::english().unwrap());
        let reading = Reading::new(TEXT.into(), document, Language::En);
        let ada = reading.document.entities.iter().find(|entity| entity.name == "Ada Moreau").unwrap().id;
        let of = |chosen, filter: &Filter, card: &str, part: &str| {
            let passing = Passing::of(&reading, chosen, filter);
            let counts = of(&reading, &passing, None, filter.card, |name| card.is_empty() || name == card);
            let count = counts.parts.iter().find(|(name, _)| *name == part).map_or(0, |(_, count)| *count);
            (count, counts.shown, counts.all)
        };
        assert_eq!(of(Some(ada), &Filter::NONE, "timeline", "timeline"), (1, 1, 2));
        assert_eq!(of(Some(ada), &Filter::NONE, "numbers", "numbers"), (0, 0, 1));
        assert_eq!(of(None, &Filter::NONE, "nothing", "timeline"), (0, 0, 0));
        let people = Filter { card: Some("people"), ..Filter::NONE };
        let (count, shown, all) = of(None, &people, "", "people");
        assert_eq!((count, shown), (3, 3));
        assert!(all > 8, "{all}");
        let (dates, shown, _) = of(None, &people, "", "timeline");
        assert_eq!((dates, shown), (2, 3), "the other cards are counted as if they were looked at");
        let passing = Passing::of(&reading, None, &Filter::NONE);
        let of = |only| super::of(&reading, &passing, Some(1), only, |_| true);
        assert_eq!((of(None).parts[0], of(None).all), (("pinned", 1), all));
        assert_eq!(of(Some("pinned")).shown, 1);
    }
}
