//! Numbers with their units and what they count.

use factcards_document::{ByteSpan, Quantity, Reference, Time};

use crate::text::Text;

/// Finds the quantities, in order; none overlaps another, a time or a reference.
pub(crate) fn find(
    _text: &Text,
    _references: &[Reference<ByteSpan>],
    _times: &[Time<ByteSpan>],
) -> Vec<Quantity<ByteSpan>> {
    vec![]
}
