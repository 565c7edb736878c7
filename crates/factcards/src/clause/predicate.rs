//! Which words head a clause, and which of them are one with another.

use factcards_model::ud::{Deprel, Upos, Xpos};

use super::ClauseKind;
use crate::tree::Tree;

/// Places in which a verb heads no clause.
const NEVER: [Deprel; 11] = [
    Deprel::Amod,
    Deprel::Compound,
    Deprel::Case,
    Deprel::Flat,
    Deprel::Fixed,
    Deprel::Cop,
    Deprel::Aux,
    Deprel::Mark,
    Deprel::Det,
    Deprel::Goeswith,
    Deprel::Punct,
];

/// Places in which a verb without a subject heads one.
const CLAUSAL: [Deprel; 7] =
    [Deprel::Root, Deprel::Ccomp, Deprel::Xcomp, Deprel::Advcl, Deprel::Acl, Deprel::Parataxis, Deprel::Csubj];

/// Whether a word heads a clause: a verb in its place, or whatever has a copula or a subject.
pub(super) fn is_predicate(tree: &Tree, token: usize) -> bool {
    if tree.is(token, &NEVER) || tree.is_punctuation(token) {
        return false;
    }
    let above = |relations: &[Deprel]| tree.dependents_by(token, relations).next().is_some();
    if above(&[Deprel::Cop, Deprel::Nsubj, Deprel::Csubj]) {
        return true;
    }
    let place = tree.first_conjunct(token);
    is_verb(tree, token) && tree.is(place, &CLAUSAL) && (place == token || is_verbal(tree, place))
}

/// A verb by its tag; or a noun with an object or an auxiliary: it was tagged wrongly.
pub(super) fn is_verb(tree: &Tree, token: usize) -> bool {
    let governs = || tree.dependents_by(token, &[Deprel::Obj, Deprel::Aux]).next().is_some();
    matches!(tree.upos(token), Upos::Verb | Upos::Aux) || tree.dependent(token, Deprel::Cop).is_none() && governs()
}

/// A verb, or what a copula says of its subject.
pub(super) fn is_verbal(tree: &Tree, token: usize) -> bool {
    is_verb(tree, token) || tree.dependent(token, Deprel::Cop).is_some()
}

/// Whether its governor says the same fact with it: an `xcomp` without an object of the governor before it.
pub(super) fn is_joined(tree: &Tree, token: usize) -> bool {
    tree.head(token).is_some_and(|governor| completion(tree, governor) == Some(token))
}

/// The predicate that completes this one, as one fact.
fn completion(tree: &Tree, governor: usize) -> Option<usize> {
    let completes = |child: &usize| tree.deprel(*child) == Deprel::Xcomp && is_predicate(tree, *child);
    let found = tree.dependents(governor).find(completes)?;
    let object = tree.dependents_by(governor, &[Deprel::Obj, Deprel::Iobj]).any(|object| object < found);
    (found > governor && !object && is_predicate(tree, governor)).then_some(found)
}

/// The predicates that are one with the first. What is joined to a completion takes over what stands before that:
/// "began to sell and to repair".
pub(super) fn joined(tree: &Tree, head: usize) -> Vec<usize> {
    let mut predicates = vec![];
    let first = tree.first_conjunct(head);
    if first != head && is_joined(tree, first) && tree.dependents_by(head, &[Deprel::Nsubj]).next().is_none() {
        let governors = tree.ancestors(first).scan(first, |below, governor| {
            let joins = completion(tree, governor) == Some(*below);
            *below = governor;
            joins.then_some(governor)
        });
        predicates.extend(governors);
        predicates.reverse();
    }
    let mut at = Some(head);
    while let Some(predicate) = at {
        predicates.push(predicate);
        at = completion(tree, predicate);
    }
    predicates
}

/// Whether the predicate can be the only verb of its clause: its first auxiliary or itself is finite.
pub(crate) fn is_finite(tree: &Tree, predicate: usize) -> bool {
    let finite = |token: usize| matches!(tree.xpos(token), Xpos::Vbd | Xpos::Vbp | Xpos::Vbz | Xpos::Md);
    finite(predicate) || tree.dependents_by(predicate, &[Deprel::Aux, Deprel::Cop]).any(finite)
}

/// How the clause of a predicate hangs on what governs it.
pub(super) fn kind(tree: &Tree, head: usize) -> ClauseKind {
    match tree.deprel(head) {
        Deprel::Conj => ClauseKind::Coordinated,
        Deprel::AclRelcl => ClauseKind::Relative,
        Deprel::Xcomp => ClauseKind::Controlled,
        other => match other.universal() {
            Deprel::Ccomp | Deprel::Csubj => ClauseKind::Complement,
            Deprel::Advcl => ClauseKind::Adverbial,
            Deprel::Acl => ClauseKind::Participial,
            Deprel::Parataxis => ClauseKind::Parataxis,
            _ => ClauseKind::Main,
        },
    }
}
