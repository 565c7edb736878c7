//! Clauses as facts: who does what to whom, and how far it is one.

mod arguments;
mod status;

use factcards_document::{
    Attribution, ByteSpan, Entity, Fact, List, Polarity, Quantity, Relation, Stance, Subject, Time,
};

use crate::coreference::{MentionIndex, head_entity};
use crate::lexicon::{Class, cue};
use crate::syntax::{Clause, ClauseKind, Words};
use arguments::Links;

/// Finds the facts, in order of their verbs.
pub(crate) fn find(
    words: &Words,
    clauses: &[Clause],
    mentions: &MentionIndex,
    entities: &[Entity<ByteSpan>],
    times: &[Time<ByteSpan>],
    quantities: &[Quantity<ByteSpan>],
    attributions: &[Attribution<ByteSpan>],
) -> Vec<Fact<ByteSpan>> {
    let links = Links { mentions, entities, times, quantities };
    let contents = status::Contents::of(attributions);
    let mut facts = vec![];
    for (at, clause) in clauses.iter().enumerate() {
        let Some(subject) = clause.subject.clone() else { continue };
        if clause.kind == ClauseKind::Condition || only_reports(clause) {
            continue;
        }
        let own = subject.end <= clause.verb.tokens.start && clause.opener.end <= subject.start;
        let subject = words.text.span(subject);
        let verb = words.text.span(clause.verb.tokens.clone());
        let rest = words.text.span(clause.rest.clone());
        let span = if own { subject.cover(verb) } else { verb };
        let span = if clause.rest.is_empty() { span } else { span.cover(rest) };
        let arguments = arguments::find(words, clause, &links);
        if arguments.is_empty() && !clause.verb.passive && says_nothing_alone(clause) {
            continue;
        }
        let condition = condition(words, clauses, at);
        let attribution = contents.holding(verb);
        let negated =
            |span: ByteSpan| words.text.tokens_in(span).take(1).any(|t| words.is(t, Class::NegativeDeterminer));
        let negative = clause.verb.negative || negated(subject) || arguments.first().is_some_and(|a| negated(a.span));
        let time = arguments.iter().find_map(|a| a.time).or_else(|| links.time_in(rest).map(|t| t.id));
        facts.push(Fact {
            id: facts.len(),
            sentence: clause.sentence,
            span,
            subject: Subject { span: subject, entity: head_entity(words, links.mentions, subject), parts: vec![] },
            relation: Relation {
                span: vec![verb],
                text: verb.of(words.text.source).to_owned(),
                lemma: clause.verb.lemma.to_owned(),
            },
            polarity: if negative { Polarity::Negative } else { Polarity::Positive },
            status: status::of(clause, condition.is_some(), attribution),
            attribution: attribution.map(|a| a.id),
            condition,
            time,
            confidence: confidence(own, &arguments),
            arguments,
        });
    }
    facts
}

/// "Peskov said that …" is an attribution; the fact is what he said.
fn only_reports(clause: &Clause) -> bool {
    cue(clause.verb.lemma).is_some_and(|c| matches!(c.stance, Stance::Says | Stance::Believes)) && !clause.verb.passive
}

/// "The landlord denies" and "it is" say nothing without what follows; what is denied is a fact of its own.
fn says_nothing_alone(clause: &Clause) -> bool {
    clause.verb.lemma == "be" || cue(clause.verb.lemma).is_some_and(|c| c.frames.clause)
}

/// The condition that stands in the same sentence, nearest to the clause.
fn condition(words: &Words, clauses: &[Clause], at: usize) -> Option<ByteSpan> {
    let clause = clauses.get(at)?;
    let same = |c: &&Clause| c.sentence == clause.sentence && c.kind == ClauseKind::Condition;
    let next = clauses.get(at + 1).filter(same);
    let previous = at.checked_sub(1).and_then(|before| clauses.get(before)).filter(same);
    let found = next.or(previous)?;
    let end = found.rest.end.max(found.verb.tokens.end);
    Some(words.text.span(found.opener.start..end))
}

/// How sure a clause is read: its own subject and an argument each make it surer.
fn confidence(own_subject: bool, arguments: &[factcards_document::Argument<ByteSpan>]) -> f64 {
    match (own_subject, arguments.is_empty()) {
        (true, false) => 0.7,
        (true, true) => 0.6,
        (false, false) => 0.5,
        (false, true) => 0.4,
    }
}

/// Names the fact that each list completes: the last one whose verb stands in its lead.
pub(crate) fn attach_lists(mut lists: Vec<List<ByteSpan>>, facts: &[Fact<ByteSpan>]) -> Vec<List<ByteSpan>> {
    for list in &mut lists {
        let Some(lead) = list.lead else { continue };
        let end = facts.partition_point(|f| f.relation.span.first().is_some_and(|v| v.end <= lead.end));
        let fact = end.checked_sub(1).and_then(|i| facts.get(i));
        list.fact = fact.filter(|f| f.relation.span.first().is_some_and(|v| lead.contains(*v))).map(|f| f.id);
    }
    lists
}
