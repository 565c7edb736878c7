//! Chains: mentions of one thing, as far as the text has been read.

use factcards_document::ErasedSort as _;

use super::mentions::{Form, Mention, Place};
use super::traits::Traits;
use crate::lang::coreference::PronounClass;

/// The pronouns that a chain has taken are counted by class.
const CLASSES: usize = 4;
/// Chains that are kept in mind, the last mentioned ones.
const RECENT: usize = 40;
/// Named chains of [`OFTEN`] mentions that are kept beside them.
const ESTABLISHED: usize = 12;
const OFTEN: usize = 3;

/// The mentions of one thing.
#[derive(Clone, Debug, Default)]
pub(crate) struct Chain {
    /// The entity whose names are among the mentions or will be.
    pub(crate) entity: Option<usize>,
    /// In order, by their places among all mentions.
    pub(crate) mentions: Vec<usize>,
    /// The last name.
    pub(crate) last_name: Option<usize>,
    pub(crate) names: usize,
    pub(crate) subjects: usize,
    /// Pronouns taken, by class.
    pronouns: [u32; CLASSES],
    pub(crate) traits: Traits,
    pub(crate) in_title: bool,
    /// The chain into which this one went.
    pub(crate) merged_into: Option<usize>,
}

impl Chain {
    pub(crate) fn last(&self) -> Option<usize> {
        self.mentions.last().copied()
    }

    /// Whether it has a name and is mentioned often, so that it stays in mind.
    pub(crate) fn is_established(&self) -> bool {
        self.entity.is_some() && self.mentions.len() >= OFTEN
    }

    /// How many pronouns of the class it has taken.
    pub(crate) fn taken(&self, class: PronounClass) -> u32 {
        self.pronouns.get(class as usize).copied().unwrap_or_default()
    }

    /// How many pronouns it has taken.
    pub(crate) fn taken_all(&self) -> u32 {
        self.pronouns.iter().sum()
    }
}

/// All chains, and which of them are in mind.
#[derive(Debug, Default)]
pub(crate) struct Chains {
    all: Vec<Chain>,
    /// The chain of each mention, where it has one.
    of_mention: Vec<Option<usize>>,
    /// The last mentioned ones, the latest at the end.
    recent: Vec<usize>,
    established: Vec<usize>,
}

impl Chains {
    /// One chain for each entity, without a mention yet; room for one of each other mention, as growing takes more.
    pub(crate) fn new(traits: impl Iterator<Item = Traits>, mentions: &[Mention]) -> Self {
        let traits: Vec<_> = traits.collect();
        let unnamed = mentions.iter().filter(|mention| !matches!(mention.form, Form::Name(_))).count();
        let mut all = Vec::with_capacity(traits.len() + unnamed);
        let chain = |(entity, traits)| Chain { entity: Some(entity), traits, ..Chain::default() };
        all.extend(traits.into_iter().enumerate().map(chain));
        Self { all, of_mention: vec![None; mentions.len()], ..Self::default() }
    }

    pub(crate) fn get(&self, chain: usize) -> Option<&Chain> {
        self.all.get(self.resolved(chain))
    }

    pub(crate) fn all(&self) -> &[Chain] {
        &self.all
    }

    /// The chain that a chain has become.
    pub(crate) fn resolved(&self, chain: usize) -> usize {
        let mut at = chain;
        while let Some(into) = self.all.get(at).and_then(|chain| chain.merged_into) {
            at = into;
        }
        at
    }

    /// The chain of a mention.
    pub(crate) fn of_mention(&self, mention: usize) -> Option<usize> {
        self.of_mention.get(mention).copied().flatten().map(|chain| self.resolved(chain))
    }

    /// A new chain without name.
    pub(crate) fn open(&mut self) -> usize {
        self.all.push(Chain::default());
        self.all.len() - 1
    }

    /// Puts a mention, the latest, into a chain.
    pub(crate) fn push(&mut self, chain: usize, place: usize, mention: &Mention, traits: Traits, in_title: bool) {
        let at = self.resolved(chain);
        let Some(chain) = self.all.get_mut(at) else { return };
        chain.mentions.push(place);
        chain.subjects += usize::from(mention.place == Place::Subject);
        chain.traits += traits;
        chain.in_title |= in_title;
        match mention.form {
            Form::Name(_) => {
                chain.last_name = Some(place);
                chain.names += 1;
            }
            Form::Pronoun(class, _) => {
                chain.pronouns.get_mut(class as usize).into_iter().for_each(|count| *count += 1);
            }
            Form::Nominal | Form::Coordination => {}
        }
        let established = chain.is_established();
        self.of_mention.get_mut(place).into_iter().for_each(|of| *of = Some(at));
        touch(&mut self.recent, at, RECENT);
        if established {
            touch(&mut self.established, at, ESTABLISHED);
        }
    }

    /// Makes one chain of two: the mentions of `from`, which has no name, go into `into`.
    pub(crate) fn merge(&mut self, from: usize, into: usize) {
        let (from, into) = (self.resolved(from), self.resolved(into));
        if from == into {
            return;
        }
        let Some(gone) = self.all.get_mut(from) else { return };
        let gone = std::mem::replace(gone, Chain { merged_into: Some(into), ..Chain::default() });
        self.recent.retain(|chain| *chain != from);
        let Some(chain) = self.all.get_mut(into) else { return };
        for mention in gone.mentions {
            let at = chain.mentions.partition_point(|known| *known < mention);
            chain.mentions.insert(at, mention);
        }
        chain.subjects += gone.subjects;
        chain.traits += gone.traits;
        chain.in_title |= gone.in_title;
        chain.pronouns.iter_mut().zip(gone.pronouns).for_each(|(count, more)| *count += more);
        touch(&mut self.recent, into, RECENT);
    }

    /// The chains in mind, the last mentioned one first.
    pub(crate) fn in_mind(&self) -> Vec<usize> {
        let mut chains: Vec<usize> = self.recent.iter().chain(&self.established).copied().collect();
        chains.sort_erased_by_cached_key(|chain| std::cmp::Reverse(self.get(*chain).and_then(Chain::last)));
        chains.dedup();
        chains.truncate(RECENT);
        chains
    }
}

/// Moves a chain to the end of a list of at most so many.
fn touch(list: &mut Vec<usize>, chain: usize, most: usize) {
    list.retain(|other| *other != chain);
    list.push(chain);
    if list.len() > most {
        list.remove(0);
    }
}
