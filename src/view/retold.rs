//! Which other item says what an item says, so that nothing is told twice.

use factcards_document::FactStatus::Stated;
use factcards_document::{
    ArgumentRole, Attribution, AttributionKind, ByteSpan, ErasedSort as _, Fact, Id, List, Polarity,
};

use super::entities;
use super::facts::{is_less_certain, is_plan};
use super::marks::range_of;
use crate::state::{Item, Reading};

/// How many cues before a relation are looked at, and how many facts before and after one.
const NEAR: usize = 8;

/// Attributions that stand in each other are followed no further out than this.
const DEPTH: usize = 4;

/// The attributions by the place of their cue.
pub(super) struct Cues<'d>(Vec<(ByteSpan, &'d Attribution<ByteSpan>)>);

impl<'d> Cues<'d> {
    pub(super) fn of(attributions: &'d [Attribution<ByteSpan>]) -> Self {
        let mut cues: Vec<_> = attributions.iter().filter_map(|a| Some((a.cue?, a))).collect();
        cues.sort_erased_by_key(|(cue, a)| (*cue, a.id));
        Self(cues)
    }

    /// The attributions of which a fact says no more than who says what.
    fn repeated_by<'s>(&'s self, fact: &'s Fact<ByteSpan>) -> impl Iterator<Item = &'d Attribution<ByteSpan>> + 's {
        let near = |piece: &ByteSpan| {
            let end = self.0.partition_point(|(cue, _)| cue.start < piece.end);
            let piece = *piece;
            self.0.iter().take(end).rev().take(NEAR).filter(move |(cue, _)| cue.overlaps(piece))
        };
        let repeats = |attribution: &&Attribution<ByteSpan>| {
            fact.arguments.is_empty()
                || fact.arguments.iter().any(|argument| {
                    argument.role == ArgumentRole::Complement
                        || attribution.content.iter().any(|content| content.overlaps(argument.span))
                })
        };
        fact.relation.span.iter().flat_map(near).map(|(_, attribution)| *attribution).filter(repeats)
    }
}

/// Whether nothing has to be said of a fact but its words.
pub(super) fn is_plain(fact: &Fact<ByteSpan>) -> bool {
    fact.status == Stated
        && fact.polarity == Polarity::Positive
        && fact.condition.is_none()
        && fact.attribution.is_none()
}

/// The attribution whose cue a fact repeats ("Ada said that …"), or in whose content it stands.
pub(super) fn by_attribution(
    reading: &Reading,
    cues: &Cues<'_>,
    fact: &Fact<ByteSpan>,
    is_meant: impl Fn(&Attribution<ByteSpan>) -> bool,
) -> Option<Item> {
    let around = enclosing(reading, fact).filter(|a| holds(a, fact));
    let mut told = cues.repeated_by(fact).chain(around);
    told.find(|attribution| is_meant(attribution)).map(|attribution| Item::Attribution(attribution.id))
}

/// The verbatim words that are hardly more than a fact.
pub(super) fn by_whole_quote(reading: &Reading, cues: &Cues<'_>, fact: &Fact<ByteSpan>) -> Option<Item> {
    let is_whole = |attribution: &Attribution<ByteSpan>| {
        let length: usize = attribution.content.iter().map(|content| content.len()).sum();
        attribution.kind != AttributionKind::Indirect && 2 * length <= 3 * fact.span.len()
    };
    by_attribution(reading, cues, fact, is_whole)
}

/// The attributions in which a fact stands, from the inside out.
fn enclosing<'r>(reading: &'r Reading, fact: &Fact<ByteSpan>) -> impl Iterator<Item = &'r Attribution<ByteSpan>> {
    let get = |id: Option<Id>| reading.document.attributions.get(id?);
    std::iter::successors(get(fact.attribution), move |inner| get(inner.within)).take(DEPTH)
}

/// Whether the content has all words of a fact; its subject may be who says it ("Ada promised to come").
fn holds(attribution: &Attribution<ByteSpan>, fact: &Fact<ByteSpan>) -> bool {
    let is_in = |span: ByteSpan| attribution.content.iter().any(|content| content.contains(span));
    let subject = &fact.subject;
    let is_source = attribution.source.is_some_and(|source| source.overlaps(subject.span))
        || (subject.entity.is_some() && subject.entity == attribution.speaker);
    (is_source || is_in(subject.span)) && predicate(fact).all(is_in)
}

/// The words of a fact without its subject.
fn predicate(fact: &Fact<ByteSpan>) -> impl Iterator<Item = ByteSpan> {
    fact.relation.span.iter().copied().chain(fact.arguments.iter().map(|argument| argument.span))
}

/// The change of which a fact says no more than what changes how much.
pub(super) fn by_change(reading: &Reading, fact: &Fact<ByteSpan>) -> Option<Item> {
    let document = &reading.document;
    let changes = document.changes.get(range_of(&document.changes, fact.sentence, |change| change.sentence))?;
    let told = changes.iter().find(|change| {
        let parts = [change.by, change.from, change.to];
        let is_part = |span: ByteSpan| {
            let quantities = parts.iter().flatten().filter_map(|id| document.quantities.get(*id));
            quantities.into_iter().any(|quantity| quantity.span.overlaps(span))
        };
        let is_cue = fact.relation.span.iter().any(|piece| piece.overlaps(change.cue));
        let is_subject = change.of.is_some_and(|of| of.overlaps(fact.subject.span));
        is_cue && is_subject && fact.arguments.iter().all(|argument| is_part(argument.span))
    });
    told.filter(|_| is_plain(fact)).map(|change| Item::Change(change.id))
}

/// The entity that is shown with the role that an apposition states.
pub(super) fn by_role(reading: &Reading, fact: &Fact<ByteSpan>) -> Option<Item> {
    if !fact.relation.span.is_empty() {
        return None;
    }
    let entity = reading.document.entities.get(fact.subject.entity?)?;
    let role = fact.arguments.iter().find(|argument| argument.role == ArgumentRole::Complement)?;
    let words = reading.words(role.span).to_lowercase();
    let shown = entities::roles(reading, entity);
    let has = shown.iter().any(|r| r.span.overlaps(role.span) || reading.words(r.span).to_lowercase() == words);
    has.then_some(Item::Entity(entity.id))
}

/// The fact whose subject or argument has all words of another one.
pub(super) fn by_fact_around(reading: &Reading, fact: &Fact<ByteSpan>) -> Option<Item> {
    let facts = &reading.document.facts;
    let is_around = |outer: &&Fact<ByteSpan>| {
        let mut pieces = std::iter::once(outer.subject.span).chain(outer.arguments.iter().map(|a| a.span));
        let is_shown = is_less_certain(fact) || !is_less_certain(outer);
        let has_all = |piece: ByteSpan| piece.contains(fact.subject.span) && predicate(fact).all(|s| piece.contains(s));
        outer.id != fact.id && is_shown && pieces.any(has_all)
    };
    let near = facts.get(fact.id.saturating_sub(NEAR)..facts.len().min(fact.id + 1 + NEAR))?;
    near.iter().filter(|outer| outer.sentence == fact.sentence).find(is_around).map(|outer| Item::Fact(outer.id))
}

/// The attribution in whose content another one of the same source stands with all its words, or itself.
pub(super) fn by_attribution_around(reading: &Reading, attribution: &Attribution<ByteSpan>) -> Item {
    let outer = attribution.within.and_then(|id| reading.document.attributions.get(id)).filter(|outer| {
        let is_in = |span: ByteSpan| outer.content.iter().any(|content| content.contains(span));
        let is_same = attribution.speaker.is_none() && attribution.source.is_none()
            || attribution.speaker.is_some() && attribution.speaker == outer.speaker;
        let is_weak =
            super::attributions::is_position(attribution.stance) && !super::attributions::is_position(outer.stance);
        outer.id != attribution.id && is_same && !is_weak && attribution.content.iter().all(|span| is_in(*span))
    });
    Item::Attribution(outer.map_or(attribution.id, |outer| outer.id))
}

/// The one fact that a claim in the writer's words consists of.
pub(super) fn only_fact_in<'r>(
    reading: &'r Reading,
    attribution: &Attribution<ByteSpan>,
) -> Option<&'r Fact<ByteSpan>> {
    let facts = &reading.document.facts;
    let [content] = attribution.content.as_slice() else { return None };
    let is_told = |fact: &&Fact<ByteSpan>| {
        fact.attribution == Some(attribution.id) && fact.span.contains(*content) && !is_less_certain(fact)
    };
    let of_sentence = facts.get(range_of(facts, attribution.sentence, |fact| fact.sentence))?;
    let is_claim =
        attribution.kind == AttributionKind::Indirect && !super::attributions::is_position(attribution.stance);
    of_sentence.iter().take(NEAR).find(is_told).filter(|_| is_claim)
}

/// Whether an attribution says all that a list lists.
pub(super) fn has_list(attribution: &Attribution<ByteSpan>, list: &List<ByteSpan>) -> bool {
    let is_in = |span: &ByteSpan| attribution.content.iter().any(|content| content.contains(*span));
    !list.items.is_empty() && list.items.iter().all(is_in)
}

/// The facts that stand in each item of a list; the subject may stand before it.
pub(super) fn facts_of_items(reading: &Reading, list: &List<ByteSpan>) -> Vec<Vec<Id>> {
    let document = &reading.document;
    let inside = |item: &ByteSpan| {
        let first = document.sentences.partition_point(|sentence| sentence.span.end <= item.start);
        let last = document.sentences.partition_point(|sentence| sentence.span.start < item.end);
        let sentences = first..last;
        let facts = document.facts.get(
            document.facts.partition_point(|fact| fact.sentence < sentences.start)
                ..document.facts.partition_point(|fact| fact.sentence < sentences.end),
        );
        let facts = facts.into_iter().flatten().take(NEAR * NEAR);
        facts.filter(|fact| predicate(fact).all(|span| item.contains(span))).map(|fact| fact.id).collect()
    };
    list.items.iter().map(inside).collect()
}

/// Whether an item is a plan that is not folded away.
pub(super) fn is_sure_plan(reading: &Reading, item: Item) -> bool {
    let Item::Fact(id) = item else { return false };
    reading.document.facts.get(id).is_some_and(|fact| is_plan(fact.status) && !is_less_certain(fact))
}

/// What an attribution's entry has to add for the facts that it tells: the conditions that its content leaves out.
pub(crate) fn conditions(reading: &Reading, attribution: &Attribution<ByteSpan>) -> Vec<ByteSpan> {
    let document = &reading.document;
    let facts = document.facts.get(range_of(&document.facts, attribution.sentence, |fact| fact.sentence));
    let facts = facts
        .into_iter()
        .flatten()
        .filter(|fact| reading.homes().of_item(Item::Fact(fact.id)) == Item::Attribution(attribution.id));
    let mut conditions: Vec<ByteSpan> = vec![];
    for condition in facts.filter_map(|fact| fact.condition) {
        let is_said = attribution.content.iter().any(|content| content.overlaps(condition));
        if !is_said && !conditions.contains(&condition) {
            conditions.push(condition);
        }
    }
    conditions
}

/// The list whose items are what an attribution says, where it is the list's home.
pub(crate) fn list_of<'r>(reading: &'r Reading, attribution: &Attribution<ByteSpan>) -> Option<&'r List<ByteSpan>> {
    let home = Item::Attribution(attribution.id);
    reading
        .document
        .lists
        .iter()
        .enumerate()
        .find(|(at, _)| reading.homes().of_item(Item::List(*at)) == home)
        .map(|(_, l)| l)
}
