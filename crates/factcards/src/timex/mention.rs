//! A time expression where it stands in a text.

use factcards_document::ByteSpan;

use super::Expression;

/// Whether the words around a time look back or ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    Past,
    Future,
    /// Ahead of the time of telling: "will".
    Coming,
    /// The words do not tell.
    Open,
}

/// A time before it is resolved.
pub(crate) struct Mention {
    pub(crate) span: ByteSpan,
    pub(crate) expression: Expression,
    pub(crate) direction: Direction,
    /// Whether it is written with a number first: "12 April".
    pub(crate) number_first: bool,
}
