//! Whom or what a pronoun of the text stands for, in words that do not stand at its place.

use factcards_document::{Attribution, ByteSpan, Fact, Id};

use super::small::small;
use crate::state::Reading;

/// The pronouns that can stand for somebody or something alone.
#[rustfmt::skip]
const PRONOUNS: [&str; 30] = [
    "he", "she", "it", "they", "him", "her", "them", "himself", "herself", "itself", "themselves", "i", "me", "myself", "we",
    "us", "ourselves", "you", "yourself", "who", "whom", "which", "that", "this", "these", "those", "one", "both", "each",
    "his",
];

/// Whether words are a pronoun and nothing else.
pub(super) fn is_pronoun(words: &str) -> bool {
    PRONOUNS.iter().any(|pronoun| pronoun.eq_ignore_ascii_case(words))
}

/// Whom the pronoun that is a fact's subject stands for; none where the subject is no pronoun, or where that is not known.
pub(crate) fn of_subject(reading: &Reading, fact: &Fact<ByteSpan>) -> Option<String> {
    let subject = &fact.subject;
    named(reading, subject.span, subject.entity).map(str::to_owned).or_else(|| {
        let antecedent = subject.antecedent?;
        let begins = reading.sentence_at(antecedent.start).start == antecedent.start;
        let words = reading.words(antecedent).trim();
        Some(if begins { small(words) } else { words.to_owned() })
    })
}

/// Whom the pronoun that is an attribution's source stands for.
pub(crate) fn of_source<'r>(reading: &'r Reading, attribution: &Attribution<ByteSpan>) -> Option<&'r str> {
    named(reading, attribution.source?, attribution.speaker)
}

/// The name of the entity that a pronoun at this place stands for.
fn named(reading: &Reading, span: ByteSpan, entity: Option<Id>) -> Option<&str> {
    let entity = reading.document.entities.get(entity?)?;
    is_pronoun(reading.words(span).trim()).then_some(entity.name.as_str())
}

#[cfg(test)]
#[path = "anaphora_tests.rs"]
mod tests;
