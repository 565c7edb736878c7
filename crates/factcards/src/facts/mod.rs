//! Clauses: who does what to whom.

use factcards_document::{Attribution, ByteSpan, Entity, Fact, List, Quantity, Time};

use crate::text::Text;

/// Finds the facts, in order.
pub(crate) fn find(
    _text: &Text,
    _entities: &[Entity<ByteSpan>],
    _times: &[Time<ByteSpan>],
    _quantities: &[Quantity<ByteSpan>],
    _attributions: &[Attribution<ByteSpan>],
) -> Vec<Fact<ByteSpan>> {
    vec![]
}

/// Names the fact that each list completes.
pub(crate) fn attach_lists(lists: Vec<List<ByteSpan>>, _facts: &[Fact<ByteSpan>]) -> Vec<List<ByteSpan>> {
    lists
}
