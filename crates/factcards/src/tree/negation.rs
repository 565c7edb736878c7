//! Words that deny.

use factcards_model::ud::{Deprel, Upos};

use super::Tree;

impl Tree<'_> {
    /// Whether it denies: "not", "never", "hardly"; "not only" does not, nor does "not because he was ill".
    pub(crate) fn is_negation(&self, token: usize) -> bool {
        self.is_negative_word(token) && !self.is_restricted(token) && !self.is_subordinator(token + 1)
    }

    /// Whether what a word subordinates is no reason or time of what is told: "not because he was ill".
    pub(crate) fn is_denied_subordinator(&self, token: usize) -> bool {
        self.is_subordinator(token) && token.checked_sub(1).is_some_and(|before| self.is_negative_word(before))
    }

    /// What denies an infinitive right before its marker: "has yet to decide".
    pub(crate) fn negation_of_infinitive(&self, marker: usize) -> Option<usize> {
        let before = marker.checked_sub(1)?;
        let denies = self.folded(before) == self.function_words().not_yet && self.is_infinitive_marker(marker);
        denies.then_some(before)
    }

    /// "Not only"; of "wasn't just a question" no phrase has the clitic, so that it denies there.
    fn is_restricted(&self, token: usize) -> bool {
        let verb = || self.upos(token + 2) == Upos::Verb;
        self.function_words().restrictives.contains(&self.folded(token + 1)) && (!self.is_clitic(token) || verb())
    }

    fn is_clitic(&self, token: usize) -> bool {
        self.syntax().negative_clitics.contains(&self.form(token))
    }

    fn is_negative_word(&self, token: usize) -> bool {
        self.syntax().negations.contains(&self.lemma(token)) || self.is_clitic(token)
    }

    fn is_subordinator(&self, token: usize) -> bool {
        self.is(token, &[Deprel::Mark]) && !self.is_infinitive_marker(token)
    }
}
