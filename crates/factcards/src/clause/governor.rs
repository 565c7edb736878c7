//! What a governing word is, and how a governed clause is put: what the table of veridicality is asked by.

use std::ops::Range;

use factcards_document::FactStatus;
use factcards_model::ud::{Deprel, Upos, Xpos};

use super::Reader;
use super::predicate::{is_finite, is_joined, is_predicate};
use super::question::opening_auxiliary;
use crate::lang::{Frame, Governor};
use crate::tree::Tree;

/// The first predicate of those that are one.
pub(super) fn top(tree: &Tree, predicate: usize) -> usize {
    let mut at = predicate;
    while is_joined(tree, at) {
        match tree.head(at) {
            Some(governor) => at = governor,
            None => break,
        }
    }
    at
}

/// The subordinator of an adverbial clause that says how far it holds, or the auxiliary that stands for one ("had he
/// known"), with its effect.
pub(super) fn conditional_mark(tree: &Tree, clause: usize) -> Option<(usize, FactStatus)> {
    let marks = tree.dependents_by(clause, &[Deprel::Mark, Deprel::Case]);
    let words = marks.flat_map(|mark| std::iter::once(mark).chain(tree.dependents_by(mark, &[Deprel::Fixed])));
    words
        .filter(|mark| !tree.is_prepositional_marker(*mark))
        .map(|mark| (mark, tree.veridicality().effect(Governor::Mark, tree.lemma(mark), Frame::Clause, false)))
        .find(|(_, effect)| *effect != FactStatus::Stated)
        .or_else(|| Some((opening_auxiliary(tree, clause)?, FactStatus::Conditional)))
}

impl Reader<'_, '_> {
    /// The clause on which one of the predicates depends; what is quoted is no condition of what stands around it.
    pub(super) fn condition(&self, predicates: &[usize]) -> Option<Range<usize>> {
        let tree = self.tree;
        let of = |predicate: usize, clause: usize| {
            let (mark, effect) = conditional_mark(tree, clause)?;
            let beside = self.is_quoted(mark) == self.is_quoted(predicate);
            (beside && effect == FactStatus::Conditional).then(|| tree.subtree(clause))
        };
        predicates.iter().find_map(|p| tree.dependents_by(*p, &[Deprel::Advcl]).find_map(|clause| of(*p, clause)))
    }
}

/// Relations of a clause that its governor takes.
pub(crate) const COMPLEMENTS: [Deprel; 3] = [Deprel::Ccomp, Deprel::Csubj, Deprel::Xcomp];

/// How many clauses up a subordinator is looked for.
const DEPTH: usize = 4;

/// Whether a clause, or one that it belongs to without being governed, is presented as so by its subordinator, whatever it
/// gives a reason for: "wants to close it because it is unsafe".
pub(super) fn is_presented(tree: &Tree, head: usize) -> bool {
    let presents = |mark: usize| tree.syntax().presenting.contains(&tree.lemma(mark));
    let mut at = head;
    for _ in 0..DEPTH {
        let place = tree.first_conjunct(at);
        if tree.is(place, &COMPLEMENTS) {
            return false;
        }
        let marked = tree.dependents_by(place, &[Deprel::Mark]).any(presents);
        if marked && tree.is(place, &[Deprel::Advcl]) && is_finite(tree, place) {
            return true;
        }
        match tree.ancestors(place).find(|above| is_predicate(tree, *above)) {
            Some(above) => at = above,
            None => return false,
        }
    }
    false
}

pub(super) fn class_of(tree: &Tree, governor: usize) -> Governor {
    match tree.upos(governor) {
        Upos::Verb | Upos::Aux => Governor::Verb,
        Upos::Adj | Upos::Adv | Upos::Det => Governor::Adjective,
        _ => Governor::Noun,
    }
}

/// How a clause is put.
pub(crate) fn frame(tree: &Tree, clause: usize) -> Frame {
    let asks = |child: usize| match tree.deprel(child).universal() {
        Deprel::Mark => tree.function_words().interrogatives.contains(&tree.lemma(child)),
        // Not "is alarmed by what they found".
        Deprel::Nsubj | Deprel::Obj | Deprel::Obl | Deprel::Advmod => {
            let asks = matches!(tree.xpos(child), Xpos::Wp | Xpos::Wrb | Xpos::Wdt);
            asks && child < clause && tree.dependent(child, Deprel::AclRelcl).is_none()
        }
        _ => false,
    };
    if tree.dependents(clause).any(asks) {
        Frame::Wh
    } else if tree.is_infinitive(clause) {
        Frame::Infinitive
    } else if is_finite(tree, clause) {
        Frame::That
    } else if matches!(tree.xpos(clause), Xpos::Vbg | Xpos::Vbn) {
        Frame::Gerund
    } else {
        Frame::Infinitive
    }
}

/// What a modal says of the clause; "must have left" supposes.
pub(super) fn modality(tree: &Tree, auxiliary: usize, predicate: usize) -> FactStatus {
    let (lemma, table) = (tree.lemma(auxiliary), tree.veridicality());
    let perfect =
        || tree.dependents_by(predicate, &[Deprel::Aux]).any(|aux| tree.lemma(aux) == tree.function_words().perfect);
    let tells = table.is_listed(Governor::Auxiliary, lemma, Frame::Perfect);
    let frame = if tells && perfect() { Frame::Perfect } else { Frame::Clause };
    table.effect(Governor::Auxiliary, lemma, frame, false)
}
