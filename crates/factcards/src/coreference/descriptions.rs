//! Descriptions join a chain by apposition, by a copula, or where they repeat a noun that the chain is known by: "Hull
//! City Council … the council". Anything freer is wrong more often than right.

use std::collections::BTreeSet;

use factcards_document::{ByteSpan, Entity, EntityKind};
use factcards_model::ud::{Deprel, Xpos};
use rustc_hash::{FxHashMap, FxHashSet};

use super::candidates::Scene;
use super::chain::Chains;
use super::mentions::{Form, Mention};
use super::traits::Traits;
use crate::lexicon::Class;
use crate::words::Words;

/// How many sentences after the last mention a description still means a named one.
const REACH: usize = 40;
/// The same for one without a name.
const NEAR: usize = 14;
/// How far two kinds may be apart, in fifteenths.
const APART: u32 = 9;

/// Chains that are kept for a noun, and organisations of the text: the last new ones.
const BEARERS: usize = 24;

/// Why a description joins a chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joined {
    /// An apposition or a copula says so: it tells what somebody is, and refers to nobody by itself.
    Told,
    /// It repeats a noun.
    Repeated,
}

/// A chain that a noun is known to mean.
struct Bearer<'t> {
    chain: usize,
    sentence: usize,
    named: bool,
    /// What else is said with the noun: "city" of "Hull City Council".
    modifiers: FxHashSet<&'t str>,
}

/// What descriptions can mean at a place of the text.
pub(super) struct Descriptions<'d, 't> {
    words: &'d Words<'t>,
    entities: &'d [Entity<ByteSpan>],
    bearers: FxHashMap<&'t str, Vec<Bearer<'t>>>,
    /// The mention that a token heads or places.
    by_token: FxHashMap<usize, usize>,
    /// The organisations of the last sentences, by entity, with the sentence of their last mention.
    organizations: Vec<(usize, usize)>,
}

impl<'d, 't> Descriptions<'d, 't> {
    pub(super) fn new(words: &'d Words<'t>, entities: &'d [Entity<ByteSpan>]) -> Self {
        Self { words, entities, bearers: FxHashMap::default(), by_token: FxHashMap::default(), organizations: vec![] }
    }

    /// The chain that a common noun joins.
    pub(super) fn chain_of(
        &mut self,
        scene: &Scene,
        chains: &Chains,
        place: usize,
        traits: &Traits,
    ) -> Option<(usize, Joined)> {
        let mention = scene.mentions.get(place)?;
        let told = self.told_of(mention.head).and_then(|token| self.chain_at(chains, token));
        let fits = |chain: &usize| chains.get(*chain).is_some_and(|chain| fits(&chain.traits, traits));
        let told = told.filter(fits).map(|chain| (chain, Joined::Told));
        told.or_else(|| Some((self.repeated(scene, chains, mention, &fits)?, Joined::Repeated)))
    }

    /// The chain of a description that a name stands in apposition to, or that a copula says the name of: "the minister,
    /// Jane Roe", "the winner is Jane Roe".
    pub(super) fn named_behind(
        &self,
        scene: &Scene,
        chains: &Chains,
        mention: &Mention,
        entity: usize,
    ) -> Option<(usize, usize)> {
        let chain = self.told_of(mention.site).and_then(|token| self.chain_at(chains, token))?;
        let described = chains.get(chain).filter(|chain| chain.entity.is_none())?;
        let last = described.last()?;
        let nominal = scene.mentions.get(last).is_some_and(|last| last.form == Form::Nominal);
        let own = chains.get(entity)?;
        (nominal && fits(&own.traits, &described.traits)).then_some((chain, last))
    }

    /// What a noun is said to be: the head of the apposition that it is, or the subject of its copula.
    fn told_of(&self, noun: usize) -> Option<usize> {
        let tree = self.words.tree;
        if tree.deprel(noun) == Deprel::Appos {
            return tree.head(noun);
        }
        tree.dependent(noun, Deprel::Cop)?;
        let hedged = tree.dependents(noun).any(|child| {
            tree.is_negation(child)
                || tree.xpos(child) == Xpos::Md
                || tree.is(child, &[Deprel::Mark])
                || tree.is_relative(child)
        });
        let asked = self
            .words
            .text
            .sentences
            .get(tree.sentence(noun))
            .is_some_and(|s| s.span.of(self.words.text.source).ends_with('?'));
        tree.dependent(noun, Deprel::Nsubj).filter(|subject| !hedged && !asked && *subject < noun)
    }

    fn chain_at(&self, chains: &Chains, token: usize) -> Option<usize> {
        self.by_token.get(&token).and_then(|mention| chains.of_mention(*mention))
    }

    /// The chain that is known by the noun of a definite description that says nothing new.
    fn repeated(
        &self,
        scene: &Scene,
        chains: &Chains,
        mention: &Mention,
        fits: &dyn Fn(&usize) -> bool,
    ) -> Option<usize> {
        let words = self.words;
        if scene.definiteness(mention.head) != Some(true) {
            return None;
        }
        let noun = words.tree.folded(mention.head);
        let modifiers = modifiers(words, mention.head)?;
        let near = |bearer: &&Bearer| {
            let reach = if bearer.named { REACH } else { NEAR };
            mention.sentence.saturating_sub(bearer.sentence) <= reach
        };
        let all = self.bearers.get(noun).map(Vec::as_slice).unwrap_or_default();
        let mut bearers: Vec<&Bearer> = all.iter().filter(near).collect();
        bearers.retain(|bearer| modifiers.is_subset(&bearer.modifiers));
        let chain = |bearer: &&Bearer| chains.resolved(bearer.chain);
        let distinct: BTreeSet<usize> = bearers.iter().map(chain).collect();
        let named = bearers.iter().any(|bearer| bearer.named);
        let latest = bearers.iter().max_by_key(|bearer| bearer.sentence).filter(|_| !named || distinct.len() == 1);
        // A board is one, its governors are several.
        let known = latest.map(chain).filter(|chain| named || fits(chain));
        self.only_organization(mention.sentence, noun, &modifiers).or(known)
    }

    /// "The company" where its paragraph has named one organisation and spoken of no other company.
    fn only_organization(&self, sentence: usize, noun: &str, modifiers: &FxHashSet<&str>) -> Option<usize> {
        let asks = modifiers.is_empty() && self.words.language().names.companies.contains(&noun);
        let text = self.words.text;
        let here = |at: usize| text.paragraph_of(at) == text.paragraph_of(sentence);
        let others = self.bearers.get(noun).map(Vec::as_slice).unwrap_or_default();
        let mut near = self.organizations.iter().filter(|(_, last)| here(*last));
        let (only, _) = near.next().filter(|_| asks && !others.iter().any(|o| !o.named && here(o.sentence)))?;
        near.next().is_none().then_some(*only)
    }

    /// Takes note of a name.
    pub(super) fn see_name(&mut self, mention: &Mention, entity: usize) {
        let words = self.words;
        let Some(known) = self.entities.get(entity) else { return };
        let modifiers: FxHashSet<&str> = mention.name.clone().map(|token| words.tree.folded(token)).collect();
        for noun in nouns_of_name(words, mention, known.kind) {
            self.bear(
                noun,
                Bearer { chain: entity, sentence: mention.sentence, named: true, modifiers: modifiers.clone() },
            );
        }
        if known.kind == EntityKind::Organization {
            self.organizations.retain(|(other, _)| *other != entity);
            self.organizations.push((entity, mention.sentence));
            if self.organizations.len() > BEARERS {
                self.organizations.remove(0);
            }
        }
    }

    /// Takes note of a common noun.
    pub(super) fn see_noun(&mut self, chains: &Chains, mention: &Mention, chain: usize) {
        let words = self.words;
        let modifiers = modifiers(words, mention.head).unwrap_or_default();
        let noun = words.tree.folded(mention.head);
        let named = chains.get(chain).is_some_and(|chain| chain.entity.is_some());
        self.bear(noun, Bearer { chain, sentence: mention.sentence, named, modifiers });
    }

    fn bear(&mut self, noun: &'t str, bearer: Bearer<'t>) {
        let bearers = self.bearers.entry(noun).or_default();
        match bearers.iter_mut().find(|known| known.chain == bearer.chain) {
            Some(known) => {
                known.sentence = bearer.sentence;
                known.modifiers.extend(bearer.modifiers);
            }
            None => {
                if bearers.len() >= BEARERS {
                    bearers.remove(0);
                }
                bearers.push(bearer);
            }
        }
    }

    /// Takes note of where any mention stands.
    pub(super) fn see(&mut self, place: usize, mention: &Mention) {
        self.by_token.entry(mention.head).or_insert(place);
        self.by_token.entry(mention.site).or_insert(place);
    }
}

/// Whether number and kind of a chain allow a description.
fn fits(chain: &Traits, noun: &Traits) -> bool {
    let number = (chain.plural > chain.singular) == (noun.plural > noun.singular) || chain.plural + chain.singular == 0;
    let near = |a: Option<u32>, b: Option<u32>| a.zip(b).is_none_or(|(a, b)| a.abs_diff(b) <= APART);
    let gender = chain.gender().zip(noun.gender()).is_none_or(|(a, b)| a == b);
    number && gender && near(chain.person(), noun.person())
}

/// What is said of a noun beside its determiner; none where something says who is meant anew.
fn modifiers<'t>(words: &Words<'t>, noun: usize) -> Option<FxHashSet<&'t str>> {
    let tree = words.tree;
    let new = [Deprel::Acl, Deprel::Appos, Deprel::Flat];
    if tree.dependents(noun).any(|child| tree.is(child, &new)) {
        return None;
    }
    let said = tree.dependents_by(noun, &[Deprel::Amod, Deprel::Compound, Deprel::Nummod, Deprel::Nmod]);
    Some(said.map(|child| tree.folded(child)).collect())
}

/// The nouns by which a name can be taken up: the last word of it or the one before "of", what its legal form says, the
/// title before it.
fn nouns_of_name<'t>(words: &Words<'t>, mention: &Mention, kind: EntityKind) -> Vec<&'t str> {
    let tree = words.tree;
    let tokens = mention.name.clone();
    let mut nouns = vec![];
    let folded = |token: usize| tree.folded(token);
    if kind == EntityKind::Person {
        let titles =
            (mention.site..mention.head).chain(tree.dependents_by(mention.head, &[Deprel::Compound, Deprel::NmodDesc]));
        let role = |token: &usize| !tokens.contains(token) && words.is(*token, Class::RoleNoun);
        return titles.filter(role).map(folded).collect();
    }
    let of = tokens.clone().find(|t| words.word(*t) == words.language().names.of);
    let mut end = of.unwrap_or(tokens.end);
    let of_form = |t: usize| words.is(t, Class::LegalSuffix);
    if tokens.len() > 1 && end > tokens.start + 1 && of_form(end - 1) && of.is_none() {
        nouns.extend(words.language().names.companies);
        end -= 1;
    }
    let known = |t: usize| words.lexicon().head_kind(folded(t)).is_some();
    let trade = |t: usize| words.language().names.trades.contains(&folded(t));
    let head = end.checked_sub(1).filter(|head| tokens.len() > 1 && known(*head) && !trade(*head));
    nouns.extend(head.map(folded));
    // "Board of Trustees": the trustees.
    let members = of.map(|of| of + 1).filter(|t| t + 1 == tokens.end && are_people(words, *t));
    nouns.extend(members.map(folded));
    nouns
}

/// Whether a word is the plural of a role: "Trustees".
fn are_people(words: &Words, token: usize) -> bool {
    let lexicon = words.lexicon();
    lexicon.singulars(words.tree.folded(token)).any(|one| lexicon.classes(&one).has(Class::RoleNoun))
}
