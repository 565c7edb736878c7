//! Which words are roles.

use factcards_model::ud::{Deprel, Upos, Xpos};

use super::Reader;
use crate::lexicon::Class;

/// Places of a noun in which it only tells of another one.
const INSIDE: [Deprel; 4] = [Deprel::Compound, Deprel::Amod, Deprel::Fixed, Deprel::Goeswith];

impl Reader<'_, '_, '_> {
    /// Whether a token can be the head of a role: a noun of the class outside of names, by itself.
    pub(super) fn may_head_role(&self, token: usize) -> bool {
        !self.is_named(token) && (self.is_role_noun(token) && !self.is_inside(token) || self.is_title(token))
    }

    /// A noun that says what somebody is, by the lists or by how it ends: "hydrologist".
    pub(super) fn is_role_noun(&self, token: usize) -> bool {
        let tree = self.tree;
        let word = tree.folded(token);
        let known = |one: &str| self.words.lexicon().classes(one).any(&[Class::RoleNoun, Class::Occupation]);
        // "Was a general": tagged as an adjective, yet with an article.
        let headed = || tree.upos(token) == Upos::Adj && tree.dependent(token, Deprel::Det).is_some();
        (tree.is_noun(token) || headed()) && self.words.is_alphabetic(token) && self.any_form(word, &known)
    }

    /// Whether the word, its part behind a hyphen ("vice-chair", "major-general") or its singular is one of these.
    fn any_form(&self, word: &str, known: &dyn Fn(&str) -> bool) -> bool {
        let roles = &self.words.language().roles;
        let word = word.trim_end_matches('.');
        let stem = word.rsplit_once('-');
        let made = |word: &str| {
            let ends = |ending: &&str| word.strip_suffix(*ending).is_some_and(|stem| stem.len() > 1);
            known(word) || roles.of_firms.contains(&word) || roles.endings.iter().any(ends)
        };
        let any = |word: &str| made(word) || self.words.lexicon().singulars(word).any(|one| made(&one));
        any(word) || stem.is_some_and(|(_, rest)| any(rest))
    }

    /// A title right before a person's name that tells what somebody does: "Senator Baker", not "Mr Baker".
    fn is_title(&self, token: usize) -> bool {
        self.words.is(token, Class::Title)
            && self.words.is_alphabetic(token)
            && !self.is_courtesy(token)
            && self.words.is_capitalised(token)
            && self.name_from(token + 1).is_some()
    }

    /// A form of address that says nothing of what somebody does, or a title of honour.
    pub(super) fn is_courtesy(&self, token: usize) -> bool {
        let names = &self.words.language().names;
        let word = self.words.word(token).trim_end_matches('.');
        names.courtesies.contains(&word) || names.honours.contains(&word)
    }

    /// Whether a noun is what firms are: "maker".
    pub(super) fn is_of_firm(&self, token: usize) -> bool {
        let word = self.tree.folded(token);
        let firms = self.words.language().roles.of_firms;
        firms.contains(&word) || self.words.lexicon().singulars(word).any(|one| firms.contains(&one.as_str()))
    }

    pub(super) fn is_plural(&self, token: usize) -> bool {
        matches!(self.tree.xpos(token), Xpos::Nns | Xpos::Nnps)
    }

    /// "Head office", but not "head" before the name of the head.
    fn is_inside(&self, token: usize) -> bool {
        let before = |head: usize| head > token && !self.is_named(head);
        let tells = INSIDE.contains(&self.tree.deprel(token)) && self.tree.head(token).is_some_and(before);
        tells && self.name_from(token + 1).is_none()
    }
}
