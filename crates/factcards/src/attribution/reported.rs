//! What is reported without quotation marks: "Peskov confirmed that …", "Kyiv rejected …", "according to Acme".

use std::ops::Range;

use factcards_document::{AttributionKind, Stance};

use super::Found;
use crate::lexicon::{Class, Frames, cue, fold};
use crate::syntax::{Clause, ClauseKind, Words, without_end_marks};

/// The reports that clauses make, in order.
pub(super) fn find(words: &Words, clauses: &[Clause]) -> Vec<Found> {
    let mut found: Vec<Found> = (0..clauses.len()).filter_map(|at| by_verb(words, clauses, at)).collect();
    found.extend((0..words.text.sentences.len()).filter_map(|sentence| according_to(words, sentence)));
    found
}

/// A clause whose verb is a cue.
fn by_verb(words: &Words, clauses: &[Clause], at: usize) -> Option<Found> {
    let clause = clauses.get(at)?;
    let cue = cue(clause.verb.lemma)?;
    let source = clause.subject.clone()?;
    let hypothetical = clause.kind == ClauseKind::Condition;
    let expletive = matches!(&*fold(words.word(source.start)), "it" | "there") && source.len() == 1;
    if clause.verb.passive || hypothetical || expletive {
        return None;
    }
    let sentence = words.text.tokens_of(clause.sentence);
    let content = content(words, clauses, at, cue.frames, sentence.end)
        .or_else(|| stated_before(words, clause, sentence.clone()).filter(|_| cue.frames.clause))?;
    let content = without_end_marks(words, content);
    (!content.is_empty()).then_some(Found {
        sentence: clause.sentence,
        kind: AttributionKind::Indirect,
        content: vec![words.text.span(content)],
        cue: Some(clause.verb.tokens.clone()),
        source: Some(words.text.span(source)),
        stance: if clause.verb.negative && cue.stance == Stance::Says { Stance::Denies } else { cue.stance },
    })
}

/// The words after a cue that are its content, by the frames that the cue allows.
fn content(words: &Words, clauses: &[Clause], at: usize, frames: Frames, end: usize) -> Option<Range<usize>> {
    let clause = clauses.get(at)?;
    let begin = clause.verb.tokens.end;
    let phrase = clause.rest.clone();
    let next = clauses.get(at + 1).filter(|next| next.sentence == clause.sentence);
    // "told reporters on Friday that": an addressee or a time may stand before "that".
    let complementizer = |t: &usize| matches!(words.word(*t), "that" | "whether");
    let that = (begin..end.min(begin + 8)).take_while(|t| !words.is_punctuation(*t)).find(complementizer);
    if let Some(that) = that.filter(|_| frames.clause) {
        return Some(that + 1..clause_end(words, clauses, at + 2, end, clause.sentence));
    }
    if let Some(to) = infinitive(words, begin, phrase.end).filter(|_| frames.infinitive) {
        return Some(to + 1..phrase.end);
    }
    // "asked the council for a study": an addressee may stand before the preposition.
    let addressed = (begin..phrase.end.min(begin + 5)).take_while(|t| !words.is_punctuation(*t));
    let preposition = frames.preposition.and_then(|wanted| addressed.clone().find(|t| words.word(*t) == wanted));
    if let Some(preposition) = preposition {
        return Some(preposition + 1..phrase.end);
    }
    if frames.clause
        && next.is_some_and(|n| n.subject.as_ref().is_some_and(|s| s.start == begin) && n.opener.is_empty())
    {
        return Some(begin..clause_end(words, clauses, at + 2, end, clause.sentence));
    }
    let listed = words.word(begin) == ":";
    if frames.noun && listed {
        return Some(begin + 1..end);
    }
    let noun = !phrase.is_empty() && !words.is_punctuation(begin) && !words.is(begin, Class::Infinitive);
    let object = noun && !words.is_any(begin, &[Class::Preposition, Class::Subordinator, Class::Adverb]);
    (object && (frames.noun || frames.predication)).then_some(phrase)
}

/// "Sales rose, analysts say": what stands before a cue that ends its sentence.
fn stated_before(words: &Words, clause: &Clause, sentence: Range<usize>) -> Option<Range<usize>> {
    let comma = clause.subject.as_ref()?.start.checked_sub(1).filter(|t| words.is_comma(*t) && *t > sentence.start)?;
    let when = [Class::Adverb, Class::Calendar, Class::Preposition];
    let nothing_more = clause.rest.len() <= 2 && clause.rest.clone().all(|t| words.is_any(t, &when));
    nothing_more.then_some(sentence.start..comma)
}

/// "to" before a base verb, directly or behind an addressee ("urged Kyiv to accept").
fn infinitive(words: &Words, begin: usize, end: usize) -> Option<usize> {
    let mut tokens = (begin..end.min(begin + 5)).take_while(|t| !words.is_punctuation(*t));
    tokens.find(|t| words.word(*t) == "to" && words.verb(t + 1).is_some_and(|v| v.base))
}

/// Where a reported clause ends: with its sentence, or before a clause that goes on with "but".
fn clause_end(words: &Words, clauses: &[Clause], from: usize, end: usize, sentence: usize) -> usize {
    let later = clauses.get(from..).unwrap_or_default().iter().take_while(|c| c.sentence == sentence);
    let mut turns = later.filter(|c| c.opener.clone().any(|t| words.word(t) == "but") && c.kind == ClauseKind::Main);
    turns.next().map_or(end, |turn| turn.opener.start)
}

/// "According to Acme, sales rose", "Sales rose, according to Acme".
fn according_to(words: &Words, sentence: usize) -> Option<Found> {
    let tokens = words.text.tokens_of(sentence);
    let at = tokens.clone().find(|t| fold(words.word(*t)) == "according" && words.word(t + 1) == "to")?;
    let phrase =
        at + 2..(at + 2..tokens.end).find(|t| words.is_punctuation(*t) && words.word(*t) != "-").unwrap_or(tokens.end);
    let content = if at == tokens.start { phrase.end..tokens.end } else { tokens.start..at };
    let content = without_end_marks(words, content);
    (!content.is_empty() && !phrase.is_empty()).then_some(Found {
        sentence,
        kind: AttributionKind::Indirect,
        content: vec![words.text.span(content)],
        cue: Some(at..at + 2),
        source: Some(words.text.span(phrase)),
        stance: Stance::Says,
    })
}
