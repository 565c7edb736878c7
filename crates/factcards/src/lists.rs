//! Enumerations in running text and bullet lists.

use factcards_document::{ByteSpan, List};

use crate::text::Text;

/// Finds the lists, in order.
pub(crate) fn find(_text: &Text) -> Vec<List<ByteSpan>> {
    vec![]
}
