//! What has an entry of its own on each card: whatever is at home there (`homes`), the best first (`ranking`).

use factcards_document::{Attribution, ByteSpan, EntityKind, Fact, Id, Quantity, QuantityKind, Time};

use super::concern::concerns;
use super::{amounts, attributions, facts, ranking, time_labels};
use crate::state::{Item, Reading};

/// Gives the entries of a card.
type Entries = fn(&Reading) -> Vec<Item>;

/// The cards whose entries can be narrowed down to what concerns an entity, by their names.
const CARDS: [(&str, Entries); 9] = [
    ("quotes", quotes),
    ("positions", positions),
    ("plans", plans),
    ("facts", facts),
    ("lists", lists),
    ("timeline", timeline),
    ("numbers", numbers),
    ("references", references),
    ("abbreviations", abbreviations),
];

/// The entries of the card of this name: none where there is no such card.
pub(crate) fn of_card(reading: &Reading, name: &str) -> Vec<Item> {
    match name {
        "who" => who(reading, |_| true),
        _ => CARDS.iter().find(|(card, _)| *card == name).map(|(_, items)| items(reading)).unwrap_or_default(),
    }
}

/// How many entries of the cards that are shown concern an entity, and how many there are.
pub(crate) fn concerning(reading: &Reading, entity: Id, is_shown: impl Fn(&str) -> bool) -> (usize, usize) {
    let items: Vec<_> = CARDS.iter().filter(|(card, _)| is_shown(card)).flat_map(|(_, items)| items(reading)).collect();
    (items.iter().filter(|item| concerns(reading, entity, **item)).count(), items.len())
}

/// Who says, thinks, wants, asks.
pub(crate) fn quotes(reading: &Reading) -> Vec<Item> {
    own_attributions(reading, |attribution| !attributions::is_position(attribution.stance))
}

/// Who takes a stand.
pub(crate) fn positions(reading: &Reading) -> Vec<Item> {
    own_attributions(reading, |attribution| attributions::is_position(attribution.stance))
}

fn own_attributions(reading: &Reading, is_meant: impl Fn(&Attribution<ByteSpan>) -> bool) -> Vec<Item> {
    let is_own = |attribution: &&Attribution<ByteSpan>| reading.homes().is_own(Item::Attribution(attribution.id));
    let mut own: Vec<_> = reading.document.attributions.iter().filter(is_own).filter(|a| is_meant(a)).collect();
    own.sort_by_key(|attribution| ranking::attribution(reading, attribution));
    own.into_iter().map(|attribution| Item::Attribution(attribution.id)).collect()
}

/// What is not so yet.
pub(crate) fn plans(reading: &Reading) -> Vec<Item> {
    own_facts(reading, |fact| facts::is_plan(fact.status))
}

/// What nothing else on the cards says.
pub(crate) fn facts(reading: &Reading) -> Vec<Item> {
    own_facts(reading, |fact| !facts::is_plan(fact.status))
}

fn own_facts(reading: &Reading, is_meant: impl Fn(&Fact<ByteSpan>) -> bool) -> Vec<Item> {
    let is_own = |fact: &&Fact<ByteSpan>| reading.homes().is_own(Item::Fact(fact.id));
    let mut own: Vec<_> = reading.document.facts.iter().filter(is_own).filter(|fact| is_meant(fact)).collect();
    own.sort_by_cached_key(|fact| ranking::fact(reading, fact));
    own.into_iter().map(|fact| Item::Fact(fact.id)).collect()
}

/// The enumerations that nothing else says.
pub(crate) fn lists(reading: &Reading) -> Vec<Item> {
    (0..reading.document.lists.len()).map(Item::List).filter(|list| reading.homes().is_own(*list)).collect()
}

/// The rows of the timeline in the order of the calendar, and after them those that are not on it in the order of the text.
pub(crate) fn timeline(reading: &Reading) -> Vec<Item> {
    let rows = |time: &&Time<ByteSpan>| reading.homes().is_row(Item::Time(time.id));
    let (mut placed, others): (Vec<_>, Vec<_>) =
        reading.document.times.iter().filter(rows).partition(|time| time.start.is_some());
    placed.sort_by_key(|time| time_labels::place(time));
    placed.into_iter().chain(others).map(|time| Item::Time(time.id)).collect()
}

/// The changes, then the numbers that none of them is told with, and after them those that only count. Ordinals ("the
/// third time") count nothing and are left to the text.
pub(crate) fn numbers(reading: &Reading) -> Vec<Item> {
    let document = &reading.document;
    let changed = document.changes.iter().map(|change| Item::Change(change.id));
    let is_row =
        |q: &&Quantity<ByteSpan>| q.kind != QuantityKind::Ordinal && reading.homes().is_row(Item::Quantity(q.id));
    let mut others: Vec<_> = document.quantities.iter().filter(is_row).collect();
    others.sort_by_key(|q| (amounts::is_bare(q, reading.words(q.span)), ranking::quantity(q)));
    changed.chain(others.into_iter().map(|quantity| Item::Quantity(quantity.id))).collect()
}

/// The entities of some kinds, the most central first.
pub(crate) fn who(reading: &Reading, is_meant: impl Fn(EntityKind) -> bool) -> Vec<Item> {
    let entities = reading.document.entities.iter();
    let mut entities: Vec<_> = entities.filter(|e| is_meant(e.kind) && !e.mentions.is_empty()).collect();
    entities.sort_by(|a, b| b.salience.total_cmp(&a.salience).then(a.id.cmp(&b.id)));
    entities.into_iter().map(|entity| Item::Entity(entity.id)).collect()
}

/// Every reference.
pub(crate) fn references(reading: &Reading) -> Vec<Item> {
    (0..reading.document.references.len()).map(Item::Reference).collect()
}

/// Every abbreviation.
pub(crate) fn abbreviations(reading: &Reading) -> Vec<Item> {
    (0..reading.document.abbreviations.len()).map(Item::Abbreviation).collect()
}

#[cfg(test)]
mod tests {
    use factcards::{Options, analyze};

    use super::*;
    use crate::strings::Language;

    const TEXT: &str =
        "Ada Moreau met Tom Berger in Oslo on 3 March 2024. Lena Fischer sold 20 boats in Vienna on 5 May 2024.";

    #[test]
    fn what_concerns_an_entity_is_counted_on_the_cards_that_are_shown() {
        let reading = Reading::new(
            TEXT.into(),
            analyze(TEXT, &Options::default(), factcards_model::english().unwrap()),
            Language::En,
        );
        let ada = reading.document.entities.iter().find(|entity| entity.name == "Ada Moreau").unwrap().id;
        assert_eq!(concerning(&reading, ada, |card| card == "timeline"), (1, 2));
        assert_eq!(concerning(&reading, ada, |card| card == "numbers"), (0, 1));
        let (concerned, all) = concerning(&reading, ada, |_| true);
        assert!(concerned >= 2 && concerned < all, "{concerned} of {all}");
        assert_eq!(concerning(&reading, ada, |_| false), (0, 0));
    }
}
