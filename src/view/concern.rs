//! Whether what the cards show concerns an entity. The document points at entities where it can; where it does not, a
//! mention in the same clause decides, and in a sentence without clauses a mention in the sentence.

use factcards_document::{Attribution, ByteSpan, Change, Document, Entity, Fact, Id, List, Quantity, Time};

use super::marks::range_of;
use crate::state::{Item, Reading};

/// Whether an item concerns an entity; summary, main event and warnings are those of the whole text, and entities stand
/// beside each other.
pub(crate) fn concerns(reading: &Reading, entity: Id, item: Item) -> bool {
    let d = &reading.document;
    let Some(entity) = d.entities.get(entity) else { return true };
    match item {
        Item::Fact(id) => d.facts.get(id).is_some_and(|of| fact(d, entity, of)),
        Item::Attribution(id) => d.attributions.get(id).is_some_and(|of| attribution(entity, of)),
        Item::Time(id) => any_mention(reading, item, id, |id| d.times.get(id).is_some_and(|of| time(d, entity, of))),
        Item::Quantity(id) => {
            any_mention(reading, item, id, |id| d.quantities.get(id).is_some_and(|of| quantity(d, entity, of)))
        }
        Item::Change(id) => d.changes.get(id).is_some_and(|of| change(d, entity, of)),
        Item::List(at) => d.lists.get(at).is_some_and(|of| list(d, entity, of)),
        Item::Reference(at) => d.references.get(at).is_some_and(|of| place(d, entity, of.span)),
        Item::Abbreviation(at) => {
            d.abbreviations.get(at).is_some_and(|of| is_named(entity, of.short) || is_named(entity, of.long))
        }
        _ => true,
    }
}

/// A row concerns whom one of its mentions concerns.
fn any_mention(reading: &Reading, item: Item, first: Id, concerns: impl Fn(Id) -> bool) -> bool {
    concerns(first) || reading.homes().mentions(item).iter().skip(1).any(|id| concerns(*id))
}

/// It takes part, or it says so.
fn fact(document: &Document<ByteSpan>, entity: &Entity<ByteSpan>, fact: &Fact<ByteSpan>) -> bool {
    let is = |id: Option<Id>| id == Some(entity.id);
    let subject = &fact.subject;
    let speaker = fact.attribution.and_then(|id| document.attributions.get(id)).and_then(|of| of.speaker);
    is(subject.entity)
        || subject.parts.iter().any(|part| is(part.entity))
        || fact.arguments.iter().any(|of| is(of.entity) || of.parts.iter().any(|part| is(part.entity)))
        || is(speaker)
}

/// It says so, or it is spoken of in what is said.
fn attribution(entity: &Entity<ByteSpan>, attribution: &Attribution<ByteSpan>) -> bool {
    attribution.speaker == Some(entity.id) || attribution.content.iter().any(|content| is_mentioned(entity, *content))
}

/// A fact that concerns it is of this time.
fn time(document: &Document<ByteSpan>, entity: &Entity<ByteSpan>, time: &Time<ByteSpan>) -> bool {
    let points = |of: &Fact<ByteSpan>| {
        of.time == Some(time.id) || of.arguments.iter().any(|argument| argument.time == Some(time.id))
    };
    by_facts(document, entity, time.sentence, time.span, points)
}

/// A fact that concerns it has this quantity.
fn quantity(document: &Document<ByteSpan>, entity: &Entity<ByteSpan>, quantity: &Quantity<ByteSpan>) -> bool {
    let points = |of: &Fact<ByteSpan>| of.arguments.iter().any(|argument| argument.quantity == Some(quantity.id));
    by_facts(document, entity, quantity.sentence, quantity.span, points)
}

/// A fact that concerns it tells of this change, by the word for it or with its quantities.
fn change(document: &Document<ByteSpan>, entity: &Entity<ByteSpan>, change: &Change<ByteSpan>) -> bool {
    let of_change = |id: Option<Id>| id.is_some() && [change.by, change.from, change.to].contains(&id);
    let points = |of: &Fact<ByteSpan>| {
        of.relation.span.iter().any(|piece| piece.overlaps(change.cue))
            || of.arguments.iter().any(|argument| of_change(argument.quantity))
    };
    by_facts(document, entity, change.sentence, change.of.map_or(change.cue, |of| of.cover(change.cue)), points)
}

/// It is mentioned in one of the items or what leads to them, or in the fact whose object they are.
fn list(document: &Document<ByteSpan>, entity: &Entity<ByteSpan>, list: &List<ByteSpan>) -> bool {
    let of = list.fact.and_then(|id| document.facts.get(id));
    of.is_some_and(|of| fact(document, entity, of))
        || list.lead.iter().chain(&list.items).any(|span| is_mentioned(entity, *span))
}

/// Something of the text that no fact points at.
fn place(document: &Document<ByteSpan>, entity: &Entity<ByteSpan>, span: ByteSpan) -> bool {
    let sentence = document.sentences.partition_point(|sentence| sentence.span.start <= span.start).saturating_sub(1);
    by_facts(document, entity, sentence, span, |_| false)
}

/// Whether one of the sentence's facts that point at a thing concerns the entity; where none points at it, whether the
/// entity is mentioned in a clause around it, or in its sentence where no clause is around it.
fn by_facts(
    document: &Document<ByteSpan>,
    entity: &Entity<ByteSpan>,
    sentence: Id,
    span: ByteSpan,
    points: impl Fn(&Fact<ByteSpan>) -> bool,
) -> bool {
    let facts = || document.facts.get(range_of(&document.facts, sentence, |of| of.sentence)).into_iter().flatten();
    let mut pointing = facts().filter(|of| points(of)).peekable();
    if pointing.peek().is_some() {
        return pointing.any(|of| fact(document, entity, of));
    }
    let mut around = facts().map(|of| of.span).filter(|clause| clause.contains(span)).peekable();
    if around.peek().is_some() {
        return around.any(|clause| is_mentioned(entity, clause));
    }
    document.sentences.get(sentence).is_some_and(|sentence| is_mentioned(entity, sentence.span))
}

/// Whether a mention of it stands in a stretch of the text.
fn is_mentioned(entity: &Entity<ByteSpan>, span: ByteSpan) -> bool {
    let first = entity.mentions.partition_point(|mention| mention.span.start < span.start);
    let from = entity.mentions.iter().skip(first).map(|mention| mention.span);
    from.take_while(|mention| mention.start < span.end).any(|mention| span.contains(mention))
}

/// Whether a form of its name is, or is part of, a mention.
fn is_named(entity: &Entity<ByteSpan>, span: ByteSpan) -> bool {
    entity.mentions.iter().any(|mention| mention.span.overlaps(span))
}

#[cfg(test)]
#[path = "concern_tests.rs"]
mod tests;
