//! What people and firms are: "Kremlin spokesperson Dmitry Peskov", "Kirill Dmitriev, Putin's investment envoy".

use std::collections::BTreeSet;
use std::ops::Range;

use factcards_document::{ByteSpan, Entity, EntityKind, MentionForm, Role};
use factcards_model::ud::{Upos, Xpos};

use super::MentionIndex;
use crate::lexicon::{Class, Lexicon};
use crate::words::Words;

/// Adds the roles that stand beside people's names, each once.
pub(crate) fn attach(words: &Words, entities: &mut [Entity<ByteSpan>]) {
    let index = MentionIndex::of(entities);
    let owners = Owners::of(words, &index, entities);
    let has_roles = |e: &&mut Entity<ByteSpan>| matches!(e.kind, EntityKind::Person | EntityKind::Organization);
    for entity in entities.iter_mut().filter(has_roles) {
        let person = entity.kind == EntityKind::Person;
        let names = entity.mentions.iter().filter(|m| m.form == MentionForm::Name);
        let mut roles: Vec<Role<ByteSpan>> = vec![];
        let mut known = BTreeSet::new();
        for mention in names {
            let name = words.text.tokens_in(mention.span);
            let sentence = words.text.tokens_of(mention.sentence);
            let found = [before(words, &index, &name, &sentence), after(words, &index, &name, &sentence)];
            // A firm is a maker or an owner, no director.
            let fits = |(role, _): &Found| person || role.clone().any(|t| is_role_of_firm(words, t));
            for (tokens, owner) in found.into_iter().flatten().filter(fits) {
                let span = words.text.span(tokens);
                let of = owner.and_then(|span| owners.entity(span)).filter(|of| *of != entity.id);
                if known.insert(span.of(words.text.source).to_lowercase()) {
                    roles.push(Role { span, of, standing: None, time: None });
                }
            }
        }
        entity.roles = roles;
    }
}

type Found = (Range<usize>, Option<ByteSpan>);

/// "President X", "Kremlin spokesperson X", "Trump's special envoy, X".
fn before(words: &Words, index: &MentionIndex, name: &Range<usize>, sentence: &Range<usize>) -> Option<Found> {
    let mut end = name.start;
    // "the chief executive, Dr. Helene Osk": the form of address is no role, and hides none.
    while end > sentence.start && is_courtesy(words, end - 1) {
        end -= 1;
    }
    if end > sentence.start && words.is_comma(end - 1) {
        end -= 1;
        // A role before a comma needs someone whose role it is, or it may end an enumeration.
        let role = role_ending_at(words, end, sentence)?;
        let owner = owner_before(words, index, role.start, sentence);
        let article =
            role.start.checked_sub(1).is_some_and(|t| words.is(t, Class::Determiner) || words.is_possessive_ending(t));
        return (owner.is_some() || article).then_some((role, owner));
    }
    let role = role_ending_at(words, end, sentence)?;
    Some((role.clone(), owner_before(words, index, role.start, sentence)))
}

/// "X, Putin's investment envoy", "X, head of sales at Acme", "X is the director of Acme".
fn after(words: &Words, index: &MentionIndex, name: &Range<usize>, sentence: &Range<usize>) -> Option<Found> {
    let copula = words.tree.lemma(name.end) == words.language().function_words.copula;
    if !(words.is_comma(name.end) || words.word(name.end) == "(" || copula) {
        return None;
    }
    let mut at = name.end + 1;
    let mut owner = None;
    let article = words.is(at, Class::Determiner) || words.tree.upos(at) == Upos::Num && !copula;
    at += usize::from(article);
    let start_of = |t: usize| words.text.tokens.get(t).map(|t| t.span.start);
    while let Some((mention, _)) = start_of(at).and_then(|byte| index.starting_at(byte)) {
        owner = Some(mention);
        at = words.text.tokens_in(mention).end;
        at += usize::from(words.is_possessive_ending(at));
    }
    if copula && !article && owner.is_none() {
        return None;
    }
    let phrase = (at..(at + 6).min(sentence.end)).take_while(|t| modifies_role(words, *t));
    let noun = phrase.filter(|t| is_role_noun(words, *t) || is_plural_role(words, *t)).last()?;
    let mut role = at..noun + 1;
    // "head of sales": the small words belong to the role, a name after them is whose it is.
    if words.language().names.role_links.contains(&words.word(role.end)) {
        let next = role.end + 1 + usize::from(words.is(role.end + 1, Class::Determiner));
        match start_of(next).and_then(|byte| index.starting_at(byte)) {
            Some((mention, _)) => owner = owner.or(Some(mention)),
            None if words.word(role.end) == words.language().names.of => {
                let nouns = (role.end + 1..sentence.end).take_while(|t| modifies_role(words, *t)).take(3);
                let last = nouns.last().unwrap_or(role.end - 1);
                let at_name =
                    start_of(last + 2).filter(|_| words.language().names.owner_links.contains(&words.word(last + 1)));
                owner = owner.or(at_name.and_then(|byte| index.starting_at(byte)).map(|(mention, _)| mention));
                role.end = last + 1;
            }
            None => {}
        }
    }
    (!words.is_possessive_ending(role.end)).then_some((role, owner))
}

/// A word that can stand in a role: "special", "investment", "chief".
fn modifies_role(words: &Words, token: usize) -> bool {
    let classes = words.classes(token);
    let role = classes.any(&[Class::RoleNoun, Class::RoleModifier, Class::Title]);
    let letters = words.word(token).chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '.'));
    let content = words.tree.is_noun(token) || matches!(words.tree.upos(token), Upos::Adj | Upos::Verb);
    let finite = matches!(words.tree.xpos(token), Xpos::Vbd | Xpos::Vbz);
    let noun = letters && words.is_alphabetic(token) && content && !words.is_capitalised(token);
    words.word(token) == "-" || role || (noun && !finite)
}

/// A form of address that says nothing of what somebody does.
fn is_courtesy(words: &Words, token: usize) -> bool {
    let word = words.word(token).trim_end_matches('.');
    words.language().names.courtesies.contains(&word) || words.language().names.honours.contains(&word)
}

/// The role that ends before a token: the role noun with its modifiers.
fn role_ending_at(words: &Words, end: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
    let noun = end.checked_sub(1).filter(|t| *t >= sentence.start)?;
    // "The head of operations, X".
    let noun = of_role(words, noun, sentence).unwrap_or(noun);
    let is_role = is_role_noun(words, noun) || words.is(noun, Class::Title) && words.is_alphabetic(noun);
    if !is_role || is_courtesy(words, noun) {
        return None;
    }
    let mut start = noun;
    let lower = !words.is_capitalised(noun);
    while start > sentence.start && noun - start < 3 && extends_left(words, start - 1, lower) {
        start -= 1;
    }
    Some(start..end)
}

/// Whether a word says what a firm is: "a maker of batteries".
fn is_role_of_firm(words: &Words, token: usize) -> bool {
    words.language().names.firm_roles.contains(&words.word(token))
}

/// A noun that says what somebody is, by the list or by how it ends: "hydrologist".
fn is_role_noun(words: &Words, token: usize) -> bool {
    let word = words.word(token);
    let made = |ending: &&str| word.strip_suffix(*ending).is_some_and(|stem| stem.len() > 1);
    let single = words.is(token, Class::RoleNoun) && words.is_alphabetic(token) || is_role_of_firm(words, token);
    single || words.language().names.role_endings.iter().any(made) && words.tree.is_noun(token)
}

/// The plural of such a noun: "engineers".
fn is_plural_role(words: &Words, token: usize) -> bool {
    let lexicon = words.lexicon();
    words.tree.xpos(token) == Xpos::Nns
        && lexicon.singulars(words.word(token)).any(|one| lexicon.classes(&one).has(Class::RoleNoun))
}

/// The role noun before "of" and what stands behind that up to a token: "head of operations".
fn of_role(words: &Words, last: usize, sentence: &Range<usize>) -> Option<usize> {
    let of =
        (last.saturating_sub(3).max(sentence.start)..last).rfind(|t| words.word(*t) == words.language().names.of)?;
    let plain = (of + 1..=last).all(|t| modifies_role(words, t) && !words.is_capitalised(t));
    of.checked_sub(1).filter(|noun| plain && *noun >= sentence.start && is_role_noun(words, *noun))
}

fn extends_left(words: &Words, token: usize, lower: bool) -> bool {
    // "On-call"
    if lower && (words.word(token) == "-" || words.word(token + 1) == "-") {
        return token.checked_sub(1).is_some_and(|before| words.word(before) != ",");
    }
    let modifier = words.is_any(token, &[Class::RoleModifier, Class::RoleNoun]) && words.is_alphabetic(token);
    let verb = words.tree.upos(token) == Upos::Verb;
    modifier
        || (lower
            && modifies_role(words, token)
            && !verb
            && words.is_alphabetic(token)
            && words.lexicon().known_name(words.word(token)).is_none())
}

/// The name directly before a role: "Kremlin |", "Trump's |".
fn owner_before(words: &Words, index: &MentionIndex, role: usize, sentence: &Range<usize>) -> Option<ByteSpan> {
    let before = role.checked_sub(1).filter(|t| *t >= sentence.start)?;
    let owner = if words.is_possessive_ending(before) { before.checked_sub(1)? } else { before };
    let end = words.text.tokens.get(owner)?.span.end;
    index.ending_at(end).map(|(mention, _)| mention)
}

/// Who a role can be for: the entity of a mention, and for a people its country.
struct Owners<'t> {
    source: &'t str,
    lexicon: &'static Lexicon,
    index: &'t MentionIndex,
    countries: Vec<(&'static str, usize)>,
}

impl<'t> Owners<'t> {
    fn of(words: &Words<'t>, index: &'t MentionIndex, entities: &[Entity<ByteSpan>]) -> Self {
        let lexicon = words.lexicon();
        let country = |e: &Entity<ByteSpan>| lexicon.country_of(&e.name).map(|country| (country, e.id));
        Self { source: words.text.source, lexicon, index, countries: entities.iter().filter_map(country).collect() }
    }

    fn entity(&self, mention: ByteSpan) -> Option<usize> {
        let (span, entity) = self.index.starting_at(mention.start)?;
        let people = self.lexicon.known_name(span.of(self.source)).filter(|k| k.kind == EntityKind::Nationality);
        let country = people.and_then(|k| k.country);
        let state = country.and_then(|country| self.countries.iter().find(|(name, _)| *name == country));
        Some(state.map_or(entity, |(_, id)| *id))
    }
}
