//! What else takes part in a fact, and what it is linked to.

use factcards_document::{Argument, ArgumentRole, ByteSpan, EntityKind, Quantity, Time};

use super::Layers;
use crate::clause::{self, Clause, Slot};
use crate::lexicon::Class;

impl Layers<'_, '_> {
    /// The first time inside a span.
    pub(super) fn time_in(&self, span: ByteSpan) -> Option<&Time<ByteSpan>> {
        let first = self.times.partition_point(|t| t.span.start < span.start);
        self.times.get(first).filter(|t| t.span.end <= span.end)
    }

    /// The time that holds a byte.
    fn time_at(&self, byte: usize) -> Option<&Time<ByteSpan>> {
        let at = self.times.partition_point(|t| t.span.end <= byte);
        self.times.get(at).filter(|t| t.span.start <= byte)
    }

    fn quantity_in(&self, span: ByteSpan) -> Option<&Quantity<ByteSpan>> {
        let first = self.quantities.partition_point(|q| q.span.start < span.start);
        self.quantities.get(first).filter(|q| q.span.end <= span.end)
    }

    fn is_place(&self, entity: Option<usize>) -> bool {
        entity.and_then(|id| self.entities.get(id)).is_some_and(|e| e.kind == EntityKind::Place)
    }

    fn is_place_preposition(&self, preposition: &str) -> bool {
        self.tree.text.language.lexicon.classes(preposition).has(Class::PlacePreposition)
    }

    /// The arguments of a clause. Adverbs count as such only where nothing else does, or where they are times.
    pub(super) fn arguments(&self, clause: &Clause) -> Vec<Argument<ByteSpan>> {
        let bare = clause.arguments.iter().all(|a| a.slot == Slot::Adverb);
        let found = clause.arguments.iter().map(|argument| (argument.slot, self.argument(argument)));
        let told = found.filter(|(slot, a)| bare || *slot != Slot::Adverb || a.time.is_some()).map(|(_, a)| a);
        self.without_parts_of_times(told.collect())
    }

    /// What is left where "at 7 p.m." is part of the time "Sunday at 7 p.m." that another argument is.
    fn without_parts_of_times(&self, mut arguments: Vec<Argument<ByteSpan>>) -> Vec<Argument<ByteSpan>> {
        let times: Vec<_> = arguments.iter().map(|a| a.time.and_then(|id| self.times.get(id))).collect();
        let is_part = |(at, argument): (usize, &Argument<ByteSpan>)| {
            let of = |(other, time): (usize, &Option<&Time<ByteSpan>>)| {
                let inside = time.is_some_and(|time| time.span.contains(argument.span));
                other != at && inside && (argument.time.is_none() || other < at)
            };
            times.iter().enumerate().any(of)
        };
        let part: Vec<bool> = arguments.iter().enumerate().map(is_part).collect();
        let mut part = part.into_iter();
        arguments.retain(|_| part.next() != Some(true));
        // Most clauses have one or two: the room that a vector begins with would be more than all else of the facts.
        arguments.shrink_to_fit();
        arguments
    }

    fn argument(&self, argument: &clause::Argument) -> Argument<ByteSpan> {
        let span = self.span(&argument.phrase);
        let entity = self.entity(&argument.phrase);
        let preposition = argument.preposition.clone().map(|tokens| self.tree.covered(tokens).to_lowercase());
        let clausal = matches!(argument.slot, Slot::Clause | Slot::Complement);
        let time = self.time_in(span).filter(|t| t.span.len() * 2 > span.len() && !clausal);
        // "Friday, April 11": a time may be longer than its phrase.
        let longer =
            || self.time_at(span.start).filter(|t| t.span.start == span.start && t.span.contains(span) && !clausal);
        let time = time.or_else(longer);
        let span = time.filter(|t| t.span.start == span.start && t.span.contains(span)).map_or(span, |t| t.span);
        let parts = self.conjuncts(&argument.phrase);
        let named = entity.or_else(|| parts.first().and_then(|part| part.entity));
        let role = self.role(argument.slot, preposition.as_deref(), named, time.is_some());
        let quantity = self.quantity_in(span).filter(|_| time.is_none() && argument.slot != Slot::Clause);
        Argument { role, preposition, span, entity, time: time.map(|t| t.id), quantity: quantity.map(|q| q.id), parts }
    }

    fn role(&self, slot: Slot, preposition: Option<&str>, entity: Option<usize>, time: bool) -> ArgumentRole {
        match (slot, preposition) {
            _ if time => ArgumentRole::Time,
            (Slot::Object, None) => ArgumentRole::Object,
            (Slot::IndirectObject, _) => ArgumentRole::IndirectObject,
            (Slot::Adverb | Slot::Manner, _) => ArgumentRole::Manner,
            (_, Some(p)) if self.tree.syntax().causes.contains(&p) => ArgumentRole::Cause,
            (Slot::Clause, Some(p)) if self.tree.syntax().times.contains(&p) => ArgumentRole::Time,
            (Slot::Clause, _) => ArgumentRole::Oblique,
            (_, Some(p)) if self.is_place_preposition(p) && self.is_place(entity) => ArgumentRole::Place,
            (Slot::Complement, _) => ArgumentRole::Complement,
            _ => ArgumentRole::Oblique,
        }
    }
}
