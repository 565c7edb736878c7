//! The rows that pass what the cards are narrowed down to, but for the card that is looked at.

use factcards_document::Id;

use super::filter::passes;
use super::order::{self, CARDS};
use crate::state::{Filter, Item, Reading};

/// See the module: the rows of each card, in its order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Passing(Vec<(&'static str, Vec<Item>)>);

impl Passing {
    pub(crate) fn of(reading: &Reading, chosen: Option<Id>, filter: &Filter) -> Self {
        let cards: [&str; CARDS] = order::cards(reading.document.text_kind);
        let rows = |card: &'static str| {
            let entries = reading.entries().of_card(card).iter().copied();
            (card, entries.filter(|item| passes(reading, chosen, filter, *item)).collect())
        };
        Self(cards.map(rows).into())
    }

    /// Those of the card of this name: none where there is no such card.
    pub(crate) fn of_card(&self, name: &str) -> &[Item] {
        self.0.iter().find(|(card, _)| *card == name).map(|(_, items)| items.as_slice()).unwrap_or_default()
    }
}
