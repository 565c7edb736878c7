//! What has an entry of its own on each card: whatever is at home there (`homes`), the best first (`ranking`).

use factcards_document::{Attribution, ByteSpan, EntityKind, ErasedSort as _, Fact, Quantity, QuantityKind, Time};

use super::{amounts, attributions, facts, ranking, time_labels};
use crate::state::{Item, Reading};

/// Gives the entries of a card.
type Find = fn(&Reading) -> Vec<Item>;

/// The cards by their names.
const CARDS: [(&str, Find); 10] = [
    ("quotes", quotes),
    ("positions", positions),
    ("plans", plans),
    ("facts", facts),
    ("lists", lists),
    ("who", who),
    ("timeline", timeline),
    ("numbers", numbers),
    ("references", references),
    ("abbreviations", abbreviations),
];

/// The parts of the card of who and where that can be shown alone, by their names. Every kind of entity stands in one of
/// them, but for nationalities: they only qualify others.
pub(crate) const PARTS: [(&str, &[EntityKind]); 4] = [
    ("people", &[EntityKind::Person]),
    ("organizations", &[EntityKind::Organization]),
    ("places", &[EntityKind::Place]),
    ("names", &[EntityKind::Event, EntityKind::Product, EntityKind::Work, EntityKind::Law, EntityKind::Other]),
];

/// The entries of each card of a reading.
#[derive(Clone, Debug, Default)]
pub(crate) struct Entries(Vec<(&'static str, Vec<Item>)>);

impl Entries {
    /// Those of all cards.
    pub(crate) fn of(reading: &Reading) -> Self {
        Self(CARDS.iter().map(|(card, find)| (*card, find(reading))).collect())
    }

    /// Those of the card of this name: none where there is no such card.
    pub(crate) fn of_card(&self, name: &str) -> &[Item] {
        self.0.iter().find(|(card, _)| *card == name).map(|(_, items)| items.as_slice()).unwrap_or_default()
    }

    /// The position of the card that has an entry of the item; none where no card has.
    pub(crate) fn card_of(&self, item: Item) -> Option<usize> {
        self.0.iter().position(|(_, items)| items.contains(&item))
    }
}

/// The card that this is the name of, or of a part of which.
pub(crate) fn card_of_part(name: &str) -> &str {
    if PARTS.iter().any(|(part, _)| *part == name) { "who" } else { name }
}

/// Those among entries of a card that stand in a part of it, by its name; all where it is the card's own.
pub(crate) fn of_part<'r>(reading: &'r Reading, name: &str, rows: &'r [Item]) -> impl Iterator<Item = Item> + 'r {
    let kinds = PARTS.iter().find(|(part, _)| *part == name).map(|(_, kinds)| *kinds);
    let is_meant =
        move |item: &Item| kinds.is_none_or(|kinds| kind(reading, *item).is_some_and(|kind| kinds.contains(&kind)));
    rows.iter().copied().filter(is_meant)
}

/// The kind of an entity; none of anything else.
pub(crate) fn kind(reading: &Reading, item: Item) -> Option<EntityKind> {
    match item {
        Item::Entity(id) => reading.document.entities.get(id).map(|entity| entity.kind),
        _ => None,
    }
}

/// Who says, thinks, wants, asks.
fn quotes(reading: &Reading) -> Vec<Item> {
    own_attributions(reading, |attribution| !attributions::is_position(attribution.stance))
}

/// Who takes a stand.
fn positions(reading: &Reading) -> Vec<Item> {
    own_attributions(reading, |attribution| attributions::is_position(attribution.stance))
}

fn own_attributions(reading: &Reading, is_meant: impl Fn(&Attribution<ByteSpan>) -> bool) -> Vec<Item> {
    let is_own = |attribution: &&Attribution<ByteSpan>| reading.homes().is_own(Item::Attribution(attribution.id));
    let mut own: Vec<_> = reading.document.attributions.iter().filter(is_own).filter(|a| is_meant(a)).collect();
    own.sort_erased_by_key(|attribution| ranking::attribution(reading, attribution));
    own.into_iter().map(|attribution| Item::Attribution(attribution.id)).collect()
}

/// What is not so yet.
fn plans(reading: &Reading) -> Vec<Item> {
    own_facts(reading, |fact| facts::is_plan(fact.status))
}

/// What nothing else on the cards says.
fn facts(reading: &Reading) -> Vec<Item> {
    own_facts(reading, |fact| !facts::is_plan(fact.status))
}

fn own_facts(reading: &Reading, is_meant: impl Fn(&Fact<ByteSpan>) -> bool) -> Vec<Item> {
    let is_own = |fact: &&Fact<ByteSpan>| reading.homes().is_own(Item::Fact(fact.id));
    let mut own: Vec<_> = reading.document.facts.iter().filter(is_own).filter(|fact| is_meant(fact)).collect();
    own.sort_erased_by_cached_key(|fact| ranking::fact(reading, fact));
    own.into_iter().map(|fact| Item::Fact(fact.id)).collect()
}

/// The enumerations that nothing else says.
fn lists(reading: &Reading) -> Vec<Item> {
    (0..reading.document.lists.len()).map(Item::List).filter(|list| reading.homes().is_own(*list)).collect()
}

/// The rows of the timeline in the order of the calendar, and after them those that are not on it in the order of the text.
fn timeline(reading: &Reading) -> Vec<Item> {
    let rows = |time: &&Time<ByteSpan>| reading.homes().is_row(Item::Time(time.id));
    let (mut placed, others): (Vec<_>, Vec<_>) =
        reading.document.times.iter().filter(rows).partition(|time| time.start.is_some());
    placed.sort_erased_by_key(|time| time_labels::place(time));
    placed.into_iter().chain(others).map(|time| Item::Time(time.id)).collect()
}

/// The changes, then the numbers that none of them is told with, and after them those that only count. Ordinals ("the
/// third time") count nothing and are left to the text.
fn numbers(reading: &Reading) -> Vec<Item> {
    let document = &reading.document;
    let changed = document.changes.iter().map(|change| Item::Change(change.id));
    let is_row =
        |q: &&Quantity<ByteSpan>| q.kind != QuantityKind::Ordinal && reading.homes().is_row(Item::Quantity(q.id));
    let mut others: Vec<_> = document.quantities.iter().filter(is_row).collect();
    others.sort_erased_by_key(|q| (amounts::is_bare(q, reading.words(q.span)), ranking::quantity(q)));
    changed.chain(others.into_iter().map(|quantity| Item::Quantity(quantity.id))).collect()
}

/// The entities, the most central first.
fn who(reading: &Reading) -> Vec<Item> {
    let mut entities: Vec<_> = reading.document.entities.iter().filter(|entity| !entity.mentions.is_empty()).collect();
    entities.sort_erased_by(|a, b| b.salience.total_cmp(&a.salience).then(a.id.cmp(&b.id)));
    entities.into_iter().map(|entity| Item::Entity(entity.id)).collect()
}

/// Every reference.
fn references(reading: &Reading) -> Vec<Item> {
    (0..reading.document.references.len()).map(Item::Reference).collect()
}

/// Every abbreviation.
fn abbreviations(reading: &Reading) -> Vec<Item> {
    (0..reading.document.abbreviations.len()).map(Item::Abbreviation).collect()
}
