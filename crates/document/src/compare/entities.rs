//! Who is who in several texts.

use std::collections::{BTreeMap, BTreeSet};

use super::Side;
use crate::ErasedSort as _;
use crate::types::{Entity, EntityKind, Id};

/// The entities that two texts share, by their names, else by a name of one that is another name of the other. Where a name
/// is that of two in one text, it is nobody's.
pub(super) fn pairs(left: Side<'_>, right: Side<'_>) -> Vec<(Id, Id)> {
    let mut pairs: BTreeMap<Id, Id> = BTreeMap::new();
    let mut taken: BTreeSet<Id> = BTreeSet::new();
    for is_by_alias in [false, true] {
        let (names, others) = (names(left, is_by_alias), names(right, is_by_alias));
        for (name, one) in &names {
            let (Some(one), Some(Some(other))) = (one, others.get(name)) else { continue };
            let entities = left.document.entities.get(*one).zip(right.document.entities.get(*other));
            let is_one = entities.is_some_and(|(one, other)| is_one_kind(one.kind, other.kind, name));
            if is_one && !pairs.contains_key(one) && taken.insert(*other) {
                pairs.insert(*one, *other);
            }
        }
    }
    pairs.into_iter().collect()
}

/// The entities of several texts: sets of those that are one, each of a text's position and the entity's id in it. None has
/// two of one text; entities that are in one text only are sets of one. In order of their first members.
///
/// ```
/// assert!(factcards_document::merge_entities(&[]).is_empty());
/// ```
pub fn merge_entities(texts: &[Side<'_>]) -> Vec<Vec<(usize, Id)>> {
    let mut sets: Vec<Vec<(usize, Id)>> = vec![];
    let mut place: BTreeMap<(usize, Id), usize> = BTreeMap::new();
    for (at, text) in texts.iter().enumerate() {
        for id in 0..text.document.entities.len() {
            place.insert((at, id), sets.len());
            sets.push(vec![(at, id)]);
        }
    }
    for (at, left) in texts.iter().enumerate() {
        for (to, right) in texts.iter().enumerate().skip(at + 1) {
            for (one, other) in pairs(*left, *right) {
                let (Some(&into), Some(&from)) = (place.get(&(at, one)), place.get(&(to, other))) else { continue };
                let apart =
                    |set: usize| sets.get(set).into_iter().flatten().map(|(text, _)| *text).collect::<BTreeSet<_>>();
                if into == from || !apart(into).is_disjoint(&apart(from)) {
                    continue;
                }
                let moved = sets.get_mut(from).map(std::mem::take).unwrap_or_default();
                place.extend(moved.iter().map(|member| (*member, into)));
                sets.get_mut(into).into_iter().for_each(|set| set.extend(moved.iter().copied()));
            }
        }
    }
    sets.retain(|set| !set.is_empty());
    sets.iter_mut().for_each(|set| set.sort_erased());
    sets.sort_erased();
    sets
}

/// Each name with whose it is; nobody's where it is that of two.
fn names(side: Side<'_>, is_by_alias: bool) -> BTreeMap<String, Option<Id>> {
    let mut names: BTreeMap<String, Option<Id>> = BTreeMap::new();
    for (id, entity) in side.document.entities.iter().enumerate() {
        let aliases = entity.aliases.iter().filter(|alias| is_by_alias && is_telling(entity, alias));
        let own: BTreeSet<_> = aliases.chain([&entity.name]).map(|name| folded(name)).collect();
        for name in own {
            names.entry(name).and_modify(|known| *known = None).or_insert(Some(id));
        }
    }
    names
}

/// Half a name is that of many people in other texts.
fn is_telling(entity: &Entity<crate::ByteSpan>, alias: &str) -> bool {
    entity.kind != EntityKind::Person || alias.contains(' ')
}

/// Whether both can be the same thing: one kind, or of one none is known and the name is more than a word.
fn is_one_kind(one: EntityKind, other: EntityKind, name: &str) -> bool {
    one == other || ((one == EntityKind::Other || other == EntityKind::Other) && name.contains(' '))
}

fn folded(name: &str) -> String {
    let name = name.to_lowercase().replace('’', "'");
    name.strip_prefix("the ").map_or(name.clone(), str::to_owned)
}
