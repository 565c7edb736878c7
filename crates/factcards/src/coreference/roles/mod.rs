//! What people and firms are: "Kremlin spokesperson Dmitry Peskov", "Jane Roe, who was mayor of Hull until 2019", "a
//! maker of batteries".
//!
//! A role is a noun of the role class, or any noun where a verb gives roles. Whose it is follows from the tree beside the
//! noun (`nominal`), from the clause (`clausal`) or from the lines of a signature (`signature`); conjuncts share it.

mod clausal;
mod nominal;
mod noun;
mod owner;
mod phrase;
mod reach;
mod signature;
mod standing;
mod time;

use std::collections::BTreeMap;
use std::ops::Range;

use factcards_document::{ByteSpan, Entity, EntityKind, Id, Role, Standing};
use factcards_model::ud::Deprel;

use super::{Layers, MentionIndex};
use crate::tree::Tree;
use crate::words::Words;
use owner::States;
use time::Governed;

/// Adds the roles of people and firms, each once.
pub(crate) fn attach(layers: &Layers, entities: &mut [Entity<ByteSpan>]) {
    let found = Reader::new(layers, entities).roles();
    for (entity, role) in found {
        if let Some(entity) = entities.get_mut(entity) {
            add(layers.words.text.source, &mut entity.roles, role);
        }
    }
}

/// Adds a role; one that is known in the same words takes over what it lacks.
fn add(source: &str, roles: &mut Vec<Role<ByteSpan>>, role: Role<ByteSpan>) {
    fn agree<T: PartialEq>(a: Option<T>, b: Option<T>) -> bool {
        a.is_none() || b.is_none() || a == b
    }
    let words = |role: &Role<ByteSpan>| role.span.of(source).to_lowercase();
    let same = |known: &&mut Role<ByteSpan>| {
        words(known) == words(&role)
            && agree(known.of, role.of)
            && agree(known.standing, role.standing)
            && agree(known.time, role.time)
    };
    match roles.iter_mut().find(same) {
        Some(known) => {
            known.of = known.of.or(role.of);
            known.standing = known.standing.or(role.standing);
            known.time = known.time.or(role.time);
        }
        None => roles.push(role),
    }
}

/// Who has a role, and what is known of it from outside its phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Holding {
    bearer: Id,
    /// Whose role it is, where its phrase does not say.
    owner: Option<Id>,
    standing: Option<Standing>,
    /// The predicate that gives it.
    predicate: Option<usize>,
    /// The line that it opens, where it is signed.
    line: Option<Range<usize>>,
}

/// What roles are read from.
struct Reader<'a, 'd, 't> {
    layers: &'a Layers<'d, 't>,
    words: &'a Words<'t>,
    tree: &'a Tree<'t>,
    entities: &'a [Entity<ByteSpan>],
    index: MentionIndex,
    /// For each token, whether it is part of a name.
    named: Vec<bool>,
    states: States,
}

impl<'a, 'd, 't> Reader<'a, 'd, 't> {
    fn new(layers: &'a Layers<'d, 't>, entities: &'a [Entity<ByteSpan>]) -> Self {
        let words = layers.words;
        let mut named = vec![false; words.text.tokens.len()];
        for name in layers.names {
            named.get_mut(words.text.tokens_in(name.span)).into_iter().for_each(|tokens| tokens.fill(true));
        }
        let (index, states) = (MentionIndex::of(entities), States::of(words.lexicon(), entities));
        Self { layers, words, tree: words.tree, entities, index, named, states }
    }

    /// All roles, in order of the text.
    fn roles(&self) -> Vec<(Id, Role<ByteSpan>)> {
        let tokens = self.words.text.tokens.len();
        let mut holdings: BTreeMap<usize, Vec<Holding>> = self.signed();
        for (head, told) in self.told() {
            holdings.entry(head).or_insert(told);
        }
        for head in 0..tokens {
            if !holdings.contains_key(&head) && self.may_head_role(head) {
                holdings.insert(head, self.beside(head));
            }
        }
        self.share(&mut holdings);
        holdings.retain(|_, held| !held.is_empty());
        let governed = Governed::of(self);
        let mut roles = vec![];
        let mut taken = tokens;
        // "Director general": what a longer role holds is no role of its own.
        for (head, held) in holdings.into_iter().rev() {
            let Some(first) = held.first() else { continue };
            let phrase = match &first.line {
                Some(line) => line.start..self.end_of_role(head, line),
                None => self.role_phrase(head),
            };
            if head >= taken {
                continue;
            }
            taken = phrase.start;
            for holding in held.into_iter().rev() {
                let own = || governed.time(head).or_else(|| self.time_before(head));
                let time = own().or_else(|| governed.time(holding.predicate?));
                let of = self.owner(head, &phrase).or(holding.owner).map(|of| self.states.of_entity(self.entities, of));
                let of = of.filter(|of| *of != holding.bearer);
                let standing = self.standing(head, &phrase, &holding, time);
                let role = Role { span: self.words.text.span(phrase.clone()), of, standing, time: time.map(|t| t.id) };
                roles.push((holding.bearer, role));
            }
        }
        roles.reverse();
        roles
    }

    /// "Chair and chief executive": a role joined to another is held by the same people, whichever of them says by whom.
    fn share(&self, holdings: &mut BTreeMap<usize, Vec<Holding>>) {
        let joined: Vec<usize> = (0..self.words.text.tokens.len())
            .filter(|t| self.tree.deprel(*t) == Deprel::Conj && self.may_head_role(*t))
            .collect();
        let lacks = |holdings: &BTreeMap<usize, Vec<Holding>>, head| holdings.get(&head).is_none_or(Vec::is_empty);
        for head in joined {
            let Some(first) = self.partner(head) else { continue };
            let (from, to) = match (lacks(holdings, first), lacks(holdings, head)) {
                (false, true) => (first, head),
                (true, false) if self.is_one_with(first, head) => (head, first),
                _ => continue,
            };
            let shared = holdings.get(&from).cloned().unwrap_or_default();
            // "His widow, Eva, and a son": a name between the two is that of the first.
            let bearer = |t: usize| self.entity_at(t).filter(|_| self.is_named(t));
            let between = |t| bearer(t).is_some_and(|name| shared.iter().any(|held| held.bearer == name));
            let named = from == first && (first + 1..head).any(between);
            if !named && self.agrees(from, to) {
                holdings.insert(to, shared);
            }
        }
    }

    /// The role that a role is joined to; the parser may have joined it to the name that both explain: "Jane Roe, chair
    /// and chief executive".
    fn partner(&self, head: usize) -> Option<usize> {
        let tree = self.tree;
        let first = tree.head(head).filter(|_| tree.deprel(head) == Deprel::Conj)?;
        if self.may_head_role(first) {
            return Some(first);
        }
        let explains = |t: &usize| (first + 1..head).contains(t) && self.is_role_noun(*t) && !self.is_named(*t);
        tree.dependents_by(first, &[Deprel::Appos, Deprel::Conj]).rfind(explains).filter(|_| self.is_named(first))
    }

    /// "Actor and director Jane Roe": the second of two roles begins behind the conjunction, with no article.
    fn is_one_with(&self, first: usize, second: usize) -> bool {
        let conjunction = self.end_of_phrase(first);
        // "Musician Tiziano Lugli and actor Jane Roe": somebody whose name was not found.
        let called = self.tree.dependents_by(first, &[Deprel::Flat]).any(|t| t > first && !self.is_named(t));
        let own = called || self.tree.dependent(second, Deprel::Det).is_some();
        self.tree.deprel(conjunction) == Deprel::Cc && self.start_of_phrase(second) <= conjunction + 1 && !own
    }

    /// Whether two roles are said of as many: "chair and directors" are not one person's.
    fn agrees(&self, one: usize, other: usize) -> bool {
        self.is_plural(one) == self.is_plural(other)
    }

    fn kind(&self, entity: Id) -> Option<EntityKind> {
        self.entities.get(entity).map(|e| e.kind)
    }

    /// The entity of the mention that holds a token.
    fn entity_at(&self, token: usize) -> Option<Id> {
        self.mention_at(token).map(|(_, entity)| entity)
    }

    fn mention_at(&self, token: usize) -> Option<(Range<usize>, Id)> {
        let byte = self.words.text.tokens.get(token)?.span.start;
        self.index.covering(byte).map(|(mention, entity)| (self.words.text.tokens_in(mention), entity))
    }

    /// Whether somebody can have a role: people, and firms where it is one of firms.
    fn fits(&self, head: usize, bearer: Id) -> bool {
        match self.kind(bearer) {
            Some(EntityKind::Person) => true,
            Some(EntityKind::Organization) => self.is_of_firm(head),
            _ => false,
        }
    }

    fn is_named(&self, token: usize) -> bool {
        self.named.get(token) == Some(&true)
    }

    /// The sentence of a token.
    fn sentence(&self, token: usize) -> Range<usize> {
        self.words.text.tokens_of(self.tree.sentence(token))
    }
}
