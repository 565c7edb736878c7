//! The phrase of a noun: what belongs to it, without clauses, insertions and what is an argument of its own.

use std::ops::Range;

use factcards_model::ud::{Deprel, Upos, Xpos};

use super::denial::{is_adversative, is_denied, is_set_against};
use super::predicate::is_predicate;
use super::{Phrase, Reader};

/// What never belongs to the phrase of a noun: other clauses, insertions.
const OUTSIDE: [Deprel; 6] =
    [Deprel::Appos, Deprel::Parataxis, Deprel::Discourse, Deprel::Vocative, Deprel::Dislocated, Deprel::Reparandum];

/// What belongs to the clause that a noun heads, not to its phrase.
const CLAUSE_LEVEL: [Deprel; 8] =
    [Deprel::Nsubj, Deprel::Csubj, Deprel::Cop, Deprel::Aux, Deprel::Expl, Deprel::Advcl, Deprel::Ccomp, Deprel::Obl];

impl Reader<'_, '_> {
    /// The phrase of a noun, without `clause`, which the phrase takes part in.
    pub(super) fn noun_phrase(&self, noun: usize, clause: Option<usize>) -> Phrase {
        self.phrase_without(noun, clause, &[])
    }

    pub(super) fn phrase_without(&self, noun: usize, clause: Option<usize>, without: &[usize]) -> Phrase {
        let outside = Outside::of(self, noun, clause, without);
        let tokens = self.tree.phrase(noun, &|child| outside.keeps(child));
        let conjuncts = self.conjuncts(noun, &tokens, clause);
        Phrase { head: noun, tokens, conjuncts }
    }

    /// The conjuncts of a coordination whose phrase is known, each by itself.
    pub(super) fn conjuncts(&self, head: usize, whole: &Range<usize>, clause: Option<usize>) -> Vec<Phrase> {
        let tree = self.tree;
        let joined: Vec<usize> = tree
            .dependents(head)
            .filter(|c| tree.deprel(*c) == Deprel::Conj && whole.contains(c) && !self.in_one_name(head, *c))
            .collect();
        if joined.is_empty() {
            return vec![];
        }
        let alone = |at: usize| {
            let outside = Outside::of(self, at, clause, &[]);
            let tokens = tree.phrase(at, &|child| {
                outside.keeps(child)
                    && !(tree.head(child) == Some(at) && tree.is(child, &[Deprel::Conj, Deprel::Cc, Deprel::Case]))
            });
            let tokens = tokens.start.max(whole.start)..tokens.end.min(whole.end);
            Phrase { head: at, tokens, conjuncts: vec![] }
        };
        std::iter::once(head).chain(joined).map(alone).filter(|phrase| !phrase.tokens.is_empty()).collect()
    }
}

/// What is left out of a phrase.
pub(super) struct Outside<'r, 'a, 't> {
    reader: &'r Reader<'a, 't>,
    head: usize,
    /// The clause that the phrase takes part in: no phrase contains it.
    clause: Option<usize>,
    without: &'r [usize],
    /// The last copula of the head, where it has one.
    copula: Option<usize>,
}

impl<'r, 'a, 't> Outside<'r, 'a, 't> {
    pub(super) fn of(reader: &'r Reader<'a, 't>, head: usize, clause: Option<usize>, without: &'r [usize]) -> Self {
        let copula = reader.tree.dependents_by(head, &[Deprel::Cop]).last();
        Self { reader, head, clause, without, copula }
    }

    /// Whether the phrase of a dependent begins right behind its head.
    fn touches(&self, child: usize) -> bool {
        let tree = self.reader.tree;
        let first = std::iter::successors(Some(child), |at| tree.dependents(*at).next().filter(|first| first < at));
        let first = first.last().unwrap_or(child);
        tree.head(child).is_some_and(|head| first == head + 1) && !tree.is_punctuation(first)
    }

    pub(super) fn keeps(&self, child: usize) -> bool {
        let tree = self.reader.tree;
        let at_head = tree.head(child) == Some(self.head);
        match tree.deprel(child) {
            Deprel::AclRelcl => false,
            Deprel::Case | Deprel::Mark if at_head => tree.upos(child) == Upos::Part && tree.xpos(child) == Xpos::Pos,
            Deprel::Cc if at_head => child > self.head,
            // "Is not old but unsafe": only the first is denied.
            Deprel::Conj
                if at_head && self.copula.is_some() && is_denied(tree, self.head) && is_adversative(tree, child) =>
            {
                false
            }
            Deprel::Conj => !is_predicate(tree, child) && !self.without.contains(&child),
            _ if self.clause == Some(child) || self.without.contains(&child) => false,
            // "Kremlin spokesperson Dmitry Peskov": what no mark parts from its noun is one with it.
            Deprel::Appos => self.touches(child) || self.reader.in_one_name(self.head, child),
            deprel if at_head && CLAUSE_LEVEL.contains(&deprel.universal()) => false,
            // "Not all members", "not the mill but the shop"; what denies a predicate is its relation's.
            Deprel::Advmod if at_head && tree.is_negation(child) => {
                self.copula.is_none() && (is_set_against(tree, self.head) || !is_predicate(tree, self.head))
            }
            Deprel::Advmod if at_head => self.copula.is_none_or(|copula| child > copula),
            deprel => !OUTSIDE.contains(&deprel.universal()) || self.reader.in_one_name(self.head, child),
        }
    }
}
