//! Trains the model and scores the engine on corpora.

mod antecedents;
mod arguments;
mod clusters;
mod corpora;
mod eval;
mod export;
mod gazetteer;
mod regression;
mod score;
mod summaries;
mod train;

use std::fs;
use std::io::BufWriter;
use std::path::Path;

use anyhow::{Context, Result};
use clap::Parser;
use factcards_model::features::Lexicon;

use crate::arguments::{Arguments, Command};
use crate::corpora::Corpus;

/// Licence, sources and citations, which every model file carries.
const NOTICE: &str = include_str!("../NOTICE.txt");

fn main() -> Result<()> {
    match Arguments::parse().command {
        Command::Corpora { corpora, out, plain } => {
            let corpora = with_plain(&corpora, plain.as_deref())?;
            export::write(&corpora, &mut BufWriter::new(fs::File::create(out)?))
        }
        Command::Train { corpora, checkpoint, how } => {
            let settings = how.settings();
            let lexicon = lexicon(&corpora, settings.shape.cluster_words)?;
            train::run(&checkpoint, &settings, &with_plain(&corpora, how.plain.as_deref())?, &lexicon)
        }
        Command::Pack { corpora, checkpoint, out } => {
            let lexicon = lexicon(&corpora, train::shape(&checkpoint)?.cluster_words)?;
            let corpora = corpora::read_all(&corpora)?;
            let file = train::pack(&checkpoint, &corpora, &lexicon, NOTICE)?;
            println!("{} bytes, {} multiply-adds a word", file.len(), train::multiply_adds(&checkpoint, &corpora)?);
            fs::write(&out, file).with_context(|| format!("cannot write {}", out.display()))
        }
        Command::Repack { corpora, model, out } => {
            let file = fs::read(&model).with_context(|| format!("cannot read {}", model.display()))?;
            let file = train::repack(&file, &corpora::read_all(&corpora)?)?;
            fs::write(&out, file).with_context(|| format!("cannot write {}", out.display()))
        }
        Command::Quantize { corpora, model, out, checkpoint, steps, how } => {
            let file = fs::read(&model).with_context(|| format!("cannot read {}", model.display()))?;
            let settings = how.settings();
            let lexicon = lexicon(&corpora, settings.shape.cluster_words)?;
            let corpora = with_plain(&corpora, how.plain.as_deref())?;
            let file = train::quantize(&file, &checkpoint, steps, &settings, &corpora, &lexicon)?;
            fs::write(&out, file).with_context(|| format!("cannot write {}", out.display()))
        }
        Command::Gold { corpora, model } => {
            let file = fs::read(&model).with_context(|| format!("cannot read {}", model.display()))?;
            score::gold_tokens(&corpora::read_all(&corpora)?, &file)
        }
        Command::Values { corpora, misses } => eval::values(&corpora, misses.as_deref()),
        Command::Facts { corpora, model, errors } => eval::facts(&corpora, model.as_deref(), errors),
        Command::Antecedents { corpora, model, out, settings } => {
            antecedents::run(&corpora, &model, &out, &settings, NOTICE)
        }
        Command::Coreference { corpora, model, errors } => eval::coreference(&corpora, model.as_deref(), errors),
        Command::MainEvent { corpora, model, errors } => eval::main_event(&corpora, model.as_deref(), errors),
        Command::KeyPoints { corpora, model, shown } => eval::key_points(&corpora, model.as_deref(), shown),
        Command::Confidence { corpora, model } => eval::confidence(&corpora, model.as_deref()),
        Command::Summaries { corpora, model, out, settings } => {
            summaries::learn(&corpora, &model, &out, &settings, NOTICE)
        }
        Command::Eval { corpora, model, capitals } => eval::raw_text(&corpora, model.as_deref(), capitals),
    }
}

fn lexicon(corpora: &Path, cluster_words: usize) -> Result<Lexicon> {
    Ok(Lexicon {
        gazetteer: gazetteer::read(&corpora.join("gazetteers"), gazetteer::BITS)?,
        clusters: clusters::read(&corpora.join("clusters/glove-1024.tsv"), cluster_words)?,
    })
}

/// The corpora, and the text without labels behind them.
fn with_plain(folder: &Path, plain: Option<&Path>) -> Result<Vec<Corpus>> {
    let mut all = corpora::read_all(folder)?;
    all.extend(plain.map(corpora::read_plain).transpose()?);
    Ok(all)
}
