//! Items that leave the Document, and what that means for the rest.

use std::collections::{BTreeMap, BTreeSet};

use super::entities::{Union, absorb};
use super::target::ItemKind;
use crate::ErasedSort as _;
use crate::ids::{IdOf, MapIds};
use crate::salience::rate_salience;
use crate::span::ByteSpan;
use crate::types::{Document, Id, SentenceBlock};

/// What leaves.
#[derive(Default)]
pub(super) struct Removal {
    items: BTreeMap<ItemKind, BTreeSet<usize>>,
    roles: BTreeSet<ByteSpan>,
    /// Places that are no answers, by their questions.
    answers: BTreeMap<ItemKind, BTreeSet<ByteSpan>>,
    entities: BTreeSet<Id>,
}

impl Removal {
    /// Has the item at a position leave.
    pub(super) fn take(&mut self, document: &Document<ByteSpan>, kind: ItemKind, position: usize) {
        match kind {
            ItemKind::Role => self.roles.extend(kind.places(document).get(position)),
            ItemKind::Who | ItemKind::What | ItemKind::When | ItemKind::Where | ItemKind::Why | ItemKind::How => {
                self.answers.entry(kind).or_default().extend(kind.places(document).get(position));
            }
            _ => {
                self.items.entry(kind).or_default().insert(position);
                if kind == ItemKind::Time {
                    let place = document.times.get(position).map(|time| time.span);
                    self.answers.entry(ItemKind::When).or_default().extend(place);
                }
            }
        }
    }

    /// Has entities leave, and with them whoever is one with them. Their mentions answer no question.
    pub(super) fn hide(&mut self, union: &mut Union, hidden: &[Id], document: &Document<ByteSpan>) {
        self.entities = hidden.iter().map(|id| union.root(*id)).collect();
        if self.entities.is_empty() {
            return;
        }
        for (id, entity) in document.entities.iter().enumerate() {
            if self.entities.contains(&union.root(id)) {
                for question in [ItemKind::Who, ItemKind::Where] {
                    self.answers.entry(question).or_default().extend(entity.mentions.iter().map(|m| m.span));
                }
            }
        }
    }

    /// Takes all out, makes one of the entities that are one, and gives the rest the ids of their positions.
    pub(super) fn apply(mut self, document: &mut Document<ByteSpan>, union: &mut Union, is_of_entities: bool) {
        let told = told(document);
        self.changes_without_quantity(document);
        let mut maps = BTreeMap::new();
        if is_of_entities {
            maps.insert(IdOf::Entities, self.entities(document, union));
        }
        if !self.roles.is_empty() {
            document
                .entities
                .iter_mut()
                .for_each(|entity| entity.roles.retain(|role| !self.roles.contains(&role.span)));
        }
        self.unanswer(document);
        let around: Vec<_> = document.attributions.iter().map(|attribution| attribution.within).collect();
        for (kind, positions) in &self.items {
            let (of, count) = match kind {
                ItemKind::Fact => (IdOf::Facts, retain(&mut document.facts, positions)),
                ItemKind::Attribution => (IdOf::Attributions, retain(&mut document.attributions, positions)),
                ItemKind::Time => (IdOf::Times, retain(&mut document.times, positions)),
                ItemKind::Quantity => (IdOf::Quantities, retain(&mut document.quantities, positions)),
                ItemKind::Change => (IdOf::Changes, retain(&mut document.changes, positions)),
                ItemKind::Reference => {
                    retain(&mut document.references, positions);
                    continue;
                }
                ItemKind::List => {
                    retain(&mut document.lists, positions);
                    continue;
                }
                ItemKind::Abbreviation => {
                    retain(&mut document.abbreviations, positions);
                    continue;
                }
                _ => continue,
            };
            maps.insert(of, positions_after(count, positions));
        }
        if let (Some(map), Some(gone)) = (maps.get_mut(&IdOf::Attributions), self.items.get(&ItemKind::Attribution)) {
            stand_further_out(map, gone, &around);
        }
        document.map_ids(&mut |of, id| maps.get(&of).map_or(Some(id), |map| map.get(id).copied().flatten()));
        if is_of_entities {
            settle(document);
        }
        cover(document, &told);
    }

    /// A change of which nothing is told any more is none.
    fn changes_without_quantity(&mut self, document: &Document<ByteSpan>) {
        let Some(gone) = self.items.get(&ItemKind::Quantity).cloned() else { return };
        for (at, change) in document.changes.iter().enumerate() {
            let mut told = [change.by, change.from, change.to].into_iter().flatten();
            if told.all(|id| gone.contains(&id)) {
                self.items.entry(ItemKind::Change).or_default().insert(at);
            }
        }
    }

    /// Joins and hides entities, and puts them in the order of their first mentions; gives the new id of each.
    fn entities(&self, document: &mut Document<ByteSpan>, union: &mut Union) -> Vec<Option<Id>> {
        let mut all: Vec<_> = std::mem::take(&mut document.entities).into_iter().map(Some).collect();
        let roots: Vec<_> = (0..all.len()).map(|id| union.root(id)).collect();
        for (id, root) in roots.iter().enumerate().filter(|(id, root)| id != *root) {
            let other = all.get_mut(id).and_then(Option::take);
            if let (Some(other), Some(Some(entity))) = (other, all.get_mut(*root)) {
                absorb(entity, other);
            }
        }
        let mut left: Vec<_> = all.into_iter().enumerate().filter_map(|(id, entity)| Some((id, entity?))).collect();
        left.retain(|(id, _)| !self.entities.contains(id));
        left.sort_erased_by_key(|(_, entity)| entity.mentions.first().map(|mention| mention.span));
        let places: BTreeMap<_, _> = left.iter().enumerate().map(|(place, (id, _))| (*id, place)).collect();
        document.entities = left.into_iter().map(|(_, entity)| entity).collect();
        roots.iter().map(|root| places.get(root).copied()).collect()
    }

    /// Answers that are none go. How sure the next one is, nobody knows.
    fn unanswer(&self, document: &mut Document<ByteSpan>) {
        let event = &mut document.main_event;
        let mut sure = event.confidence;
        for (kind, answers, confidence) in [
            (ItemKind::Who, &mut event.who, &mut sure.who),
            (ItemKind::What, &mut event.what, &mut sure.what),
            (ItemKind::When, &mut event.when, &mut sure.when),
            (ItemKind::Where, &mut event.where_, &mut sure.where_),
            (ItemKind::Why, &mut event.why, &mut sure.why),
            (ItemKind::How, &mut event.how, &mut sure.how),
        ] {
            let Some(gone) = self.answers.get(&kind) else { continue };
            if answers.first().is_some_and(|best| gone.contains(best)) {
                *confidence = None;
            }
            answers.retain(|answer| !gone.contains(answer));
        }
        event.confidence = sure;
    }
}

/// Keeps the items at other positions; gives how many there were.
fn retain<T>(items: &mut Vec<T>, gone: &BTreeSet<usize>) -> usize {
    let count = items.len();
    let mut at = 0..;
    items.retain(|_| at.next().is_none_or(|at| !gone.contains(&at)));
    count
}

/// Where each of so many items is when some are gone.
fn positions_after(count: usize, gone: &BTreeSet<usize>) -> Vec<Option<Id>> {
    let mut next = 0..;
    (0..count).map(|at| if gone.contains(&at) { None } else { next.next() }).collect()
}

/// What stood in an attribution that is gone stands in the one around it.
fn stand_further_out(map: &mut [Option<Id>], gone: &BTreeSet<Id>, around: &[Option<Id>]) {
    for inner in gone {
        let mut out = around.get(*inner).copied().flatten();
        // No more steps than are gone, should two stand in each other.
        for _ in gone {
            out = match out {
                Some(id) if gone.contains(&id) => around.get(id).copied().flatten(),
                kept => kept,
            };
        }
        let place = out.filter(|id| !gone.contains(id)).and_then(|id| map.get(id).copied().flatten());
        map.get_mut(*inner).into_iter().for_each(|map| *map = place);
    }
}

/// Nobody stands for themselves or has a role at themselves, and who is spoken of more is more of the text.
fn settle(document: &mut Document<ByteSpan>) {
    for entity in &mut document.entities {
        let other = |id: &Id| *id != entity.id;
        entity.stands_for = entity.stands_for.filter(other);
        entity.roles.iter_mut().for_each(|role| role.of = role.of.filter(other));
    }
    rate_salience(&mut document.entities);
}

/// For each sentence, whether something is told of it.
fn told(document: &Document<ByteSpan>) -> Vec<bool> {
    let mut told = vec![false; document.sentences.len()];
    let facts = document.facts.iter().map(|fact| fact.sentence);
    let times = document.times.iter().map(|time| time.sentence);
    for sentence in facts.chain(times).chain(document.quantities.iter().map(|quantity| quantity.sentence)) {
        told.get_mut(sentence).into_iter().for_each(|told| *told = true);
    }
    for content in document.attributions.iter().flat_map(|attribution| &attribution.content) {
        let first = document.sentences.partition_point(|sentence| sentence.span.end <= content.start);
        let sentences = document.sentences.iter().skip(first);
        for sentence in sentences.take_while(|sentence| sentence.span.start < content.end) {
            told.get_mut(sentence.id).into_iter().for_each(|told| *told = true);
        }
    }
    told
}

/// Counts anew what is open and what is silent.
fn cover(document: &mut Document<ByteSpan>, before: &[bool]) {
    let fell_silent = document
        .sentences
        .iter()
        .zip(before)
        .zip(told(document))
        .filter(|((_, before), now)| **before && !now)
        .filter(|((s, _), _)| matches!(s.block, SentenceBlock::Paragraph | SentenceBlock::ListItem))
        .count();
    document.coverage.silent_sentences += fell_silent;
    document.coverage.ambiguous_times = document.times.iter().filter(|time| !time.alternatives.is_empty()).count();
}
