//! How sure a fact is read: the chance that it is right.
//!
//! A logistic regression on the facts of the development portion of CaRB (Bhardwaj, Aggarwal and Mausam 2019), where a
//! fact counts as right that shares at least half of its words with a gold one and that one's with it.
//! `lab facts CORPORA` shows how confidence and share agree.

use factcards_document::{Argument, ArgumentRole, ByteSpan};

use crate::clause::{Clause, ClauseKind};

/// Log-odds of a fact that an apposition states.
const APPOSITION: f64 = 0.9;
/// Log-odds by the words of the sentence, up to so many: the longer, the more the parser errs.
const LENGTH: [(usize, f64); 7] =
    [(7, 0.9), (11, 0.55), (16, 0.25), (23, 0.0), (32, -0.25), (45, -0.5), (usize::MAX, -0.8)];
/// An auxiliary, particle or second verb makes a predicate surer.
const SEVERAL_WORDS: f64 = 0.5;
/// Nothing but an adverb is said.
const MANNER: f64 = -1.3;
/// Nothing is said beside the relation. CaRB has no such facts, so this is not learned from it.
const BARE: f64 = -1.6;

/// Log-odds by the kind of clause: the surer, the less the parser errs there.
fn of_kind(kind: ClauseKind) -> f64 {
    match kind {
        ClauseKind::Main => 1.15,
        ClauseKind::Coordinated | ClauseKind::Complement => 0.45,
        ClauseKind::Relative => 0.3,
        ClauseKind::Participial => 0.2,
        ClauseKind::Adverbial | ClauseKind::Parataxis => 0.1,
        ClauseKind::Controlled => -1.2,
    }
}

/// The confidence of a clause in a sentence of so many words.
pub(super) fn of_clause(clause: &Clause, arguments: &[Argument<ByteSpan>], words: usize) -> f64 {
    let several = if clause.relation.len() > 1 { SEVERAL_WORDS } else { 0.0 };
    let said = match arguments.first().map(|a| a.role) {
        Some(ArgumentRole::Manner) => MANNER,
        Some(_) => 0.0,
        None => BARE,
    };
    chance(of_kind(clause.kind) + several + said, words)
}

/// The confidence of an apposition in a sentence of so many words.
pub(super) fn of_apposition(words: usize) -> f64 {
    chance(APPOSITION, words)
}

/// Log-odds as a chance, in hundredths. By products alone, as a library's exponential differs between targets.
fn chance(odds: f64, words: usize) -> f64 {
    let length = LENGTH.iter().find(|(most, _)| words <= *most).map_or(0.0, |(_, odds)| *odds);
    let base = 1.0 - (odds + length) / 1024.0;
    let exponential = (0..10).fold(base, |power, _| power * power);
    (100.0 / (1.0 + exponential)).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chances_are_those_of_the_logistic_function() {
        for odds in [-3.0, -1.2, 0.0, 0.45, 2.0] {
            let expected: f64 = 1.0 / (1.0 + f64::exp(-odds));
            assert!((chance(odds, 20) - expected).abs() < 0.01, "{odds}");
        }
        assert!(chance(1.0, 60) < chance(1.0, 30) && chance(1.0, 30) < chance(1.0, 5));
    }
}
