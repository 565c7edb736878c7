//! "The board decided: – to accept the offer", "is demanding: guarantees, a pay rise": items of a list that a clause before
//! them governs.

use std::ops::Range;

use factcards_document::{ByteSpan, FactStatus, List};
use factcards_model::ud::{Deprel, Upos, Xpos};

use super::governor::class_of;
use super::{Argument, Clause, Phrase, Slot, Subject};
use crate::lang::Frame;
use crate::tree::Tree;

/// What a list completes a clause with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Items {
    /// The verb of each.
    Infinitives(Vec<usize>),
    /// The tokens of each: objects.
    Nominals(Vec<Range<usize>>),
}

/// A clause with what a list completes it with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Listed {
    /// The verb before the colon.
    pub(crate) governor: usize,
    /// Who is wanted to: "The organisers want us to: …".
    pub(crate) object: Option<usize>,
    pub(crate) items: Items,
}

/// Gives the infinitives of lists the subject and the standing that the clause before the list gives them, and a clause the
/// objects that a list is of.
pub(crate) fn complete(tree: &Tree, lists: &[List<ByteSpan>], clauses: &mut [Clause]) -> Vec<Listed> {
    let listed: Vec<Listed> = lists.iter().filter_map(|list| of_list(tree, list, clauses)).collect();
    for list in &listed {
        let verbs = match &list.items {
            Items::Infinitives(verbs) => verbs,
            Items::Nominals(items) => {
                add_objects(tree, list.governor, items, clauses);
                continue;
            }
        };
        let Some(lead) = at(clauses, tree.sentence(list.governor), list.governor).and_then(|at| clauses.get(at)) else {
            continue;
        };
        let object = list.object.map(|head| {
            let tokens = tree.subtree(head);
            Subject { phrase: Phrase { head, tokens, conjuncts: vec![] }, own: false, expletive: false }
        });
        let Some(subject) = object.or_else(|| lead.subject.clone()).map(|s| Subject { own: false, ..s }) else {
            continue;
        };
        let (class, lemma) = (class_of(tree, list.governor), tree.lemma(list.governor));
        let effect = tree.veridicality().effect(class, lemma, Frame::Infinitive, lead.standing.negative);
        for item in verbs {
            let Some(clause) = at(clauses, tree.sentence(*item), *item).and_then(|at| clauses.get_mut(at)) else {
                continue;
            };
            clause.subject = Some(subject.clone());
            if clause.standing.embedding == FactStatus::Stated {
                clause.standing.embedding = effect;
            }
        }
    }
    listed
}

/// The clause of a sentence that has a predicate.
fn at(clauses: &[Clause], sentence: usize, predicate: usize) -> Option<usize> {
    let first = clauses.partition_point(|c| c.sentence < sentence);
    let here = clauses.iter().enumerate().skip(first).take_while(|(_, c)| c.sentence == sentence);
    here.into_iter().find(|(_, c)| c.predicates.contains(&predicate)).map(|(at, _)| at)
}

fn of_list(tree: &Tree, list: &List<ByteSpan>, clauses: &[Clause]) -> Option<Listed> {
    let lead = tree.text.tokens_in(list.lead?);
    let last = lead.end.checked_sub(1).filter(|last| *last >= lead.start)?;
    let to = tree.upos(last) == Upos::Part;
    let end = if to { last } else { lead.end };
    // The verb stands last, or last but for who is wanted to.
    let governor = (lead.start..end).rev().take(3).find(|t| tree.upos(*t) == Upos::Verb)?;
    let object = (governor + 1..end).find(|t| tree.is(*t, &[Deprel::Obj, Deprel::Iobj, Deprel::Nsubj]));
    if governor + 1 < end && (object.is_none() || !to) {
        return None;
    }
    let clause = clauses.get(at(clauses, tree.sentence(governor), governor)?)?;
    clause.subject.as_ref()?;
    if clause.main() != governor {
        return None;
    }
    let items = || list.items.iter().map(|item| tree.text.tokens_in(*item));
    let verbs: Vec<usize> = items().filter_map(|item| infinitive(tree, item)).collect();
    if verbs.len() == list.items.len() {
        return Some(Listed { governor, object, items: Items::Infinitives(verbs) });
    }
    let lacks_object = clause.arguments.iter().all(|a| !matches!(a.slot, Slot::Object | Slot::Complement));
    let nominal = |item: Range<usize>| tree.top(item).is_some_and(|head| tree.is_nominal(head));
    (governor + 1 == lead.end && !clause.passive && lacks_object && items().all(nominal)).then(|| Listed {
        governor,
        object,
        items: Items::Nominals(items().collect()),
    })
}

/// The items as one object of the clause, which is demanded or planned if its verb says so.
fn add_objects(tree: &Tree, governor: usize, items: &[Range<usize>], clauses: &mut [Clause]) {
    let Some(clause) = at(clauses, tree.sentence(governor), governor).and_then(|at| clauses.get_mut(at)) else {
        return;
    };
    let phrase = |tokens: &Range<usize>| {
        Some(Phrase { head: tree.top(tokens.clone())?, tokens: tokens.clone(), conjuncts: vec![] })
    };
    let conjuncts: Vec<Phrase> = items.iter().filter_map(phrase).collect();
    let (Some(first), Some(last)) = (conjuncts.first(), conjuncts.last()) else { return };
    // Items of a list of bullets are sentences of their own.
    if tree.sentence(last.head) != clause.sentence {
        return;
    }
    let phrase = Phrase { head: first.head, tokens: first.tokens.start..last.tokens.end, conjuncts };
    clause.arguments.push(Argument { slot: Slot::Object, preposition: None, phrase });
    clause.standing.open_by_object(tree, governor);
}

/// The verb of an item that is an infinitive, with or without "to".
fn infinitive(tree: &Tree, item: Range<usize>) -> Option<usize> {
    let sentence = tree.text.tokens_of(tree.sentence(item.start));
    let root = sentence.into_iter().find(|t| tree.deprel(*t) == Deprel::Root)?;
    let base = tree.xpos(root) == Xpos::Vb || tree.is_infinitive(root);
    let own = tree.dependents_by(root, &[Deprel::Nsubj]).next().is_some();
    (base && !own && item.contains(&root)).then_some(root)
}
