//! What a language says of the words that attribute what they govern to a source.

use factcards_document::Stance;

/// How a cue and its content stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Construction {
    That,
    Infinitive,
    Gerund,
    ObjectInfinitive,
    Oblique,
    ObjectOblique,
    ObjectPredicate,
    Object,
    NounInfinitive,
    NounThat,
    NounOblique,
    AdjectiveThat,
    AdjectiveOblique,
    AdjectiveInfinitive,
    Manner,
    Beside,
}

/// Look-ups of words that attribute.
pub(crate) struct Cues {
    pub(super) stance: fn(Construction, &str, &str) -> Option<Stance>,
    pub(super) speaks: fn(&str) -> Option<Stance>,
    pub(super) inserts: fn(&str) -> Option<Stance>,
}

impl Cues {
    /// The stance that a lemma expresses in a construction; none where it attributes nothing there. `preposition` is the
    /// one that the construction needs, else "-".
    pub(crate) fn stance(&self, construction: Construction, preposition: &str, lemma: &str) -> Option<Stance> {
        (self.stance)(construction, preposition, lemma)
    }

    /// The stance of a verb of speech beside a quotation.
    pub(crate) fn speaks(&self, lemma: &str) -> Option<Stance> {
        (self.speaks)(lemma)
    }

    /// The stance of a lemma that can be inserted into what it attributes: "Rates, he said, may rise".
    pub(crate) fn inserts(&self, lemma: &str) -> Option<Stance> {
        (self.inserts)(lemma)
    }
}
