//! Whose role it is: "Acme's chief executive", "head of sales at Acme", "Russian envoy".

use std::ops::Range;

use factcards_document::{ByteSpan, Entity, EntityKind, Id};
use factcards_model::ud::Deprel;

use super::Reader;
use crate::lexicon::Lexicon;

/// How deep an owner hangs: "head of the office of the president of Mali".
const DEPTH: usize = 3;

/// Nouns looked at below a role, at most.
const WIDTH: usize = 12;

impl Reader<'_, '_, '_> {
    /// Whose the role of a phrase is, by the phrase and what hangs on it.
    pub(super) fn owner(&self, head: usize, phrase: &Range<usize>) -> Option<Id> {
        let roles = &self.words.language().roles;
        self.behind(head, roles.owners)
            .or_else(|| self.possessor(head))
            .or_else(|| self.named_before(phrase))
            .or_else(|| self.behind(head, roles.remote_owners).filter(|_| !self.is_of_firm(head)))
            .or_else(|| self.shared_owner(head))
            .or_else(|| self.appended(head, phrase))
    }

    /// "Head of sales at Acme": behind one of these prepositions, the nearest and, of those as near, the first.
    fn behind(&self, head: usize, prepositions: &[&str]) -> Option<Id> {
        let tree = self.tree;
        let mut level = vec![head];
        for depth in 0..DEPTH {
            let below: Vec<usize> = level
                .iter()
                .flat_map(|noun| tree.dependents_by(*noun, &[Deprel::Nmod]))
                .filter(|t| *t > head && tree.deprel(*t) != Deprel::NmodPoss)
                .take(WIDTH)
                .collect();
            // A preposition below the first one says more of that: "head of the office in Leeds".
            let linked = |t: &&usize| self.is_behind(**t, prepositions);
            let fits = |owner: &Id| depth == 0 || self.is(*owner, &[EntityKind::Organization, EntityKind::Place]);
            let owners: Vec<Id> = below.iter().filter(linked).filter_map(|t| self.owner_of(*t)).filter(fits).collect();
            // "Economist for Europe at Acme": a body before a place.
            let body = owners.iter().find(|owner| self.is(**owner, &[EntityKind::Organization]));
            if let Some(found) = body.or(owners.first()) {
                return Some(*found);
            }
            level = below;
        }
        None
    }

    /// Who a noun behind a preposition names, or whose it is: "spokesman for the Indonesian military".
    fn owner_of(&self, noun: usize) -> Option<Id> {
        let body = || self.words.lexicon().head_kind(self.words.tree.folded(noun)) == Some(EntityKind::Organization);
        let modifiers = [Deprel::Amod, Deprel::Compound, Deprel::Nmod];
        let before = || self.tree.dependents_by(noun, &modifiers).filter(|t| *t < noun);
        let bodies = [EntityKind::Organization, EntityKind::Place];
        let fits = |owner: &Id| self.is(*owner, &bodies) || self.is(*owner, &[EntityKind::Nationality]) && body();
        self.owner_at(noun).or_else(|| before().filter_map(|t| self.owner_at(t)).rfind(fits))
    }

    fn is(&self, entity: Id, kinds: &[EntityKind]) -> bool {
        self.kind(entity).is_some_and(|kind| kinds.contains(&kind))
    }

    /// "Acme's chief executive", "its chief executive".
    fn possessor(&self, head: usize) -> Option<Id> {
        let mut possessors = self.tree.dependents(head).filter(|t| self.tree.deprel(*t) == Deprel::NmodPoss);
        possessors.find_map(|t| self.owner_at(t))
    }

    /// "Kremlin | spokesperson", "the England team | coach".
    fn named_before(&self, phrase: &Range<usize>) -> Option<Id> {
        let before = phrase.start.checked_sub(1)?;
        let owner = if self.words.is_possessive_ending(before) { before.checked_sub(1)? } else { before };
        let sentence = self.sentence(phrase.start);
        let end = self.words.text.tokens.get(owner).filter(|_| sentence.contains(&owner))?.span.end;
        let (_, entity) = self.index.ending_at(end)?;
        let person = self.kind(entity) == Some(EntityKind::Person);
        (!person || owner != before).then_some(entity)
    }

    /// "Chair and chief executive of Acme", "Acme's chair and chief executive": joined roles are of one owner, unless the
    /// second begins anew.
    fn shared_owner(&self, head: usize) -> Option<Id> {
        let tree = self.tree;
        let anew = |t: usize| tree.dependents_by(t, &[Deprel::Det]).next().is_some();
        let roles = &self.words.language().roles;
        if let Some(first) = self.partner(head).filter(|_| !anew(head) && self.name_behind(head).is_none()) {
            let phrase = self.role_phrase(first);
            let behind_both = tree.dependents_by(first, &[Deprel::Nmod]).filter(|t| *t > head);
            let mut behind_both = behind_both.filter(|t| self.is_behind(*t, roles.owners));
            let owner = || behind_both.find_map(|t| self.owner_at(t));
            return self.possessor(first).or_else(|| self.named_before(&phrase)).or_else(owner);
        }
        let named = tree.head(head).filter(|name| self.is_named(*name));
        let joined = named.into_iter().chain([head]).flat_map(|t| tree.dependents_by(t, &[Deprel::Conj]));
        let next = joined.into_iter().find(|t| self.partner(*t) == Some(head) && !anew(*t))?;
        let complete = self.role_phrase(head).end > head + 1;
        if complete { None } else { self.behind(next, roles.owners) }
    }

    /// "Head of sales, Acme Ltd", "head of sales | Acme Ltd".
    fn appended(&self, head: usize, phrase: &Range<usize>) -> Option<Id> {
        let bar = self.words.word(phrase.end) == "|";
        let mark = bar || self.words.is_comma(phrase.end);
        let begins = self.words.text.tokens.get(phrase.end + 1).filter(|_| mark)?.span.start;
        let (mention, entity) = self.index.starting_at(begins)?;
        let last = self.words.text.tokens_in(mention).end;
        let top = self.tree.top(phrase.end + 1..last)?;
        let beside = self.tree.head(top) == Some(head) && self.tree.is(top, &[Deprel::Appos, Deprel::List]);
        ((beside || bar) && self.kind(entity) == Some(EntityKind::Organization)).then_some(entity)
    }

    /// Who a token names as an owner: of a people its country.
    fn owner_at(&self, token: usize) -> Option<Id> {
        let (tokens, entity) = self.mention_at(token)?;
        self.tree.top(tokens).filter(|top| *top == token).map(|_| entity)
    }
}

/// The countries among the entities, for whom their peoples and capitals stand.
pub(super) struct States(Vec<Option<Id>>);

impl States {
    pub(super) fn of(lexicon: &Lexicon, entities: &[Entity<ByteSpan>]) -> Self {
        let mut countries = std::collections::BTreeMap::new();
        for entity in entities {
            if let Some(country) = lexicon.country_of(&entity.name) {
                countries.entry(country).or_insert(entity.id);
            }
        }
        let state = |entity: &Entity<ByteSpan>| {
            let people = lexicon.known_name(&entity.name).filter(|k| k.kind == EntityKind::Nationality);
            let country = people.and_then(|k| k.country).and_then(|country| countries.get(country)).copied();
            country.or(entity.stands_for)
        };
        Self(entities.iter().map(state).collect())
    }

    /// The entity itself, or whom it stands for.
    pub(super) fn of_entity(&self, entities: &[Entity<ByteSpan>], entity: Id) -> Id {
        let state = self.0.get(entity).copied().flatten();
        state.filter(|state| *state < entities.len()).unwrap_or(entity)
    }
}
