//! Which words are times alone, given the words around them: "now", "noon", "EOD".

use super::evidence::Place;
use super::words::DATE_PREPOSITIONS;
use crate::grammar::{Lexeme, Shape};
use crate::lang::en::calendar::{MONTHS, WEEKDAYS};
use crate::lang::en::numerals::numeral;

impl Place<'_, '_> {
    /// "now" and "soon" where they tell a time: not "now that", "as soon as", "shortly before".
    pub(super) fn is_vague(&self, start: usize, end: usize) -> bool {
        let named = start > 0 && self.lexemes.get(start).is_some_and(Lexeme::is_capitalized);
        // "Now, let us see" goes on to the next point.
        let turns = start == 0 && end == 1 && self.key(end) == ",";
        let behind = matches!(self.before(start), "as" | "every" | "too" | "how" | "very" | "more" | "less");
        let clause = match self.key(end) {
            "and" => self.key(end + 1) == "then",
            next => matches!(next, "that" | "after" | "before" | "as" | "of"),
        };
        !(named && !matches!(self.before(start), "." | ":" | "“" | "\"" | "'") || turns || behind || clause)
    }

    /// Whether a day follows.
    pub(super) fn is_dated(&self, at: usize) -> bool {
        let named = |names: &[(&str, i8)]| names.iter().any(|(name, _)| *name == self.key(at));
        self.digits(at) || named(WEEKDAYS) || named(MONTHS) || matches!(self.key(at), "today" | "tomorrow")
    }

    pub(super) fn is_spelt(&self, at: usize) -> bool {
        self.lexemes.get(at).is_some_and(|l| l.shape == Shape::Word)
    }

    /// "noon", "half nine": where they stand alone and count nothing.
    pub(super) fn tells_clock(&self, start: usize, end: usize) -> bool {
        let named = matches!(self.key(start), "noon" | "midday" | "midnight");
        let placed = DATE_PREPOSITIONS.contains(&self.before(start)) || self.before(start) == "at";
        // "at two to four thirty"
        if numeral(self.lexemes, end).is_some() {
            return false;
        }
        if named { placed && !self.counts(end) || self.ends_phrase(end) } else { !self.counts(end) }
    }
}
