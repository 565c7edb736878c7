//! A time expression where it stands in a text.

use factcards_document::ByteSpan;

use super::Expression;

/// Which way the words around a time look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    /// Back from the moment of telling: "left".
    Past,
    /// Ahead of what is told, which may be past itself: "would leave".
    Future,
    /// Ahead of the moment of telling: "will leave", "leave!".
    Coming,
    /// Told in the present, of days to come as a rule: "is on Friday".
    Present,
    /// The words do not tell.
    Open,
}

impl Direction {
    /// Ahead where the words do not tell and something else does.
    pub(crate) fn or_ahead(self, ahead: bool) -> Self {
        if self == Self::Open && ahead { Self::Coming } else { self }
    }

    /// Whether it is about the moment of telling or later.
    pub(crate) fn is_of_now(self) -> bool {
        matches!(self, Self::Coming | Self::Present)
    }
}

/// Tells which way the words around a span look.
pub(crate) type Looks<'a> = dyn Fn(ByteSpan) -> Direction + 'a;

/// A time before it is resolved.
pub(crate) struct Mention {
    pub(crate) span: ByteSpan,
    pub(crate) expression: Expression,
    pub(crate) direction: Direction,
    /// Whether it is written with a number first: "12 April".
    pub(crate) number_first: bool,
}
