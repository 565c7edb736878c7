//! The rows that the person pinned: named by their words, as corrections are, and found anew in each reading.

use std::rc::Rc;

use factcards_document::Pointer;

use super::{Item, Reading, State, Told};
use crate::view::pinning;

/// See the module. Clones are cheap.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pins {
    /// What was pinned, in the order in which it was.
    pub pointers: Rc<Vec<Pointer>>,
    /// The row of each of them; none where the text has it no more.
    rows: Rc<Vec<Option<Item>>>,
}

/// What is done with pins.
#[derive(Clone, Debug, PartialEq)]
pub enum Pinning {
    /// A row is pinned; one that is pinned is not any more.
    Toggle(Item),
    /// Pins that have no row any more are taken away.
    Forget,
    /// These are the pins of the text, as they were kept with it.
    Restore(Vec<Pointer>),
}

impl Pins {
    /// The rows that are pinned and there, each once.
    pub fn rows(&self) -> Vec<Item> {
        let mut rows: Vec<Item> = vec![];
        for row in self.rows.iter().copied().flatten() {
            if !rows.contains(&row) {
                rows.push(row);
            }
        }
        rows
    }

    /// Whether this row is one of them.
    pub fn has(&self, row: Item) -> bool {
        self.rows.contains(&Some(row))
    }

    /// How many have no row any more.
    pub fn lost(&self) -> usize {
        self.rows.iter().filter(|row| row.is_none()).count()
    }

    /// Keeps those of which `is_kept` says so, by their rows.
    fn retain(&mut self, is_kept: impl Fn(Option<Item>) -> bool) {
        let mut kept = self.rows.iter().map(|row| is_kept(*row));
        Rc::make_mut(&mut self.pointers).retain(|_| kept.next().unwrap_or(true));
    }
}

impl State {
    /// Does it.
    pub(super) fn pin(&mut self, pinning: Pinning) {
        match pinning {
            Pinning::Toggle(item) => self.toggle(item),
            Pinning::Forget => self.pins.retain(|row| row.is_some()),
            Pinning::Restore(pointers) => self.pins.pointers = pointers.into(),
        }
        self.find_pins();
    }

    fn toggle(&mut self, item: Item) {
        let Some(reading) = &self.reading else { return };
        let row = reading.homes().of_item(item);
        if self.pins.has(row) {
            self.pins.retain(|of| of != Some(row));
            self.told = Some(Told::Unpinned);
            return;
        }
        let pointer = pinning::pointer(reading, row);
        let Some(pointer) = pointer.filter(|of| pinning::rows(reading, std::slice::from_ref(of)) == [Some(row)]) else {
            self.told = Some(Told::NotPinned);
            return;
        };
        Rc::make_mut(&mut self.pins.pointers).push(pointer);
        self.told = Some(Told::Pinned);
    }

    /// Finds the rows of the pins in the reading as it is now.
    pub(super) fn find_pins(&mut self) {
        // What a prefix does not have the whole may.
        let reading = self.reading.as_ref().filter(|reading| !reading.is_of_prefix());
        let rows = reading.map(|reading: &Reading| pinning::rows(reading, &self.pins.pointers));
        self.pins.rows = rows.unwrap_or_default().into();
        // Nothing is left to be looked at alone.
        if self.pins.pointers.is_empty() && self.location.filter.card == Some(pinning::CARD) {
            self.location.filter.card = None;
        }
    }
}

#[cfg(test)]
#[path = "pins_tests.rs"]
mod tests;
