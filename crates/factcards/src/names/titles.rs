//! Titles and roles: before a person's name they are no part of it, and alone they are no name.

use std::ops::Range;

use factcards_document::EntityKind;
use factcards_model::ud::Xpos;
use rustc_hash::FxHashSet;

use super::Found;
use crate::lexicon::Class;
use crate::words::Words;

/// What stands in a role.
const ROLE: [Class; 2] = [Class::Title, Class::RoleNoun];

/// The most words of what an office is for.
const LONGEST_OFFICE: usize = 8;

/// Words that longer names of the same text say are names: "King" beside "Stephen King", "Kings" beside "Sacramento
/// Kings".
pub(super) struct Longer<'t>(FxHashSet<&'t str>);

impl<'t> Longer<'t> {
    pub(super) fn of(words: &Words<'t>, found: &[Found]) -> Self {
        let mut longer = FxHashSet::default();
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

/// Leaves out of a person's name what the office before it is for: "minister for Women and Equalities Nicola Marsh". The
/// model takes the office's last words for first names, and none is listed as one.
pub(super) fn cut_office(words: &Words, name: &mut Found) {
    let first = |t: &usize| words.text.may_be_first_name(*t);
    let Some(own) = name.tokens.clone().find(first) else { return };
    let person = name.kind == EntityKind::Person && own + 1 < name.tokens.end && own > name.tokens.start;
    if person && office(words, own).is_some_and(|start| start < name.tokens.start) {
        name.tokens.start = own;
    }
}

/// Leaves the office out of the name of what it is for: "Undersecretary for Arms Control", and "State" of "Secretary of
/// State for Health".
pub(super) fn cut_office_holder(words: &Words, name: &mut Found) {
    let names = &words.language().names;
    let start = name.tokens.start;
    let within = start.checked_sub(2).is_some_and(|role| words.word(start - 1) == names.of && is_role(words, role));
    let link = start + 1;
    let role = within || words.is_any(start, &ROLE);
    if role && words.word(link) == names.office_link && link + 1 < name.tokens.end && words.is_capitalised(link + 1) {
        name.tokens.start = link + 1;
    }
}

/// Where the role begins whose field ends right before a token: "minister for Women and Equalities |".
fn office(words: &Words, end: usize) -> Option<usize> {
    let names = &words.language().names;
    let sentence = words.text.tokens_of(words.tree.sentence(end));
    let start = end.saturating_sub(LONGEST_OFFICE).max(sentence.start);
    let fits = |t: &usize| words.is_capitalised(*t) || names.role_joins.contains(&words.word(*t));
    let field = (start..end).rev().take_while(fits);
    let link = field.filter(|t| words.language().roles.complements.contains(&words.word(*t))).last()?;
    let role = link.checked_sub(1).filter(|role| *role >= sentence.start)?;
    is_role(words, role).then_some(role)
}

/// The names without the words of what an office is for.
pub(super) fn without_offices(words: &Words, found: Vec<Found>) -> Vec<Found> {
    let mut kept: Vec<Found> = Vec::with_capacity(found.len());
    let mut rest = found.into_iter().peekable();
    while let Some(name) = rest.next() {
        if !is_of_office(words, &name, rest.peek()) {
            kept.push(name);
        }
    }
    kept
}

/// Whether a name is a word of what an office is for, before the name of who holds it: "Trade" in "Secretary for Business
/// and Trade Tom Reeve".
fn is_of_office(words: &Words, name: &Found, next: Option<&Found>) -> bool {
    let fits = |t: usize| words.is_capitalised(t) || words.language().names.role_joins.contains(&words.word(t));
    let person = next.filter(|next| next.kind == EntityKind::Person && next.tokens.start - name.tokens.end < 3);
    let holder = person.filter(|next| (name.tokens.end..next.tokens.start).all(fits)).map(|next| next.tokens.start);
    let body = name.tokens.len() > 1 || words.lexicon().known_name(words.covered(name.tokens.clone())).is_some();
    holder.is_some_and(|holder| !body && office(words, holder).is_some_and(|role| role < name.tokens.start))
}

/// Whether what titles up to `last` stand before must be a person, whatever the model takes it for: two titles, or one
/// and a surname ("Justice Thomas"), are before no firm's name.
fn is_titled(words: &Words, name: &Found, last: usize) -> bool {
    let surname = last + 2 == name.tokens.end && words.text.may_name_people(last + 1);
    // Not "General Mills".
    let title = words.is(last, Class::Title) && !modifies(words, last);
    let headed = words.lexicon().head_kind(words.tree.folded(name.tokens.end - 1)).is_some();
    title && !headed && (last > name.tokens.start || surname)
}

/// Whether a title with a capital stands right before a person's name.
pub(super) fn are_before(words: &Words, name: &Found) -> bool {
    let title = |t: usize| words.is(t, Class::Title) && words.is_capitalised(t);
    name.kind == EntityKind::Person && name.tokens.start.checked_sub(1).is_some_and(title)
}

/// Whether it is a title with a place that people are called by: "Duke of York".
pub(super) fn are_of_place(words: &Words, name: &Found) -> bool {
    let given = words.is(name.tokens.start, Class::GivenTitle) && words.is(name.tokens.start, Class::Title);
    given && words.word(name.tokens.start + 1) == words.language().names.of && name.tokens.len() > 2
}

/// The word that tells what a name is: the last, or the one before "of".
pub(super) fn head_of(words: &Words, name: &Found) -> usize {
    let of = name.tokens.clone().skip(1).find(|t| words.word(*t) == words.language().names.of);
    of.unwrap_or(name.tokens.end).saturating_sub(1)
}

/// Whether a name is titles and roles only, and nothing shows that it is a name all the same.
pub(super) fn are_all(words: &Words, name: &Found, longer: &Longer) -> bool {
    let tokens = name.tokens.clone();
    let last = tokens.end.saturating_sub(1);
    let joins = |t: usize| t > tokens.start && t < last && words.language().names.role_joins.contains(&words.word(t));
    let article = |t: usize| t == tokens.start && words.is(t, Class::Determiner);
    let fits = |t: usize| is_role(words, t) || modifies(words, t) || joins(t) || article(t);
    let held = match name.kind {
        EntityKind::Person => true,
        // Not the band "Kings of Leon".
        EntityKind::Organization => !is_plural(words, tokens.start),
        _ => false,
    };
    if held && is_of_place(words, &tokens) {
        return true;
    }
    // A work is called as its author likes: "The Pianist".
    if name.kind == EntityKind::Work || !tokens.clone().all(fits) || !tokens.clone().any(|t| is_role(words, t)) {
        return false;
    }
    let organization = name.kind == EntityKind::Organization;
    let called = words.lexicon().head_kind(words.tree.folded(last)) == Some(EntityKind::Organization)
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
        || words.lexicon().singulars(words.tree.folded(token)).any(|one| words.lexicon().classes(&one).any(&ROLE));
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
