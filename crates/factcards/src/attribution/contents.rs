//! The contents of attributions, to find the one that something stands in.

use factcards_document::{Attribution, ByteSpan, ErasedSort as _, Id};

/// The contents by their start, each with its attribution.
pub(crate) struct Contents(Vec<(ByteSpan, Id)>);

/// How many contents before a place are looked at; deeper nesting is not read.
const NESTING: usize = 8;

impl Contents {
    pub(crate) fn of(attributions: &[Attribution<ByteSpan>]) -> Self {
        let spans = attributions.iter().flat_map(|a| a.content.iter().map(move |span| (*span, a.id)));
        let mut contents: Vec<_> = spans.collect();
        contents.sort_erased();
        Self(contents)
    }

    /// The innermost attribution whose content holds the span.
    pub(crate) fn holding(&self, span: ByteSpan) -> Option<Id> {
        self.holding_but(span, None)
    }

    /// As [`Contents::holding`], one attribution left out.
    pub(super) fn holding_but(&self, span: ByteSpan, but: Option<Id>) -> Option<Id> {
        let end = self.0.partition_point(|(content, _)| content.start <= span.start);
        let before = self.0.get(end.saturating_sub(NESTING)..end).unwrap_or_default();
        before.iter().rev().find(|(content, id)| Some(*id) != but && content.contains(span)).map(|(_, id)| *id)
    }
}
