//! "The board decided: – to accept the offer": items of a list that a clause before them governs.

use std::ops::Range;

use factcards_document::{ByteSpan, FactStatus, List};
use factcards_model::ud::{Deprel, Upos, Xpos};

use super::governor::class_of;
use super::{Clause, Phrase, Subject};
use crate::lang::Frame;
use crate::tree::Tree;

/// A clause with the infinitives that a list completes it with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Listed {
    /// The verb before the colon.
    pub(crate) governor: usize,
    /// Who is wanted to: "The organisers want us to: …".
    pub(crate) object: Option<usize>,
    /// The verb of each item.
    pub(crate) items: Vec<usize>,
}

/// Gives the infinitives of lists the subject and the standing that the clause before the list gives them.
pub(crate) fn complete(tree: &Tree, lists: &[List<ByteSpan>], clauses: &mut [Clause]) -> Vec<Listed> {
    let listed: Vec<Listed> = lists.iter().filter_map(|list| of_list(tree, list, clauses)).collect();
    for list in &listed {
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
        for item in &list.items {
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
    let items: Vec<usize> = list.items.iter().filter_map(|item| infinitive(tree, tree.text.tokens_in(*item))).collect();
    (items.len() == list.items.len() && clause.main() == governor).then_some(Listed { governor, object, items })
}

/// The verb of an item that is an infinitive, with or without "to".
fn infinitive(tree: &Tree, item: Range<usize>) -> Option<usize> {
    let sentence = tree.text.tokens_of(tree.sentence(item.start));
    let root = sentence.into_iter().find(|t| tree.deprel(*t) == Deprel::Root)?;
    let base = tree.xpos(root) == Xpos::Vb || tree.is_infinitive(root);
    let own = tree.dependents_by(root, &[Deprel::Nsubj]).next().is_some();
    (base && !own && item.contains(&root)).then_some(root)
}
