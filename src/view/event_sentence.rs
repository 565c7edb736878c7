//! The main event as one sentence: spans of the answers in an order that holds, and beside them only words that stand
//! before them in the text.

use factcards_document::{ByteSpan, ErasedSort as _, Fact, Subject, Time};

use super::anaphora;
use super::content::Content;
use super::leads;
use super::marks::range_of;
use super::small::first_large;
use super::time_labels::{self, Precision};
use crate::state::{Item, Reading};

/// The chance from which on an answer is told.
const SURE: f64 = 0.5;

/// Share of the content of who and what from which on the headline says it.
const REPEATED: f64 = 0.75;

/// A longer what says things of its own at its end, to which a time or a place could be taken to belong.
const LONG: usize = 14;

/// The questions whose answers are told, by their positions among [`Item::Answer`].
const WHO: usize = 0;
const WHAT: usize = 1;
const WHEN: usize = 2;
const WHERE: usize = 3;

/// A part of the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    /// What stands between it and the part before.
    pub(crate) joint: &'static str,
    pub(crate) span: ByteSpan,
    pub(crate) item: Item,
    pub(crate) words: String,
}

/// The sentence, and the fact that says what happened where one is known.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct EventSentence {
    pub(crate) parts: Vec<Part>,
    pub(crate) fact: Option<usize>,
}

impl EventSentence {
    /// Of who and what only what the headline does not say; nothing where no order is sure.
    pub(crate) fn of(reading: &Reading) -> Self {
        let event = &reading.document.main_event;
        let sure = &event.confidence;
        let best = |answers: &[ByteSpan], chance: Option<f64>| {
            answers.first().copied().filter(|span| !span.is_empty() && chance.is_none_or(|chance| chance >= SURE))
        };
        let (who, what) = (best(&event.who, sure.who), best(&event.what, sure.what));
        let (when, where_) = (best(&event.when, sure.when), best(&event.where_, sure.where_));
        let mut sentence = Self::default();
        let new = what.filter(|what| !is_in_headline(reading, who, *what));
        if new.is_none() {
            sentence.add_labelled(reading, [(when, WHEN), (where_, WHERE)]);
        }
        if let Some(what) = new {
            let fact = fact_of(reading, what);
            let Some(who) = subject(reading, who, what, fact).filter(|_| !is_asked(reading, what)) else {
                return sentence;
            };
            sentence.fact = fact.map(|fact| fact.id);
            if let Who::Before(part) = who {
                sentence.parts.push(part);
            }
            sentence.push(reading, " ", what, Item::Answer(WHAT));
            sentence.add_circumstances(reading, what, fact, [(where_, WHERE), (when, WHEN)]);
        }
        if let Some(first) = sentence.parts.first_mut() {
            first.joint = first.joint.trim_start_matches(" · ");
            if first.joint.trim().is_empty() {
                first.joint = "";
                first.words = first_large(&first.words);
            }
        }
        sentence
    }

    /// The sentence in words.
    pub(crate) fn words(&self) -> String {
        let words = self.parts.iter().map(|part| format!("{}{}", part.joint, part.words)).collect::<String>();
        words + self.end()
    }

    /// The mark at its end; none behind labels.
    pub(crate) fn end(&self) -> &'static str {
        match (self.parts.first(), self.parts.last()) {
            (Some(first), Some(last)) if first.joint.is_empty() && !last.words.ends_with(['.', '!', '?']) => ".",
            _ => "",
        }
    }

    /// The sentence of the text that tells what happened.
    pub(crate) fn sentence(&self, reading: &Reading) -> Option<usize> {
        let what = self.parts.iter().find(|part| part.item == Item::Answer(WHAT))?;
        Some(reading.sentence_id_at(what.span.start))
    }

    fn push(&mut self, reading: &Reading, joint: &'static str, span: ByteSpan, item: Item) {
        let begins = reading.sentence_at(span.start).start == span.start;
        let words = reading.words(span).trim();
        let words = if begins { leads::within(words) } else { words.to_owned() };
        self.parts.push(Part { joint, span, item, words });
    }

    /// When and where of what the headline says, as far as it does not say them too.
    fn add_labelled(&mut self, reading: &Reading, answers: [(Option<ByteSpan>, usize); 2]) {
        let headline = reading.document.title.map(|title| reading.words(title)).unwrap_or_default();
        let headline = Content::of(headline);
        for (span, at) in answers {
            let Some(span) = span.filter(|span| Content::of(reading.words(*span)).share_in(&headline) < 1.0) else {
                continue;
            };
            let language = reading.text_language();
            let joint = if at == WHEN { language.event_when() } else { language.event_where() };
            self.push(reading, joint, span, Item::Answer(at));
            // Apart from its sentence a day is told by its date.
            let times = &reading.document.times;
            let is_day = |time: &&Time<ByteSpan>| {
                let precision = time_labels::precision(time);
                time.span == span && matches!(precision, Some(Precision::Day)) && time.alternatives.is_empty()
            };
            let day = times.iter().find(|time| at == WHEN && time.start.is_some() && is_day(time));
            if let Some((part, day)) = self.parts.last_mut().zip(day) {
                part.words = time_labels::label(day, reading.words(span), language).to_string();
            }
        }
    }

    /// When and where, in the order of the text where both stand behind what, else where before when.
    fn add_circumstances(
        &mut self,
        reading: &Reading,
        what: ByteSpan,
        fact: Option<&Fact<ByteSpan>>,
        answers: [(Option<ByteSpan>, usize); 2],
    ) {
        let mut answers: Vec<_> = answers.into_iter().filter_map(|(span, at)| Some((span?, at))).collect();
        let is_near = |span: ByteSpan| is_in_sentence_of(reading, what, span);
        let is_behind = |span: ByteSpan| span.start >= what.end && is_near(span);
        if answers.iter().all(|(span, _)| is_behind(*span)) {
            answers.sort_erased();
        }
        let is_long = reading.words(what).split(' ').count() > LONG;
        for (span, at) in answers {
            let told = Content::of(&self.words());
            let overlaps = self.parts.iter().any(|part| part.span.overlaps(span));
            let is_own = fact.is_some_and(|fact| belongs(reading, fact, span));
            let before =
                self.parts.last().map(|part| part.span).filter(|before| leads::adjoins(reading, *before, span));
            // What else stands in the sentence may be said of another of its clauses.
            let is_apart = is_near(span) && !is_own && before.is_none();
            if overlaps || is_apart || Content::of(reading.words(span)).share_in(&told) >= 1.0 {
                continue;
            }
            let led = leads::with_lead(reading, span, is_behind(span));
            let is_led = led != span || leads::is_led(reading.words(span), at == WHEN);
            let whole = before.map_or(led, |before| ByteSpan::new(before.end, span.end).trimmed(&reading.source));
            let joint = if before.is_some() || (is_own && is_led && !is_long) { " " } else { " · " };
            self.push(reading, joint, whole, Item::Answer(at));
        }
    }
}

/// Who, as it is told.
enum Who {
    /// Before what.
    Before(Part),
    /// Within what.
    Within,
}

/// The subject of what; none where it is not sure to be one.
fn subject(reading: &Reading, who: Option<ByteSpan>, what: ByteSpan, fact: Option<&Fact<ByteSpan>>) -> Option<Who> {
    let part = |span: ByteSpan, answer: Option<Item>| {
        let item = answer.or(fact.map(|fact| Item::Fact(fact.id))).unwrap_or(Item::Answer(WHAT));
        let whole = leads::with_determiner(reading, span);
        let begins = reading.sentence_at(whole.start).start == whole.start;
        let words = reading.words(whole).trim();
        let words = if begins { words.to_owned() } else { first_large(words) };
        Who::Before(Part { joint: "", span: whole, item, words })
    };
    let of_fact = fact.map(|fact| &fact.subject).filter(|subject| {
        subject.span.end <= what.start
            && !subject.span.is_empty()
            && !anaphora::is_pronoun(reading.words(subject.span).trim())
    });
    let Some(who) = who else { return of_fact.map(|subject| part(subject.span, None)) };
    if what.overlaps(who) && who.start <= what.start + LONGEST_DETERMINER {
        return Some(Who::Within);
    }
    let answer = Some(Item::Answer(WHO));
    match fact.map(|fact| &fact.subject) {
        // A question turns them round.
        Some(subject) if what.contains(subject.span) => None,
        Some(subject) if is_same(reading, subject, who) => Some(part(who, answer)),
        // Each question was answered for itself: who need not be who did it.
        Some(_) => of_fact.map(|subject| part(subject.span, answer.filter(|_| subject.span.overlaps(who)))),
        None => is_apposed(reading, who, what).then(|| part(who, answer)),
    }
}

/// Whether who is the subject: the words themselves, a name beside them, or another mention of the same.
fn is_same(reading: &Reading, subject: &Subject<ByteSpan>, who: ByteSpan) -> bool {
    let is_itself = subject.span.contains(who)
        && subject.span.start + LONGEST_DETERMINER >= who.start
        && subject.span.end == who.end;
    let entity = subject.entity.and_then(|id| reading.document.entities.get(id));
    let mut mentions = entity.into_iter().flat_map(|entity| &entity.mentions);
    is_itself || is_apposed(reading, subject.span, who) || mentions.any(|mention| mention.span == who)
}

/// Whether nothing but blanks and a comma stand between two places.
fn is_apposed(reading: &Reading, before: ByteSpan, after: ByteSpan) -> bool {
    before.end <= after.start && {
        let gap = reading.written(ByteSpan::new(before.end, after.start));
        gap.chars().all(|c| c.is_whitespace() || c == ',')
    }
}

/// Whether a time or place is one of the fact's own arguments, not part of what they say.
fn belongs(reading: &Reading, fact: &Fact<ByteSpan>, span: ByteSpan) -> bool {
    fact.arguments.iter().any(|argument| {
        let whole = leads::with_determiner(reading, span);
        argument.span.contains(span) && (argument.span.start == span.start || argument.span.start == whole.start)
            || argument.time.and_then(|id| reading.document.times.get(id)).is_some_and(|time| time.span.overlaps(span))
    })
}

/// Bytes of a determiner and a blank before who.
const LONGEST_DETERMINER: usize = 6;

/// Whether the headline says who and what.
fn is_in_headline(reading: &Reading, who: Option<ByteSpan>, what: ByteSpan) -> bool {
    let Some(title) = reading.document.title else { return false };
    if title.overlaps(what) {
        return true;
    }
    let mut content = Content::of(reading.words(what));
    if let Some(who) = who {
        content.add(reading.words(who));
    }
    content.share_in(&Content::of(reading.words(title))) >= REPEATED
}

/// Whether what happened is only asked for.
fn is_asked(reading: &Reading, what: ByteSpan) -> bool {
    reading.words(reading.sentence_at(what.start)).trim_end_matches(['"', '”', '’', ' ']).ends_with('?')
}

/// The fact whose relation begins what, or stands first in it.
fn fact_of(reading: &Reading, what: ByteSpan) -> Option<&Fact<ByteSpan>> {
    let sentence = reading.sentence_id_at(what.start);
    let facts = &reading.document.facts;
    let facts = facts.get(range_of(facts, sentence, |fact| fact.sentence)).into_iter().flatten();
    let first = |fact: &&Fact<ByteSpan>| fact.relation.span.iter().map(|span| span.start).min();
    let inside = facts.filter(|fact| fact.relation.span.iter().any(|span| what.contains(*span)));
    inside.min_by_key(|fact| (first(fact), fact.id))
}

fn is_in_sentence_of(reading: &Reading, what: ByteSpan, span: ByteSpan) -> bool {
    reading.sentence_id_at(what.start) == reading.sentence_id_at(span.start)
}

#[cfg(test)]
#[path = "event_sentence_tests.rs"]
mod tests;
