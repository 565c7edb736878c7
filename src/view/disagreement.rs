//! Numbers and dates that several texts tell otherwise: what differs between two of them, put together.

use std::collections::BTreeMap;

use factcards_document::{Difference, ErasedSort as _, Id, Side, compare};

use super::{amounts, time_labels};
use crate::state::{Item, Reading};

/// Bytes that are read to compare each text with each other: more would keep the page from answering.
const BYTES: usize = 5_000_000;

/// A value, and what tells it: the position of a text, and what of it does.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Value {
    pub(crate) words: String,
    /// Whether the words are the interface's.
    pub(crate) is_told: bool,
    pub(crate) told_by: Vec<(usize, Item)>,
}

/// See the module. Each has its values in the order of the texts that tell them first.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Disagreements {
    pub(crate) numbers: Vec<Vec<Value>>,
    pub(crate) dates: Vec<Vec<Value>>,
}

impl Disagreements {
    /// Those of texts; none where the texts are too long to be compared each with each.
    pub(crate) fn of(texts: &[Reading]) -> Option<Self> {
        let bytes: usize = texts.iter().map(|text| text.source.len()).sum();
        if !is_short_enough(bytes, texts.len()) {
            return None;
        }
        let (mut numbers, mut dates) = (Groups::default(), Groups::default());
        for (left, one) in texts.iter().enumerate() {
            for (right, other) in texts.iter().enumerate().skip(left + 1) {
                let found = compare(
                    Side { document: &one.document, source: &one.source },
                    Side { document: &other.document, source: &other.source },
                );
                let ends = |of: &Difference| ((left, of.left), (right, of.right));
                found.numbers.iter().map(ends).for_each(|(one, other)| numbers.join(one, other));
                found.dates.iter().map(ends).for_each(|(one, other)| dates.join(one, other));
            }
        }
        let told = |groups: Groups, item: fn(Id) -> Item| {
            groups.in_order().into_iter().map(|group| values(texts, group, item)).collect()
        };
        Some(Self { numbers: told(numbers, Item::Quantity), dates: told(dates, Item::Time) })
    }
}

/// Whether so many texts of so many bytes together can be compared each with each.
fn is_short_enough(bytes: usize, texts: usize) -> bool {
    bytes.saturating_mul(texts.saturating_sub(1)) <= BYTES
}

/// An item of a text, by the positions of both.
type End = (usize, Id);

/// Items of several texts that are of the same, at most one of each text.
type Group = BTreeMap<usize, Id>;

#[derive(Default)]
struct Groups {
    groups: Vec<Group>,
    /// The group that an item came into first.
    of: BTreeMap<End, usize>,
}

impl Groups {
    /// Two items are of the same. Where that would make two items of one text so, they stand by themselves.
    fn join(&mut self, one: End, other: End) {
        let at = self.of.get(&one).or(self.of.get(&other)).copied();
        let group = at.and_then(|at| self.groups.get_mut(at).map(|group| (at, group)));
        let fits = |group: &Group, end: End| group.get(&end.0).is_none_or(|id| *id == end.1);
        let is_elsewhere = |end: &End| at.is_some() && self.of.get(end).is_some_and(|of| Some(*of) != at);
        match group {
            Some((at, group)) if [one, other].iter().all(|end| fits(group, *end) && !is_elsewhere(end)) => {
                for end in [one, other] {
                    group.insert(end.0, end.1);
                    self.of.insert(end, at);
                }
            }
            _ => {
                let at = self.groups.len();
                self.groups.push([one, other].into());
                for end in [one, other] {
                    self.of.entry(end).or_insert(at);
                }
            }
        }
    }

    /// In the order of the texts.
    fn in_order(mut self) -> Vec<Group> {
        self.groups.sort_erased_by(|one, other| one.iter().cmp(other.iter()));
        self.groups
    }
}

/// The values of a group, each with all that tell it.
fn values(texts: &[Reading], group: Group, item: fn(Id) -> Item) -> Vec<Value> {
    let mut values: Vec<Value> = vec![];
    for (at, id) in group {
        let (words, is_told) = texts.get(at).map(|text| value(text, item(id))).unwrap_or_default();
        match values.iter_mut().find(|value| value.words == words) {
            Some(value) => value.told_by.push((at, item(id))),
            None => values.push(Value { words, is_told, told_by: vec![(at, item(id))] }),
        }
    }
    values
}

/// A number or a time in words, and whether these are the interface's.
pub(crate) fn value(reading: &Reading, item: Item) -> (String, bool) {
    let d = &reading.document;
    match item {
        Item::Quantity(id) => d.quantities.get(id).map(|quantity| {
            let words = reading.words(quantity.span);
            (amounts::quantity(quantity, words, reading.language), !quantity.is_in_words(words))
        }),
        Item::Time(id) => d.times.get(id).map(|time| {
            let label = time_labels::label(time, reading.words(time.span), reading.language);
            (label.to_string(), !label.is_own)
        }),
        _ => None,
    }
    .unwrap_or_default()
}

#[cfg(test)]
#[path = "disagreement_tests.rs"]
mod tests;
