//! Where names begin and end: what the model's tags take in that belongs to no name, or to two.

use std::collections::BTreeMap;

use factcards_document::EntityKind;

use super::Found;
use crate::lexicon::Class;
use crate::syntax::Words;

/// The names without marks at their ends, two names with a hyphen ("U.S.-Russia") apart, and none made of the letters
/// behind a person's name ("Ann Lee, QC").
pub(super) fn mend(words: &Words, mut found: Vec<Found>) -> Vec<Found> {
    found.iter_mut().for_each(|name| trim(words, name));
    let single = found.iter().filter(|name| hyphen(words, name).is_none());
    let known: BTreeMap<&str, EntityKind> =
        single.map(|name| (words.covered(name.tokens.clone()), name.kind)).collect();
    let mut mended: Vec<Found> = Vec::with_capacity(found.len());
    for name in found {
        let letters = mended.last().is_some_and(|before| is_behind(words, before, &name));
        if letters {
            continue;
        }
        match apart(words, &name, &known) {
            Some(two) => mended.extend(two),
            None => mended.push(name),
        }
    }
    mended
}

/// Leaves out marks at either end but those that belong to names ("Yahoo!").
fn trim(words: &Words, name: &mut Found) {
    let is_mark = |token: usize| words.is_punctuation(token) && !matches!(words.word(token), "!" | "?");
    while name.tokens.len() > 1 && is_mark(name.tokens.start) {
        name.tokens.start += 1;
    }
    while name.tokens.len() > 1 && is_mark(name.tokens.end - 1) {
        name.tokens.end -= 1;
    }
}

/// The hyphen inside a name, if it has one only.
fn hyphen(words: &Words, name: &Found) -> Option<usize> {
    let mut hyphens = name.tokens.clone().filter(|token| words.word(*token) == "-");
    hyphens.next().filter(|_| hyphens.next().is_none())
}

/// The two names on either side of a hyphen, if the text names both elsewhere.
fn apart(words: &Words, name: &Found, known: &BTreeMap<&str, EntityKind>) -> Option<[Found; 2]> {
    let hyphen = hyphen(words, name)?;
    let side = |tokens: std::ops::Range<usize>| {
        let kind = *known.get(words.covered(tokens.clone()))?;
        Some(Found { tokens, kind })
    };
    Some([side(name.tokens.start..hyphen)?, side(hyphen + 1..name.tokens.end)?])
}

/// Whether a name is the letters behind the name of the person before it.
fn is_behind(words: &Words, before: &Found, name: &Found) -> bool {
    let follows = before.tokens.end + 1 == name.tokens.start && words.word(before.tokens.end) == ",";
    let are_letters = |token: usize| words.is(token, Class::PostNominal) && words.is_capitalised(token);
    before.kind == EntityKind::Person && follows && name.tokens.clone().all(are_letters)
}
