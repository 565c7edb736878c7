//! What the text is about: key sentences and the main event.

mod candidates;
mod coverage;
mod estimate;
mod key_points;
mod keywords;
pub mod main_event;
mod neighbours;
mod pair_values;
mod ranking;
mod selection;
mod shortening;
mod text_kind;
mod vocabulary;
mod word_values;

use factcards_document::{ByteSpan, Fact};

pub(crate) use coverage::of as coverage;
pub use estimate::{Chances, Estimate, value_names};
pub(crate) use key_points::find as key_points;
pub(crate) use keywords::find as keywords;
pub(crate) use ranking::rank;
pub(crate) use text_kind::tell as text_kind;

use crate::facts;

/// What a summary is read from.
pub(crate) struct Layers<'d, 't> {
    /// What the facts were read from.
    pub(crate) below: facts::Layers<'d, 't>,
    pub(crate) facts: &'d [Fact<ByteSpan>],
}

/// A count as a number to reckon with.
fn as_f64(n: usize) -> f64 {
    u32::try_from(n).map_or(f64::from(u32::MAX), f64::from)
}

/// 1 for what holds.
fn flag(holds: bool) -> f64 {
    f64::from(u8::from(holds))
}
