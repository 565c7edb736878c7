//! How far the phrase of a role reaches.

use std::ops::Range;

use factcards_model::ud::{Deprel, Upos};

use super::Reader;
use super::nominal::SAME;
use crate::lexicon::Class;

/// Relations of what is no part of the phrase of a noun.
const OUTSIDE: [Deprel; 12] = [
    Deprel::Appos,
    Deprel::Acl,
    Deprel::Parataxis,
    Deprel::List,
    Deprel::Nsubj,
    Deprel::Cop,
    Deprel::Aux,
    Deprel::Advcl,
    Deprel::Obl,
    Deprel::Obj,
    Deprel::Xcomp,
    Deprel::Mark,
];

/// Relations of what stands before a role and belongs to it.
const MODIFIERS: [Deprel; 5] = [Deprel::Amod, Deprel::Compound, Deprel::Flat, Deprel::Nmod, Deprel::Obl];

/// How many words of a role stand before its noun, how many behind, and how deep they hang.
const BEFORE: usize = 6;
const BEHIND: usize = 10;
const DEPTH: usize = 6;

impl Reader<'_, '_, '_> {
    /// The tokens of a role: its noun, what modifies it, and the "of sales" that makes it complete. Whose it is stays
    /// outside where that is a name.
    pub(super) fn role_phrase(&self, head: usize) -> Range<usize> {
        let sentence = self.sentence(head);
        self.start_of_role(head, &sentence)..self.end_of_role(head, &sentence)
    }

    fn start_of_role(&self, head: usize, within: &Range<usize>) -> usize {
        let mut start = head;
        let least = within.start.max(head.saturating_sub(BEFORE));
        while let Some(token) = start.checked_sub(1).filter(|t| *t >= least) {
            if !self.modifies_role(head, token) {
                break;
            }
            start = token;
        }
        // No role begins with a hyphen or an adverb that stands on its noun.
        let adverb = |t: usize| self.tree.upos(t) == Upos::Adv && self.tree.head(t) == Some(head);
        let said = self.tree.dependent(head, Deprel::Cop).is_some();
        let stays = |t: usize| !said && self.standing_word(t).is_some();
        while start < head && (self.is_hyphen(start) || adverb(start)) && !stays(start) {
            start += 1;
        }
        start
    }

    /// Whether a token before a role belongs to it: "special", "investment", "vice -".
    fn modifies_role(&self, head: usize, token: usize) -> bool {
        let tree = self.tree;
        // "On-call engineer"
        if self.is_hyphen(token) || self.is_hyphen(token + 1) && !self.is_named(token) {
            return true;
        }
        let possessive = tree.is(token, &[Deprel::Det, Deprel::Case, Deprel::Nummod, Deprel::Punct])
            || tree.deprel(token) == Deprel::NmodPoss;
        if self.is_named(token) || self.is_courtesy(token) || possessive || self.words.is(token, Class::Determiner) {
            return false;
        }
        // "Vice President Bush": the parser may have the titles side by side.
        let titles = [Class::RoleModifier, Class::RoleNoun, Class::Title];
        let capitals = self.words.is_capitalised(token) == self.words.is_capitalised(token + 1);
        let titled = self.words.is_any(token, &titles) && capitals && tree.upos(token) != Upos::Verb;
        titled || self.hangs_on(head, token, &|t| tree.is(t, &MODIFIERS) || tree.deprel(t) == Deprel::Advmod)
    }

    pub(super) fn end_of_role(&self, head: usize, within: &Range<usize>) -> usize {
        let (tree, roles) = (self.tree, &self.words.language().roles);
        let mut end = self.end_of_noun(head).min(within.end);
        let most = within.end.min(head + BEHIND);
        loop {
            let link = end;
            if link >= most || !roles.complements.contains(&tree.folded(link)) {
                return end;
            }
            let Some(noun) = tree.head(link).filter(|noun| *noun > link && *noun < most && tree.is_nominal(*noun))
            else {
                return end;
            };
            let complements = self.hangs_on(head, noun, &|t| tree.deprel(t) == Deprel::Nmod);
            if !complements || self.entity_at(noun).is_some() || self.is_timed(noun) {
                return end;
            }
            let behind = (noun + 1..most).take_while(|t| self.goes_on(noun, *t)).last();
            let last = behind.unwrap_or(noun);
            if (link + 1..=last).any(|t| tree.is_punctuation(t) && !self.is_hyphen(t)) {
                return end;
            }
            end = last + 1;
        }
    }

    /// The end of the noun of a role with what is joined to it: "president-elect", "director general".
    fn end_of_noun(&self, head: usize) -> usize {
        let suffixes = self.words.language().roles.suffixes;
        let last = head + 1 + usize::from(self.is_hyphen(head + 1));
        let word = self.tree.folded(last);
        if suffixes.iter().any(|(suffix, _)| *suffix == word) { last + 1 } else { head + 1 }
    }

    /// Whether a token behind the noun of a complement belongs to it: "Women | and Equalities".
    fn goes_on(&self, noun: usize, token: usize) -> bool {
        let tree = self.tree;
        let joins = |t: usize| match tree.deprel(t) {
            Deprel::Cc => tree.head(t).is_some_and(|conjunct| tree.head(conjunct) == Some(noun)),
            Deprel::Conj => tree.is_nominal(t) && !self.is_role_noun(t),
            Deprel::Flat | Deprel::Compound => true,
            _ => false,
        };
        !self.is_named(token) && self.hangs_on(noun, token, &joins) && {
            // "Women and" is no end.
            tree.deprel(token) != Deprel::Cc || !self.is_named(token + 1) && tree.is_nominal(token + 1)
        }
    }

    /// The first token of the whole noun phrase of a role, article and possessor included.
    pub(super) fn start_of_phrase(&self, head: usize) -> usize {
        let sentence = self.sentence(head);
        let least = sentence.start.max(head.saturating_sub(2 * BEHIND));
        let belongs = |t: usize| {
            let inside = self.hangs_on(head, t, &|t| !self.tree.is(t, &OUTSIDE));
            let joins = self.tree.is(t, &[Deprel::Cc]) && self.tree.head(t) == Some(head);
            !self.tree.is_punctuation(t) && inside && !joins || self.is_hyphen(t)
        };
        (least..head).rev().take_while(|t| belongs(*t)).last().unwrap_or(head)
    }

    /// Where the words end that hang on a role, before a name that it is said of: "minister for Women and Equalities |
    /// Nicola Marsh".
    pub(super) fn end_of_phrase(&self, head: usize) -> usize {
        let tree = self.tree;
        let most = self.sentence(head).end.min(head + 2 * BEHIND);
        let keep = |t: usize| {
            let joined = tree.deprel(t) == Deprel::Conj && tree.head(t) == Some(head);
            !tree.is(t, &OUTSIDE) && !joined
        };
        let belongs = |t: usize| {
            let marks = tree.is_punctuation(t) && !self.is_hyphen(t);
            let ending = self.words.is_possessive_ending(t) && tree.head(t) == Some(head);
            let inside = self.hangs_on(head, t, &keep) || self.is_hyphen(t);
            !marks && !ending && inside && !self.begins_bearer(head, t)
        };
        let noun = self.end_of_noun(head).min(most);
        let mut end = (noun..most).take_while(|t| belongs(*t)).last().map_or(noun, |last| last + 1);
        while end > noun && (tree.is(end - 1, &[Deprel::Case, Deprel::Det, Deprel::Cc]) || self.is_hyphen(end - 1)) {
            end -= 1;
        }
        end
    }

    /// Whether a person's name, with its titles, begins that is no complement of the role: "critics of Jane Roe's plan".
    fn begins_bearer(&self, head: usize, token: usize) -> bool {
        let Some(top) = self.name_from(token).and_then(|(name, _)| self.tree.top(name)) else { return false };
        SAME.contains(&self.tree.deprel(top)) || !self.hangs_on(head, top, &|_| true)
    }

    /// Whether a token hangs on a head by relations that are kept.
    fn hangs_on(&self, head: usize, token: usize, keep: &dyn Fn(usize) -> bool) -> bool {
        let mut at = token;
        for _ in 0..DEPTH {
            if !keep(at) {
                return false;
            }
            match self.tree.head(at) {
                Some(governor) if governor == head => return true,
                Some(governor) => at = governor,
                None => return false,
            }
        }
        false
    }

    /// A hyphen inside of a word.
    pub(super) fn is_hyphen(&self, token: usize) -> bool {
        let span = |t: usize| self.words.text.tokens.get(t).map(|t| t.span);
        let touches = |a: usize, b: usize| span(a).zip(span(b)).is_some_and(|(a, b)| a.end == b.start);
        let before = token.checked_sub(1).is_some_and(|before| touches(before, token));
        self.words.word(token) == "-" && before && touches(token, token + 1)
    }
}
