//! What the text is about: key sentences and the main event.

mod main_event;
mod ranking;

use factcards_document::{Attribution, ByteSpan, Entity, Fact, Quantity, Time};

pub(crate) use main_event::find as main_event;
pub(crate) use ranking::rank;

use crate::clause::Clause;
use crate::coreference::MentionIndex;
use crate::tree::Tree;

/// What a summary is read from.
pub(crate) struct Layers<'d, 't> {
    pub(crate) tree: &'d Tree<'t>,
    pub(crate) clauses: &'d [Clause],
    pub(crate) mentions: &'d MentionIndex,
    pub(crate) entities: &'d [Entity<ByteSpan>],
    pub(crate) times: &'d [Time<ByteSpan>],
    pub(crate) quantities: &'d [Quantity<ByteSpan>],
    pub(crate) attributions: &'d [Attribution<ByteSpan>],
    pub(crate) facts: &'d [Fact<ByteSpan>],
}
