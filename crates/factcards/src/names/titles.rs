//! Titles and roles: before a person's name they are no part of it, and alone they are no name.

use std::collections::BTreeSet;
use std::ops::Range;

use factcards_document::EntityKind;
use factcards_model::ud::Xpos;

use super::Found;
use crate::lexicon::{Class, fold};
use crate::words::Words;

/// What stands in a role.
const ROLE: [Class; 2] = [Class::Title, Class::RoleNoun];

/// Words that longer names of the same text say are names: "King" beside "Stephen King", "Kings" beside "Sacramento
/// Kings".
pub(super) struct Longer<'t>(BTreeSet<&'t str>);

impl<'t> Longer<'t> {
    pub(super) fn of(words: &Words<'t>, found: &[Found]) -> Self {
        let mut longer = BTreeSet::new();
        for name in found.iter().filter(|n| n.tokens.len() > 1) {
            let person = name.kind == EntityKind::Person;
            // A title that is nobody's name, and no team's, can only be there by mistake.
            let own = |token: &usize| {
                let team = !person && is_plural(words, *token);
                team || !is_role(words, *token) || words.text.may_name_people(*token)
            };
            let ends = [name.tokens.end - 1].into_iter().chain(person.then_some(name.tokens.start)).filter(own);
            longer.extend(ends.map(|token| words.word(token)));
        }
        Self(longer)
    }

    pub(super) fn has(&self, word: &str) -> bool {
        self.0.contains(word)
    }
}

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
    let headed = words.lexicon().head_kind(&fold(words.word(name.tokens.end - 1))).is_some();
    title && !headed && (last > name.tokens.start || surname)
}

/// Whether a title with a capital stands right before a person's name.
pub(super) fn are_before(words: &Words, name: &Found) -> bool {
    let title = |t: usize| words.is(t, Class::Title) && words.is_capitalised(t);
    name.kind == EntityKind::Person && name.tokens.start.checked_sub(1).is_some_and(title)
}

/// Whether a name is titles and roles only, and nothing shows that it is a name all the same.
pub(super) fn are_all(words: &Words, name: &Found, longer: &Longer) -> bool {
    let tokens = name.tokens.clone();
    let last = tokens.end.saturating_sub(1);
    let joins = |t: usize| t > tokens.start && t < last && words.language().names.role_joins.contains(&words.word(t));
    let article = |t: usize| t == tokens.start && words.is(t, Class::Determiner);
    let fits = |t: usize| is_role(words, t) || modifies(words, t) || joins(t) || article(t);
    if name.kind == EntityKind::Person && is_of_place(words, &tokens) {
        return true;
    }
    // A work is called as its author likes: "The Pianist".
    if name.kind == EntityKind::Work || !tokens.clone().all(fits) || !tokens.clone().any(|t| is_role(words, t)) {
        return false;
    }
    let organization = name.kind == EntityKind::Organization;
    let called = words.lexicon().head_kind(&fold(words.word(last))) == Some(EntityKind::Organization)
        || has_own_article(words, name);
    let known = words.lexicon().known_name(words.covered(tokens.clone())).is_some();
    // An article makes a role of a surname, but teams are called with one.
    let called_so = is_plural(words, last) || !has_article(words, &tokens);
    let part = tokens.len() == 1 && longer.has(words.word(last)) && called_so;
    !(known || part || (organization && called))
}

/// "Emperor of the United States"; "the Prince of Wales" is one person, whoever it is.
fn is_of_place(words: &Words, tokens: &Range<usize>) -> bool {
    let Some(of) = tokens.clone().find(|t| words.word(*t) == words.language().names.of) else { return false };
    let role = tokens.start..of;
    let place = of + 1 + usize::from(words.is(of + 1, Class::Determiner));
    let is_place = |range: Range<usize>| {
        words.lexicon().known_name(words.covered(range)).is_some_and(|k| k.kind == EntityKind::Place)
    };
    let roles =
        role.clone().all(|t| is_role(words, t) || modifies(words, t)) && role.clone().any(|t| is_role(words, t));
    roles && !role.clone().any(|t| words.is(t, Class::GivenTitle)) && place < tokens.end && is_place(place..tokens.end)
}

/// Whether a token is a role or title, in singular or plural.
fn is_role(words: &Words, token: usize) -> bool {
    let plural =
        || words.lexicon().singulars(&fold(words.word(token))).any(|one| words.lexicon().classes(&one).any(&ROLE));
    words.is_any(token, &ROLE) || plural()
}

/// Whether the model takes a token for a plural.
pub(super) fn is_plural(words: &Words, token: usize) -> bool {
    matches!(words.tree.xpos(token), Xpos::Nnps | Xpos::Nns)
}

/// Whether a token tells which role: "foreign" in "foreign minister".
fn modifies(words: &Words, token: usize) -> bool {
    words.is(token, Class::RoleModifier)
}

/// Whether an article or owner makes it a role: "the King", but not "the King estate".
fn has_article(words: &Words, tokens: &Range<usize>) -> bool {
    let before = tokens.start.checked_sub(1);
    let owned = |t: usize| words.is(t, Class::Determiner) || words.is_possessive_ending(t);
    let noun = words.tree.is_noun(tokens.end) && !words.is_capitalised(tokens.end);
    before.is_some_and(owned) && !noun
}

/// Whether the article before it is written as part of a name: "in The Economist".
fn has_own_article(words: &Words, name: &Found) -> bool {
    let first = words.text.tokens.get(name.tokens.start).map(|t| words.text.tokens_of(t.sentence).start);
    let before = name.tokens.start.checked_sub(1);
    before.is_some_and(|t| Some(t) > first && words.word(t) == words.language().names.own_article)
}
