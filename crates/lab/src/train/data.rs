//! The sentences of the corpora as the network learns them, and as it is scored by.

use anyhow::Result;
use factcards_model::features::{self, Lexicon};

use super::batch::{Example, Gold, Known};
use super::dev_sets::DevSet;
use super::parameters::Random;
use super::run::Settings;
use super::soft_targets::{self, SoftTargets};
use crate::corpora::{Corpus, Sentence};
use crate::export::Inventory;

/// The relations that facts are made of.
const FACTS: [&str; 7] = ["nsubj", "obj", "obl", "nmod", "acl:relcl", "advcl", "conj"];

/// How often an epoch passes over each corpus.
const SHARES: [(&str, f32); 11] = [
    ("ewt", 1.8),
    ("gum", 2.2),
    ("gmb", 0.6),
    ("wikigold", 2.0),
    ("wnut17", 1.5),
    ("re3d", 1.0),
    ("uner", 2.0),
    ("crossner", 2.0),
    ("btc", 0.7),
    ("litbank", 0.5),
    ("plain", 0.5),
];

/// Longer sentences are not trained on: their arcs cost their length squared.
const LONGEST: usize = 120;

/// What is learned and what is scored.
pub(super) struct Data {
    /// How often an epoch passes over the sentences of a corpus, and these.
    train: Vec<(f32, Vec<Example>)>,
    pub(super) dev: Vec<DevSet>,
    /// The relation without its subtype, by number.
    pub(super) universal: Vec<usize>,
}

impl Data {
    /// # Errors
    /// When the teacher's soft targets cannot be read.
    pub(super) fn of(
        corpora: &[Corpus],
        inventory: &Inventory,
        lexicon: &Lexicon,
        settings: &Settings,
    ) -> Result<Self> {
        let mut taught = settings.soft.as_ref().map(|path| soft_targets::read(path)).transpose()?.unwrap_or_default();
        let mut number = 0;
        let (mut train, mut dev) = (vec![], vec![]);
        for corpus in corpora {
            let mut examples = vec![];
            for sentence in &corpus.sentences {
                if !sentence.tokens.is_empty() {
                    let mut example = example(sentence, taught.remove(&number), inventory, lexicon);
                    emphasize(&mut example, inventory, settings.emphasis);
                    examples.push(example);
                }
                number += 1;
            }
            if corpus.train {
                let used = !settings.without.iter().any(|name| name == corpus.name);
                let share = SHARES.iter().find(|s| used && s.0 == corpus.name).map_or(0.0, |s| s.1);
                train.push((share, examples));
            } else {
                dev.push(DevSet { name: corpus.name, examples });
            }
        }
        let relations = &inventory.relations;
        let universal = relations.iter().map(|r| position(relations, universal_part(r))).collect();
        Ok(Self { train, dev, universal })
    }

    /// The sentences of an epoch in a random order.
    pub(super) fn epoch(&self, random: &mut Random) -> Vec<&Example> {
        let mut all = vec![];
        for (share, examples) in &self.train {
            for example in examples.iter().filter(|e| e.hashes.len() <= LONGEST) {
                let times = *share as usize + usize::from(random.unit() < share.fract());
                all.extend(std::iter::repeat_n(example, times));
            }
        }
        random.shuffle(&mut all);
        all
    }
}

fn example(sentence: &Sentence, taught: Option<Vec<SoftTargets>>, inventory: &Inventory, lexicon: &Lexicon) -> Example {
    let hashes = sentence.tokens.iter().map(|t| features::hashes(&t.form, lexicon)).collect();
    let mut soft = taught.filter(|t| t.len() == sentence.tokens.len()).unwrap_or_default().into_iter();
    let known = sentence
        .tokens
        .iter()
        .enumerate()
        .map(|(i, token)| Known {
            tree: sentence.tree.then(|| Gold {
                upos: position(&inventory.upos, &token.upos) as u16,
                xpos: position(&inventory.xpos, &token.xpos) as u16,
                head: token.head as u16,
                relation: position(&inventory.relations, &token.relation) as u16,
            }),
            names: sentence.names.as_ref().map(|names| names[i]),
            soft: soft.next().unwrap_or_default(),
            ..Known::default()
        })
        .collect();
    Example { hashes, known }
}

/// Makes the relations that facts are made of count for more, by the gold relation or the likeliest of the teacher's.
fn emphasize(example: &mut Example, inventory: &Inventory, emphasis: f32) {
    let facts: Vec<bool> = inventory.relations.iter().map(|relation| FACTS.contains(&relation.as_str())).collect();
    for known in &mut example.known {
        let taught = known.soft.relations.iter().max_by(|a, b| a.1.total_cmp(&b.1)).map(|label| label.0);
        let relation = known.tree.map(|gold| gold.relation).or(taught);
        if relation.is_some_and(|relation| facts[usize::from(relation)]) {
            known.emphasis = emphasis;
        }
    }
}

/// A label that no training portion has counts as the first.
fn position(labels: &[String], label: &str) -> usize {
    labels.iter().position(|l| l == label).unwrap_or(0)
}

fn universal_part(relation: &str) -> &str {
    relation.split(':').next().unwrap_or(relation)
}
