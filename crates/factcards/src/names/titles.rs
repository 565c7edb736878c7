//! Titles and roles: before a person's name they are no part of it.

use factcards_document::EntityKind;

use super::Found;
use crate::lexicon::{Class, classes, fold, head_kind, singulars};
use crate::syntax::Words;

/// What stands in a role.
const ROLE: [Class; 2] = [Class::Title, Class::RoleNoun];

/// Leaves the titles before a person's name out of it: "Cllr Ann Lee", "Lady Justice Hale". One word that people are
/// also called by ("Duke Ellington") is left to the model.
pub(super) fn cut(words: &Words, name: &mut Found) {
    let titles = name.tokens.clone().take_while(|t| is_role(words, *t) || modifies(words, *t)).count();
    let titles = titles.min(name.tokens.len() - 1);
    let last = (name.tokens.start..name.tokens.start + titles).rev().find(|t| is_role(words, *t));
    let Some(last) = last.filter(|last| words.is_capitalised(last + 1)) else { return };
    let given = last == name.tokens.start && words.is(last, Class::GivenTitle);
    if !given && is_titled(words, name, last) {
        name.kind = EntityKind::Person;
    }
    if name.kind == EntityKind::Person && !given {
        name.tokens.start = last + 1;
    }
}

/// Whether what titles up to `last` stand before must be a person, whatever the model takes it for: two titles, or one
/// and a surname ("Justice Thomas"), are before no firm's name.
fn is_titled(words: &Words, name: &Found, last: usize) -> bool {
    let surname = last + 2 == name.tokens.end && words.text.may_name_people(last + 1);
    // Not "General Mills".
    let title = words.is(last, Class::Title) && !modifies(words, last);
    let headed = head_kind(&fold(words.word(name.tokens.end - 1))).is_some();
    title && !headed && (last > name.tokens.start || surname)
}

/// Whether a title with a capital stands right before a person's name.
pub(super) fn are_before(words: &Words, name: &Found) -> bool {
    let own = |t: usize| words.is(t, Class::Title) && !words.is(t, Class::PlacePrefix);
    let title = |t: usize| own(t) && words.is_capitalised(t);
    name.kind == EntityKind::Person && name.tokens.start.checked_sub(1).is_some_and(title)
}

/// Whether a token is a role or title, in singular or plural. "St." is as often part of a place's name.
fn is_role(words: &Words, token: usize) -> bool {
    let plural = || singulars(&fold(words.word(token))).any(|one| classes(&one).any(&ROLE));
    let known = words.is_any(token, &ROLE) || plural();
    known && !words.is(token, Class::PlacePrefix)
}

/// Whether a token tells which role: "foreign" in "foreign minister".
fn modifies(words: &Words, token: usize) -> bool {
    words.is(token, Class::RoleModifier)
}
