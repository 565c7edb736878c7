//! Learns what a summary is chosen by from the summaries that people wrote of GUM, and scores the engine's against them.

mod examples;
mod function_words;
mod reading;
mod rouge;

use std::path::Path;

use anyhow::{Context, Result};
use clap::Args;
use factcards_model::Model;
use factcards_model::format::Writer;
use factcards_model::summary::Summary;

use crate::corpora::gum_summaries;
use examples::{Asked, Read, asked, named, weights};
use reading::{Figures, print};

/// How the weights are learned.
#[derive(Args, Debug)]
pub(crate) struct Settings {
    /// The penalty on the square of each weight.
    #[arg(long, default_value_t = 3.0)]
    ridge: f64,
    /// Parts of which each is held out once.
    #[arg(long, default_value_t = 6)]
    folds: usize,
    /// Also print the weights.
    #[arg(long)]
    weights: bool,
}

/// Writes the model file again with what a summary is chosen by learned anew. `notice` is the licence and the sources.
///
/// # Errors
/// When a file cannot be read or written.
pub(crate) fn learn(corpora: &Path, model: &Path, out: &Path, settings: &Settings, notice: &str) -> Result<()> {
    let file = std::fs::read(model).with_context(|| format!("cannot read {}", model.display()))?;
    let loaded = Model::load(&file)?;
    let (train, dev) = (gum_summaries::read(corpora, "train")?, gum_summaries::read(corpora, "dev")?);
    let read: Vec<Read> = train.iter().chain(&dev).map(Read::of).collect();
    let base = function_words::learn(&read, corpora)?;
    let learned = Learned::of(&read, &loaded, &base, settings);
    let fold = |at: usize| at % settings.folds;
    let by_fold: Vec<Summary> =
        (0..settings.folds).map(|held| learned.summary(|at| fold(at) != held, &base, settings)).collect();
    let score = |(at, read): (usize, &Read)| reading::score(read, &loaded, &by_fold[fold(at)]);
    let held_out: Vec<Figures> = read.iter().enumerate().map(score).collect();
    let (of_train, of_dev) = held_out.split_at(train.len());
    print("train, parts held out", &train, of_train);
    print("dev, parts held out", &dev, of_dev);
    let summary = learned.summary(|_| true, &base, settings);
    if settings.weights {
        named(&summary).iter().for_each(|(name, weight)| println!("{weight:8.2}  {name}"));
    }
    let mut writer = Writer::default();
    writer.bytes(notice.as_bytes());
    writer.stretch(loaded.between_notice_and_coreference(&file));
    loaded.coreference().write(&mut writer);
    summary.write(&mut writer);
    let written = writer.finish();
    println!("{} bytes, {} of them more than before", written.len(), written.len() as i64 - file.len() as i64);
    std::fs::write(out, written).with_context(|| format!("cannot write {}", out.display()))
}

/// Prints the figures of a model's own summaries of the development portion, from which the shipped one has learned too.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn score(corpora: &Path, model: &Model) -> Result<()> {
    let dev = gum_summaries::read(corpora, "dev")?;
    let figures: Vec<Figures> =
        dev.iter().map(|text| reading::score(&Read::of(text), model, model.summary())).collect();
    print("summaries of dev, learned from too", &dev, &figures);
    Ok(())
}

/// What was asked of each text; of pairs, with the chances of words that were learned without it.
struct Learned {
    words: Vec<Asked>,
    pairs: Vec<Asked>,
}

impl Learned {
    fn of(texts: &[Read], model: &Model, base: &Summary, settings: &Settings) -> Self {
        let words: Vec<Asked> = texts.iter().map(|read| asked(read, model, base).0).collect();
        let fold = |at: usize| at % settings.folds;
        let by_fold: Vec<Summary> = (0..settings.folds)
            .map(|held| {
                let others = words.iter().enumerate().filter(|(at, _)| fold(*at) != held).map(|(_, asked)| asked);
                base.with_weights(weights(others, settings.ridge), vec![])
            })
            .collect();
        let pairs = texts.iter().enumerate().map(|(at, read)| asked(read, model, &by_fold[fold(at)]).1).collect();
        Self { words, pairs }
    }

    /// The weights by some of the texts.
    fn summary(&self, keep: impl Fn(usize) -> bool, base: &Summary, settings: &Settings) -> Summary {
        let of = |asked: &[Asked]| {
            weights(asked.iter().enumerate().filter(|(at, _)| keep(*at)).map(|(_, asked)| asked), settings.ridge)
        };
        base.with_weights(of(&self.words), of(&self.pairs))
    }
}
