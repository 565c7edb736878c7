//! How many there are, how many were found, how many of them are right.

use std::ops::AddAssign;

/// Counts of one kind of thing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) gold: usize,
    pub(super) found: usize,
    pub(super) right: usize,
}

impl Count {
    /// Right of what was found, in per cent.
    pub(super) fn precision(self) -> f64 {
        percent(self.right, self.found)
    }

    /// Right of what there is, in per cent.
    pub(super) fn recall(self) -> f64 {
        percent(self.right, self.gold)
    }

    /// The harmonic mean of precision and recall, in per cent.
    pub(super) fn f1(self) -> f64 {
        percent(2 * self.right, self.gold + self.found)
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.gold += other.gold;
        self.found += other.found;
        self.right += other.right;
    }
}

fn percent(part: usize, of: usize) -> f64 {
    100.0 * part as f64 / of.max(1) as f64
}
