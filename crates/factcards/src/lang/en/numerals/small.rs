//! Whole numbers below a hundred in words.

use super::tables::{TENS, UNITS, value};
use crate::grammar::{Lexeme, key};

/// A number without fraction.
#[derive(Clone, Copy, Debug)]
pub(super) struct Whole {
    pub(super) value: f64,
    /// One past its last lexeme.
    pub(super) end: usize,
    /// The magnitude it ends in, or 1.
    pub(super) size: f64,
    /// An ordinal below this may still follow: 10 after tens, 100 after a hundred.
    pub(super) room: f64,
}

/// "forty-two", "seven".
pub(super) fn below_hundred(lexemes: &[Lexeme], at: usize) -> Option<Whole> {
    let word = key(lexemes, at);
    if let Some(unit) = value(UNITS, word) {
        return Some(Whole { value: unit, end: at + 1, size: 1.0, room: 0.0 });
    }
    let tens = value(TENS, word)?;
    let hyphen = usize::from(key(lexemes, at + 1) == "-");
    let unit = value(UNITS, key(lexemes, at + 1 + hyphen)).filter(|u| (1.0..10.0).contains(u));
    Some(match unit {
        Some(unit) => Whole { value: tens + unit, end: at + 2 + hyphen, size: 1.0, room: 0.0 },
        None => Whole { value: tens, end: at + 1, size: 1.0, room: 10.0 },
    })
}
