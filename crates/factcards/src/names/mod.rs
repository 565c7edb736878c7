//! Names of people, organisations, places and the rest.

use factcards_document::{Abbreviation, ByteSpan, EntityKind, Reference, Time};

use crate::text::Text;

/// A name in the text: without title, role or article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Name {
    pub(crate) span: ByteSpan,
    pub(crate) sentence: usize,
    pub(crate) kind: EntityKind,
}

/// Finds the names, in order; none overlaps another.
pub(crate) fn find(
    _text: &Text,
    _references: &[Reference<ByteSpan>],
    _times: &[Time<ByteSpan>],
    _abbreviations: &[Abbreviation<ByteSpan>],
) -> Vec<Name> {
    vec![]
}
