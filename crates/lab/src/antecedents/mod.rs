//! Learns what pronouns are resolved by: the gender of first names, what nouns name, and the weights of the choice.

mod examples;
mod genders;
mod nouns;
mod softmax;

use std::path::Path;

use anyhow::{Context, Result};
use factcards_model::Model;
use factcards_model::coreference::Coreference;
use factcards_model::format::Writer;

use crate::corpora::{gap, gum_coreference};
use crate::eval::coreference::litbank;

use examples::Marked;
pub(crate) use softmax::Settings;

/// Writes the model file again with what pronouns are resolved by learned anew. `notice` is the licence and the sources.
///
/// # Errors
/// When a file cannot be read or written.
pub(crate) fn run(corpora: &Path, model: &Path, out: &Path, settings: &Settings, notice: &str) -> Result<()> {
    let file = std::fs::read(model).with_context(|| format!("cannot read {}", model.display()))?;
    let loaded = Model::load(&file)?;
    let before = loaded.between_notice_and_coreference(&file);
    let with = |learned: &Coreference| {
        let mut writer = Writer::default();
        writer.bytes(notice.as_bytes());
        writer.stretch(before);
        learned.write(&mut writer);
        loaded.summary().write(&mut writer);
        writer.finish()
    };
    let train = gum_coreference::read(corpora, "train")?;
    let dev = gum_coreference::read(corpora, "dev")?;
    let mut learned = genders::learn();
    learned.set_nouns(&nouns::learn(&loaded, &train));
    let unweighted = Model::load(&with(&learned))?;
    let mut train = examples::of(&train, &unweighted, Marked::All, 1.0);
    let dev = examples::of(&dev, &unweighted, Marked::All, 1.0);
    let fiction = litbank::read(corpora)?;
    train.extend(examples::of(&fiction, &unweighted, Marked::Some, settings.fiction));
    let first = softmax::learn(&train, settings);
    let snippets = gap::read(corpora)?;
    let asked: Vec<_> = snippets.iter().step_by(1 + usize::from(settings.half)).collect();
    train.extend(examples::of_snippets(&asked, &unweighted, &first, settings.snippets));
    let weights = softmax::learn(&train, settings);
    learned.weights = softmax::rounded(&weights);
    let rounded: Vec<f64> = learned.weights.iter().map(|weight| f64::from(*weight)).collect();
    for (name, examples) in [("train", &train), ("dev", &dev)] {
        println!(
            "{name}: {} of {} choices right, by gold chains before",
            softmax::right(&rounded, examples),
            examples.len()
        );
    }
    for margin in [0.0, 20.0, 40.0, 60.0, 80.0, 100.0] {
        let (all, right) = softmax::nameless(&rounded, &dev, margin);
        println!("dev, chains without name, from a margin of {margin} on: {right} of {all} right");
    }
    let file = with(&learned);
    println!("{} bytes, {} of them for coreference", file.len(), file.len() - with(&Coreference::default()).len());
    std::fs::write(out, file).with_context(|| format!("cannot write {}", out.display()))
}
