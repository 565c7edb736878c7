//! Which rows of a card stand first. What is equal stays in the order of the text.

use factcards_document::{Attribution, ByteSpan, Fact, Quantity};

use super::anaphora;
use super::facts::is_less_certain;
use crate::state::Reading;

/// Steps of confidence that make a difference.
const STEPS: f64 = 10.0;

/// Smaller stands first: sure, with a known subject, with a time or an amount, specific, of higher confidence.
pub(super) fn fact(reading: &Reading, fact: &Fact<ByteSpan>) -> (bool, bool, bool, bool, i64) {
    let mut arguments = fact.arguments.iter();
    let has_value = fact.time.is_some() || arguments.any(|a| a.time.is_some() || a.quantity.is_some());
    let names = |entity: &Option<usize>| entity.is_some();
    let is_specific = names(&fact.subject.entity) || fact.arguments.iter().any(|argument| names(&argument.entity));
    #[allow(clippy::cast_possible_truncation, reason = "it is between 0 and 10")]
    let confidence = (fact.confidence * STEPS).round() as i64;
    (is_less_certain(fact), is_open(reading, fact), !has_value, !is_specific, -confidence)
}

/// Whether nobody knows whom or what the pronoun stands for that is a fact's subject.
fn is_open(reading: &Reading, fact: &Fact<ByteSpan>) -> bool {
    let subject = &fact.subject;
    let is_known = subject.entity.is_some() || subject.antecedent.is_some() || !subject.parts.is_empty();
    !is_known && anaphora::is_pronoun(reading.words(subject.span).trim())
}

/// Smaller stands first: who says so is named or described, is an open pronoun, is not said.
pub(super) fn attribution(reading: &Reading, attribution: &Attribution<ByteSpan>) -> u8 {
    match (attribution.speaker, attribution.source) {
        (Some(_), _) => 0,
        (None, Some(source)) if !anaphora::is_pronoun(reading.words(source).trim()) => 0,
        (None, Some(_)) => 1,
        (None, None) => 2,
    }
}

/// Smaller stands first: what is counted or measured is said, it has a unit.
pub(super) fn quantity(quantity: &Quantity<ByteSpan>) -> (bool, bool) {
    (quantity.of.is_none(), quantity.unit.is_none())
}

#[cfg(test)]
#[path = "ranking_tests.rs"]
mod tests;
