//! What the text is about: key sentences and the main event.

mod candidates;
mod estimate;
pub mod main_event;
mod pair_values;
mod ranking;
mod selection;
mod shortening;
mod vocabulary;
mod word_values;

use factcards_document::{ByteSpan, Fact};

pub use estimate::{Chances, Estimate, value_names};
pub(crate) use ranking::rank;

use crate::facts;

/// What a summary is read from.
pub(crate) struct Layers<'d, 't> {
    /// What the facts were read from.
    pub(crate) below: facts::Layers<'d, 't>,
    pub(crate) facts: &'d [Fact<ByteSpan>],
}
