//! What the text is about: key sentences and the main event.

use factcards_document::{ByteSpan, Entity, Fact, MainEvent, SummaryItem, Time};

use crate::text::Text;

/// Ranks the sentences that could stand in a summary, best first.
pub(crate) fn rank(_text: &Text, _entities: &[Entity<ByteSpan>], _times: &[Time<ByteSpan>]) -> Vec<SummaryItem> {
    vec![]
}

/// Answers who, what, when, where, why and how.
pub(crate) fn main_event(
    _text: &Text,
    _ranking: &[SummaryItem],
    _entities: &[Entity<ByteSpan>],
    _times: &[Time<ByteSpan>],
    _facts: &[Fact<ByteSpan>],
) -> MainEvent<ByteSpan> {
    MainEvent::default()
}
