//! What the parsers of times, quantities and references share: lexemes, numerals, patterns and phrase tables.

pub(crate) mod lexeme;
pub(crate) mod number_words;
pub(crate) mod numeral;
mod numeral_digits;
mod numeral_fractions;
mod numeral_words;
pub(crate) mod pattern;
pub(crate) mod phrases;

pub(crate) use lexeme::{Lexeme, Shape, key, lex};
pub(crate) use number_words::may_begin_number;
pub(crate) use numeral::{NumeralKind, numeral};
pub(crate) use pattern::{Captures, Grammar, Slot};
pub(crate) use phrases::Phrases;
