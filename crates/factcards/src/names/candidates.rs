//! Runs of capitalised words, cut into names.

use std::collections::BTreeSet;
use std::ops::Range;

use factcards_document::{BlockKind, ByteSpan, EntityKind};

use crate::lexicon::{Class, fold, head_kind, known_name};
use crate::syntax::Words;

/// Words that may be a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Candidate {
    pub(crate) tokens: Range<usize>,
    /// A title or role stands directly before it.
    pub(crate) titled: bool,
    /// Capitals prove nothing here: it opens a sentence, or stands in a heading or a shout.
    pub(crate) doubtful: bool,
}

/// The most tokens that a name has; a longer run of capitals is no name.
const LONGEST: usize = 12;

/// The candidates of a sentence, in order. `taken` are spans that belong to times and references.
pub(crate) fn in_sentence(words: &Words, sentence: usize, taken: &[ByteSpan]) -> Vec<Candidate> {
    let tokens = words.text.tokens_of(sentence);
    let is_heading = words.text.sentences.get(sentence).is_some_and(|s| s.block == BlockKind::Heading);
    let shouts = capitals_prove_nothing(words, tokens.clone());
    let mut found = vec![];
    let mut at = tokens.start;
    while at < tokens.end {
        let run = run_at(words, at, tokens.end, taken);
        if run.is_empty() {
            at += 1;
            continue;
        }
        at = run.end;
        if run.len() > LONGEST {
            continue;
        }
        let opens = opens_sentence(words, run.start, tokens.start);
        let first = found.len();
        let label = opens && run.len() == 1 && words.word(run.end) == ":";
        if label {
            continue;
        }
        cut(words, run.clone(), &mut found);
        for candidate in found.iter_mut().skip(first) {
            let alone = candidate.tokens.len() == 1;
            candidate.doubtful =
                is_heading || shouts || (opens && alone && candidate.tokens.start == run.start && !candidate.titled);
        }
    }
    found
}

/// Whether more than half of the words begin with a capital (a heading in title case) or are all capitals.
fn capitals_prove_nothing(words: &Words, tokens: Range<usize>) -> bool {
    let (mut all, mut capitals, mut shouted) = (0, 0, 0);
    for token in tokens {
        if words.is_alphabetic(token) && !words.classes(token).is_function_word() {
            all += 1;
            capitals += usize::from(words.is_capitalised(token));
            shouted += usize::from(words.is_all_capitals(token));
        }
    }
    (all > 4 && capitals * 10 > all * 9) || (all > 1 && shouted * 2 > all)
}

/// Whether the token is the first word of its sentence or of a quotation in it.
fn opens_sentence(words: &Words, token: usize, first: usize) -> bool {
    token == first
        || token.checked_sub(1).is_some_and(|before| {
            matches!(words.word(before), "“" | "\"" | "‘" | "'" | "«" | ":" | "•" | "..." | "…")
                || (words.is_punctuation(before) && before == first)
        })
}

/// The run of capitalised words that begins at a token, with the small words inside it; empty when none does.
fn run_at(words: &Words, start: usize, end: usize, taken: &[ByteSpan]) -> Range<usize> {
    let mut run = start..start;
    for token in start..end {
        let span = words.text.tokens.get(token).map(|t| t.span).unwrap_or_default();
        let next = taken.partition_point(|t| t.end <= span.start);
        if taken.get(next).is_some_and(|t| t.overlaps(span)) {
            break;
        }
        let legal_form = !run.is_empty() && run.end == token && words.word(token) == "plc";
        if words.is_capitalised(token) || legal_form {
            run.end = token + 1;
        } else if run.is_empty() || !joins(words, run.clone(), token, end) {
            break;
        }
    }
    run
}

/// Whether a small word continues the name before it.
fn joins(words: &Words, run: Range<usize>, token: usize, end: usize) -> bool {
    let followed = token + 1 < end && (words.is_capitalised(token + 1) || words.is(token + 1, Class::NameConnector));
    if !followed || run.end + 2 < token {
        return false;
    }
    if words.is(token, Class::Particle) || words.word(token) == "&" {
        return true;
    }
    let tells = |t: usize| head_kind(&fold(words.word(t))).is_some();
    let told = run.clone().any(tells);
    match words.word(token) {
        "of" | "for" => told,
        "the" => run.end < token && matches!(words.word(token - 1), "of" | "for"),
        // "Department of Trade and Industry", but not "Ministry of Defence and Bank of England".
        "and" => {
            told && run.clone().any(|t| words.word(t) == "of") && words.is_capitalised(token + 1) && !tells(token + 1)
        }
        _ => false,
    }
}

/// Cuts a run into names, leaving titles, roles and articles out.
fn cut(words: &Words, run: Range<usize>, found: &mut Vec<Candidate>) {
    let mut at = run.start;
    let mut titled = false;
    while at < run.end {
        let known = (at + 1..=run.end).rev().find(|end| known_name(words.covered(at..*end)).is_some());
        if let Some(end) = known.filter(|end| *end == run.end || ends_known_name(words, at..*end, run.end)) {
            found.push(Candidate { tokens: at..end, titled, doubtful: false });
            (at, titled) = (end, false);
        } else if is_title(words, at, run.end) {
            (at, titled) = (at + 1, true);
        } else if words.classes(at).is_function_word() || words.is_any(at, &[Class::Calendar, Class::NumberWord]) {
            (at, titled) = (at + 1, false);
        } else {
            let end = name_end(words, at..run.end);
            found.push(Candidate { tokens: at..end, titled, doubtful: false });
            (at, titled) = (end, false);
        }
    }
}

/// Whether a known name ends here although capitals go on: "Russian | President", but "Russian Museum".
fn ends_known_name(words: &Words, name: Range<usize>, run_end: usize) -> bool {
    if is_title(words, name.end, run_end) {
        return true;
    }
    let told = run_end.checked_sub(1).and_then(|last| head_kind(&fold(words.word(last)))).is_some();
    let nationality = known_name(words.covered(name)).is_some_and(|k| k.kind == EntityKind::Nationality);
    nationality && !told
}

/// Whether the word is a title or role, or modifies one, before the end of the run.
fn is_title(words: &Words, token: usize, end: usize) -> bool {
    let after = (token..end).find(|t| !words.is(*t, Class::RoleModifier) || words.is(*t, Class::RoleNoun));
    let title = after.is_some_and(|t| words.is_any(t, &[Class::Title, Class::RoleNoun]));
    // "King" is a title in "King Charles", not where the name ends with it.
    title && !(words.is(token, Class::FirstName) && token + 1 == end)
}

/// Where the name that begins a run ends: before a title in the middle, else with the run.
fn name_end(words: &Words, run: Range<usize>) -> usize {
    let person = words.is(run.start, Class::FirstName);
    (run.start + 1..run.end)
        .take_while(|_| !person)
        .find(|t| is_title(words, *t, run.end) && t + 1 < run.end)
        .unwrap_or(run.end)
}

/// The words that name something by themselves where capitals prove it, and those that the text writes small.
pub(crate) fn written_forms<'t>(words: &Words<'t>, candidates: &[Candidate]) -> (BTreeSet<&'t str>, BTreeSet<&'t str>) {
    let sure = candidates.iter().filter(|c| !c.doubtful).flat_map(|c| naming_words(words, c)).collect();
    let small =
        (0..words.text.tokens.len()).map(|t| words.word(t)).filter(|w| w.starts_with(char::is_lowercase)).collect();
    (sure, small)
}

/// The words of a name that may stand for it: the last, unless it only tells the kind; the first before a legal form.
fn naming_words<'t>(words: &Words<'t>, candidate: &Candidate) -> impl Iterator<Item = &'t str> {
    let (first, last) = (candidate.tokens.start, candidate.tokens.end.saturating_sub(1));
    let legal = words.is(last, Class::LegalSuffix);
    let alone = first == last || head_kind(&fold(words.word(last))).is_none();
    [alone.then(|| words.word(last)), legal.then(|| words.word(first))].into_iter().flatten()
}
