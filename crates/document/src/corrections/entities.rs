//! Which entity is meant, and which are one.

use std::collections::{BTreeMap, BTreeSet};

use super::quote::words;
use super::target::EntityTarget;
use crate::ErasedSort as _;
use crate::markdown::one_line;
use crate::shown::Shown;
use crate::span::ByteSpan;
use crate::types::{Document, Entity, EntityKind, Id, MentionForm};

/// Entities by what they are called.
pub(super) struct EntityIndex {
    by_name: BTreeMap<String, Vec<(Id, EntityKind)>>,
    by_form: BTreeMap<String, BTreeSet<(Id, EntityKind)>>,
}

impl EntityIndex {
    pub(super) fn new(entities: &[Entity<ByteSpan>], shown: &Shown) -> Self {
        let (mut by_name, mut by_form) = (BTreeMap::<_, Vec<_>>::new(), BTreeMap::<_, BTreeSet<_>>::new());
        for (id, entity) in entities.iter().enumerate() {
            by_name.entry(entity.name.clone()).or_default().push((id, entity.kind));
            let names = entity.mentions.iter().filter(|mention| mention.form == MentionForm::Name);
            let forms: BTreeSet<_> = names.map(|mention| words(shown, mention.span)).collect();
            for form in forms {
                by_form.entry(form.to_owned()).or_default().insert((id, entity.kind));
            }
        }
        Self { by_name, by_form }
    }

    /// The one of the name and kind, else of the name, else the one of the kind that has most of the names; none where
    /// two have the same claim.
    pub(super) fn get(&self, target: &EntityTarget) -> Option<Id> {
        let named = self.by_name.get(&target.name).map_or(&[][..], Vec::as_slice);
        let of_kind: Vec<_> = named.iter().filter(|(_, kind)| *kind == target.kind).map(|(id, _)| *id).collect();
        match (of_kind.as_slice(), named) {
            ([id], _) | ([], [(id, _)]) => return Some(*id),
            ([], []) => (),
            _ => return None,
        }
        let mut shared = BTreeMap::<Id, usize>::new();
        for form in target.mentions.iter().chain([&target.name]) {
            for (id, kind) in self.by_form.get(form).into_iter().flatten() {
                *shared.entry(*id).or_default() += usize::from(*kind == target.kind);
            }
        }
        let most = shared.values().max().copied().filter(|most| *most > 0)?;
        let mut best = shared.into_iter().filter(|(_, count)| *count == most).map(|(id, _)| id);
        best.next().filter(|_| best.next().is_none())
    }
}

/// Which entities are one; each set has one that stands for it.
pub(super) struct Union {
    parents: Vec<Id>,
}

impl Union {
    pub(super) fn new(count: usize) -> Self {
        Self { parents: (0..count).collect() }
    }

    /// The one that stands for the entity.
    pub(super) fn root(&mut self, id: Id) -> Id {
        let mut root = id;
        while let Some(parent) = self.parents.get(root).copied().filter(|parent| *parent != root) {
            root = parent;
        }
        // The next look-up is short.
        let mut at = id;
        while let Some(parent) = self.parents.get_mut(at).filter(|parent| **parent != root) {
            at = std::mem::replace(parent, root);
        }
        root
    }

    /// Makes two one; the one that stands for `into` stands for both.
    pub(super) fn join(&mut self, id: Id, into: Id) {
        let (root, into) = (self.root(id), self.root(into));
        self.parents.get_mut(root).into_iter().for_each(|parent| *parent = into);
    }
}

/// Gives an entity a name, and keeps its old one as an alias. Whether the name is one.
pub(super) fn rename(document: &mut Document<ByteSpan>, id: Id, name: &str) -> bool {
    let name = one_line(name);
    let Some(entity) = document.entities.get_mut(id).filter(|_| !name.is_empty()) else { return false };
    let old = std::mem::replace(&mut entity.name, name);
    entity.aliases.push(old);
    tidy(entity);
    true
}

/// Gives an entity what another one has.
pub(super) fn absorb(entity: &mut Entity<ByteSpan>, other: Entity<ByteSpan>) {
    entity.aliases.push(other.name);
    entity.aliases.extend(other.aliases);
    for role in other.roles {
        if !entity.roles.iter().any(|known| known.span == role.span) {
            entity.roles.push(role);
        }
    }
    entity.stands_for = entity.stands_for.or(other.stands_for);
    entity.mentions.extend(other.mentions);
    tidy(entity);
}

/// Names and mentions once each, mentions in order.
fn tidy(entity: &mut Entity<ByteSpan>) {
    let mut known = BTreeSet::from([entity.name.clone()]);
    entity.aliases.retain(|alias| known.insert(alias.clone()));
    entity.mentions.sort_erased_by_key(|mention| mention.span);
    entity.mentions.dedup_by_key(|mention| mention.span);
}
