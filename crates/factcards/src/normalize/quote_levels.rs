//! How often the lines of a text are quoted.

use factcards_document::ErasedSort as _;

use super::alignment::Alignment;

/// The level of each line: 0 for what is not quoted, 2 for what is quoted in what is quoted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct QuoteLevels {
    /// The places from which on another level holds, in order.
    changes: Vec<(usize, u8)>,
}

impl QuoteLevels {
    /// The level of what stands at a byte of the text that is read.
    pub(crate) fn at(&self, byte: usize) -> u8 {
        let after = self.changes.partition_point(|(from, _)| *from <= byte);
        after.checked_sub(1).and_then(|at| self.changes.get(at)).map_or(0, |(_, level)| *level)
    }

    /// Sets the level from a place on that lies behind those set so far.
    pub(super) fn set(&mut self, from: usize, level: u8) {
        if self.changes.last().map_or(0, |(_, last)| *last) != level {
            self.changes.push((from, level));
        }
    }

    /// The levels in a text that was made from this one.
    pub(super) fn moved(&mut self, alignment: &Alignment) {
        self.changes.iter_mut().for_each(|(from, _)| *from = alignment.text_place(*from));
    }

    /// The levels of a text whose lines are quoted in two ways: by these and by others.
    pub(super) fn with(&self, others: &Self) -> Self {
        let mut places: Vec<usize> = self.changes.iter().chain(&others.changes).map(|(from, _)| *from).collect();
        places.sort_erased();
        let mut sum = Self::default();
        places.into_iter().for_each(|place| sum.set(place, self.at(place).saturating_add(others.at(place))));
        sum
    }
}
