//! Whose a role is by the nouns beside it: before a name, in apposition to one.

use std::ops::Range;

use factcards_document::{EntityKind, Id};
use factcards_model::ud::{Deprel, Upos};

use super::{Holding, Reader};
use crate::lexicon::Class;

/// Relations by which two nouns name the same.
pub(super) const SAME: [Deprel; 4] = [Deprel::Appos, Deprel::Flat, Deprel::NmodDesc, Deprel::NmodUnmarked];

/// Relations by which a noun belongs to one that is explained: "the head of the bank, Jane Roe".
const BELONGS: [Deprel; 5] = [Deprel::Nmod, Deprel::Conj, Deprel::Compound, Deprel::Flat, Deprel::Appos];

/// Relations that the parser has for what a mark sets off and it knows no better for.
const LOOSE: [Deprel; 5] = [Deprel::Parataxis, Deprel::List, Deprel::Dep, Deprel::Conj, Deprel::Appos];

/// How many titles stand before a name, how deep what is explained hangs.
const TITLES: usize = 5;
const DEPTH: usize = 5;

/// A name in tokens, and whom it names.
type Named = (Range<usize>, Id);

impl Reader<'_, '_, '_> {
    /// Whose a role is that stands beside a name.
    pub(super) fn beside(&self, head: usize) -> Vec<Holding> {
        let end = self.end_of_phrase(head);
        let names = match self.name_behind(head) {
            Some(name) => self.joined(head, name, None),
            None if !self.is_role_noun(head) => return vec![],
            None => self.apart(head, end),
        };
        let holding = |(_, bearer): Named| Holding { bearer, owner: None, standing: None, predicate: None, line: None };
        names.into_iter().map(holding).collect()
    }

    /// The name right behind a role: "mayor | Jane Roe".
    pub(super) fn name_behind(&self, head: usize) -> Option<Named> {
        let name = self.name_from(self.end_of_phrase(head)).filter(|(_, bearer)| self.fits(head, *bearer))?;
        // The next cell of a row is another sentence.
        let name = Some(name).filter(|(tokens, _)| self.sentence(head).contains(&tokens.start))?;
        // "A partner at the law firm Hale": the name is that of the firm.
        let same = |top: &usize| SAME.contains(&self.tree.deprel(*top));
        let top = self.tree.top(name.0.clone())?;
        // "I told the manager Jane Roe was ill": she is the subject of another clause.
        let clause =
            self.tree.is(top, &[Deprel::Nsubj]) && self.tree.is(head, &[Deprel::Obj, Deprel::Iobj, Deprel::Obl]);
        let noun = Some(top).filter(same).and_then(|top| self.tree.head(top));
        let other = |noun: usize| noun != head && noun > head && self.tree.dependent(noun, Deprel::Det).is_some();
        (!clause && noun.is_none_or(|noun| !other(noun))).then_some(name)
    }

    /// The name of a person or firm that begins at a token, its titles passed over: "Mr Justice | Holbrook".
    pub(super) fn name_from(&self, token: usize) -> Option<Named> {
        let title = |t: &usize| {
            let titled = self.words.is(*t, Class::Title) && self.words.is_capitalised(*t) || self.is_courtesy(*t);
            !self.is_named(*t) && titled
        };
        let start = token + (token..token + TITLES).take_while(title).count();
        let begins = self.words.text.tokens.get(start).filter(|_| self.is_named(start))?.span.start;
        let sentence = self.sentence(token).contains(&start);
        let (mention, entity) = self.index.starting_at(begins).filter(|_| sentence)?;
        let bears = matches!(self.kind(entity), Some(EntityKind::Person | EntityKind::Organization));
        bears.then(|| (self.words.text.tokens_in(mention), entity))
    }

    /// The names that a mark parts from a role.
    fn apart(&self, head: usize, end: usize) -> Vec<Named> {
        let start = self.start_of_phrase(head);
        // "X, Mr President": people are spoken to.
        if (start.saturating_sub(1)..head).any(|t| self.is_courtesy(t)) || self.is_inserted(head, end) {
            return vec![];
        }
        let apposed = self.tree.is(head, &[Deprel::Appos]).then(|| self.above(head, start)).flatten();
        let behind = || self.labelled(head, start, end).or_else(|| self.behind_mark(head, start, end));
        let before = || self.above(head, start).or_else(|| self.before_mark(head, start, end));
        let name = match apposed {
            Some(name) => return self.joined(head, name, Some(start)),
            None => behind().map(|name| (name, None)),
        };
        let name = name.or_else(|| before().map(|name| (name, Some(start))));
        name.map(|(name, limit)| self.joined(head, name, limit)).unwrap_or_default()
    }

    /// "Jane Roe, 45, the mayor": the name that a role hangs on as the same.
    fn above(&self, head: usize, start: usize) -> Option<Named> {
        let tree = self.tree;
        let mut at = tree.head(head).filter(|_| SAME.contains(&tree.deprel(head)))?;
        for _ in 0..DEPTH {
            if let Some(name) = self.name_at(at).filter(|(_, bearer)| self.fits(head, *bearer)) {
                let label = (name.0.end..start).any(|t| tree.form(t) == ":");
                return (name.0.end <= start && !label).then(|| self.nearest(head, start).unwrap_or(name));
            }
            // What a person is explains no firm and no place: "Jane Roe of Leeds, a nurse".
            at = tree.head(at).filter(|_| tree.is(at, &BELONGS))?;
        }
        None
    }

    /// The name right before the marks and the age before a role: "Sam Bell and Jane Roe, 45, | a nurse".
    fn nearest(&self, head: usize, start: usize) -> Option<Named> {
        let passes =
            |t: &usize| self.tree.is_punctuation(*t) || self.words.word(*t).bytes().all(|b| b.is_ascii_digit());
        let least = self.sentence(head).start.max(start.saturating_sub(TITLES));
        let last = (least..start).rev().find(|t| !passes(t)).filter(|_| !self.is_plural(head))?;
        self.name_at(last).filter(|(_, bearer)| self.fits(head, *bearer))
    }

    /// "Jane Roe, the doctors said, was well": who says something inside of a sentence explains nobody.
    fn is_inserted(&self, head: usize, end: usize) -> bool {
        let (tree, words) = (self.tree, self.words);
        let quotes = matches!(words.word(end + 2), "\"" | "“" | "‘" | "'" | "«");
        let sentence = self.sentence(head).contains(&(end + 2));
        let speaks = tree.upos(end) == Upos::Verb && tree.cues().speaks(tree.lemma(end)).is_some();
        speaks && sentence && words.word(end + 1) == "," && !quotes
    }

    /// "Jane Roe (chair)", "Jane Roe, chair, said": the name before the mark that sets a role off on both sides,
    /// whatever the parser took it for.
    fn before_mark(&self, head: usize, start: usize, end: usize) -> Option<Named> {
        let (tree, words) = (self.tree, self.words);
        let mark = start.checked_sub(1)?;
        let bracket = words.word(mark) == "(" && words.word(end) == ")";
        let set_off = self.is_setting_off(mark) && self.closes(head, end) && !self.is_plural(head);
        let last = mark.checked_sub(1)?;
        let name = self.name_at(last).filter(|(name, bearer)| name.end == mark && self.fits(head, *bearer))?;
        let top = tree.top(name.0.clone())?;
        // "Once Jane Roe left, directors resigned" says nothing of her.
        let beside = tree.head(head) == Some(top)
            || tree.head(head) == tree.head(top) && tree.deprel(head) == tree.deprel(top)
            || tree.head(top) == Some(head) && !tree.is(top, &[Deprel::Nsubj])
            || tree.is(head, &LOOSE);
        (bracket || set_off && beside && !self.goes_on_listing(head)).then_some(name)
    }

    /// Whether a role is one of several things in a row: "Jane Roe, a nurse and two doctors".
    fn goes_on_listing(&self, head: usize) -> bool {
        let listed = |t: usize| self.tree.is(t, &[Deprel::Conj]) && !self.is_role_noun(t);
        self.tree.dependents(head).any(listed)
    }

    /// "The chief executive of Acme, Dr Jane Roe, said": the name behind the mark that parts it from a role.
    fn behind_mark(&self, head: usize, start: usize, end: usize) -> Option<Named> {
        let tree = self.tree;
        // "Name a deputy by 1 April (Jane Roe)": what stands behind a time is another matter.
        if !self.is_setting_off(end) || (head..end).any(|t| self.is_timed(t)) {
            return None;
        }
        let name = self.name_from(end + 1).filter(|(_, bearer)| self.fits(head, *bearer))?;
        let top = tree.top(name.0.clone())?;
        if self.is_inserted(head, name.0.end) {
            return None;
        }
        let explained = self.explained(top);
        let partner = || self.partner(head).filter(|first| explained == Some(*first)).is_some();
        let explains = explained.is_some_and(|noun| (start..end).contains(&noun)) || partner();
        let side_by_side = tree.head(top).is_some()
            && tree.head(top) == tree.head(head)
            && tree.deprel(top) == tree.deprel(head)
            && tree.is(head, &[Deprel::Nsubj, Deprel::Obj, Deprel::Obl]);
        let same = SAME.contains(&tree.deprel(head)) && tree.head(head) == Some(top);
        // "She called the on-call engineer, Jane Roe.": the parser may have what explains a noun hang elsewhere.
        let owned = tree.dependents_by(head, &[Deprel::Det, Deprel::Nmod]).any(|t| t < head);
        let set_off = owned && tree.is(top, &LOOSE);
        (explains || side_by_side || same || set_off && self.closes(head, name.0.end)).then_some(name)
    }

    /// "Chair: Jane Roe", "Clerk – Tom Ash;": a label and nothing but a name behind it.
    fn labelled(&self, head: usize, start: usize, end: usize) -> Option<Named> {
        let (words, sentence) = (self.words, self.sentence(head));
        let opens = |t: usize| t == sentence.start || matches!(words.word(t - 1), ";" | "•" | "*");
        let label = matches!(words.word(end), ":" | "–" | "—") && opens(start);
        let name = self.name_from(end + 1).filter(|(_, bearer)| label && self.fits(head, *bearer))?;
        let last = !sentence.contains(&name.0.end) || matches!(words.word(name.0.end), ";" | "(");
        last.then_some(name)
    }

    /// What a name is said to be the same as, its own titles passed over.
    fn explained(&self, top: usize) -> Option<usize> {
        let tree = self.tree;
        let mut at = top;
        for _ in 0..DEPTH {
            at = tree.head(at).filter(|_| SAME.contains(&tree.deprel(at)))?;
            if !self.words.is(at, Class::Title) || self.is_role_noun(at) {
                break;
            }
        }
        Some(at)
    }

    /// The name with what is joined to it, where a role in the plural is said of all; one in the singular is said of the
    /// last name before `limit`.
    fn joined(&self, head: usize, name: Named, limit: Option<usize>) -> Vec<Named> {
        let top = self.tree.top(name.0.clone());
        let joined = top.into_iter().flat_map(|top| self.tree.dependents_by(top, &[Deprel::Conj]));
        let mut names = joined.filter_map(|t| self.name_at(t)).filter(|(_, bearer)| self.fits(head, *bearer));
        if self.is_plural(head) {
            return std::iter::once(name).chain(names).collect();
        }
        let last = limit.and_then(|limit| names.rfind(|(tokens, _)| tokens.end <= limit));
        vec![last.unwrap_or(name)]
    }

    /// The name that holds a token.
    fn name_at(&self, token: usize) -> Option<Named> {
        self.mention_at(token).filter(|_| self.is_named(token))
    }

    /// A comma, dash or bracket before what explains.
    fn is_setting_off(&self, token: usize) -> bool {
        self.words.is_comma(token) || matches!(self.words.word(token), "(" | "-")
    }

    /// Whether what explains ends before a token.
    fn closes(&self, head: usize, token: usize) -> bool {
        !self.sentence(head).contains(&token) || self.tree.is_punctuation(token) || self.tree.is(token, &[Deprel::Case])
    }
}
