//! The words that open clauses: subordinators, infinitive markers.

use factcards_model::ud::{Deprel, Xpos};

use super::Tree;

impl Tree<'_> {
    /// The subordinator of a clause that is one of these lemmas.
    pub(crate) fn mark(&self, clause: usize, lemmas: &[&str]) -> Option<usize> {
        self.dependents_by(clause, &[Deprel::Mark]).find(|mark| lemmas.contains(&self.lemma(*mark)))
    }

    /// What stands before the infinitive of a verb: "to", "na" of "gonna".
    pub(crate) fn infinitive_marker(&self, verb: usize) -> Option<usize> {
        self.dependents(verb).find(|child| self.is_infinitive_marker(*child))
    }

    /// Whether it stands before an infinitive.
    pub(crate) fn is_infinitive_marker(&self, token: usize) -> bool {
        // The lemma of "na" may be hidden, the tag of "to" wrong.
        let marks = || self.xpos(token) == Xpos::To || self.lemma(token) == self.function_words().infinitive_marker;
        // "Admitted to taking it": a preposition.
        self.is(token, &[Deprel::Mark]) && marks() && self.xpos(token + 1) != Xpos::Vbg
    }

    /// Whether it is written as an infinitive marker is, and is a preposition: "to" of "admitted to taking it".
    pub(crate) fn is_prepositional_marker(&self, token: usize) -> bool {
        self.lemma(token) == self.function_words().infinitive_marker && !self.is_infinitive_marker(token)
    }

    /// Whether an infinitive marker opens it.
    pub(crate) fn is_infinitive(&self, verb: usize) -> bool {
        self.infinitive_marker(verb).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Text;

    #[test]
    fn infinitives_have_their_marker() {
        for (source, verb, marker) in [
            ("She wants to leave.", 3, Some(2)),
            ("She is gonna leave.", 4, Some(3)),
            ("She said that they leave.", 4, None),
            ("She admitted to leaving.", 3, None),
        ] {
            let text = Text::read(source, factcards_model::english().unwrap());
            let tree = Tree::of(&text);
            assert_eq!((tree.lemma(verb), tree.infinitive_marker(verb)), ("leave", marker), "{source}");
        }
    }
}
