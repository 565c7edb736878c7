//! Which items of two texts say the same.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use super::bags::{Bag, Bags, shared};
use super::{Pair, Side};
use crate::ErasedSort as _;
use crate::span::ByteSpan;
use crate::types::{Attribution, Id, Subject};

/// By how many of its most telling words the counterparts of an item are looked for.
const KEYS: usize = 8;

/// A word that so many items have leads to none of them.
const COMMON: usize = 200;

/// How much less similar every other counterpart of a sure pair is.
const MARGIN: f64 = 0.1;

/// A fact is the same with the same predicate and so much of the words, or with more of them.
const SAME_PREDICATE: f64 = 0.6;
const ANY_PREDICATE: f64 = 0.8;

/// So are sentences and contents.
const SENTENCE: f64 = 0.6;
const CONTENT: f64 = 0.6;

/// A pair, and whether no other item is nearly as similar to either.
pub(super) struct Found {
    pub(super) pair: Pair,
    pub(super) is_sure: bool,
}

/// Facts that say the same of the same, as far as times and numbers are left out.
pub(super) fn facts(left: Side<'_>, right: Side<'_>, bags: &Bags, entities: &[(Id, Id)]) -> Vec<Found> {
    let (one, other) = (&left.document.facts, &right.document.facts);
    let same: BTreeSet<_> = entities.iter().copied().collect();
    let left_bags: Vec<_> = one.iter().map(|fact| bags.left(&[fact.span])).collect();
    let right_bags: Vec<_> = other.iter().map(|fact| bags.right(&[fact.span])).collect();
    pairs(&left_bags, &right_bags, bags, |at, to, similarity| {
        let (Some(one), Some(other)) = (one.get(at), other.get(to)) else { return false };
        let least = if one.relation.lemma == other.relation.lemma { SAME_PREDICATE } else { ANY_PREDICATE };
        similarity >= least && one.polarity == other.polarity && {
            is_of_same(&one.subject, &other.subject, &same)
                || shared(&bags.left(&[one.subject.span]), &bags.right(&[other.subject.span])).next().is_some()
        }
    })
}

/// Whether the subjects are one entity.
fn is_of_same(one: &Subject<ByteSpan>, other: &Subject<ByteSpan>, same: &BTreeSet<(Id, Id)>) -> bool {
    one.entity.zip(other.entity).is_some_and(|pair| same.contains(&pair))
}

/// Sentences that say the same, as far as times and numbers are left out.
pub(super) fn sentences(left: Side<'_>, right: Side<'_>, bags: &Bags) -> Vec<Found> {
    let left_bags: Vec<_> = left.document.sentences.iter().map(|sentence| bags.left(&[sentence.span])).collect();
    let right_bags: Vec<_> = right.document.sentences.iter().map(|sentence| bags.right(&[sentence.span])).collect();
    pairs(&left_bags, &right_bags, bags, |_, _, similarity| similarity >= SENTENCE)
}

/// Attributions of the same content to the same source.
pub(super) fn attributions(left: Side<'_>, right: Side<'_>, bags: &Bags, entities: &[(Id, Id)]) -> Vec<Pair> {
    let (one, other) = (&left.document.attributions, &right.document.attributions);
    let same: BTreeSet<_> = entities.iter().copied().collect();
    let left_bags: Vec<_> = one.iter().map(|said| bags.left(&said.content)).collect();
    let right_bags: Vec<_> = other.iter().map(|said| bags.right(&said.content)).collect();
    let source =
        |side: Side<'_>, said: &Attribution<ByteSpan>| said.source.map(|span| span.of(side.source).to_lowercase());
    let found = pairs(&left_bags, &right_bags, bags, |at, to, similarity| {
        let (Some(one), Some(other)) = (one.get(at), other.get(to)) else { return false };
        let is_of_one = match (one.speaker, other.speaker) {
            (Some(one), Some(other)) => same.contains(&(one, other)),
            _ => source(left, one).is_some_and(|words| source(right, other) == Some(words)),
        };
        similarity >= CONTENT && is_of_one
    });
    found.into_iter().map(|found| found.pair).collect()
}

/// Pairs the items that are most alike first, each once; in the order of the left ones.
fn pairs(left: &[Bag], right: &[Bag], bags: &Bags, accept: impl Fn(Id, Id, f64) -> bool) -> Vec<Found> {
    let mut holders: BTreeMap<usize, Vec<Id>> = BTreeMap::new();
    for (id, bag) in right.iter().enumerate() {
        bag.iter().for_each(|word| holders.entry(*word).or_default().push(id));
    }
    let mut candidates = vec![];
    for (at, bag) in left.iter().enumerate() {
        let mut keys: Vec<_> = bag.iter().filter_map(|word| holders.get(word)).collect();
        keys.retain(|holders| holders.len() <= COMMON);
        keys.sort_erased_by_key(|holders| holders.len());
        let near: BTreeSet<_> = keys.into_iter().take(KEYS).flatten().copied().collect();
        for to in near {
            let similarity = right.get(to).map_or(0.0, |other| bags.similarity(bag, other));
            candidates.push(Pair { left: at, right: to, similarity });
        }
    }
    candidates.sort_erased_by(|one, other| {
        let most_first = other.similarity.partial_cmp(&one.similarity).unwrap_or(Ordering::Equal);
        most_first.then((one.left, one.right).cmp(&(other.left, other.right)))
    });
    let mut best: [BTreeMap<Id, Vec<f64>>; 2] = Default::default();
    for pair in &candidates {
        for (best, id) in best.iter_mut().zip([pair.left, pair.right]) {
            let best = best.entry(id).or_default();
            if best.len() < 2 {
                best.push(pair.similarity);
            }
        }
    }
    let is_alone = |best: &BTreeMap<Id, Vec<f64>>, id: Id, similarity: f64| {
        let others = best.get(&id).map_or(&[][..], Vec::as_slice);
        others.first().is_some_and(|most| *most == similarity)
            && others.get(1).is_none_or(|next| *next <= similarity - MARGIN)
    };
    let (mut taken, mut given) = (BTreeSet::new(), BTreeSet::new());
    let mut found = vec![];
    for pair in candidates {
        let is_free = !taken.contains(&pair.left) && !given.contains(&pair.right);
        if is_free && accept(pair.left, pair.right, pair.similarity) {
            taken.insert(pair.left);
            given.insert(pair.right);
            let [of_left, of_right] = &best;
            let is_sure =
                is_alone(of_left, pair.left, pair.similarity) && is_alone(of_right, pair.right, pair.similarity);
            found.push(Found { pair, is_sure });
        }
    }
    found.sort_erased_by_key(|found| found.pair.left);
    found
}
