//! What a language says of how far a clause holds that a word governs.

use factcards_document::FactStatus;

/// What kind of word governs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Governor {
    Verb,
    Noun,
    Adjective,
    /// The subordinator that opens the clause.
    Mark,
    /// A modal auxiliary of the clause itself.
    Auxiliary,
}

/// How the governed clause is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Frame {
    /// Finite, with or without "that".
    That,
    /// "Whether", "if", a question word.
    Wh,
    /// "To" and a verb.
    Infinitive,
    /// A gerund, with or without a preposition.
    Gerund,
    /// Anything below the object.
    Noun,
    /// The clause that a subordinator opens, or that a modal is part of.
    Clause,
    /// The clause of a modal, in the perfect: "must have left".
    Perfect,
}

/// Look-ups of words that govern.
pub(crate) struct Veridicality {
    pub(super) effect: fn(Governor, &str, Frame, bool) -> FactStatus,
    pub(super) is_listed: fn(Governor, &str, Frame) -> bool,
}

impl Veridicality {
    /// The status of what a word governs, as far as that word tells; stated where it tells nothing.
    pub(crate) fn effect(&self, governor: Governor, lemma: &str, frame: Frame, negated: bool) -> FactStatus {
        (self.effect)(governor, lemma, frame, negated)
    }

    /// Whether a lemma is listed in a frame.
    pub(crate) fn is_listed(&self, governor: Governor, lemma: &str, frame: Frame) -> bool {
        (self.is_listed)(governor, lemma, frame)
    }
}
