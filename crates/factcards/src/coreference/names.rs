//! Which names mean the same.

use std::collections::BTreeMap;

use factcards_document::{Abbreviation, ByteSpan, EntityKind};
use rustc_hash::FxHashMap;

use super::disjoint_sets::DisjointSets;
use super::known_as::is_other_name;
use super::name_form::NameForm;
use super::{others, people};
use crate::lexicon::{LONGEST_SHORT_FORM, fold};
use crate::names::Name;
use crate::words::Words;

/// Names of one thing.
pub(crate) struct Group<'n> {
    pub(crate) kind: EntityKind,
    /// The fullest name, the first of the longest.
    pub(crate) fullest: ByteSpan,
    /// All of them, in order.
    pub(crate) names: Vec<&'n Name>,
}

/// All places of a text where the same name stands.
pub(super) struct Unit {
    pub(super) form: NameForm,
    /// What most of them are taken for.
    pub(super) kind: EntityKind,
    pub(super) count: usize,
}

/// What tells names apart: peoples are none of the rest, and "Mr Lund" is not "Mrs Lund".
type Key = (bool, String, Option<u8>);

/// Groups the names, in order of their first mention: equal names are one, whatever each was taken for, and what is said
/// of people and of the rest joins different ones.
pub(crate) fn group<'n>(words: &Words, names: &'n [Name], abbreviations: &[Abbreviation<ByteSpan>]) -> Vec<Group<'n>> {
    let (units, members) = units(words, names);
    let sets = DisjointSets::new(units.len());
    people::join(words, &units, &sets);
    others::join(words, &units, abbreviations, &sets);

    for (pair, unit) in names.windows(2).zip(members.windows(2)) {
        if let ([first, second], [a, b]) = (pair, unit)
            && is_other_name(words, first, second)
        {
            sets.join(*a, *b);
        }
    }
    let mut groups = BTreeMap::<usize, Vec<&Name>>::new();
    for (name, unit) in names.iter().zip(members) {
        groups.entry(sets.least(unit)).or_default().push(name);
    }
    groups.into_values().filter_map(|names| grouped(words.text.source, names)).collect()
}

/// The different names in order of their first places, and for each name which of them it is.
fn units(words: &Words, names: &[Name]) -> (Vec<Unit>, Vec<usize>) {
    let mut known = FxHashMap::<Key, usize>::default();
    let (mut units, mut kinds) = (Vec::<Unit>::new(), Vec::<Vec<EntityKind>>::new());
    let mut members = vec![];
    for name in names {
        let mut form = NameForm::of(words, name);
        let people = name.kind == EntityKind::Nationality;
        if people {
            others::singular(words, &mut form);
        }
        let gender = form.gender.filter(|_| form.words.len() == 1).map(|gender| gender as u8);
        let unit = *known.entry((people, form.text(), gender)).or_insert_with(|| {
            units.push(Unit { form: form.clone(), kind: name.kind, count: 0 });
            kinds.push(vec![]);
            units.len() - 1
        });
        if let (Some(unit), Some(kinds)) = (units.get_mut(unit), kinds.get_mut(unit)) {
            unit.count += 1;
            unit.form.gender = unit.form.gender.or(form.gender);
            kinds.push(name.kind);
        }
        members.push(unit);
    }
    for (unit, kinds) in units.iter_mut().zip(kinds) {
        unit.kind = most(kinds.into_iter()).unwrap_or(unit.kind);
    }
    (units, members)
}

/// What comes most often, the first of those; "other" only where there is nothing else.
fn most(kinds: impl Iterator<Item = EntityKind>) -> Option<EntityKind> {
    let mut counts: Vec<(EntityKind, usize)> = vec![];
    for kind in kinds {
        match counts.iter_mut().find(|(other, _)| *other == kind) {
            Some((_, count)) => *count += 1,
            None => counts.push((kind, 1)),
        }
    }
    let known = counts.iter().rev().filter(|(kind, _)| *kind != EntityKind::Other).max_by_key(|(_, count)| *count);
    known.or(counts.first()).map(|(kind, _)| *kind)
}

fn grouped<'n>(source: &str, names: Vec<&'n Name>) -> Option<Group<'n>> {
    let kind = most(names.iter().map(|name| name.kind))?;
    let mut fullest = names.first()?.span;
    for name in &names {
        let raised = is_raised(fullest.of(source), name.span.of(source));
        if raised || name.span.len() > fullest.len() {
            fullest = name.span;
        }
    }
    Some(Group { kind, fullest, names })
}

/// Whether `known` is `name` in capitals, as headlines write it.
fn is_raised(known: &str, name: &str) -> bool {
    let large = known.chars().count() > LONGEST_SHORT_FORM && !known.contains(char::is_lowercase);
    large && name.contains(char::is_lowercase) && fold(known) == fold(name)
}
