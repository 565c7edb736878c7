//! Chooses the antecedent of each pronoun, in one pass over the mentions; descriptions join chains on the way.

use std::ops::Range;

use factcards_document::{ByteSpan, Entity, ErasedSort as _, MentionForm};
use factcards_model::ud::Deprel;
use rustc_hash::{FxHashMap, FxHashSet};

use super::candidates::{Decision, Scene};
use super::chain::Chains;
use super::compatibility::{may_be_person, wanted};
use super::descriptions::{Descriptions, Joined};
use super::features::{of_none, of_pair, weights};
use super::mentions::{Form, Mention, Place};
use super::traits::{self, Traits};
use super::{Layers, MentionIndex, mentions};
use crate::lang::coreference::PronounClass;
use crate::tree::Tree;
use crate::words::Words;

/// The choice of an antecedent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The place of the candidate; none where the pronoun belongs to no chain in mind.
    pub candidate: Option<usize>,
    /// Whether it beats every other by so much that a reader can be told of it.
    pub sure: bool,
}

/// Chooses one of the candidates of a decision.
pub trait Choose {
    /// The choice. `heads` gives the words that head the mentions of a candidate's chain so far, in order.
    fn choose(&mut self, decision: &Decision, heads: &dyn Fn(usize) -> Vec<ByteSpan>) -> Choice;
}

/// How much a choice must beat the next best one for a description to be shown as its meaning: on GUM's development
/// portion 72 of 82 of these are right (`lab antecedents`), of all 119 of 170.
const SURE: i32 = 80;

/// The choice by learned weights: a softmax's most likely answer is its highest sum.
pub(crate) struct Weights<'m>(pub(crate) &'m [i8]);

impl Weights<'_> {
    fn sum(&self, places: impl Iterator<Item = usize>) -> i32 {
        places.map(|at| self.0.get(at).copied().map_or(0, i32::from)).sum()
    }
}

impl Choose for Weights<'_> {
    fn choose(&mut self, decision: &Decision, _: &dyn Fn(usize) -> Vec<ByteSpan>) -> Choice {
        let nobody = Choice { candidate: None, sure: false };
        // Weights of other features than these choose nobody.
        if self.0.len() != weights() {
            return nobody;
        }
        let none = self.sum(of_none(&decision.none));
        // The highest sum with its candidate, and the next; of equals the one that was mentioned last.
        let (mut best, mut next) = ((none, None), none);
        for (at, candidate) in decision.candidates.iter().enumerate() {
            let sum = self.sum(of_pair(decision.class, &candidate.values));
            if sum > best.0 {
                (best, next) = ((sum, Some(at)), best.0);
            } else {
                next = next.max(sum);
            }
        }
        let (sum, Some(at)) = best else { return nobody };
        Choice { candidate: Some(at), sure: sum - next >= SURE }
    }
}

/// The chains of a text, and its mentions.
pub(crate) struct Resolved {
    pub(crate) mentions: Vec<Mention>,
    pub(crate) chains: Chains,
    /// Descriptions that tell what somebody is.
    pub(crate) told: FxHashSet<usize>,
    /// For pronouns that mean nobody with a name, by their tokens, the description that they stand for.
    pub(crate) meanings: FxHashMap<usize, ByteSpan>,
    /// Pronouns that stand for something, by their places among the mentions.
    referring: Vec<usize>,
}

/// Reads the mentions in order.
pub(crate) fn resolve(layers: &Layers, entities: &[Entity<ByteSpan>], choose: &mut dyn Choose) -> Resolved {
    let words = layers.words;
    let index = MentionIndex::of(entities);
    let mentions = mentions::find(layers, &index);
    let traits: Vec<Traits> = entities.iter().map(|entity| traits::of_entity(words, entity)).collect();
    let scene = scene(words, &mentions, entities, &traits);
    let mut chains = Chains::new(traits.iter().copied(), &mentions);
    let (mut told, mut meanings) = (FxHashSet::default(), FxHashMap::default());
    let mut referring = vec![];
    let mut descriptions = Descriptions::new(words, entities);
    for (place, mention) in mentions.iter().enumerate() {
        let heading = words.text.is_heading(mention.sentence);
        match mention.form {
            Form::Name(entity) => {
                if let Some((chain, description)) = descriptions.named_behind(&scene, &chains, mention, entity) {
                    chains.merge(chain, entity);
                    told.insert(description);
                }
                chains.push(entity, place, mention, Traits::default(), heading);
                descriptions.see_name(mention, entity);
            }
            Form::Nominal => {
                let traits = traits::of_noun(words, mention.head);
                let joined = descriptions.chain_of(&scene, &chains, place, &traits);
                told.extend(joined.filter(|(_, why)| *why == Joined::Told).map(|_| place));
                let chain = joined.map(|(chain, _)| chain).unwrap_or_else(|| chains.open());
                chains.push(chain, place, mention, traits, heading);
                descriptions.see_noun(&chains, mention, chain);
            }
            Form::Coordination => {
                let chain = chains.open();
                let plural = Traits { plural: 1, ..Traits::default() };
                chains.push(chain, place, mention, plural, heading);
            }
            Form::Pronoun(class, usage) => {
                let decision = scene.decision(&chains, place, class, usage);
                let span = |at: &usize| mentions.get(*at).map(|m| words.text.span(m.head..m.last + 1));
                let heads = |chain: usize| {
                    let mentions = chains.get(chain).map(|chain| chain.mentions.as_slice()).unwrap_or_default();
                    mentions.iter().filter_map(span).collect()
                };
                let choice = choose.choose(&decision, &heads);
                let chosen = choice.candidate.and_then(|at| decision.candidates.get(at));
                let sure = chosen.filter(|candidate| choice.sure && !candidate.named);
                if let Some(span) = sure.and_then(|candidate| description(words, &mentions, &chains, candidate.chain)) {
                    meanings.insert(mention.head, span);
                }
                let chain = chosen.map(|candidate| candidate.chain).unwrap_or_else(|| chains.open());
                chains.push(chain, place, mention, of_pronoun(class), heading);
                if chosen.is_some() || class != PronounClass::Neuter || !scene.is_expletive(mention) {
                    referring.push(place);
                }
            }
        }
        descriptions.see(place, mention);
    }
    Resolved { mentions, chains, told, meanings, referring }
}

impl Resolved {
    /// How many pronouns are in chains that neither name nor describe what they stand for.
    pub(crate) fn open_pronouns(&self) -> usize {
        let pronoun = |place: &usize| self.mentions.get(*place).is_none_or(|m| matches!(m.form, Form::Pronoun(..)));
        let open = |place: &&usize| {
            let chain = self.chains.of_mention(**place).and_then(|chain| self.chains.get(chain));
            chain.is_none_or(|chain| chain.mentions.iter().all(pronoun))
        };
        self.referring.iter().filter(open).count()
    }

    /// Adds the pronouns and descriptions of entities to their mentions, in order.
    pub(crate) fn attach(&self, words: &Words, entities: &mut [Entity<ByteSpan>]) {
        for chain in self.chains.all() {
            let Some(entity) = chain.entity.and_then(|entity| entities.get_mut(entity)) else { continue };
            for place in chain.mentions.iter().filter(|place| !self.told.contains(place)) {
                let Some(mention) = self.mentions.get(*place) else { continue };
                let (tokens, form) = match mention.form {
                    Form::Pronoun(..) => (mention.head..mention.head + 1, MentionForm::Pronoun),
                    Form::Nominal => (noun_phrase(words.tree, mention.head), MentionForm::Nominal),
                    Form::Name(_) | Form::Coordination => continue,
                };
                let span = words.text.span(tokens);
                entity.mentions.push(factcards_document::Mention { span, sentence: mention.sentence, form });
            }
            entity.mentions.sort_erased_by_key(|mention| mention.span);
        }
    }
}

/// The words of a noun without clauses, insertions, preposition and conjuncts.
fn noun_phrase(tree: &Tree, noun: usize) -> Range<usize> {
    const WITHIN: [Deprel; 7] =
        [Deprel::Det, Deprel::Amod, Deprel::Compound, Deprel::Nummod, Deprel::Nmod, Deprel::Flat, Deprel::Case];
    tree.phrase(noun, &|child| {
        let preposition = tree.is(child, &[Deprel::Case]) && tree.head(child) == Some(noun);
        !preposition && (tree.is(child, &WITHIN) || tree.head(child) != Some(noun))
    })
}

/// The first description of a chain.
fn description(words: &Words, mentions: &[Mention], chains: &Chains, chain: usize) -> Option<ByteSpan> {
    let mut own = chains.get(chain)?.mentions.iter().filter_map(|at| mentions.get(*at));
    let noun = own.find(|mention| mention.form == Form::Nominal)?;
    Some(words.text.span(noun_phrase(words.tree, noun.head)))
}

/// What a pronoun tells of its chain.
fn of_pronoun(class: PronounClass) -> Traits {
    let traits = Traits::of_gender(wanted(class), 1);
    match class {
        PronounClass::Masculine | PronounClass::Feminine => {
            Traits { person: traits::FULL, told: 1, singular: 1, ..traits }
        }
        PronounClass::Neuter => Traits { told: 1, singular: 1, ..traits },
        PronounClass::Plural => traits,
    }
}

fn scene<'s, 't>(
    words: &'s Words<'t>,
    mentions: &'s [Mention],
    entities: &[Entity<ByteSpan>],
    told: &[Traits],
) -> Scene<'s, 't> {
    let names: Vec<usize> = entities.iter().map(|entity| entity.mentions.len()).collect();
    let people = |class| told.iter().filter(|traits| may_be_person(traits, class)).count();
    let mut firsts = vec![None; words.text.sentences.len()];
    for (place, mention) in mentions.iter().enumerate().rev() {
        firsts.get_mut(mention.sentence).into_iter().for_each(|first| *first = Some(place));
    }
    Scene {
        words,
        mentions,
        most_names: names.iter().copied().max().unwrap_or_default(),
        names,
        men: people(PronounClass::Masculine),
        women: people(PronounClass::Feminine),
        speakers: speakers(words, mentions),
        firsts,
    }
}

/// For each quotation the mention that is the subject of the verb beside it: "…", Ann said.
fn speakers(words: &Words, mentions: &[Mention]) -> Vec<Option<usize>> {
    let tree = words.tree;
    let count = mentions.iter().filter_map(|mention| mention.quotation).max().map_or(0, |last| last + 1);
    let mut speakers = vec![None; count];
    let mut quoted = FxHashMap::default();
    for mention in mentions {
        if let Some(quotation) = mention.quotation {
            // The words from a mention up to the root: the first one outside may be the verb of speech.
            tree.ancestors(mention.site).chain([mention.site]).for_each(|token| {
                quoted.entry(token).or_insert(quotation);
            });
        }
    }
    let by_governor = |(place, mention): (usize, &Mention)| {
        let outside = mention.quotation.is_none() && mention.place == Place::Subject;
        let governor = mention.governor.filter(|_| outside)?;
        let below = quoted.get(&governor);
        let above =
            || tree.head(governor).filter(|_| tree.is(governor, PARATAXIS)).and_then(|above| quoted.get(&above));
        below.or_else(above).map(|quotation| (*quotation, place))
    };
    for (quotation, place) in mentions.iter().enumerate().filter_map(by_governor) {
        speakers.get_mut(quotation).into_iter().for_each(|speaker| *speaker = speaker.or(Some(place)));
    }
    speakers
}

/// How a clause of speech hangs on what is said.
const PARATAXIS: &[Deprel] = &[Deprel::Parataxis, Deprel::Advcl];
