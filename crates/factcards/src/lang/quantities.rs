//! What a language says of numbers with their units.

use factcards_document::{ByteSpan, Direction};
use factcards_model::ud::Upos;

use crate::grammar::{Lexeme, Neighbours};
use crate::measure::{Amount, ChangeRole, Manner, Tags};

/// The recogniser of amounts and the words around them, in small letters.
pub(crate) struct Quantities {
    /// The amounts of a sentence, in order.
    pub(crate) amounts: fn(&[Lexeme], Tags) -> Vec<Amount>,
    /// "a week", "per second" at a place: the unit of a rate.
    pub(crate) rate: fn(&[Lexeme], usize) -> Option<String>,
    /// What an amount counts or measures, by words alone.
    pub(crate) counted: fn(&[Lexeme], &Amount) -> Option<ByteSpan>,
    /// Whether a word names a unit of time.
    pub(crate) is_period: fn(&str) -> bool,
    /// What a word of this part of speech tells of a change.
    pub(crate) change: fn(&str, Upos) -> Option<(Direction, Manner)>,
    /// Prepositions between a word of change and a quantity.
    pub(crate) change_links: &'static [(&'static str, ChangeRole)],
    /// Prepositions between a noun of change and what changed.
    pub(crate) behind_change: &'static [&'static str],
    /// Words between a preposition and its number.
    pub(crate) roughly: &'static [&'static str],
    /// Nouns that measure a change and are no things.
    pub(crate) points: &'static [&'static str],
    /// Words of a sentence in which degrees are of heat.
    pub(crate) of_heat: &'static [&'static str],
    /// What stands beside the digits of a stretch of lexemes.
    pub(crate) beside: Neighbours,
    /// Nouns that a number behind them is the amount of: "total 17".
    pub(crate) sums: &'static [&'static str],
    /// Nouns for what only identifies: "the PIN is 4410".
    pub(crate) identifiers: &'static [&'static str],
    /// Nouns for what identifies where it is one of something and not of many things: "ticket number".
    pub(crate) numbers: &'static [&'static str],
    /// Between a quantity and what it is of.
    pub(crate) of: &'static str,
    /// Between money and what it buys.
    pub(crate) worth: &'static str,
    /// Behind a number they begin another phrase.
    pub(crate) articles: &'static [&'static str],
}
