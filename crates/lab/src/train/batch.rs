//! Sentences as the network takes them: the words of several one after the other, with what is known of each.

use std::ops::Range;

use factcards_model::features::Hashes;

use super::loss::Target;
use super::soft_targets::SoftTargets;

/// What is known of a word.
#[derive(Clone, Debug, Default)]
pub(crate) struct Known {
    /// Tag, fine tag and relation, by number, and the head in the sentence (0 the root); where the corpus has trees.
    pub(crate) tree: Option<Gold>,
    /// The name tags that the corpus allows.
    pub(crate) names: Option<u32>,
    pub(crate) soft: SoftTargets,
    /// How much more its head and relation count than those of other words.
    pub(crate) emphasis: f32,
    /// The head whose relation is asked for, as a row of the batch; none for the root.
    pub(crate) relation_head: Option<usize>,
}

/// The gold labels of a word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Gold {
    pub(crate) upos: u16,
    pub(crate) xpos: u16,
    pub(crate) head: u16,
    pub(crate) relation: u16,
}

impl Known {
    fn gold(&self, label: impl Fn(&Gold) -> u16) -> Target {
        self.tree.iter().map(|gold| (label(gold), 1.0)).collect()
    }

    pub(crate) fn upos(&self) -> Target {
        self.gold(|g| g.upos)
    }

    pub(crate) fn xpos(&self) -> Target {
        self.gold(|g| g.xpos)
    }

    pub(crate) fn head(&self) -> Target {
        self.gold(|g| g.head)
    }

    pub(crate) fn relation(&self) -> Target {
        self.gold(|g| g.relation)
    }
}

/// A sentence ready to be learned.
#[derive(Clone, Debug, Default)]
pub(crate) struct Example {
    pub(crate) hashes: Vec<Hashes>,
    pub(crate) known: Vec<Known>,
}

/// Several sentences.
#[derive(Default)]
pub(crate) struct Batch {
    pub(crate) hashes: Vec<Hashes>,
    pub(crate) targets: Vec<Known>,
    /// The rows of each sentence.
    pub(crate) sentences: Vec<Range<usize>>,
}

impl Batch {
    pub(crate) fn of<'e>(examples: impl IntoIterator<Item = &'e Example>) -> Self {
        let mut batch = Self::default();
        for example in examples {
            let start = batch.hashes.len();
            batch.hashes.extend(&example.hashes);
            batch.targets.extend(example.known.iter().cloned());
            batch.sentences.push(start..batch.hashes.len());
            for known in batch.targets.iter_mut().skip(start) {
                let gold = known.tree.map(|g| usize::from(g.head));
                let head = gold.or(known.soft.relation_head).unwrap_or(0);
                known.relation_head = head.checked_sub(1).map(|h| start + h);
            }
        }
        batch
    }
}
