//! How far a clause is a fact: stated, claimed, planned …

use factcards_document::{Attribution, ByteSpan, FactStatus, Stance};

use crate::clause::Standing;

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
