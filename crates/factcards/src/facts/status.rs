//! How far a clause is a fact: stated, claimed, planned …

use factcards_document::{Attribution, ByteSpan, FactStatus, Stance};

use crate::lexicon::cue;
use crate::syntax::{Clause, Modality};

/// The contents of attributions, to find the one that a clause stands in.
pub(super) struct Contents<'d> {
    /// By start; the longest reach to the end before each, so that a look-up can stop early.
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

/// The status of a clause: denied, else by its own verb, its condition, its modality, who says it, in that order.
pub(super) fn of(clause: &Clause, conditional: bool, attribution: Option<&Attribution<ByteSpan>>) -> FactStatus {
    let own = cue(clause.verb.lemma).and_then(|c| match (c.stance, clause.verb.lemma) {
        (Stance::Demands, _) => Some(FactStatus::Demanded),
        (Stance::Threatens, _) => Some(FactStatus::Threatened),
        (Stance::Promises, "offer") => Some(FactStatus::Offered),
        (Stance::Promises, _) => Some(FactStatus::Planned),
        (Stance::Denies, "deny") => Some(FactStatus::Denied),
        _ => None,
    });
    let modal = match clause.verb.modality {
        Modality::Planned => Some(FactStatus::Planned),
        Modality::Possible => Some(FactStatus::Possible),
        Modality::Conditional if attribution.is_none() => Some(FactStatus::Possible),
        Modality::Actual | Modality::Conditional => None,
    };
    let said = attribution.map(|a| match a.stance {
        Stance::Denies => FactStatus::Denied,
        Stance::Demands | Stance::Asks => FactStatus::Demanded,
        Stance::Promises => FactStatus::Planned,
        Stance::Threatens => FactStatus::Threatened,
        Stance::Wants | Stance::Doubts => FactStatus::Possible,
        Stance::Says | Stance::Believes => FactStatus::Claimed,
    });
    let condition = conditional.then_some(FactStatus::Conditional);
    // What somebody denies is denied, however the denied clause is put.
    let denied = said.filter(|status| *status == FactStatus::Denied);
    denied.or(own).or(condition).or(modal).or(said).unwrap_or(FactStatus::Stated)
}
