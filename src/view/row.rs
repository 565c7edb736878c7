//! What a row of the cards is made of: where it stands in the text, and the words by which it is found.

use factcards_document::ByteSpan;

use super::{attributions, excerpt};
use crate::state::{Item, Reading};

/// The place of what a row shows; none for what the Document does not have.
pub(crate) fn span(reading: &Reading, item: Item) -> Option<ByteSpan> {
    let d = &reading.document;
    match item {
        Item::Fact(id) => d.facts.get(id).map(|fact| fact.span),
        Item::Attribution(id) => d.attributions.get(id).map(attributions::place),
        Item::Time(id) => d.times.get(id).map(|time| time.span),
        Item::Quantity(id) => d.quantities.get(id).map(|quantity| quantity.span),
        Item::Change(id) => d.changes.get(id).map(|change| change.of.map_or(change.cue, |of| of.cover(change.cue))),
        Item::Entity(id) => d.entities.get(id).and_then(|entity| entity.mentions.first()).map(|first| first.span),
        Item::List(id) => d.lists.get(id).and_then(|list| list.lead.or(list.items.first().copied())),
        Item::Reference(id) => d.references.get(id).map(|reference| reference.span),
        Item::Abbreviation(id) => d.abbreviations.get(id).map(|abbreviation| abbreviation.short),
        _ => None,
    }
}

/// The places of all that a row stands for, in the order of the text: each of its mentions, all that somebody says.
pub(crate) fn spans(reading: &Reading, item: Item) -> Vec<ByteSpan> {
    let d = &reading.document;
    let mentions = reading.homes().mentions(item).iter();
    let spans: Vec<ByteSpan> = match item {
        Item::Attribution(id) => d.attributions.get(id).map_or_else(Vec::new, |of| of.content.clone()),
        Item::Entity(id) => d.entities.get(id).iter().flat_map(|e| &e.mentions).map(|mention| mention.span).collect(),
        Item::List(id) => {
            d.lists.get(id).iter().flat_map(|list| list.lead.iter().chain(&list.items)).copied().collect()
        }
        Item::Time(_) => mentions.filter_map(|id| d.times.get(*id)).map(|time| time.span).collect(),
        Item::Quantity(_) => mentions.filter_map(|id| d.quantities.get(*id)).map(|quantity| quantity.span).collect(),
        Item::Abbreviation(id) => d.abbreviations.get(id).map_or_else(Vec::new, |of| vec![of.short, of.long]),
        _ => vec![],
    };
    if spans.is_empty() { span(reading, item).into_iter().collect() } else { spans }
}

/// The sentences that a row comes from, in order.
pub(crate) fn sentences(reading: &Reading, item: Item) -> Vec<usize> {
    let at = |byte: usize| reading.sentence_id_at(byte);
    let spans = spans(reading, item).into_iter();
    let mut sentences: Vec<_> = spans.flat_map(|span| at(span.start)..=at(span.end.saturating_sub(1))).collect();
    sentences.dedup();
    sentences
}

/// The words of the text, and names, that a row shows.
pub(crate) fn words(reading: &Reading, item: Item) -> Vec<String> {
    let d = &reading.document;
    let of = |span: ByteSpan| reading.words(span).to_owned();
    let name = |id: usize| d.entities.get(id).map(|entity| entity.name.clone());
    match item {
        Item::Fact(id) => d.facts.get(id).map_or_else(Vec::new, |fact| {
            [Some(of(fact.span)), fact.subject.entity.and_then(name)].into_iter().flatten().collect()
        }),
        Item::Attribution(id) => d.attributions.get(id).map_or_else(Vec::new, |attribution| {
            let source = attributions::source(reading, attribution).unwrap_or_default().to_owned();
            vec![
                source,
                attributions::cue(reading, attribution).to_owned(),
                attributions::content(reading, attribution),
            ]
        }),
        Item::Time(id) => d.times.get(id).map_or_else(Vec::new, |time| {
            vec![of(time.span), time.value.clone(), of(excerpt::of_time(reading, time).clause)]
        }),
        Item::Quantity(id) => d
            .quantities
            .get(id)
            .map_or_else(Vec::new, |quantity| std::iter::once(quantity.span).chain(quantity.of).map(of).collect()),
        Item::Change(id) => d.changes.get(id).map_or_else(Vec::new, |change| {
            let amounts =
                [change.from, change.to, change.by].into_iter().flatten().filter_map(|id| d.quantities.get(id));
            let spans = change.of.into_iter().chain([change.cue]).chain(amounts.map(|quantity| quantity.span));
            spans.map(of).collect()
        }),
        Item::Entity(id) => d.entities.get(id).map_or_else(Vec::new, |entity| {
            let roles = entity.roles.iter().map(|role| of(role.span));
            std::iter::once(entity.name.clone()).chain(entity.aliases.iter().cloned()).chain(roles).collect()
        }),
        Item::List(id) => d
            .lists
            .get(id)
            .map_or_else(Vec::new, |list| list.lead.iter().chain(&list.items).map(|span| of(*span)).collect()),
        Item::Reference(id) => d.references.get(id).map(|reference| of(reference.span)).into_iter().collect(),
        Item::Abbreviation(id) => d
            .abbreviations
            .get(id)
            .map_or_else(Vec::new, |abbreviation| vec![of(abbreviation.short), of(abbreviation.long)]),
        _ => vec![],
    }
}
