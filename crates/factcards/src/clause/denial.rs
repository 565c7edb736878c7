//! What denies, and what only looks as if it did.

use factcards_model::ud::Deprel;

use super::predicate::is_predicate;
use super::relation::Relation;
use super::{Argument, Reader, Slot, Subject};
use crate::tree::Tree;

/// Whether an adverb denies a predicate: "did not leave".
pub(super) fn is_denied(tree: &Tree, predicate: usize) -> bool {
    tree.dependents_by(predicate, &[Deprel::Advmod]).any(|child| tree.is_negation(child))
}

/// "None other than Cole", "nobody but him", "no one except him"; not "no choice but to leave".
fn is_excepted(tree: &Tree, head: usize) -> bool {
    let words = tree.function_words();
    words.exceptives.contains(&tree.folded(head + 1)) && tree.folded(head + 2) != words.infinitive_marker
}

/// Whether something is set against a word by what joins it: "not the mill but the shop".
pub(super) fn is_set_against(tree: &Tree, head: usize) -> bool {
    tree.dependents_by(head, &[Deprel::Conj]).any(|conjunct| is_adversative(tree, conjunct))
}

/// Whether a conjunct is joined by "but".
pub(super) fn is_adversative(tree: &Tree, conjunct: usize) -> bool {
    let adversatives = tree.function_words().adversatives;
    tree.dependents_by(conjunct, &[Deprel::Cc]).any(|cc| adversatives.contains(&tree.folded(cc)))
}

/// "No one", "nothing", "neither side", "no evidence", "not a single one"; what denies a predicate is not its phrase's. "None
/// other than Cole" and "not the mill but the shop" deny nothing of what they are said of.
pub(super) fn is_negative(tree: &Tree, head: usize) -> bool {
    let denies = |token: usize| tree.syntax().negative.contains(&tree.lemma(token));
    let clausal = is_predicate(tree, head);
    if is_excepted(tree, head) || !clausal && is_set_against(tree, head) {
        return false;
    }
    denies(head) && tree.is_nominal(head)
        || tree.dependents_by(head, &[Deprel::Det, Deprel::Amod, Deprel::Advmod, Deprel::Cc]).any(|child| {
            let adverb = tree.deprel(child) == Deprel::Advmod;
            child < head && (denies(child) && !(adverb && clausal) || adverb && !clausal && tree.is_negation(child))
        })
}

/// "Under no circumstances will the bank cut rates": what denies stands first, and the verb before its subject.
pub(super) fn is_fronted_denial(tree: &Tree, relation: &Relation, subject: &Subject, arguments: &[Argument]) -> bool {
    let verb = relation.tokens.first().filter(|first| **first < subject.phrase.tokens.start);
    let denies = |a: &Argument| a.slot == Slot::Oblique && is_negative(tree, a.phrase.head);
    verb.is_some_and(|verb| arguments.iter().any(|a| a.phrase.head < *verb && denies(a)))
}

impl Reader<'_, '_> {
    /// Gives the subject the "not" that its clause begins with, right before it: "Not everyone agreed".
    pub(super) fn give_negation(&self, relation: &mut Relation, subject: &mut Subject) {
        let tree = self.tree;
        let Some(not) = subject.phrase.tokens.start.checked_sub(1).filter(|_| subject.own) else { return };
        let begins = |before: usize| tree.is_punctuation(before) || tree.sentence(before) != tree.sentence(not);
        let place = relation.tokens.iter().position(|token| *token == not && tree.is_negation(not));
        if let Some(place) = place.filter(|_| not.checked_sub(1).is_none_or(begins)) {
            relation.tokens.remove(place);
            subject.phrase.tokens.start = not;
        }
    }
}
