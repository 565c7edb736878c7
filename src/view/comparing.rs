//! What two texts have in common and where they differ, in the groups in which it is shown.

use std::collections::BTreeSet;

use factcards_document::{ByteSpan, Comparison, Difference, EntityKind, Fact, Id, Pair, Side, compare};

use super::facts;
use crate::state::{Item, Reading};

/// Words of a text that it is called by where it has neither title nor file.
const WORDS: usize = 7;

/// What each of several texts is called: by its title, else its file, else its first words. Those of one title are told apart
/// by their files, and else by numbers.
pub(crate) fn names(texts: &[(Option<&Reading>, Option<&str>, &str)]) -> Vec<String> {
    let title = |reading: Option<&Reading>| {
        let reading = reading?;
        reading.document.title.map(|title| reading.words(title).trim().to_owned()).filter(|title| !title.is_empty())
    };
    let titles: Vec<_> = texts.iter().map(|(reading, ..)| title(*reading)).collect();
    let is_twice = |title: &String| titles.iter().flatten().filter(|other| *other == title).count() > 1;
    let mut names: Vec<String> = vec![];
    for (title, (_, file, text)) in titles.iter().zip(texts) {
        let title = title.clone().filter(|title| file.is_none() || !is_twice(title));
        let name = title.or(file.map(str::to_owned)).unwrap_or_else(|| first_words(text));
        let before = names.iter().filter(|other| **other == name || other.starts_with(&format!("{name} ("))).count();
        names.push(if before == 0 { name } else { format!("{name} ({})", before + 1) });
    }
    names
}

fn first_words(text: &str) -> String {
    let mut words = text.split_whitespace();
    let first = words.by_ref().take(WORDS).collect::<Vec<_>>().join(" ");
    if words.next().is_some() { format!("{first} …") } else { first }
}

/// Facts and people that are in one of the texts alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Alone {
    /// Facts that are rather right than wrong.
    pub(crate) facts: Vec<Item>,
    /// The other facts.
    pub(crate) less_certain: Vec<Item>,
    pub(crate) people: Vec<Item>,
}

/// See the module.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Contrast {
    pub(crate) numbers: Vec<Difference>,
    pub(crate) dates: Vec<Difference>,
    /// Facts of both.
    pub(crate) both: Vec<Pair>,
    /// What is in one of the texts alone, in their order.
    pub(crate) alone: [Alone; 2],
    /// People of both.
    pub(crate) people: Vec<(Id, Id)>,
}

impl Contrast {
    /// What there is between two texts.
    pub(crate) fn of(left: &Reading, right: &Reading) -> Self {
        let found = compare(
            Side { document: &left.document, source: &left.source },
            Side { document: &right.document, source: &right.source },
        );
        let Comparison { facts, only_left, only_right, entities, numbers, dates, .. } = found;
        let people = |one: &(Id, Id)| is_person(left, one.0) && is_person(right, one.1);
        let alone = [
            alone(left, &only_left, &entities.iter().map(|pair| pair.0).collect()),
            alone(right, &only_right, &entities.iter().map(|pair| pair.1).collect()),
        ];
        Self { numbers, dates, both: facts, alone, people: entities.into_iter().filter(people).collect() }
    }

    /// Whether no fact, number or date of one has anything to do with the other.
    pub(crate) fn is_unrelated(&self) -> bool {
        self.numbers.is_empty() && self.dates.is_empty() && self.both.is_empty()
    }
}

fn is_person(reading: &Reading, id: Id) -> bool {
    reading.document.entities.get(id).is_some_and(|entity| entity.kind == EntityKind::Person)
}

fn alone(reading: &Reading, facts: &[Id], shared: &BTreeSet<Id>) -> Alone {
    let facts = facts.iter().filter_map(|id| reading.document.facts.get(*id));
    let (less_certain, certain): (Vec<_>, Vec<_>) = facts.partition(|fact| facts::is_less_certain(fact));
    let items = |facts: Vec<&Fact<ByteSpan>>| facts.into_iter().map(|fact| Item::Fact(fact.id)).collect();
    let people = (0..reading.document.entities.len()).filter(|id| is_person(reading, *id) && !shared.contains(id));
    Alone { facts: items(certain), less_certain: items(less_certain), people: people.map(Item::Entity).collect() }
}

#[cfg(test)]
#[path = "comparing_tests.rs"]
pub(super) mod tests;
