//! How far names reach that the model cuts: legal forms, double names, first names before a surname, and bodies that are
//! called by what they are made of.

use std::ops::Range;

use factcards_document::EntityKind;
use factcards_model::ud::{Deprel, Upos, Xpos};
use rustc_hash::FxHashSet;

use super::Found;
use crate::lexicon::Class;
use crate::words::Words;

/// What the model must say for a person at the first name that it did not find, in the units of its evidence.
const LEAST: i8 = -24;

/// The names with what belongs to them; one that another has grown into is left out.
pub(super) fn grown(words: &Words, found: Vec<Found>, is_free: &dyn Fn(&Found) -> bool) -> Vec<Found> {
    let person = super::kinds(words).iter().position(|kind| *kind == Some(EntityKind::Person));
    let mut grown: Vec<Found> = Vec::with_capacity(found.len());
    for mut name in found {
        let before = grown.last().map_or(0, |last| last.tokens.end);
        if name.tokens.start < before {
            continue;
        }
        let longer = grow(words, name.clone(), before, person);
        if is_free(&longer) {
            name = longer;
        }
        match grown.last_mut().filter(|last| are_one(words, last, &name)) {
            Some(last) => *last = Found { tokens: last.tokens.start..name.tokens.end, kind: name.kind },
            None => grown.push(name),
        }
    }
    grown
}

fn grow(words: &Words, mut name: Found, before: usize, person: Option<usize>) -> Found {
    let sentence = words.text.tokens_of(words.tree.sentence(name.tokens.start));
    // "Solberg-Mace"
    let double = name.kind == EntityKind::Person && name.tokens.len() > 1 && joined(words, name.tokens.end);
    let known = || words.lexicon().known_name(words.word(name.tokens.end + 1)).is_some();
    if double && name.tokens.end + 1 < sentence.end && !known() {
        name.tokens.end += 2;
    }
    // "Ovenwright Ltd"
    let form = name.tokens.end;
    let written = words.is_capitalised(form) || words.word(form).trim_end_matches('.').len() > 2;
    if form < sentence.end && written && words.is(form, Class::LegalSuffix) && is_form(words, form) {
        name.tokens.end += 1;
        name.kind = EntityKind::Organization;
    }
    // "Cyclone" of "Cyclone Varn"
    let storm = name.tokens.len() == 1 && words.language().names.storms.contains(&words.word(name.tokens.start));
    let called = words.tree.upos(name.tokens.end) == Upos::Propn && words.is_capitalised(name.tokens.end);
    if storm && called && name.tokens.end < sentence.end {
        name = Found { tokens: name.tokens.start..name.tokens.end + 1, kind: EntityKind::Event };
    }
    // "Gwil Prosser"
    let single = name.tokens.len() == 1 && name.kind == EntityKind::Person;
    let first = name.tokens.start.checked_sub(1).filter(|t| single && *t >= before && sentence.contains(t));
    if let Some(first) = first.filter(|t| is_given_name(words, *t, person)) {
        name.tokens.start = first;
    }
    // "Delia May"
    let surname = name.tokens.end;
    if single && name.tokens.len() == 1 && surname < sentence.end && is_surname(words, name.tokens.start, surname) {
        name.tokens.end += 1;
    }
    name
}

/// Whether a word that is something else elsewhere, or at the beginning of a sentence, is a surname behind this first
/// name: both are listed as such, and its capital is its own.
fn is_surname(words: &Words, first: usize, token: usize) -> bool {
    let other = [Class::Title, Class::RoleNoun, Class::Determiner, Class::SubjectPronoun];
    words.text.may_be_first_name(first)
        && words.text.may_name_people(token)
        && words.is_capitalised(token)
        && words.word(token).contains(char::is_lowercase)
        && !words.is_capitalised(token + 1)
        && (words.tree.upos(token) == Upos::Propn || matches!(words.tree.upos(token + 1), Upos::Aux | Upos::Verb))
        && !words.is_any(token, &other)
        && words.lexicon().known_name(words.word(token)).is_none()
        && words.text.annotation(token).name == 0
}

/// The names, those with a hyphen on either side of a small word whole: "Stratford-upon-Avon".
pub(super) fn whole(words: &Words, found: Vec<Found>) -> Vec<Found> {
    let links = words.language().names.hyphen_links;
    // Where it ends: five tokens, or three where the last has a hyphen within.
    let hyphened = |first: usize| {
        let middle = words.word(first + 2);
        let own = |link: &&str| middle.strip_prefix(*link).and_then(|rest| rest.strip_prefix('-'));
        let within = links.iter().find_map(own).is_some_and(|rest| rest.starts_with(char::is_uppercase));
        let parted = links.contains(&middle) && joined_by(words, first + 3) && words.is_capitalised(first + 4);
        let begins = words.is_capitalised(first) && joined_by(words, first + 1);
        (begins && (within || parted)).then_some(first + if within { 3 } else { 5 })
    };
    let mut all: Vec<Found> = Vec::with_capacity(found.len());
    for mut name in found {
        if all.last().is_some_and(|last| last.tokens.end > name.tokens.start) {
            continue;
        }
        // The model may begin behind the hyphen or end before it.
        let within = name.tokens.start.saturating_sub(4)..name.tokens.end;
        let before = all.last().map_or(0, |last| last.tokens.end);
        let hyphened = |first: usize| hyphened(first).map(|end| first..end);
        let touches = |of: &Range<usize>| of.start >= before && of.end > name.tokens.start;
        if let Some(of) = within.filter_map(hyphened).find(touches) {
            name.tokens = of.start.min(name.tokens.start)..of.end.max(name.tokens.end);
        }
        all.push(name);
    }
    all
}

/// Whether this is a hyphen between two words, without blanks.
fn joined_by(words: &Words, hyphen: usize) -> bool {
    let touches = |a: usize| {
        let end = words.text.tokens.get(a).map(|t| t.span.end);
        end.is_some() && end == words.text.tokens.get(a + 1).map(|t| t.span.start)
    };
    words.word(hyphen) == "-" && hyphen.checked_sub(1).is_some_and(touches) && touches(hyphen)
}

/// Whether a word that the model took for another name is the first name of a person: the tree has both as one.
fn are_one(words: &Words, first: &Found, second: &Found) -> bool {
    let (a, b) = (first.tokens.start, second.tokens.start);
    let linked = words.tree.head(b) == Some(a) && words.tree.is(b, &[Deprel::Flat])
        || words.tree.head(a) == Some(b) && words.tree.is(a, &[Deprel::Flat, Deprel::Compound]);
    let singles = first.tokens.len() == 1 && second.tokens.len() == 1 && a + 1 == b;
    let proper = words.tree.upos(a) == Upos::Propn && words.lexicon().known_name(words.word(a)).is_none();
    singles && linked && proper && second.kind == EntityKind::Person && !words.text.may_name_places(a)
}

/// Whether a hyphen without blanks joins another word with a capital.
fn joined(words: &Words, hyphen: usize) -> bool {
    joined_by(words, hyphen) && words.is_capitalised(hyphen + 1) && words.tree.upos(hyphen + 1) == Upos::Propn
}

/// Whether a legal form is nothing else: "Ltd", not "Company".
pub(super) fn is_form(words: &Words, token: usize) -> bool {
    words.lexicon().head_kind(words.tree.folded(token)) == Some(EntityKind::Organization)
        && words.word(token).trim_end_matches('.').len() <= 4
}

/// Whether a word can be the first name before a surname that the model found alone; `person` is the place of the kind
/// among the model's.
fn is_given_name(words: &Words, token: usize, person: Option<usize>) -> bool {
    let other = [Class::Title, Class::RoleNoun, Class::RoleModifier, Class::Determiner, Class::Preposition];
    let evidence = words.text.annotation(token).evidence;
    let likely =
        person.and_then(|at| evidence.get(at)).is_some_and(|own| *own >= LEAST && evidence.iter().all(|e| e <= own));
    (likely || (words.text.may_be_first_name(token) && is_part(words, token)))
        && words.tree.upos(token) == Upos::Propn
        && matches!(words.tree.xpos(token), Xpos::Nnp)
        && words.is_capitalised(token)
        && words.is_alphabetic(token)
        && words.word(token).contains(char::is_lowercase)
        && !words.is_any(token, &other)
        && words.lexicon().known_name(words.word(token)).is_none()
        && words.lexicon().head_kind(words.tree.folded(token)).is_none()
        && words.text.annotation(token).name == 0
}

/// Whether nothing but what a word itself is called hangs on it: it is no subject, object or time of its own.
fn is_part(words: &Words, token: usize) -> bool {
    let next = token + 1;
    let one = words.tree.head(token) == Some(next) || words.tree.head(next) == Some(token);
    one || words.tree.is(token, &[Deprel::Obl, Deprel::Vocative, Deprel::Dep])
}

/// Bodies that the model missed: "the Board of Trustees".
pub(super) fn bodies(words: &Words, found: &[Found]) -> Vec<Found> {
    let free = |token: usize| {
        let after = found.partition_point(|name| name.tokens.end <= token);
        found.get(after).is_none_or(|name| name.tokens.start > token)
    };
    let body = |of: usize| {
        let head = of.checked_sub(1)?;
        let kind = words.lexicon().head_kind(words.tree.folded(head));
        let capitals = words.is_capitalised(head) && words.is_capitalised(of + 1);
        let people = matches!(words.tree.xpos(of + 1), Xpos::Nns | Xpos::Nnps);
        let named = words.text.tokens_of(words.tree.sentence(head)).contains(&(of + 1));
        (kind == Some(EntityKind::Organization) && capitals && people && named && free(head) && free(of + 1))
            .then_some(Found { tokens: head..of + 2, kind: EntityKind::Organization })
    };
    (0..words.text.tokens.len()).filter(|t| words.word(*t) == words.language().names.of).filter_map(body).collect()
}

/// Storms that the model missed: "Hurricane Rita".
pub(super) fn storms(words: &Words, found: &[Found]) -> Vec<Found> {
    let free = |token: usize| {
        let after = found.partition_point(|name| name.tokens.end <= token);
        found.get(after).is_none_or(|name| name.tokens.start > token)
    };
    let storm = |token: &usize| {
        let called = words.tree.upos(token + 1) == Upos::Propn && words.is_capitalised(token + 1);
        let alone = called && words.tree.sentence(*token) == words.tree.sentence(token + 1);
        words.language().names.storms.contains(&words.word(*token)) && alone && free(*token) && free(token + 1)
    };
    let tokens = (0..words.text.tokens.len()).filter(storm);
    tokens.map(|token| Found { tokens: token..token + 2, kind: EntityKind::Event }).collect()
}

/// What the turns of a dialogue begin with, in one word, where the text has it elsewhere as a name too.
pub(super) fn speakers<'t>(words: &Words<'t>) -> FxHashSet<&'t str> {
    let turns = &words.text.quotations.turns;
    let labels = turns.iter().map(|turn| words.text.tokens_in(turn.speaker));
    let labels = labels.filter(|label| label.len() == 1 && words.is_capitalised(label.start)).map(|label| label.start);
    let labels: FxHashSet<usize> = labels.collect();
    let called: FxHashSet<&str> = labels.iter().map(|label| words.word(*label)).collect();
    let told = |t: &usize| called.contains(words.word(*t)) && !labels.contains(t) && words.tree.upos(*t) == Upos::Propn;
    (0..words.text.tokens.len()).filter(told).map(|t| words.word(t)).collect()
}

/// The speakers of a dialogue that the model missed.
pub(super) fn missed_speakers(words: &Words, found: &[Found]) -> Vec<Found> {
    let speakers = speakers(words);
    let free = |token: &usize| {
        let after = found.partition_point(|name| name.tokens.end <= *token);
        found.get(after).is_none_or(|name| name.tokens.start > *token)
    };
    let tokens = (0..words.text.tokens.len()).filter(|t| speakers.contains(words.word(*t)));
    tokens.filter(free).map(|t| Found { tokens: t..t + 1, kind: EntityKind::Person }).collect()
}
