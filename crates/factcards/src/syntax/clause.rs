//! Clauses: a verb group with its subject and what follows it.

use std::ops::Range;

use factcards_document::ByteSpan;

use super::in_name::InName;
use super::verb_group::{self, VerbGroup};
use crate::lexicon::{Class, fold};
use crate::names::Name;
use crate::quotations::inside;
use crate::syntax::Words;

/// How a clause stands in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ClauseKind {
    /// By itself.
    Main,
    /// After "that", "who", "which".
    Relative,
    /// After "if", "unless".
    Condition,
    /// After another subordinator.
    Subordinate,
    /// Without a finite verb: ", warning of sanctions".
    Participle,
}

/// One clause of a sentence, in tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Clause {
    pub(crate) sentence: usize,
    pub(crate) kind: ClauseKind,
    /// The words that open it: "if", "and"; empty where none does.
    pub(crate) opener: Range<usize>,
    /// Its subject, which a coordinated or participle clause takes from the clause before.
    pub(crate) subject: Option<Range<usize>>,
    pub(crate) verb: VerbGroup,
    /// What follows the verb group, up to the next clause.
    pub(crate) rest: Range<usize>,
}

/// How many clauses back a subject can stand that a verb shares.
const CLAUSES_BACK: usize = 4;

/// The most tokens that a subject has; what is longer was not understood.
const LONGEST_SUBJECT: usize = 24;

/// The clauses of all sentences, in order of their verbs.
pub(crate) fn find(words: &Words, names: &[Name], quotations: &[ByteSpan]) -> Vec<Clause> {
    let in_name = InName::of(words, names);
    (0..words.text.sentences.len()).flat_map(|sentence| in_sentence(words, sentence, &in_name, quotations)).collect()
}

fn in_sentence(words: &Words, sentence: usize, names: &InName, quotations: &[ByteSpan]) -> Vec<Clause> {
    let tokens = words.text.tokens_of(sentence);
    let groups = verb_group::find(words, tokens.clone(), names);
    let mut clauses: Vec<Clause> = vec![];
    let mut from = tokens.start;
    for verb in groups {
        let region = from..verb.tokens.start;
        let (opener, subject) = match coordinator(words, &region, clauses.is_empty(), names) {
            Some(at) if at + 1 == region.end => (at..at + 1, None),
            Some(at) => (at..at + 1, before_verb(words, at + 1..region.end, names, false).1),
            None => before_verb(words, region, names, !clauses.is_empty()),
        };
        let own = subject.filter(|s| verb.finite && can_be_subject(words, s, names));
        let kind = kind(words, &opener, &verb);
        // "visited Leeds and met her", ", warning of": the subject of the clause before serves again.
        let shares = kind == ClauseKind::Participle || opener.clone().any(|t| words.is(t, Class::Coordinator));
        // A verb outside quotation marks takes no subject from inside them, nor the other way round.
        let quoted = |verb: &VerbGroup| inside(quotations, words.text.span(verb.tokens.clone()));
        let before = clauses.iter().rev().take(CLAUSES_BACK).filter(|_| shares);
        let inherited = before.filter(|c| quoted(&c.verb) == quoted(&verb)).find_map(|c| c.subject.clone());
        let begin = own.as_ref().map_or(verb.tokens.start, |s| s.start).min(verb.tokens.start);
        let begin = if opener.is_empty() { begin } else { opener.start.min(begin) };
        if let Some(last) = clauses.last_mut() {
            last.rest.end = begin.max(last.rest.start);
        }
        from = verb.tokens.end;
        let rest = verb.tokens.end..tokens.end;
        clauses.push(Clause { sentence, kind, opener, subject: own.or(inherited), verb, rest });
    }
    for clause in &mut clauses {
        clause.rest = without_end_marks(words, clause.rest.clone());
        while !clause.rest.is_empty() && words.is(clause.rest.end - 1, Class::Coordinator) {
            clause.rest.end -= 1;
        }
    }
    clauses
}

/// The last coordinator between two verbs outside names: what follows it, if anything, is the next subject.
fn coordinator(words: &Words, region: &Range<usize>, first: bool, names: &InName) -> Option<usize> {
    let mut tokens = region.clone().rev().filter(|_| !first);
    let at = tokens.find(|t| words.is(*t, Class::Coordinator) && !names.has(*t))?;
    // What begins after a comma or "that" is one subject, "and" or not.
    let (_, opener) = boundary(words, region.start..at, names);
    (opener.end == region.start || words.is(opener.start, Class::Coordinator)).then_some(at)
}

fn kind(words: &Words, opener: &Range<usize>, verb: &VerbGroup) -> ClauseKind {
    let opens = |class| opener.clone().any(|t| words.is(t, class));
    if !verb.finite {
        ClauseKind::Participle
    } else if opens(Class::Condition) {
        ClauseKind::Condition
    } else if opens(Class::Relative) {
        ClauseKind::Relative
    } else if opens(Class::Subordinator) && !opens(Class::Coordinator) {
        ClauseKind::Subordinate
    } else {
        ClauseKind::Main
    }
}

/// The opener and the subject among the tokens before a verb group.
fn before_verb(
    words: &Words,
    tokens: Range<usize>,
    names: &InName,
    after_verb: bool,
) -> (Range<usize>, Option<Range<usize>>) {
    let mut end = tokens.end;
    // "the group “does not oppose” the plan": the mark before the verb does not part it from its subject.
    end -= usize::from(
        end > tokens.start + 1 && matches!(words.word(end - 1), "“" | "\"") && !words.is_punctuation(end - 2),
    );
    while end > tokens.start && end.checked_sub(1).is_some_and(|t| words.is(t, Class::Adverb) && !names.has(t)) {
        end -= 1;
    }
    let (mut start, mut opener) = boundary(words, tokens.start..end, names);
    if start == end && start > tokens.start && words.is_comma(start - 1) {
        // An insertion before the verb: "Kyiv, however, has", "Jane Roe, the envoy, met", "the envoy, Jane Roe, met".
        let insertion = boundary(words, tokens.start..start - 1, names).0..start - 1;
        let outer = insertion.start.checked_sub(1).filter(|t| *t >= tokens.start && words.is_comma(*t));
        let phrase = words.is_any(insertion.start, &[Class::Determiner, Class::Preposition]);
        let names_subject = insertion.clone().any(|t| names.has(t)) && !phrase;
        let (from, to) = match outer {
            Some(comma) if !names_subject => (boundary(words, tokens.start..comma, names), comma),
            _ => (boundary(words, tokens.start..insertion.end, names), insertion.end),
        };
        ((start, opener), end) = (from, to);
    }
    if start == tokens.start && after_verb && opener.is_empty() {
        start = last_noun_phrase(words, start..end, names);
    }
    let subject = without_lead(words, start..end, names);
    let noun = subject.clone().any(|t| is_nominal(words, t, names));
    (opener, noun.then_some(subject))
}

/// Where the last noun phrase begins that stands by itself: "marks the third time | the two officials have met".
fn last_noun_phrase(words: &Words, tokens: Range<usize>, names: &InName) -> usize {
    let opens = |t: usize| {
        words.is_any(t, &[Class::Determiner, Class::SubjectPronoun]) || (names.has(t) && !(t > 0 && names.has(t - 1)))
    };
    let modifies = |t: usize| {
        words.is(t, Class::Preposition)
            || words.is_possessive_ending(t)
            || words.is_any(t, &[Class::Determiner, Class::Coordinator])
    };
    let mut starts = tokens.clone().rev().filter(|t| opens(*t));
    starts.find(|t| *t == tokens.start || !modifies(t - 1) && !words.is_capitalised(t - 1)).unwrap_or(tokens.start)
}

/// Whether a phrase reads as one subject: not too long, ending in a noun, and with no other clause inside.
fn can_be_subject(words: &Words, subject: &Range<usize>, names: &InName) -> bool {
    let Some(last) = subject.end.checked_sub(1) else { return false };
    let alone = subject.len() == 1;
    let ends = is_nominal(words, last, names) || matches!(words.word(last), ")" | "”" | "\"" | "%");
    let clause = [Class::SubjectPronoun, Class::Relative];
    let inner = |t: usize| !names.has(t) && words.is_any(t, &clause) && !words.is(t, Class::Determiner);
    subject.len() <= LONGEST_SUBJECT && ends && (alone || !subject.clone().any(|t| inner(t) && words.word(t) != "one"))
}

fn is_nominal(words: &Words, token: usize, names: &InName) -> bool {
    let pronoun = words.is_any(token, &[Class::SubjectPronoun, Class::NumberWord]);
    names.has(token) || pronoun || (words.is_alphabetic(token) && !words.classes(token).is_function_word())
}

/// Where the last clause of a range begins, and the words before that which open it.
fn boundary(words: &Words, tokens: Range<usize>, names: &InName) -> (usize, Range<usize>) {
    let mut depth = 0_usize;
    for token in tokens.clone().rev() {
        // What stands in brackets is passed over; a bracket that is not closed opens the clause.
        match words.word(token) {
            ")" | "]" => depth += 1,
            "(" | "[" if depth > 0 => {
                depth -= 1;
                continue;
            }
            _ => {}
        }
        if depth > 0 || names.has(token) {
            continue;
        }
        let separates = matches!(words.word(token), ";" | ":" | "“" | "”" | "\"" | "(" | "[" | "…" | "...");
        if words.is_comma(token) || separates {
            return (token + 1, token + 1..token + 1);
        }
        let opens = words.is(token, Class::Subordinator) && !words.is(token, Class::Determiner)
            || matches!(&*fold(words.word(token)), "that" | "but" | "nor");
        if opens {
            return (token + 1, token..token + 1);
        }
    }
    // "and" joins subjects as well as clauses: it opens one only where a verb stood before it.
    let joins = words.is(tokens.start, Class::Coordinator);
    let start = tokens.start + usize::from(joins);
    (start.min(tokens.end), tokens.start..start.min(tokens.end))
}

/// The subject without adverbs, times and prepositional phrases before it ("On Friday", "Despite this").
fn without_lead(words: &Words, mut tokens: Range<usize>, names: &InName) -> Range<usize> {
    // "roughly 14 tonnes": what bounds a number stays with it.
    let bounds =
        |t: usize| words.is(t + 1, Class::NumberWord) || words.word(t + 1).starts_with(|c: char| c.is_ascii_digit());
    while !tokens.is_empty()
        && !names.has(tokens.start)
        && !bounds(tokens.start)
        && (words.is_any(tokens.start, &[Class::Adverb, Class::Coordinator]) || words.is_punctuation(tokens.start))
    {
        tokens.start += 1;
    }
    if words.is(tokens.start, Class::Preposition) && !names.has(tokens.start) {
        // The phrase ends where a new noun phrase begins: at a determiner, pronoun or name behind its first noun.
        let opens = |t: usize| {
            words.is_any(t, &[Class::Determiner, Class::SubjectPronoun]) || (names.has(t) && !names.has(t - 1))
        };
        let inner = tokens.clone().skip(2).find(|t| opens(*t) && !words.is(t - 1, Class::Preposition));
        tokens.start = inner.unwrap_or(tokens.end);
    }
    tokens
}

/// A range without the marks at its ends.
pub(crate) fn without_end_marks(words: &Words, mut tokens: Range<usize>) -> Range<usize> {
    while tokens.end > tokens.start && words.is_punctuation(tokens.end - 1) && !closes(words, &tokens) {
        tokens.end -= 1;
    }
    while tokens.start < tokens.end && words.is_punctuation(tokens.start) && !is_opening(words.word(tokens.start)) {
        tokens.start += 1;
    }
    tokens
}

/// Whether the last token closes a bracket that opened inside the range.
fn closes(words: &Words, tokens: &Range<usize>) -> bool {
    matches!(words.word(tokens.end - 1), ")" | "]") && tokens.clone().any(|t| matches!(words.word(t), "(" | "["))
}

fn is_opening(mark: &str) -> bool {
    matches!(mark, "“" | "\"" | "(" | "[" | "‘" | "«" | "$" | "£" | "€")
}
