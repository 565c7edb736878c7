//! The weights of the confidence of facts, learned from CaRB and GUM, and how well they hold where they were not learned.

use std::path::Path;

use anyhow::Result;
use factcards::{Model, WEIGHTS};

use super::calibration::Judged;
use super::carb::Portion;
use super::reading;
use crate::regression::{Example, chance, learn};

/// Parts of each source, of which each is held out once. A text is in one part only.
const FOLDS: usize = 6;

/// A source: for each of its texts the facts found.
struct Source {
    name: &'static str,
    texts: Vec<Vec<Judged>>,
}

/// Prints the calibration on parts held out and on a treebank that nothing is learned from, then the weights learned
/// from all, as `factcards` declares them.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn learned(folder: &Path, model: &Model) -> Result<()> {
    let treebank =
        |path| Ok::<_, anyhow::Error>(reading::read(&folder.join(path), model)?.into_iter().map(|c| c.found));
    let sources = [
        Source { name: "CaRB dev", texts: Portion::read(folder, model)?.judged() },
        Source { name: "GUM dev", texts: treebank("gum/dev")?.collect() },
    ];
    let mut held_out = sources.each_ref().map(|_| vec![]);
    for fold in 0..FOLDS {
        let weights = weights(&sources, |text| text % FOLDS != fold);
        for (source, out) in sources.iter().zip(&mut held_out) {
            let texts = source.texts.iter().enumerate().filter(|(text, _)| text % FOLDS == fold);
            out.extend(texts.flat_map(|(_, facts)| facts).map(|fact| judged(&weights, fact)));
        }
    }
    for (source, facts) in sources.iter().zip(&held_out) {
        super::calibration_of(&format!("{}, parts held out", source.name), facts);
    }
    let weights: Vec<f64> = weights(&sources, |_| true).iter().map(|w| (w * 100.0).round() / 100.0).collect();
    let other: Vec<Judged> = treebank("ewt/dev.conllu")?.flatten().map(|fact| judged(&weights, &fact)).collect();
    super::calibration_of("EWT dev, nothing learned from it", &other);
    println!();
    for ((sign, _), weight) in WEIGHTS.iter().zip(weights) {
        println!("    (Sign::{sign:?}, {weight:.2}),");
    }
    Ok(())
}

/// The weights learned from some texts, by their numbers; each source counts the same.
fn weights(sources: &[Source], keep: impl Fn(usize) -> bool) -> Vec<f64> {
    let kept = |source: &'_ Source| {
        source.texts.iter().enumerate().filter(|(text, _)| keep(*text)).map(|(_, facts)| facts.len()).sum::<usize>()
    };
    let counts: Vec<usize> = sources.iter().map(kept).collect();
    let mean = counts.iter().sum::<usize>() as f64 / counts.len() as f64;
    let mut examples = vec![];
    for (source, count) in sources.iter().zip(counts) {
        let texts = source.texts.iter().enumerate().filter(|(text, _)| keep(*text));
        examples.extend(texts.flat_map(|(_, facts)| facts).map(|fact| Example {
            signs: &fact.signs,
            share: f64::from(u8::from(fact.right)),
            counts: mean / count as f64,
        }));
    }
    learn(&examples)
}

/// A fact with the confidence by other weights.
fn judged(weights: &[f64], fact: &Judged) -> Judged {
    Judged { confidence: chance(weights, &fact.signs), ..fact.clone() }
}
