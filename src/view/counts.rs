//! How many rows the cards have, and how many of them pass what they are narrowed down to.

use factcards_document::Id;

use super::filter::passes;
use super::{entries, order, pinning};
use crate::state::{Filter, Item, Reading};

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

/// Counts the rows of the cards that may be shown.
/// Those that are pinned stand on their own cards too and are counted there.
pub(crate) fn of(
    reading: &Reading,
    chosen: Option<Id>,
    filter: &Filter,
    pinned: &[Item],
    may_show: impl Fn(&str) -> bool,
) -> Counts {
    let mut counts = Counts::default();
    if !pinned.is_empty() {
        let passing = pinned.iter().filter(|item| passes(reading, chosen, filter, **item)).count();
        counts.parts.push((pinning::CARD, passing));
        counts.shown += if filter.card == Some(pinning::CARD) { passing } else { 0 };
    }
    let cards = order::cards(reading.document.text_kind).into_iter();
    let parts = cards.flat_map(|card| match card {
        "who" => entries::PARTS.map(|(part, _)| part).to_vec(),
        card => vec![card],
    });
    for part in parts.filter(|part| may_show(part)) {
        let (mut all, mut passing) = (0, 0);
        for item in entries::of_part(reading, part) {
            all += 1;
            passing += usize::from(passes(reading, chosen, filter, item));
        }
        if all > 0 {
            counts.parts.push((part, passing));
        }
        counts.all += all;
        counts.shown += if filter.card.is_none_or(|card| card == part) { passing } else { 0 };
    }
    counts
}

#[cfg(test)]
mod tests {
    use factcards::{Options, analyze};

    use super::*;
    use crate::strings::Language;

    const TEXT: &str =
        "Ada Moreau met Tom Berger in Oslo on 3 March 2024. Lena Fischer sold 20 boats in Vienna on 5 May 2024.";

    #[test]
    fn rows_are_counted_by_card_and_all_together() {
        let document = analyze(TEXT, &Options::default(), factcards_model::english().unwrap());
        let reading = Reading::new(TEXT.into(), document, Language::En);
        let ada = reading.document.entities.iter().find(|entity| entity.name == "Ada Moreau").unwrap().id;
        let of = |chosen, filter: &Filter, card: &str, part: &str| {
            let counts = of(&reading, chosen, filter, &[], |name| card.is_empty() || name == card);
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
        let pinned = [Item::Entity(ada), reading.entries().of_card("numbers")[0]];
        let of = |filter: &Filter| super::of(&reading, Some(ada), filter, &pinned, |_| true);
        assert_eq!((of(&Filter::NONE).parts[0], of(&Filter::NONE).all), (("pinned", 1), all));
        assert_eq!(of(&Filter { card: Some("pinned"), ..Filter::NONE }).shown, 1);
    }
}
