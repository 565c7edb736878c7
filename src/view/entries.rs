//! What has an entry of its own on each card, in order.

use factcards_document::{ByteSpan, Fact, Id, QuantityKind, SentenceBlock, Time};

use super::concern::concerns;
use super::{attributions, changes, facts};
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

/// How many entries of the cards that are shown concern an entity, and how many there are.
pub(crate) fn concerning(reading: &Reading, entity: Id, is_shown: impl Fn(&str) -> bool) -> (usize, usize) {
    let items: Vec<_> = CARDS.iter().filter(|(card, _)| is_shown(card)).flat_map(|(_, items)| items(reading)).collect();
    (items.iter().filter(|item| concerns(reading, entity, **item)).count(), items.len())
}

/// Who says, thinks, wants, asks.
pub(crate) fn quotes(reading: &Reading) -> Vec<Item> {
    let told = reading.document.attributions.iter().filter(|a| !attributions::is_position(a.stance));
    told.map(|a| Item::Attribution(a.id)).collect()
}

/// Who takes a stand.
pub(crate) fn positions(reading: &Reading) -> Vec<Item> {
    let positions = reading.document.attributions.iter().filter(|a| attributions::is_position(a.stance));
    positions.map(|a| Item::Attribution(a.id)).collect()
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
    let shown = reading.document.facts.iter().zip(facts::items(reading));
    shown.filter(|(fact, item)| is_meant(fact) && *item == Item::Fact(fact.id)).map(|(_, item)| item).collect()
}

/// Every enumeration.
pub(crate) fn lists(reading: &Reading) -> Vec<Item> {
    (0..reading.document.lists.len()).map(Item::List).collect()
}

/// The times on the calendar, and lengths; a date line and the stamps of messages say when something was written, not what
/// happened then, and a period in a heading ("Q3 2027") tells of nothing.
pub(crate) fn timeline(reading: &Reading) -> Vec<Item> {
    let document = &reading.document;
    let block = |time: &Time<ByteSpan>| document.sentences.get(time.sentence).map(|sentence| sentence.block);
    let stamps = document.stamps();
    let is_told = |time: &&Time<ByteSpan>| match block(time) {
        _ if stamps.contains(&time.id) => false,
        Some(SentenceBlock::Metadata) => false,
        Some(SentenceBlock::Heading) => !time.is_period(),
        _ => true,
    };
    let times = document.times.iter().filter(|time| !time.is_vague()).filter(is_told);
    times.map(|time| Item::Time(time.id)).collect()
}

/// The changes, then the numbers that none of them is told with. Ordinals ("the third time") count nothing and are left to
/// the text.
pub(crate) fn numbers(reading: &Reading) -> Vec<Item> {
    let document = &reading.document;
    let changed = document.changes.iter().map(|change| Item::Change(change.id));
    let others = document.quantities.iter().zip(changes::items(document));
    let others = others.filter(|(q, item)| q.kind != QuantityKind::Ordinal && *item == Item::Quantity(q.id));
    changed.chain(others.map(|(_, item)| item)).collect()
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

    const TEXT: &str =
        "Ada Moreau met Tom Berger in Oslo on 3 March 2024. Lena Fischer sold 20 boats in Vienna on 5 May 2024.";

    #[test]
    fn what_concerns_an_entity_is_counted_on_the_cards_that_are_shown() {
        let reading =
            Reading::new(TEXT.into(), analyze(TEXT, &Options::default(), factcards_model::english().unwrap()));
        let ada = reading.document.entities.iter().find(|entity| entity.name == "Ada Moreau").unwrap().id;
        assert_eq!(concerning(&reading, ada, |card| card == "timeline"), (1, 2));
        assert_eq!(concerning(&reading, ada, |card| card == "numbers"), (0, 1));
        let (concerned, all) = concerning(&reading, ada, |_| true);
        assert!(concerned >= 2 && concerned < all, "{concerned} of {all}");
        assert_eq!(concerning(&reading, ada, |_| false), (0, 0));
    }
}
