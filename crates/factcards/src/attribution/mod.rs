//! Who said, thinks, wants, denies what.

use factcards_document::{Attribution, ByteSpan, Entity};

use crate::text::Text;

/// Finds the attributions, in order.
pub(crate) fn find(_text: &Text, _entities: &[Entity<ByteSpan>]) -> Vec<Attribution<ByteSpan>> {
    vec![]
}
