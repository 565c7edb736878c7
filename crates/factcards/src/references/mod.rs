//! Addresses: URL, e-mail, phone, IP, handle, hashtag.

use factcards_document::{ByteSpan, Reference};

use crate::text::Text;

/// Finds the references, in order; none overlaps another.
pub(crate) fn find(_text: &Text) -> Vec<Reference<ByteSpan>> {
    vec![]
}
