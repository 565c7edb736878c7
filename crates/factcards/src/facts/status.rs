//! How far a clause is a fact: stated, claimed, planned …

use factcards_document::{Attribution, ByteSpan, FactStatus, Stance};

use crate::clause::Standing;

/// The contents of attributions, to find the one that a clause stands in.
pub(super) struct Contents<'d> {
    /// By start.
    spans: Vec<(ByteSpan, &'d Attribution<ByteSpan>)>,
}

/// How many contents before a clause are looked at; deeper nesting is not read.
const NESTING: usize = 8;

impl<'d> Contents<'d> {
    pub(super) fn of(attributions: &'d [Attribution<ByteSpan>]) -> Self {
        let mut spans: Vec<_> = attributions.iter().flat_map(|a| a.content.iter().map(move |c| (*c, a))).collect();
        spans.sort_by_key(|(span, _)| *span);
        Self { spans }
    }

    /// The innermost attribution whose content holds the span.
    pub(super) fn holding(&self, span: ByteSpan) -> Option<&'d Attribution<ByteSpan>> {
        let end = self.spans.partition_point(|(content, _)| content.start <= span.start);
        let before = self.spans.get(end.saturating_sub(NESTING)..end).unwrap_or_default();
        before.iter().rev().find(|(content, _)| content.contains(span)).map(|(_, attribution)| *attribution)
    }
}

/// The status of a clause: denied or open by what governs it, else by its own verbs and condition, else by who says it.
pub(super) fn of(standing: &Standing, attribution: Option<&Attribution<ByteSpan>>) -> FactStatus {
    // What somebody knows is so, whoever tells of it.
    let said = attribution.map(|a| said(a.stance)).filter(|said| !(standing.factive && *said == FactStatus::Claimed));
    match (standing.embedding, standing.own, said) {
        // What somebody denies is denied, however the denied clause is put.
        (FactStatus::Denied, _, _) | (_, _, Some(FactStatus::Denied)) => FactStatus::Denied,
        (FactStatus::Stated, FactStatus::Stated, Some(said)) => said,
        (embedding, FactStatus::Stated, _) => embedding,
        (FactStatus::Conditional | FactStatus::Possible, _, _) => standing.embedding,
        (_, own, _) => own,
    }
}

/// How far the content of an attribution is a fact by who says it.
pub(super) fn said(stance: Stance) -> FactStatus {
    match stance {
        Stance::Denies => FactStatus::Denied,
        Stance::Demands | Stance::Asks => FactStatus::Demanded,
        Stance::Promises => FactStatus::Planned,
        Stance::Threatens => FactStatus::Threatened,
        Stance::Wants | Stance::Doubts => FactStatus::Possible,
        Stance::Says | Stance::Believes => FactStatus::Claimed,
    }
}
