//! What is seen of a pronoun that may belong to no chain in mind: the values of [`OF_NONE`](super::features::OF_NONE).

use factcards_model::ud::{Deprel, Upos, Xpos};

use super::candidates::{Asked, Scene};
use super::chain::{Chain, Chains};
use super::features::{NoneValues, bucket, sort};
use super::mentions::{Mention, Place};
use crate::lang::coreference::PronounClass;

impl Scene<'_, '_> {
    /// The values of a pronoun whose compatible chains these are.
    pub(super) fn none(&self, chains: &Chains, asked: &Asked, compatible: &[usize]) -> NoneValues {
        let Some(pronoun) = self.mentions.get(asked.place) else { return NoneValues::default() };
        let sort = sort(asked.class) as u8;
        let last = |chain: &usize| chains.get(*chain).and_then(Chain::last).and_then(|last| self.mentions.get(last));
        let nearest = compatible.iter().filter_map(last).map(|m| pronoun.sentence.saturating_sub(m.sentence)).min();
        [
            sort * 6 + pronoun.place as u8,
            sort * 3 + asked.usage as u8,
            sort * 5 + bucket(compatible.len(), &[0, 1, 2, 4]),
            sort * 5 + nearest.map_or(0, |sentences| 1 + bucket(sentences, &[0, 1, 3])),
            if asked.class == PronounClass::Neuter { self.expletive(pronoun) } else { 0 },
            sort * 2 + u8::from(pronoun.quotation.is_some()),
        ]
    }

    /// Whether "it" stands for nothing.
    pub(super) fn is_expletive(&self, pronoun: &Mention) -> bool {
        self.expletive(pronoun) > 0
    }

    /// How "it" stands for nothing, if it does.
    fn expletive(&self, pronoun: &Mention) -> u8 {
        let tree = self.words.tree;
        if tree.is(pronoun.head, &[Deprel::Expl]) {
            return 1;
        }
        let Some(predicate) = tree.head(pronoun.head).filter(|_| pronoun.place == Place::Subject) else { return 0 };
        let impersonal = &self.words.language().coreference.impersonal;
        if impersonal.contains(&tree.lemma(predicate)) {
            return 3;
        }
        let copular = tree.dependent(predicate, Deprel::Cop).is_some() || tree.upos(predicate) == Upos::Adj;
        let passive = tree.xpos(predicate) == Xpos::Vbn;
        let clauses = [Deprel::Csubj, Deprel::Ccomp, Deprel::Xcomp, Deprel::Advcl, Deprel::Acl];
        let clause = tree.dependents_by(predicate, &clauses).any(|clause| clause > predicate);
        2 * u8::from((copular || passive) && clause)
    }
}
