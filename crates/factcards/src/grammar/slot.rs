//! The named parts of patterns.

use super::lexeme::Lexeme;

/// A named kind of phrase with a value, such as a month.
pub(crate) trait Slot: Copy + Ord + 'static {
    /// What a slot reads.
    type Value: Copy;
    /// The slot of this name in a pattern.
    fn named(name: &str) -> Option<Self>;
    /// Its bit in a [`Slots`].
    fn bit(self) -> u32;
    /// Those that may begin at a place, and perhaps others: at most places there is none.
    fn beginning(lexemes: &[Lexeme], at: usize) -> Slots;
    /// Reads it at a place: its value, and where it ends (after `at`).
    fn read(self, lexemes: &[Lexeme], at: usize) -> Option<(Self::Value, usize)>;
}

/// A set of slots of one kind.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Slots(u64);

impl Slots {
    /// None of them.
    pub(crate) const NONE: Self = Self(0);
    /// All of them.
    #[cfg(test)]
    pub(crate) const ALL: Self = Self(u64::MAX);

    /// With the slot of this [bit](Slot::bit) too.
    pub(crate) const fn with(self, bit: u32) -> Self {
        Self(self.0 | 1 << bit)
    }

    /// The slots of either.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether this one is among them.
    pub(crate) fn has(self, slot: impl Slot) -> bool {
        self.0 >> slot.bit() & 1 == 1
    }
}
