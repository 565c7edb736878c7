//! The five Ws and one H of what the text mainly reports.

use std::ops::Range;

use factcards_document::{
    ArgumentRole, ByteSpan, Entity, EntityKind, Fact, FactStatus, MainEvent, SummaryItem, Time, TimeKind,
};

use crate::coreference::MentionIndex;
use crate::lexicon::{Class, fold};
use crate::syntax::{Words, without_end_marks};

/// How many of the best sentences are looked at for one that reports an event.
const CANDIDATES: usize = 5;

/// Answers who, what, when, where, why and how from the earliest of the best sentences that holds a fact.
pub(crate) fn find(
    words: &Words,
    ranking: &[SummaryItem],
    mentions: &MentionIndex,
    entities: &[Entity<ByteSpan>],
    times: &[Time<ByteSpan>],
    facts: &[Fact<ByteSpan>],
) -> MainEvent<ByteSpan> {
    let best = ranking.iter().take(CANDIDATES);
    let Some(fact) = best.filter_map(|item| main_fact(item.sentence, entities, facts)).min_by_key(|fact| fact.sentence)
    else {
        return MainEvent::default();
    };
    let clause = words.text.tokens_in(fact.span).start..words.text.tokens_of(fact.sentence).end;
    MainEvent {
        who: who(fact, entities, mentions),
        what: what(fact),
        when: when(fact, times),
        where_: place(words, fact, entities, mentions),
        why: why(words, fact, clause.clone()).into_iter().collect(),
        how: how(words, clause).into_iter().collect(),
    }
}

/// The fact of a sentence that tells most: about an entity and as something that happened, before others.
fn main_fact<'f>(
    sentence: usize,
    entities: &[Entity<ByteSpan>],
    facts: &'f [Fact<ByteSpan>],
) -> Option<&'f Fact<ByteSpan>> {
    let first = facts.partition_point(|f| f.sentence < sentence);
    let here = facts.iter().skip(first).take_while(|f| f.sentence == sentence);
    let salience = |f: &Fact<ByteSpan>| f.subject.entity.and_then(|id| entities.get(id)).map_or(0.0, |e| e.salience);
    let worth = |f: &Fact<ByteSpan>| {
        let happened = if f.status == FactStatus::Stated { 0.5 } else { 0.0 };
        salience(f) + happened + f.confidence
    };
    here.fold(None, |best: Option<&Fact<ByteSpan>>, fact| match best {
        Some(best) if worth(best) >= worth(fact) => Some(best),
        _ => Some(fact),
    })
}

fn who(fact: &Fact<ByteSpan>, entities: &[Entity<ByteSpan>], mentions: &MentionIndex) -> Vec<ByteSpan> {
    let acts =
        |id: usize| entities.get(id).is_some_and(|e| matches!(e.kind, EntityKind::Person | EntityKind::Organization));
    let mut who = vec![fact.subject.span];
    for argument in &fact.arguments {
        let named = mentions.within(argument.span).filter(|(_, id)| argument.entity == Some(*id) && acts(*id));
        who.extend(named.map(|(mention, _)| mention).take(1));
    }
    who
}

/// The verb with what completes it: its object, or the phrase behind it that is neither place nor time.
fn what(fact: &Fact<ByteSpan>) -> Vec<ByteSpan> {
    let completes = [ArgumentRole::Object, ArgumentRole::Complement, ArgumentRole::Oblique];
    let object = fact.arguments.first().filter(|a| completes.contains(&a.role));
    let verb = fact.relation.span.first().copied();
    verb.map(|verb| object.map_or(verb, |object| verb.cover(object.span))).into_iter().collect()
}

/// The fact's own time, then the others of its sentence; lengths of time are no answer.
fn when(fact: &Fact<ByteSpan>, times: &[Time<ByteSpan>]) -> Vec<ByteSpan> {
    let first = times.partition_point(|t| t.sentence < fact.sentence);
    let here = times.iter().skip(first).take_while(|t| t.sentence == fact.sentence);
    let mut when: Vec<_> = here.filter(|t| !matches!(t.kind, TimeKind::Duration | TimeKind::Set)).collect();
    when.sort_by_key(|t| Some(t.id) != fact.time);
    when.into_iter().map(|t| t.span).collect()
}

/// The places that a preposition puts the event in.
fn place(
    words: &Words,
    fact: &Fact<ByteSpan>,
    entities: &[Entity<ByteSpan>],
    mentions: &MentionIndex,
) -> Vec<ByteSpan> {
    let sentence = words.text.span(words.text.tokens_of(fact.sentence));
    let is_place = |id: usize| entities.get(id).is_some_and(|e| e.kind == EntityKind::Place);
    let located = |mention: ByteSpan| {
        let before = words.text.tokens_in(mention).start.checked_sub(1);
        before.is_some_and(|t| matches!(&*fold(words.word(t)), "in" | "at" | "near" | "outside" | "across"))
    };
    mentions
        .within(sentence)
        .filter(|(mention, id)| is_place(*id) && located(*mention))
        .map(|(mention, _)| mention)
        .collect()
}

/// A cause, else what the event is meant to do: "because of …", "in an effort to …".
fn why(words: &Words, fact: &Fact<ByteSpan>, clause: Range<usize>) -> Option<ByteSpan> {
    let cause = fact.arguments.iter().find(|a| a.role == ArgumentRole::Cause).map(|a| a.span);
    cause.or_else(|| {
        let because = clause.clone().find(|t| fold(words.word(*t)) == "because").map(|t| t + 1);
        let verb = words.text.tokens_in(fact.relation.span.first().copied()?).end;
        let meant = |t: &usize| words.word(*t) == "to" && words.verb(t + 1).is_some_and(|v| v.base);
        let purpose = (verb..clause.end).find(meant).map(|t| t + 1);
        let start = because.or(purpose)?;
        let end = (start..clause.end).find(|t| words.is_comma(*t)).unwrap_or(clause.end);
        let tokens = without_end_marks(words, start..end);
        (!tokens.is_empty()).then(|| words.text.span(tokens))
    })
}

/// The means: "by raising …", "through …", "via …".
fn how(words: &Words, clause: Range<usize>) -> Option<ByteSpan> {
    let means = |t: &usize| match words.word(*t) {
        "by" => words.verb(t + 1).is_some_and(|v| v.gerund),
        "through" | "via" => true,
        _ => false,
    };
    let start = clause.clone().find(means)? + 1;
    let end =
        (start..clause.end).find(|t| words.is_comma(*t) || words.is(*t, Class::Subordinator)).unwrap_or(clause.end);
    let tokens = without_end_marks(words, start..end);
    (!tokens.is_empty()).then(|| words.text.span(tokens))
}
