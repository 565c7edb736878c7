//! What the text is about: key sentences and the main event.

pub mod main_event;
mod ranking;

use factcards_document::{ByteSpan, Fact};

pub(crate) use ranking::rank;

use crate::facts;

/// What a summary is read from.
pub(crate) struct Layers<'d, 't> {
    /// What the facts were read from.
    pub(crate) below: facts::Layers<'d, 't>,
    pub(crate) facts: &'d [Fact<ByteSpan>],
}
