//! Where names begin and end: what the model's tags take in that belongs to no name.

use factcards_document::{ByteSpan, EntityKind};
use factcards_model::ud::Upos;
use rustc_hash::FxHashSet;

use super::{Found, overlaps, titles};
use crate::lang::{Context, mail};
use crate::lexicon::Class;
use crate::words::Words;

/// The names without marks at their ends and titles before them, and none made of the letters behind a person's name
/// ("Ann Lee, QC").
pub(super) fn mend(words: &Words, found: Vec<Found>) -> Vec<Found> {
    let mut mended: Vec<Found> = Vec::with_capacity(found.len());
    for mut name in found {
        trim(words, &mut name);
        titles::cut(words, &mut name);
        titles::cut_office(words, &mut name);
        titles::cut_office_holder(words, &mut name);
        cut_part(words, &mut name);
        if !mended.last().is_some_and(|before| is_behind(words, before, &name)) {
            mended.push(name);
        }
    }
    mended
}

/// Leaves out what of a name is meant where that is a plural with a capital by its place only: "Suburbs of Velden".
fn cut_part(words: &Words, name: &mut Found) {
    let start = name.tokens.start;
    let first = words.text.tokens_of(words.tree.sentence(start)).start == start;
    let of = words.word(start + 1) == words.language().names.of && start + 2 < name.tokens.end;
    let says = |one: String| words.language().name_contexts.says(Context::Of, &one).is_some();
    if first && of && words.lexicon().singulars(words.tree.folded(start)).any(says) {
        name.tokens.start += 2;
    }
}

/// Leaves out code at either end.
pub(super) fn leave_out(words: &Words, name: &mut Found, code: &[ByteSpan]) {
    let is_code = |token: usize| overlaps(code, words.text.span(token..token + 1));
    while name.tokens.len() > 1 && is_code(name.tokens.start) {
        name.tokens.start += 1;
    }
    while name.tokens.len() > 1 && is_code(name.tokens.end - 1) {
        name.tokens.end -= 1;
    }
}

/// Parts of speech that make no name alone.
const CLOSED: [Upos; 6] = [Upos::Pron, Upos::Det, Upos::Aux, Upos::Part, Upos::Punct, Upos::Sym];
/// Pronouns, which are none however the model tags them.
const PRONOUNS: [Class; 2] = [Class::SubjectPronoun, Class::ObjectPronoun];

/// Whether a name has a word that can be one: not "We", not a lone quotation mark. A second word with a capital is
/// meant as a name ("The Who"), one in capitals ("WHO", "US") is a short form.
pub(super) fn has_word(words: &Words, name: &Found) -> bool {
    let first = name.tokens.start;
    let short = |token: usize| {
        let word = words.word(token);
        word != words.language().tokens.capital && words.is_alphabetic(token) && !word.contains(char::is_lowercase)
    };
    let meant = |token: usize| short(token) || (token > first && words.is_capitalised(token));
    let closed = |token: usize| CLOSED.contains(&words.tree.upos(token)) || words.is_any(token, &PRONOUNS);
    let mut tokens = name.tokens.clone();
    let lettered = tokens.clone().any(|token| !words.is_punctuation(token));
    if name.tokens.len() == 1 && (is_letter(words, first) || is_label(words, first)) {
        return false;
    }
    let spoken = |token: usize| words.is(token, Class::NoName);
    lettered && !tokens.clone().all(spoken) && tokens.any(|token| meant(token) || !closed(token))
}

/// Whether it is a letter and no initial: of a party in "D-Ohio".
fn is_letter(words: &Words, token: usize) -> bool {
    let initial = words.word(token + 1) == "." || words.tree.upos(token + 1) == Upos::Num;
    words.word(token).chars().count() == 1 && !initial
}

/// Whether it is what a line about the text begins with: "Venue:".
fn is_label(words: &Words, token: usize) -> bool {
    let (language, key) = (words.language(), words.tree.folded(token));
    let layout = &language.layout;
    let keys = [layout.place_keys, layout.clock_keys, layout.date_keys, layout.message_keys, layout.document_keys];
    let told = keys.iter().any(|keys| keys.contains(&key)) || mail::key(key).is_some();
    words.word(token + 1) == ":" && told
}

/// Small words between names: "National Guard and".
const JOINING: [Class; 3] = [Class::Coordinator, Class::Determiner, Class::Preposition];

/// Leaves out marks at either end but those that belong to names ("Yahoo!"), and small words that join it to others.
fn trim(words: &Words, name: &mut Found) {
    let joins = |token: usize| !words.is_capitalised(token) && words.is_any(token, &JOINING);
    let is_mark =
        |token: usize| joins(token) || (words.is_punctuation(token) && !matches!(words.word(token), "!" | "?"));
    while name.tokens.len() > 1 && is_mark(name.tokens.start) {
        name.tokens.start += 1;
    }
    while name.tokens.len() > 1 && is_mark(name.tokens.end - 1) {
        name.tokens.end -= 1;
    }
}

/// Whether a name is the letters behind the name of the person before it.
fn is_behind(words: &Words, before: &Found, name: &Found) -> bool {
    let follows = before.tokens.end + 1 == name.tokens.start && words.word(before.tokens.end) == ",";
    let are_letters = |token: usize| words.is(token, Class::PostNominal) && words.is_capitalised(token);
    before.kind == EntityKind::Person && follows && name.tokens.clone().all(are_letters)
}

/// The names, those of two bodies with "and" between them parted: "University of East Anglia and Bank of America". The
/// second has a telling word of its own before "of".
pub(super) fn apart(words: &Words, found: Vec<Found>) -> Vec<Found> {
    let of = words.language().names.of;
    let headed = |t: usize| words.lexicon().head_kind(words.tree.folded(t)).is_some();
    let part = |name: Found| {
        let Found { tokens, kind } = name;
        let begins = |t: &usize| {
            let first = tokens.clone().take_while(|at| at < t).any(|at| words.word(at) == of);
            let joined = words.is(*t, Class::Coordinator) && !words.is_capitalised(*t);
            joined && first && headed(t + 1) && words.word(t + 2) == of && t + 3 < tokens.end
        };
        let ranges = match tokens.clone().find(begins) {
            Some(and) => vec![tokens.start..and, and + 1..tokens.end],
            None => vec![tokens],
        };
        ranges.into_iter().map(move |tokens| Found { tokens, kind })
    };
    found.into_iter().flat_map(part).collect()
}

/// The names, those of two people with a hyphen between them parted ("the Witkoff-Putin meeting"): both are named
/// elsewhere in the text, alone or at the end of their full names.
pub(super) fn parted(words: &Words, found: Vec<Found>) -> Vec<Found> {
    let hyphen = |token: &usize| words.word(*token) == "-";
    let whole = found.iter().filter(|name| name.kind == EntityKind::Person && !name.tokens.clone().any(|t| hyphen(&t)));
    let known: FxHashSet<&str> = whole.map(|name| words.word(name.tokens.end.saturating_sub(1))).collect();
    let part = |name: Found| {
        let Found { tokens, kind } = name;
        let middle = (tokens.start + 1..tokens.end.saturating_sub(1)).find(hyphen).filter(|_| tokens.len() == 3);
        let both = |middle: &usize| [middle - 1, middle + 1].iter().all(|token| known.contains(words.word(*token)));
        let ranges = match middle.filter(both) {
            Some(middle) => vec![tokens.start..middle, middle + 1..tokens.end],
            None => vec![tokens],
        };
        ranges.into_iter().map(move |tokens| Found { tokens, kind })
    };
    found.into_iter().flat_map(part).collect()
}
