//! What a pin points at, and the row of the cards that tells it.

use factcards_document::{Pointed, Pointer};

use super::correcting;
use crate::state::{Item, Reading};

/// The card of the rows that are pinned, by its name.
pub(crate) const CARD: &str = "pinned";

/// Points at what a row tells; none where that has no place in the text.
pub(crate) fn pointer(reading: &Reading, row: Item) -> Option<Pointer> {
    let pointed = match row {
        Item::Entity(id) => Pointed::Entity(id),
        item => correcting::kind(item).map(|(kind, at)| Pointed::Item(kind, at))?,
    };
    Pointer::of(&reading.document, &reading.source, pointed)
}

/// The row of each pointer; none where no card has one.
pub(crate) fn rows(reading: &Reading, pointers: &[Pointer]) -> Vec<Option<Item>> {
    let row = |pointed: Pointed| {
        let item = match pointed {
            Pointed::Entity(id) => Item::Entity(id),
            Pointed::Item(kind, at) => correcting::item(kind, at)?,
        };
        let row = reading.homes().of_item(item);
        reading.entries().card_of(row).map(|_| row)
    };
    Pointer::find(&reading.document, &reading.source, pointers).into_iter().map(|of| of.and_then(row)).collect()
}
