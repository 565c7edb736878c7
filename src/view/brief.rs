//! What the Brief of a text holds: what is to be known first, each thing once.

use std::collections::BTreeMap;

use factcards_document::{
    BlockKind, ByteSpan, Entity, EntityKind, ErasedSort as _, Fact, Id, MentionForm, Quantity, QuantityKind, Role,
    Time, TimeKind,
};

use super::content::Content;
use super::event_sentence::EventSentence;
use super::summary::{self, Summary};
use super::{changes, entities, time_labels};
use crate::state::{Item, Reading};

/// Most entries of each kind.
const PEOPLE: usize = 5;
const NUMBERS: usize = 3;
const NEXT: usize = 3;
const KEY_POINTS: usize = 3;

/// How far down the summary a sentence makes its numbers key numbers.
const DEPTH: usize = 8;

/// Share of a key point's content from which on it says nothing new.
const REPEATED: f64 = 0.6;

/// See the module.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Brief {
    pub(crate) headline: Option<ByteSpan>,
    pub(crate) event: EventSentence,
    pub(crate) summary: Summary,
    pub(crate) people: Vec<Person>,
    /// Changes, then quantities.
    pub(crate) numbers: Vec<Item>,
    /// Times to come, then tasks that are open, as sentences.
    pub(crate) next: Vec<Item>,
    /// What the text leaves open, in words.
    pub(crate) coverage: Vec<String>,
    key_points: Vec<Id>,
}

/// A person: the entity, where it is first named, and which of its roles is told.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Person {
    pub(crate) id: Id,
    pub(crate) span: ByteSpan,
    pub(crate) role: Option<Role<ByteSpan>>,
}

impl Person {
    /// An entity, which may be something else than a person, with the first role that is told of it.
    pub(crate) fn of(reading: &Reading, entity: &Entity<ByteSpan>) -> Option<Self> {
        let named = || entity.mentions.iter().filter(|mention| mention.form == MentionForm::Name);
        let whole = named().find(|mention| reading.words(mention.span).trim() == entity.name);
        let span = whole.or_else(|| named().next()).or(entity.mentions.first())?.span;
        let role = entities::roles(reading, entity).first().map(|role| (*role).clone());
        Some(Self { id: entity.id, span, role })
    }
}

impl Brief {
    pub(crate) fn of(reading: &Reading) -> Self {
        let document = &reading.document;
        let event = EventSentence::of(reading);
        let summary = Summary::of(reading, &told(reading, &event), event.sentence(reading));
        Self {
            headline: document.title,
            summary,
            people: people(reading),
            numbers: numbers(reading),
            next: next(reading),
            coverage: coverage(reading),
            key_points: document.key_points.clone(),
            event,
        }
    }

    /// The key points that neither the main event nor these sentences of the summary say.
    pub(crate) fn key_points<'r>(&self, reading: &'r Reading, sentences: &[Id]) -> Vec<&'r Fact<ByteSpan>> {
        let mut told = told(reading, &self.event);
        sentences.iter().for_each(|id| told.add(&summary::words(reading, *id)));
        let facts = self.key_points.iter().filter_map(|id| reading.document.facts.get(*id));
        let is_event = |fact: &&Fact<ByteSpan>| self.event.fact == Some(fact.id);
        let is_new = |fact: &&Fact<ByteSpan>| Content::of(reading.words(fact.span)).share_in(&told) < REPEATED;
        facts.filter(|fact| !is_event(fact) && is_new(fact)).take(KEY_POINTS).collect()
    }

    /// Whether it has nothing to say.
    pub(crate) fn is_empty(&self) -> bool {
        self.headline.is_none() && self.event.parts.is_empty() && self.summary.sentences.is_empty() && !self.has_lists()
    }

    /// Whether it has people, numbers or what comes next.
    pub(crate) fn has_lists(&self) -> bool {
        !(self.people.is_empty() && self.numbers.is_empty() && self.next.is_empty())
    }
}

/// The content of headline and main event.
fn told(reading: &Reading, event: &EventSentence) -> Content {
    let mut told = Content::of(reading.document.title.map(|title| reading.words(title)).unwrap_or_default());
    told.add(&event.words());
    told
}

/// The most central people, each with the first role that is told of it.
fn people(reading: &Reading) -> Vec<Person> {
    let entities = reading.document.entities.iter();
    let mut people: Vec<_> = entities.filter(|entity| entity.kind == EntityKind::Person).collect();
    people.sort_erased_by(|a, b| b.salience.total_cmp(&a.salience).then(a.id.cmp(&b.id)));
    people.into_iter().filter_map(|entity| Person::of(reading, entity)).take(PEOPLE).collect()
}

/// Changes before numbers with a unit, those of more central sentences first; of the latter only those that stand in a
/// central sentence or a key point, those of which the text says what they count before the others.
fn numbers(reading: &Reading) -> Vec<Item> {
    let document = &reading.document;
    let points = document.key_points.iter().filter_map(|id| document.facts.get(*id)).map(|fact| fact.sentence);
    let central = document.summary.iter().take(DEPTH).map(|item| item.sentence);
    let mut ranks: BTreeMap<Id, usize> = BTreeMap::new();
    for (rank, sentence) in central.chain(points).enumerate() {
        ranks.entry(sentence).or_insert(rank);
    }
    let rank = |sentence: Id| ranks.get(&sentence).copied();
    let mut changed: Vec<_> =
        document.changes.iter().map(|change| (rank(change.sentence).unwrap_or(usize::MAX), change.id)).collect();
    changed.sort_erased();
    let alone = document.quantities.iter().zip(changes::items(document));
    let alone = alone.filter(|(quantity, item)| *item == Item::Quantity(quantity.id)).map(|(quantity, _)| quantity);
    let mut others: Vec<_> = alone
        .filter(|quantity| has_unit(quantity))
        .filter_map(|q| Some((q.of.is_none(), rank(q.sentence)?, q.id)))
        .collect();
    others.sort_erased();
    let words = |id: Id| document.quantities.get(id).map(|quantity| reading.words(quantity.span));
    let mut numbers: Vec<_> = changed.into_iter().map(|(_, id)| Item::Change(id)).take(NUMBERS).collect();
    let mut said = vec![];
    for (.., id) in others {
        if numbers.len() < NUMBERS && !said.contains(&words(id)) {
            said.push(words(id));
            numbers.push(Item::Quantity(id));
        }
    }
    numbers
}

fn has_unit(quantity: &Quantity<ByteSpan>) -> bool {
    match quantity.kind {
        QuantityKind::Money | QuantityKind::Percent | QuantityKind::Measure | QuantityKind::Temperature => true,
        QuantityKind::Number => quantity.unit.is_some(),
        QuantityKind::Ordinal | QuantityKind::Age => false,
    }
}

/// The times that come after the date of the text, the first to come first, then the open tasks without one.
fn next(reading: &Reading) -> Vec<Item> {
    let document = &reading.document;
    let times = reading.entries().of_card("timeline").iter().copied().filter_map(|item| match item {
        Item::Time(id) => document.times.get(id),
        _ => None,
    });
    // What can be read in two ways is not sure to come.
    let is_point = |time: &&Time<ByteSpan>| {
        !matches!(time.kind, TimeKind::Duration | TimeKind::Set) && time.alternatives.is_empty()
    };
    let is_to_come = |time: &&Time<ByteSpan>| {
        let after = |date: &str| time_labels::begins_after(time, date);
        document.reference_date.as_deref().is_some_and(after)
    };
    let mut to_come: Vec<_> = times.filter(is_point).filter(is_to_come).collect();
    to_come.sort_erased_by_key(|time| time_labels::place(time));
    // What is told twice of one day comes once.
    to_come.dedup_by_key(|time| (time.value.clone(), time.sentence));
    let is_timed = |sentence: Id| to_come.iter().any(|time| time.sentence == sentence);
    let is_open =
        |at: usize| document.blocks.get(at).is_some_and(|b| b.kind == BlockKind::Task && b.done == Some(false));
    let mut tasks: Vec<_> = document.sentences.iter().filter(|sentence| is_open(sentence.paragraph)).collect();
    tasks.retain(|task| !is_timed(task.id));
    tasks.dedup_by_key(|task| task.paragraph);
    let times = to_come.iter().map(|time| Item::Time(time.id));
    times.chain(tasks.iter().map(|task| Item::Sentence(task.id))).take(NEXT).collect()
}

/// The whole of a task, by its first sentence.
pub(crate) fn task(reading: &Reading, first: Id) -> ByteSpan {
    let sentences = &reading.document.sentences;
    let of = sentences.get(first).map(|sentence| sentence.paragraph);
    let rest = sentences.iter().skip(first).take_while(|sentence| Some(sentence.paragraph) == of);
    rest.fold(reading.sentence(first), |whole, sentence| whole.cover(sentence.span))
}

/// What the text leaves open: what is none is not told.
fn coverage(reading: &Reading) -> Vec<String> {
    let (of, all) = (reading.document.coverage, reading.document.sentences.len());
    let language = reading.language;
    let parts = [
        (of.silent_sentences, language.silent_sentences(all, of.silent_sentences)),
        (of.open_pronouns, language.open_pronouns(of.open_pronouns)),
        (of.ambiguous_times, language.ambiguous_dates(of.ambiguous_times)),
    ];
    parts.into_iter().filter(|(number, _)| *number > 0).map(|(_, words)| words).collect()
}

#[cfg(test)]
#[path = "brief_tests.rs"]
mod tests;
