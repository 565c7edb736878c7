//! What a correction is of, from what the person sees.

use factcards_document::{ByteSpan, Correction, Document, Entity, ErasedSort as _, ItemKind, ItemTarget, Quote};

use crate::state::{Item, Reading};

/// That an item is wrong; none of what cannot be taken away alone.
pub(crate) fn rejection(reading: &Reading, item: Item) -> Option<Correction> {
    let (kind, at) = kind(item)?;
    let item = ItemTarget::of(&reading.document, &reading.source, kind, at)?;
    Some(Correction::Reject { item })
}

/// What a row shows, as corrections call it; none of what they do not.
pub(crate) fn kind(item: Item) -> Option<(ItemKind, usize)> {
    Some(match item {
        Item::Fact(id) => (ItemKind::Fact, id),
        Item::Attribution(id) => (ItemKind::Attribution, id),
        Item::Time(id) => (ItemKind::Time, id),
        Item::Quantity(id) => (ItemKind::Quantity, id),
        Item::Change(id) => (ItemKind::Change, id),
        Item::Reference(id) => (ItemKind::Reference, id),
        Item::List(id) => (ItemKind::List, id),
        Item::Abbreviation(id) => (ItemKind::Abbreviation, id),
        _ => return None,
    })
}

/// The other way round.
pub(crate) fn item(of: ItemKind, at: usize) -> Option<Item> {
    let items = [
        Item::Fact(at),
        Item::Attribution(at),
        Item::Time(at),
        Item::Quantity(at),
        Item::Change(at),
        Item::Reference(at),
        Item::List(at),
        Item::Abbreviation(at),
    ];
    items.into_iter().find(|item| kind(*item) == Some((of, at)))
}

/// The words of a place, with what stands around them.
pub(crate) fn quote(reading: &Reading, span: ByteSpan) -> Quote {
    Quote::of(reading.shown(), span)
}

/// The entities that one could be, those of its kind first, the most central first among them.
pub(crate) fn others<'d>(document: &'d Document<ByteSpan>, entity: &Entity<ByteSpan>) -> Vec<&'d Entity<ByteSpan>> {
    let mut others: Vec<_> =
        document.entities.iter().filter(|other| other.id != entity.id && !other.mentions.is_empty()).collect();
    others.sort_erased_by(|a, b| {
        let is_other_kind = |of: &Entity<ByteSpan>| of.kind != entity.kind;
        is_other_kind(a).cmp(&is_other_kind(b)).then(b.salience.total_cmp(&a.salience)).then(a.id.cmp(&b.id))
    });
    others
}

/// Whether something of an item was corrected by hand.
pub(crate) fn is_corrected(document: &Document<ByteSpan>, item: Item) -> bool {
    document.corrections.iter().any(|applied| match item {
        Item::Entity(id) => applied.entities.contains(&id),
        Item::Time(id) => applied.times.contains(&id),
        _ => false,
    })
}
