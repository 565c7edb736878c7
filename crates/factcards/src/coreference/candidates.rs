//! The chains that a pronoun may belong to, with what tells for each.

use factcards_document::{ByteSpan, ErasedSort as _};
use factcards_model::ud::Deprel;

use super::chain::{Chain, Chains};
use super::compatibility::{is_compatible, wanted};
use super::features::{NONE, NoneValues, PairValues};
use super::mentions::{Form, Mention, Place};
use super::pair_values::Field;
use crate::lang::coreference::{PronounClass, PronounUse};
use crate::words::Words;

/// How many sentences after its last mention a chain can be meant.
const REACH: usize = 14;
/// The same for an established one.
const FAR: usize = 40;
/// The most words up to the head of what contains a pronoun.
pub(super) const DEPTH: usize = 8;

/// A choice to be made: the chain that a pronoun belongs to, or none.
#[derive(Debug)]
pub struct Decision {
    /// The pronoun.
    pub pronoun: ByteSpan,
    /// Its class.
    pub class: PronounClass,
    /// The values of [`OF_NONE`](super::features::OF_NONE).
    pub none: NoneValues,
    /// Chains, the last mentioned one first, then names behind the pronoun.
    pub candidates: Vec<Candidate>,
}

/// A chain that may be meant.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// Its number.
    pub chain: usize,
    /// Whether it has a name.
    pub named: bool,
    /// The values of [`OF_PAIR`](super::features::OF_PAIR).
    pub values: PairValues,
}

/// What all pronouns of a text share.
pub(super) struct Scene<'s, 't> {
    pub(super) words: &'s Words<'t>,
    pub(super) mentions: &'s [Mention],
    /// For each entity its names in the whole text.
    pub(super) names: Vec<usize>,
    /// The most names that any has.
    pub(super) most_names: usize,
    /// Named people whom "he" may mean, and "she".
    pub(super) men: usize,
    pub(super) women: usize,
    /// For each quotation the mention that speaks it, where that is known.
    pub(super) speakers: Vec<Option<usize>>,
    /// For each sentence its first mention.
    pub(super) firsts: Vec<Option<usize>>,
}

/// A pronoun whose antecedent is asked for: its place among the mentions, its class and use.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked {
    pub(super) place: usize,
    pub(super) class: PronounClass,
    pub(super) usage: PronounUse,
}

impl Scene<'_, '_> {
    /// The choice of a pronoun, the mention at `place`.
    pub(super) fn decision(&self, chains: &Chains, place: usize, class: PronounClass, usage: PronounUse) -> Decision {
        let words = self.words;
        let pronoun = words.text.tokens.get(self.head(place)).map(|token| token.span).unwrap_or_default();
        let none = [0; NONE];
        let mut decision = Decision { pronoun, class, none, candidates: vec![] };
        let asked = Asked { place, class, usage };
        let Some(mention) = self.mentions.get(place) else { return decision };
        let alive: Vec<usize> =
            chains.in_mind().into_iter().filter(|chain| self.may_be_meant(chains, *chain, mention, class)).collect();
        let behind = self.names_behind(chains, place, mention, usage);
        let fits = |chain: &usize| chains.get(*chain).is_some_and(|c| is_compatible(class, &c.traits));
        let compatible: Vec<usize> = alive.iter().copied().filter(fits).collect();
        let mentions = |chain: &usize| chains.get(*chain).map_or(0, |c| c.mentions.len());
        let named = |chain: &usize| chains.get(*chain).is_some_and(|chain| chain.entity.is_some());
        let mut by_salience = compatible.clone();
        by_salience.sort_erased_by_cached_key(|chain| {
            let last = chains.get(*chain).and_then(Chain::last).and_then(|last| self.mentions.get(last));
            last.map(|last| (std::cmp::Reverse(last.sentence), last.place as u8, last.head))
        });
        let is_told = |chain: &usize| {
            let gender = chains.get(*chain).and_then(|chain| chain.traits.gender());
            gender.is_some() && gender == wanted(class)
        };
        let last_of = |keeps: &dyn Fn(&usize) -> bool| {
            let kept = compatible.iter().filter(|chain| keeps(chain));
            kept.filter_map(|chain| chains.get(*chain)?.last()).collect()
        };
        let field = Field {
            compatible: compatible.len(),
            named: last_of(&|chain| named(chain)),
            told: last_of(&|chain| named(chain) && is_told(chain)),
            by_salience,
            most: compatible.iter().map(mentions).max().unwrap_or_default(),
        };
        let mut rank = 0;
        for (at, chain) in alive.iter().enumerate() {
            rank += usize::from(fits(chain));
            let values = self.pair(chains, *chain, &asked, (at + 1, rank), &field, false);
            decision.candidates.extend(values.map(|values| Candidate { chain: *chain, named: named(chain), values }));
        }
        for chain in behind.into_iter().filter(|chain| !alive.contains(chain)) {
            let values = self.pair(chains, chain, &asked, (alive.len() + 1, rank + 1), &field, true);
            decision.candidates.extend(values.map(|values| Candidate { chain, named: true, values }));
        }
        decision.none = self.none(chains, &asked, &compatible);
        decision
    }

    fn head(&self, place: usize) -> usize {
        self.mentions.get(place).map_or(usize::MAX, |mention| mention.head)
    }

    /// Whether a chain is near enough, not of the other gender beyond doubt, and none whose phrase the pronoun stands in.
    fn may_be_meant(&self, chains: &Chains, chain: usize, pronoun: &Mention, class: PronounClass) -> bool {
        let Some(chain) = chains.get(chain) else { return false };
        let Some(last) = chain.last().and_then(|last| self.mentions.get(last)) else { return false };
        // Nobody speaks of themselves as of another.
        if chain.entity.is_some_and(|own| self.writer(pronoun.sentence) == Some(own)) {
            return false;
        }
        // A surname may be that of a relative whose whole name the text has.
        let name = chain.last_name.and_then(|name| self.mentions.get(name));
        let surname = chain.names > 1 && name.is_some_and(|name| name.name.len() == 1);
        let other = wanted(class).zip(chain.traits.certain).is_some_and(|(wanted, told)| wanted != told);
        let apart = other && !surname && chain.taken(class) == 0;
        let reach = if chain.is_established() { FAR } else { REACH };
        pronoun.sentence.saturating_sub(last.sentence) <= reach && !apart && !self.contains(last, pronoun)
    }

    /// The entity that a sentence is a turn or a message of.
    fn writer(&self, sentence: usize) -> Option<usize> {
        let label = self.words.text.tokens_in(self.words.text.block_of(sentence)?.speaker?);
        let first = self.mentions.partition_point(|mention| mention.head < label.start);
        let mut within = self.mentions.iter().skip(first).take_while(|mention| mention.head < label.end);
        within.find_map(|mention| if let Form::Name(entity) = mention.form { Some(entity) } else { None })
    }

    /// Whether the pronoun stands in the phrase of a mention, but not in a clause inside of it.
    fn contains(&self, outer: &Mention, pronoun: &Mention) -> bool {
        let tree = self.words.tree;
        let coordination = outer.form == Form::Coordination;
        let mut at = pronoun.head;
        for _ in 0..DEPTH {
            if outer.sentence != pronoun.sentence || at == outer.site || at == outer.head {
                return outer.sentence == pronoun.sentence && at != pronoun.head;
            }
            let within = tree.is(at, &[Deprel::Nmod, Deprel::Det, Deprel::Amod, Deprel::Compound, Deprel::Appos]);
            match tree.head(at) {
                Some(head) if within || coordination && tree.is(at, &[Deprel::Conj]) => at = head,
                _ => return false,
            }
        }
        false
    }

    /// Names behind a pronoun that stand as subjects of a clause above its own, or of its own where something belongs to
    /// the pronoun: "When she left, Ann said …", "In her report Ann said …".
    fn names_behind(&self, chains: &Chains, place: usize, pronoun: &Mention, usage: PronounUse) -> Vec<usize> {
        let tree = self.words.tree;
        let above: Vec<usize> = tree.ancestors(pronoun.site).collect();
        let in_sentence = |mention: &&Mention| mention.sentence == pronoun.sentence;
        let behind = self.mentions.iter().skip(place + 1).take_while(in_sentence);
        let shares = |governor| Some(governor) == pronoun.governor && usage != PronounUse::Possessive;
        let subject = |m: &&Mention| {
            m.place == Place::Subject
                && m.governor.is_some_and(|governor| above.contains(&governor) && !shares(governor))
        };
        let entity = |mention: &Mention| if let Form::Name(entity) = mention.form { Some(entity) } else { None };
        behind.filter(subject).filter_map(entity).map(|entity| chains.resolved(entity)).collect()
    }

    /// Whether the determiner of a noun says that it is known.
    pub(super) fn definiteness(&self, noun: usize) -> Option<bool> {
        let tree = self.words.tree;
        let language = &self.words.language().coreference;
        let mut determiners = tree.dependents_by(noun, &[Deprel::Det]).map(|det| tree.folded(det));
        determiners.find_map(|form| {
            let known = language.definite.contains(&form);
            (known || language.indefinite.contains(&form)).then_some(known)
        })
    }
}
