//! The training loop.

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::Result;
use factcards_model::features::{self, Lexicon};

use super::batch::{Batch, Example, Gold, Known};
use super::checkpoint::{self, State};
use super::dev_sets::{self, DevSet};
use super::network::{Labels, Network, Noise, Shape};
use super::parameters::{Parameters, Random};
use super::soft_targets::{self, SoftTargets};
use crate::corpora::{Corpus, Sentence};
use crate::export::Inventory;

/// How to train.
pub(crate) struct Settings {
    pub(crate) shape: Shape,
    /// The teacher's soft targets.
    pub(crate) soft: Option<PathBuf>,
    /// Corpora that are left out.
    pub(crate) without: Vec<String>,
    /// Words to see, over all legs.
    pub(crate) words: usize,
    /// Minutes after which this leg ends.
    pub(crate) minutes: f64,
    /// Words of a batch.
    pub(crate) batch: usize,
    pub(crate) rate: f32,
    pub(crate) noise: Noise,
    /// How much more the relations that facts are made of count, and their heads; see [`FACTS`].
    pub(crate) emphasis: f32,
    pub(crate) seed: u64,
}

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

/// Trains, or goes on with a training; the state is saved at `checkpoint`, and found there again.
pub(crate) fn run(checkpoint: &Path, settings: &Settings, corpora: &[Corpus], lexicon: &Lexicon) -> Result<()> {
    let inventory = Inventory::of(corpora);
    let labels = Labels::of(&inventory);
    let universal: Vec<usize> =
        inventory.relations.iter().map(|r| position(&inventory.relations, universal_part(r))).collect();
    let mut taught = settings.soft.as_ref().map(|path| soft_targets::read(path)).transpose()?.unwrap_or_default();
    let mut number = 0;
    let (mut train, mut dev) = (vec![], vec![]);
    for corpus in corpora {
        let mut examples = vec![];
        for sentence in &corpus.sentences {
            if !sentence.tokens.is_empty() {
                let mut example = example(sentence, taught.remove(&number), &inventory, lexicon);
                emphasize(&mut example, &inventory, settings.emphasis);
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

    let mut p = Parameters::new(settings.seed);
    let network = Network::new(&mut p, &settings.shape, labels);
    let mut state =
        State { shape: settings.shape.clone(), step: 0, words: 0, random: Random::new(settings.seed + 1).0 };
    if checkpoint.exists() {
        let (saved, floats) = checkpoint::open(checkpoint)?;
        checkpoint::fill(&mut p, &floats)?;
        state = saved;
    }
    let mut random = Random(state.random);
    let begun = Instant::now();
    let (mut saved, mut reported) = (0.0, 0.0);
    let (mut loss, mut seen) = (0.0, 0);
    let from = state.words;
    let mut todo: Vec<&Example> = vec![];
    loop {
        let minutes = begun.elapsed().as_secs_f64() / 60.0;
        let over = state.words >= settings.words || minutes > settings.minutes;
        if over || minutes > reported + 3.0 {
            reported = minutes;
            let speed = (state.words - from) as f64 / begun.elapsed().as_secs_f64();
            let figures = dev_sets::report(&network, &p, &dev, &universal, if over { 10_000 } else { 250 });
            println!(
                "words {:.2}M {:.1} min, {speed:.0} a second, loss {:.4};{figures}",
                state.words as f64 / 1e6,
                minutes,
                loss / f64::from(seen.max(1))
            );
            (loss, seen) = (0.0, 0);
        }
        if over || minutes > saved + 5.0 {
            saved = minutes;
            state.random = random.0;
            checkpoint::save(checkpoint, &state, &p)?;
        }
        if over {
            return Ok(());
        }
        let mut chosen = vec![];
        let mut words = 0;
        while words < settings.batch {
            let Some(next) = todo.pop() else {
                todo = epoch(&train, &mut random);
                continue;
            };
            words += next.hashes.len();
            chosen.push(next);
        }
        let batch = Batch::of(chosen);
        loss += f64::from(network.learn(&mut p, &batch, settings.noise, 0.5, &mut random));
        seen += 1;
        let done = state.words as f32 / settings.words as f32;
        let rate = settings.rate * ((state.step + 1) as f32 / 200.0).min(1.0) * (1.0 - done).max(0.005);
        p.step(rate, state.step, 2.0);
        state.step += 1;
        state.words += words;
    }
}

/// The sentences of an epoch in a random order.
fn epoch<'e>(train: &'e [(f32, Vec<Example>)], random: &mut Random) -> Vec<&'e Example> {
    let mut all = vec![];
    for (share, examples) in train {
        for example in examples.iter().filter(|e| e.hashes.len() <= LONGEST) {
            let times = *share as usize + usize::from(random.unit() < share.fract());
            all.extend(std::iter::repeat_n(example, times));
        }
    }
    random.shuffle(&mut all);
    all
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
