//! What several texts tell together: their times in one order, and their people.

use factcards_document::{ByteSpan, Entity, EntityKind, ErasedSort as _, Id, Side, merge_entities};

use super::time_labels::place;
use crate::state::{Item, Reading};

/// A person, with who that is in each of the texts that tell of them.
pub(crate) type Person = Vec<(usize, Id)>;

/// The rows of all timelines, those on no calendar left out, in the order of their times: each of the text at a position.
pub(crate) fn timeline(texts: &[Reading]) -> Vec<(usize, Id)> {
    let mut rows: Vec<_> = moments(texts).filter(|(_, _, is_placed)| *is_placed).map(|(at, id, _)| (at, id)).collect();
    rows.sort_erased_by_cached_key(|(at, id)| {
        texts.get(*at).and_then(|reading| reading.document.times.get(*id)).map(|time| (place(time), *at))
    });
    rows
}

/// How many rows of the timelines are on no calendar.
pub(crate) fn unplaced(texts: &[Reading]) -> usize {
    moments(texts).filter(|(_, _, is_placed)| !is_placed).count()
}

fn moments(texts: &[Reading]) -> impl Iterator<Item = (usize, Id, bool)> + '_ {
    texts.iter().enumerate().flat_map(|(at, reading)| {
        let items = reading.entries().of_card("timeline").iter();
        items.filter_map(move |item| match item {
            Item::Time(id) => Some((at, *id, reading.document.times.get(*id)?.start.is_some())),
            _ => None,
        })
    })
}

/// The people of all texts, those first of whom most texts tell, then those who are mentioned most.
pub(crate) fn people(texts: &[Reading]) -> Vec<Person> {
    let sides: Vec<_> =
        texts.iter().map(|reading| Side { document: &reading.document, source: &reading.source }).collect();
    let is_person = |person: &Person| entities(texts, person).any(|entity| entity.kind == EntityKind::Person);
    let mut people: Vec<_> = merge_entities(&sides).into_iter().filter(is_person).collect();
    let mentions = |person: &Person| entities(texts, person).map(|entity| entity.mentions.len()).sum::<usize>();
    people.sort_erased_by_cached_key(|person| std::cmp::Reverse((person.len(), mentions(person))));
    people
}

fn entities<'t>(texts: &'t [Reading], person: &'t Person) -> impl Iterator<Item = &'t Entity<ByteSpan>> {
    person.iter().filter_map(|(at, id)| texts.get(*at)?.document.entities.get(*id))
}

/// The longest of a person's names.
pub(crate) fn name<'t>(texts: &'t [Reading], person: &'t Person) -> &'t str {
    entities(texts, person).map(|entity| entity.name.as_str()).max_by_key(|name| name.len()).unwrap_or_default()
}

#[cfg(test)]
#[path = "merging_tests.rs"]
mod tests;
