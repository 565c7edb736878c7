//! The words of a fact in the order in which they are read.

use factcards_document::{Argument, ByteSpan, ErasedSort as _, Fact};

use super::anaphora;
use super::small::{first_small, small};
use crate::state::Reading;

/// What a run of words is in its fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub(crate) enum Kind {
    Subject,
    /// What the subject, a pronoun, stands for: words that are not at this place in the text.
    Antecedent,
    Relation,
    Preposition,
    Argument,
}

impl Kind {
    /// The last part of its CSS class.
    pub(crate) fn class(self) -> &'static str {
        match self {
            Self::Subject => "subject",
            Self::Antecedent => "antecedent",
            Self::Relation => "relation",
            Self::Preposition => "preposition",
            Self::Argument => "argument",
        }
    }
}

/// A run of words, and what stands between it and the one before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) kind: Kind,
    pub(crate) joint: String,
    pub(crate) words: String,
}

/// A run with its place, before it is joined to the one before it.
struct Piece {
    kind: Kind,
    span: ByteSpan,
    preposition: Option<String>,
}

/// The subject, then relation and arguments as they follow each other in the text, then the arguments that stand before
/// the relation. The condition is told elsewhere: what says it is left out.
pub(crate) fn runs(reading: &Reading, fact: &Fact<ByteSpan>) -> Vec<Run> {
    let start = fact.relation.span.iter().map(|span| span.start).min().unwrap_or_default();
    let relation = fact.relation.span.iter().map(|&span| Piece { kind: Kind::Relation, span, preposition: None });
    let (after, before): (Vec<_>, Vec<_>) =
        fact.arguments.iter().flat_map(|a| argument(fact, a)).partition(|piece| piece.span.start >= start);
    let mut read: Vec<_> = relation.chain(after).collect();
    read.sort_erased_by_key(|piece| piece.span);
    read.extend(before);
    let subject = Piece { kind: Kind::Subject, span: fact.subject.span, preposition: None };
    let mut runs = vec![];
    let mut last = Some(subject.span);
    push(&mut runs, reading, &subject, String::new());
    if let Some(words) = anaphora::of_subject(reading, fact) {
        runs.push(Run { kind: Kind::Antecedent, joint: " · ".to_owned(), words });
        // What touches the pronoun in the text does not touch these words.
        last = None;
    }
    if fact.relation.span.is_empty() {
        // An apposition has no word for its relation.
        runs.push(Run { kind: Kind::Relation, joint: " ".to_owned(), words: fact.relation.text.clone() });
        last = None;
    }
    for piece in read {
        let joint = joint(reading, last, &piece);
        push(&mut runs, reading, &piece, joint);
        last = Some(piece.span);
    }
    runs
}

/// An argument without the words of the fact's condition.
fn argument<'f>(fact: &Fact<ByteSpan>, argument: &'f Argument<ByteSpan>) -> impl Iterator<Item = Piece> + use<'f> {
    let whole = argument.span;
    let hole = fact.condition.filter(|condition| condition.overlaps(whole));
    let pieces = match hole {
        None => [whole, ByteSpan::new(whole.end, whole.end)],
        Some(hole) => {
            [ByteSpan::new(whole.start, hole.start.min(whole.end)), ByteSpan::new(hole.end.max(whole.start), whole.end)]
        }
    };
    let mut preposition = argument.preposition.clone().filter(|_| hole.is_none_or(|hole| hole.start > whole.start));
    let pieces = pieces.into_iter().filter(|span| !span.is_empty());
    pieces.map(move |span| Piece { kind: Kind::Argument, span, preposition: preposition.take() })
}

fn push(runs: &mut Vec<Run>, reading: &Reading, piece: &Piece, mut joint: String) {
    if let Some(preposition) = &piece.preposition {
        let joint = std::mem::replace(&mut joint, " ".to_owned());
        runs.push(Run { kind: Kind::Preposition, joint, words: preposition.clone() });
    }
    let words = reading.words(piece.span).trim();
    // What stands first in its sentence ("Is it ready?", "The envoy Ada Roe …") may stand after the subject here.
    let begins = reading.sentence_at(piece.span.start).start == piece.span.start;
    let words = match piece.kind {
        Kind::Relation if begins => first_small(words),
        Kind::Argument if begins => small(words),
        _ => words.to_owned(),
    };
    runs.push(Run { kind: piece.kind, joint, words });
}

/// What stands between two places: as in the text where only marks that join words do, else a space.
fn joint(reading: &Reading, last: Option<ByteSpan>, piece: &Piece) -> String {
    const SPACE: &str = " ";
    let Some(last) = last.filter(|last| last.end <= piece.span.start) else { return SPACE.to_owned() };
    let gap = reading.words(ByteSpan::new(last.end, piece.span.start));
    let gap = match &piece.preposition {
        None => gap,
        Some(preposition) => {
            let trimmed = gap.trim_end();
            let at = trimmed.len().checked_sub(preposition.len());
            match at.and_then(|at| trimmed.split_at_checked(at)) {
                Some((gap, word)) if word.eq_ignore_ascii_case(preposition) => gap,
                _ => return SPACE.to_owned(),
            }
        }
    };
    let joins = |c: char| c.is_whitespace() || matches!(c, ',' | '-' | '–' | '—' | '/');
    if gap.chars().all(joins) { gap.to_owned() } else { SPACE.to_owned() }
}

#[cfg(test)]
#[path = "fact_words_tests.rs"]
mod tests;
