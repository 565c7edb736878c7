//! The words that say what happens: auxiliaries, negation, copula, verbs, particles.

use factcards_document::ErasedSort as _;
use factcards_model::ud::{Deprel, Upos, Xpos};

use super::Reader;
use super::denial::{is_adversative, is_denied};
use super::predicate::{is_finite, is_verb};

/// The relation of a clause.
#[derive(Clone, Debug, Default)]
pub(super) struct Relation {
    /// In order.
    pub(super) tokens: Vec<usize>,
    /// The auxiliaries among them.
    pub(super) auxiliaries: Vec<usize>,
    pub(super) passive: bool,
}

impl Reader<'_, '_> {
    /// The relation of predicates that are one.
    pub(super) fn relation(&self, predicates: &[usize]) -> Relation {
        let tree = self.tree;
        let mut relation = Relation::default();
        for (at, predicate) in predicates.iter().copied().enumerate() {
            if at == 0 {
                self.inherit(predicate, &mut relation);
            }
            let equated = self.equated(predicate).is_some();
            let prospective = self.is_prospective(predicate);
            for child in tree.dependents(predicate) {
                let belongs = match tree.deprel(child) {
                    Deprel::Aux | Deprel::AuxPass => true,
                    // The copula of a clause that is itself said of a subject is the outer clause's.
                    Deprel::Cop => !equated,
                    Deprel::CompoundPrt => true,
                    Deprel::Advmod => tree.is_negation(child),
                    Deprel::Mark => {
                        let copula = tree.dependent(predicate, Deprel::Cop).is_some();
                        let said = at > 0 || copula || prospective || self.is_task(predicate);
                        said && tree.is_infinitive_marker(child)
                    }
                    _ => false,
                };
                if belongs {
                    relation.tokens.push(child);
                    relation.tokens.extend(tree.negation_of_infinitive(child));
                    relation.passive |= at + 1 == predicates.len() && tree.deprel(child) == Deprel::AuxPass;
                    if tree.is(child, &[Deprel::Aux]) {
                        relation.auxiliaries.push(child);
                    }
                }
            }
            // "Wants to take it over and do more": the marker stands before the first.
            if at > 0 && tree.deprel(predicate) == Deprel::Conj && !tree.is_infinitive(predicate) {
                relation.tokens.extend(tree.infinitive_marker(tree.first_conjunct(predicate)));
            }
            // A nominal with a subject and no copula says "is" without a word.
            let last = at + 1 == predicates.len();
            let copula = !equated && !prospective && tree.dependent(predicate, Deprel::Cop).is_some();
            let verb = is_verb(tree, predicate) || equated && tree.upos(predicate) == Upos::Verb;
            if !last || !copula && verb {
                relation.tokens.push(predicate);
            }
        }
        relation.tokens.sort_erased();
        relation.tokens.dedup();
        relation
    }

    /// "Has visited Leeds and met her": a joined verb of the same form takes over auxiliaries and what denies them. So does
    /// one whose past looks like its infinitive: "will shut the mill and shed jobs", not "will hire ten and last year cut six".
    fn inherit(&self, predicate: usize, relation: &mut Relation) {
        let tree = self.tree;
        let first = tree.first_conjunct(predicate);
        let bare = tree.xpos(first) == Xpos::Vb
            && tree.xpos(predicate) == Xpos::Vbd
            && tree.folded(predicate) == tree.lemma(predicate)
            && !tree.dependents_by(predicate, &[Deprel::Obl]).any(|child| child < predicate);
        if tree.deprel(predicate) != Deprel::Conj || is_finite(tree, predicate) && !bare {
            return;
        }
        let own = tree.dependents_by(predicate, &[Deprel::Aux, Deprel::Cop, Deprel::Nsubj]).next().is_some();
        let same = bare || tree.xpos(first) == tree.xpos(predicate);
        if own || !same || tree.upos(first) != Upos::Verb || tree.is_infinitive(predicate) {
            return;
        }
        // "Will not close it but cut jobs", "do not vote but elect delegates": what is denied is only what is set against it.
        let words = tree.function_words();
        let set_against = is_denied(tree, first) && is_adversative(tree, predicate);
        for child in tree.dependents(first).filter(|child| *child < first) {
            let negates = tree.deprel(child) == Deprel::Advmod && tree.is_negation(child);
            let belongs_to_denial = negates || tree.lemma(child) == words.support;
            if (tree.is(child, &[Deprel::Aux]) || negates) && !(set_against && belongs_to_denial) {
                relation.tokens.push(child);
                relation.auxiliaries.push(child);
                relation.passive |= tree.deprel(child) == Deprel::AuxPass;
            }
        }
    }
}
