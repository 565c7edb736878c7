//! Which times and numbers are told more than once: the same value stands in one row, that of its first mention.

use std::collections::BTreeMap;

use factcards_document::{ByteSpan, Document, Id, Quantity, SentenceBlock, Time};

use super::changes;
use crate::state::{Item, Reading};

/// For each time whether the timeline tells it: those on the calendar, and lengths; a date line and the stamps of messages
/// say when something was written, not what happened then, and a period in a heading ("Q3 2027") tells of nothing.
pub(super) fn told_times(document: &Document<ByteSpan>) -> Vec<bool> {
    let stamps = document.stamps();
    let is_told = |time: &Time<ByteSpan>| match document.sentences.get(time.sentence).map(|sentence| sentence.block) {
        _ if time.is_vague() || stamps.contains(&time.id) => false,
        Some(SentenceBlock::Metadata) => false,
        Some(SentenceBlock::Heading) => !time.is_period(),
        _ => true,
    };
    document.times.iter().map(is_told).collect()
}

/// The row of each time: the first told one of the same value. What is on no calendar ("Friday", "two days") may be another
/// time each time it is said.
pub(super) fn times(document: &Document<ByteSpan>, told: &[bool]) -> Vec<Item> {
    let mut first = BTreeMap::new();
    let key = |time: &Time<ByteSpan>| {
        let is_placed = time.start.is_some() && time.alternatives.is_empty();
        is_placed.then(|| (time.kind as u8, time.modifier.map(|modifier| modifier as u8), time.value.clone()))
    };
    for (time, _) in document.times.iter().zip(told).filter(|(_, told)| **told) {
        if let Some(key) = key(time) {
            first.entry(key).or_insert(time.id);
        }
    }
    let row = |time: &Time<ByteSpan>| key(time).and_then(|key| first.get(&key)).copied().unwrap_or(time.id);
    document.times.iter().map(|time| Item::Time(row(time))).collect()
}

/// The row of each quantity: the change that it is a part of, or else the first one of the same kind, value and unit that
/// counts or measures the same.
pub(super) fn quantities(reading: &Reading) -> Vec<Item> {
    let document = &reading.document;
    let mut first = BTreeMap::new();
    let key = |quantity: &Quantity<ByteSpan>| {
        let ends = [quantity.value, quantity.low, quantity.high].map(|end| end.map(f64::to_bits));
        // Without a value only the words say how much.
        let words = ends.iter().all(Option::is_none).then(|| reading.words(quantity.span).to_lowercase());
        let of = quantity.of.map(|of| reading.words(of).to_lowercase());
        let bound = quantity.comparator.map(|comparator| comparator as u8);
        (quantity.kind as u8, ends, bound, quantity.unit.clone(), of, words)
    };
    let row = |(quantity, item): (&Quantity<ByteSpan>, Item)| match item {
        Item::Quantity(id) => Item::Quantity(*first.entry(key(quantity)).or_insert(id)),
        of_change => of_change,
    };
    document.quantities.iter().zip(changes::items(document)).map(row).collect()
}

/// The members of each row, by the position of the first: none where it is no row.
pub(super) fn members(rows: &[Item], is_row: fn(Item) -> bool, is_told: impl Fn(Id) -> bool) -> Vec<Vec<Id>> {
    let mut members = vec![vec![]; rows.len()];
    for (at, row) in rows.iter().enumerate().filter(|(at, row)| is_row(**row) && is_told(*at)) {
        if let Item::Time(first) | Item::Quantity(first) = *row {
            members.get_mut(first).into_iter().for_each(|members| members.push(at));
        }
    }
    members
}

#[cfg(test)]
#[path = "mentions_tests.rs"]
mod tests;
