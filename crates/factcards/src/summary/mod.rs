//! What the text is about: key sentences and the main event.

mod coverage;
mod key_points;
mod keywords;
mod main_event;
mod ranking;
mod text_kind;

use factcards_document::{ByteSpan, Fact};

pub(crate) use coverage::of as coverage;
pub(crate) use key_points::{find as key_points, weights};
pub(crate) use keywords::find as keywords;
pub(crate) use main_event::find as main_event;
pub(crate) use ranking::rank;
pub(crate) use text_kind::tell as text_kind;

use crate::facts;

/// What a summary is read from.
pub(crate) struct Layers<'d, 't> {
    /// What the facts were read from.
    pub(crate) below: facts::Layers<'d, 't>,
    pub(crate) facts: &'d [Fact<ByteSpan>],
}
