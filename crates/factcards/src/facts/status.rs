//! How far a clause is a fact: stated, claimed, planned …

use factcards_document::{Attribution, ByteSpan, FactStatus, Stance};

use crate::clause::Standing;

/// The status of a clause: denied or open by what governs it, else by its own verbs and condition, else by who says it.
pub(super) fn of(standing: &Standing, attribution: Option<&Attribution<ByteSpan>>) -> FactStatus {
    // Who wants something because of something says that this is so.
    let presents = |a: &Attribution<ByteSpan>| standing.presented && PRESENTING.contains(&a.stance);
    let said = attribution.map(|a| if presents(a) { FactStatus::Claimed } else { said(a.stance) });
    // What somebody knows is so, whoever tells of it.
    let said = said.filter(|said| !(standing.factive && *said == FactStatus::Claimed));
    match (standing.embedding, standing.own, said) {
        // What somebody denies is denied, however the denied clause is put.
        (FactStatus::Denied, _, _) | (_, _, Some(FactStatus::Denied)) => FactStatus::Denied,
        (FactStatus::Stated, FactStatus::Stated, Some(said)) => said,
        (embedding, FactStatus::Stated, _) => embedding,
        (FactStatus::Conditional | FactStatus::Possible, _, _) => standing.embedding,
        (_, own, _) => own,
    }
}

/// Stances to what is not there yet, for which reasons are given that are.
const PRESENTING: [Stance; 5] = [Stance::Demands, Stance::Asks, Stance::Promises, Stance::Threatens, Stance::Wants];

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
