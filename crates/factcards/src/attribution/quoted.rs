//! Who said what stands in quotation marks.

use std::ops::Range;

use factcards_document::{AttributionKind, ByteSpan, Stance};

use super::Found;
use crate::lexicon::{Class, cue};
use crate::syntax::{Clause, Words, without_end_marks};

/// A quotation of fewer words is a title or a word used with distance, unless a cue governs it.
const FEWEST_WORDS: usize = 4;

/// How far from a quotation its source may stand, in tokens.
const REACH: usize = 24;

/// Adds each quotation: to the report that it stands in, else with the cue beside it, else with the source that
/// spoke before it.
pub(super) fn add(words: &Words, clauses: &[Clause], quotations: &[ByteSpan], found: &mut Vec<Found>) {
    found.sort_by_key(|f| f.sentence);
    let mut direct: Vec<Found> = vec![];
    for quotation in quotations {
        let sentence = words.text.sentence_at(quotation.start);
        let first = found.partition_point(|f| f.sentence < sentence);
        let mut here = found.iter_mut().skip(first).take_while(|f| f.sentence == sentence);
        if let Some(report) = here.find(|f| f.holds(*quotation)) {
            report.kind = kind_within(report, *quotation);
            continue;
        }
        let tokens = words.text.tokens_in(*quotation);
        let long = tokens.clone().filter(|t| words.is_alphabetic(*t)).count() >= FEWEST_WORDS;
        if let Some(said) = beside(words, clauses, &tokens, sentence, long) {
            match direct.last_mut().filter(|last| last.cue == said.cue) {
                Some(last) => last.content.push(*quotation),
                None => direct.push(Found { content: vec![*quotation], ..said }),
            }
        } else if long {
            let reported = first.checked_sub(1).and_then(|last| found.get(last));
            let before = direct.last().into_iter().chain(reported).max_by_key(|f| f.sentence);
            let source = before.filter(|f| continues(words, f.sentence, sentence)).and_then(|f| f.source);
            direct.push(Found {
                sentence,
                kind: AttributionKind::Direct,
                content: vec![*quotation],
                cue: None,
                source,
                stance: Stance::Says,
            });
        }
    }
    found.append(&mut direct);
}

/// How many bytes of marks and white space may stand around a quotation that is the whole of a report.
const MARKS: usize = 8;

/// A report that is nothing but a quotation is direct; one with words around it is partly so.
fn kind_within(report: &Found, quotation: ByteSpan) -> AttributionKind {
    let whole = report.content.iter().all(|c| c.len() <= quotation.len() + MARKS);
    if whole { AttributionKind::Direct } else { AttributionKind::Partial }
}

/// Whether a quotation without a cue goes on from what was said: in the sentence or the paragraph before.
fn continues(words: &Words, before: usize, sentence: usize) -> bool {
    let paragraph = |s: usize| words.text.sentences.get(s).map_or(0, |s| s.paragraph);
    before == sentence || paragraph(sentence) <= paragraph(before) + 1
}

/// The cue beside a quotation with its source: "…," said Jane Roe. Jane Roe said: "…". "…," Jane Roe said.
fn beside(words: &Words, clauses: &[Clause], quotation: &Range<usize>, sentence: usize, long: bool) -> Option<Found> {
    // A few words are speech only where a mark ends them or the cue touches them.
    let ended = quotation.end.checked_sub(1).is_some_and(|t| words.is_punctuation(t));
    let after = || after(words, quotation).filter(|_| long || ended);
    after().or_else(|| before(words, clauses, quotation, long)).map(|(cue_tokens, source, stance)| Found {
        sentence,
        kind: AttributionKind::Direct,
        content: vec![],
        cue: Some(cue_tokens),
        source: Some(words.text.span(source)),
        stance,
    })
}

/// A cue, its source, and the stance that it expresses.
type Said = (Range<usize>, Range<usize>, Stance);

/// The stance of a verb that can report speech.
fn speech(words: &Words, token: usize) -> Option<Stance> {
    let verb = words.verb(token).filter(|v| (v.past || v.third || v.base) && !v.gerund)?;
    cue(verb.lemma).filter(|c| c.frames.clause).map(|c| c.stance)
}

/// "…," said Jane Roe. "…," Jane Roe said.
fn after(words: &Words, quotation: &Range<usize>) -> Option<Said> {
    let mut at = quotation.end;
    // The closing mark, and a comma on either side of it.
    while words.is_punctuation(at) && at < quotation.end + 3 && at < words.text.tokens.len() {
        if matches!(words.word(at), "." | ":" | ";" | "“") {
            return None;
        }
        at += 1;
    }
    let sentence_of = |t: usize| words.text.tokens.get(t).map(|t| t.sentence);
    if sentence_of(at) != quotation.end.checked_sub(1).and_then(sentence_of) {
        return None;
    }
    let end = (at..at + REACH)
        .find(|t| (words.is_punctuation(*t) && !words.is_comma(*t)) || sentence_of(*t) != sentence_of(at))
        .unwrap_or(at + REACH);
    if let Some(stance) = speech(words, at) {
        let stop = |t: &usize| {
            words.is_punctuation(*t) || words.is_any(*t, &[Class::Preposition, Class::Subordinator, Class::Coordinator])
        };
        let source = at + 1..(at + 1..end).find(|t| stop(t) && words.word(*t) != "of").unwrap_or(end);
        return (!source.is_empty()).then_some((at..at + 1, source, stance));
    }
    let said = (at + 1..end).find(|t| speech(words, *t).is_some())?;
    let begins = words.classes(at);
    if begins.any(&[Class::Coordinator, Class::Preposition])
        || begins.has(Class::Subordinator) && !begins.has(Class::Determiner)
    {
        return None;
    }
    let plain = (at..said).all(|t| words.verb(t).is_none_or(|v| !v.past) || words.is_capitalised(t));
    let source = without_end_marks(words, at..said);
    (plain && !source.is_empty()).then(|| (said..said + 1, source, speech(words, said).unwrap_or(Stance::Says)))
}

/// Jane Roe said: "…".
fn before(words: &Words, clauses: &[Clause], quotation: &Range<usize>, long: bool) -> Option<Said> {
    let mut at = quotation.start;
    while at.checked_sub(1).is_some_and(|t| words.is_punctuation(t)) && at + 4 > quotation.start {
        at -= 1;
    }
    let last = at.checked_sub(1)?;
    // The clause that ends where the quotation begins; its verb may be followed by an addressee or a time.
    let next = clauses.partition_point(|c| c.verb.tokens.start <= last);
    let clause = next.checked_sub(1).and_then(|i| clauses.get(i))?;
    let near = clause.verb.tokens.end + if long { 8 } else { 1 } > at;
    let cue = cue(clause.verb.lemma).filter(|c| near && (c.frames.clause || c.frames.predication))?;
    Some((clause.verb.tokens.clone(), clause.subject.clone()?, cue.stance))
}
