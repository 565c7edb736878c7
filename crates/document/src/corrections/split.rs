//! Mentions that become an entity of their own.

use std::collections::{BTreeMap, BTreeSet};

use super::Correction;
use super::entities::EntityIndex;
use super::quote::words;
use super::target::MentionTarget;
use crate::ErasedSort as _;
use crate::markdown::one_line;
use crate::shown::Shown;
use crate::span::ByteSpan;
use crate::types::{Document, Entity, Id, Mention, MentionForm};

/// Appends an entity for each split that finds its mentions; gives them by the positions of the corrections.
pub(super) fn apply(
    document: &mut Document<ByteSpan>,
    shown: &Shown,
    found: &EntityIndex,
    corrections: &[Correction],
) -> BTreeMap<usize, Id> {
    let mut parts = BTreeMap::new();
    // For each entity that lost mentions, those that it is now told apart from.
    let mut groups: BTreeMap<Id, Vec<Id>> = BTreeMap::new();
    for (at, correction) in corrections.iter().enumerate() {
        let Correction::Split { entity, mentions, name, .. } = correction else { continue };
        let Some(whole) = found.get(entity) else { continue };
        let id = document.entities.len();
        let Some(part) = document.entities.get_mut(whole).and_then(|whole| divide(whole, id, mentions, shown)) else {
            continue;
        };
        let name = name.as_deref().map(one_line).filter(|name| !name.is_empty());
        document.entities.push(Entity { name: name.unwrap_or(part.name.clone()), ..part });
        parts.insert(at, id);
        groups.entry(whole).or_insert_with(|| vec![whole]).push(id);
    }
    relink(document, &groups);
    parts
}

/// Takes the mentions from the entity; none where it has no such or no other mentions.
fn divide(whole: &mut Entity<ByteSpan>, id: Id, target: &MentionTarget, shown: &Shown) -> Option<Entity<ByteSpan>> {
    let moved = chosen(&whole.mentions, target, shown);
    if moved.is_empty() || moved.len() == whole.mentions.len() {
        return None;
    }
    let all = std::mem::take(&mut whole.mentions).into_iter().enumerate();
    let (part, rest): (Vec<_>, Vec<_>) = all.partition(|(at, _)| moved.contains(at));
    let plain = |mentions: Vec<(usize, Mention<ByteSpan>)>| mentions.into_iter().map(|(_, m)| m).collect::<Vec<_>>();
    let (part, rest) = (plain(part), plain(rest));
    let names = |mentions: &[Mention<ByteSpan>]| {
        let mut known = BTreeSet::new();
        let names = mentions.iter().filter(|mention| mention.form == MentionForm::Name);
        let names = names.map(|mention| words(shown, mention.span).to_owned());
        names.filter(|name| known.insert(name.clone())).collect::<Vec<_>>()
    };
    let (gone, left) = (names(&part), names(&rest));
    let has_left = |name: &String| gone.contains(name) && !left.contains(name);
    if has_left(&whole.name)
        && let Some(name) = left.iter().max_by_key(|name| name.chars().count())
    {
        whole.name.clone_from(name);
    }
    let name = gone.first().cloned().or_else(|| part.first().map(|m| words(shown, m.span).to_owned()));
    whole.aliases.retain(|alias| !has_left(alias) && *alias != whole.name);
    whole.mentions = rest;
    Some(Entity {
        id,
        kind: whole.kind,
        name: name.unwrap_or_default(),
        aliases: gone.into_iter().skip(1).collect(),
        roles: vec![],
        stands_for: None,
        salience: 0.0,
        mentions: part,
    })
}

/// The positions of the mentions that are meant.
fn chosen(mentions: &[Mention<ByteSpan>], target: &MentionTarget, shown: &Shown) -> BTreeSet<usize> {
    let places = mentions.iter().enumerate();
    match target {
        MentionTarget::Quote(quote) => {
            let same: Vec<_> = places
                .filter(|(_, mention)| words(shown, mention.span) == quote.exact)
                .map(|(at, mention)| (at, mention.span))
                .collect();
            quote.best(shown, &same).into_iter().collect()
        }
        MentionTarget::Form(form) => {
            // A pronoun means whom the name before it does.
            let mut follows = false;
            let mut is_meant = |mention: &Mention<ByteSpan>| {
                let has_form = words(shown, mention.span) == form;
                if mention.form == MentionForm::Name {
                    follows = has_form;
                }
                has_form || (follows && mention.form != MentionForm::Name)
            };
            places.filter(|(_, mention)| is_meant(mention)).map(|(at, _)| at).collect()
        }
    }
}

/// The mentions of entities that were one, each with whose it is now.
type Owners = Vec<(ByteSpan, Id)>;

/// Lets what referred to an entity refer to the one whose mention it holds, else to the one whose mention is nearest.
fn relink(document: &mut Document<ByteSpan>, groups: &BTreeMap<Id, Vec<Id>>) {
    if groups.is_empty() {
        return;
    }
    let mut owners = BTreeMap::<Id, Owners>::new();
    for (whole, group) in groups {
        let members = group.iter().filter_map(|id| document.entities.get(*id).map(|entity| (*id, entity)));
        let mut places: Owners =
            members.flat_map(|(id, entity)| entity.mentions.iter().map(move |m| (m.span, id))).collect();
        places.sort_erased();
        owners.insert(*whole, places);
    }
    let link = |id: &mut Option<Id>, span: ByteSpan| {
        if let Some(owner) = id.and_then(|id| owners.get(&id)).and_then(|places| owner(places, span)) {
            *id = Some(owner);
        }
    };
    for fact in &mut document.facts {
        link(&mut fact.subject.entity, fact.subject.span);
        fact.subject.parts.iter_mut().for_each(|part| link(&mut part.entity, part.span));
        for argument in &mut fact.arguments {
            link(&mut argument.entity, argument.span);
            argument.parts.iter_mut().for_each(|part| link(&mut part.entity, part.span));
        }
    }
    for attribution in &mut document.attributions {
        let place = attribution.source.or(attribution.cue).or(attribution.content.first().copied());
        place.into_iter().for_each(|place| link(&mut attribution.speaker, place));
    }
    let mut moved = vec![];
    for (id, entity) in document.entities.iter_mut().enumerate() {
        entity.roles.iter_mut().for_each(|role| link(&mut role.of, role.span));
        if let Some(places) = owners.get(&id) {
            let (kept, gone) = std::mem::take(&mut entity.roles)
                .into_iter()
                .map(|role| (owner(places, role.span).unwrap_or(id), role))
                .partition::<Vec<_>, _>(|(owner, _)| *owner == id);
            entity.roles = kept.into_iter().map(|(_, role)| role).collect();
            moved.extend(gone);
        }
    }
    for (owner, role) in moved {
        document.entities.get_mut(owner).into_iter().for_each(|entity| entity.roles.push(role.clone()));
    }
}

/// Whose mention stands in the span, else nearest to it.
fn owner(places: &[(ByteSpan, Id)], span: ByteSpan) -> Option<Id> {
    let after = places.partition_point(|(place, _)| place.start < span.start);
    let next = places.get(after);
    let last = after.checked_sub(1).and_then(|at| places.get(at));
    let away = |(place, _): &&(ByteSpan, Id)| {
        if place.overlaps(span) { 0 } else { place.start.abs_diff(span.end).min(span.start.abs_diff(place.end)) + 1 }
    };
    next.into_iter().chain(last).min_by_key(away).map(|(_, id)| *id)
}
