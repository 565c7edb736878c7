//! The training loop.

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::Result;
use factcards_model::features::Lexicon;

use super::batch::{Batch, Example};
use super::checkpoint::{self, State};
use super::data::Data;
use super::network::{Labels, Network, Noise, Shape};
use super::parameters::{Parameters, Random};
use super::{dev_sets, distillation};
use crate::corpora::Corpus;
use crate::export::Inventory;

/// How to train.
#[derive(Clone)]
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
    /// How much more the relations that facts are made of count, and their heads.
    pub(crate) emphasis: f32,
    pub(crate) seed: u64,
}

/// The share of the soft targets where there are gold labels too. A network that is to say what it said before learns from
/// these alone.
const SOFT: f32 = 0.5;

/// Trains, or goes on with a training; the state is saved at `checkpoint`, and found there again.
pub(crate) fn run(checkpoint: &Path, settings: &Settings, corpora: &[Corpus], lexicon: &Lexicon) -> Result<()> {
    let inventory = Inventory::of(corpora);
    let mut p = Parameters::new(settings.seed);
    let network = Network::new(&mut p, &settings.shape, Labels::of(&inventory));
    let data = Data::of(corpora, &inventory, lexicon, settings)?;
    learn(checkpoint, settings, &data, &network, &mut p, None)
}

/// Trains the parameters, or goes on with what is at `checkpoint`. A teacher is the same network with other parameters.
pub(super) fn learn(
    checkpoint: &Path,
    settings: &Settings,
    data: &Data,
    network: &Network,
    p: &mut Parameters,
    teacher: Option<&Parameters>,
) -> Result<()> {
    let mut state =
        State { shape: settings.shape.clone(), step: 0, words: 0, random: Random::new(settings.seed + 1).0 };
    if checkpoint.exists() {
        let (saved, floats) = checkpoint::open(checkpoint)?;
        checkpoint::fill(p, &floats)?;
        state = saved;
    }
    let soft = if teacher.is_some() { 1.0 } else { SOFT };
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
            let figures = dev_sets::report(network, p, &data.dev, &data.universal, if over { 10_000 } else { 250 });
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
            checkpoint::save(checkpoint, &state, p)?;
        }
        if over {
            return Ok(());
        }
        let mut chosen = vec![];
        let mut words = 0;
        while words < settings.batch {
            let Some(next) = todo.pop() else {
                todo = data.epoch(&mut random);
                continue;
            };
            words += next.hashes.len();
            chosen.push(next);
        }
        let mut batch = Batch::of(chosen);
        if let Some(teacher) = teacher {
            distillation::label(network, teacher, &mut batch);
        }
        loss += f64::from(network.learn(p, &batch, settings.noise, soft, &mut random));
        seen += 1;
        let done = state.words as f32 / settings.words as f32;
        let rate = settings.rate * ((state.step + 1) as f32 / 200.0).min(1.0) * (1.0 - done).max(0.005);
        p.step(rate, state.step, 2.0);
        state.step += 1;
        state.words += words;
    }
}
