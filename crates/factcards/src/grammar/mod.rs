//! What the recognisers of every language share: lexemes, patterns and phrase tables.

pub(crate) mod lexeme;
pub(crate) mod pattern;
pub(crate) mod phrases;
pub(crate) mod separators;
pub(crate) mod slot;

pub(crate) use lexeme::{Lexeme, Shape, key, lex};
pub(crate) use pattern::{Captures, Grammar};
pub(crate) use phrases::Phrases;
pub(crate) use separators::{Beside, Neighbours, Separators};
pub(crate) use slot::{Slot, Slots};
