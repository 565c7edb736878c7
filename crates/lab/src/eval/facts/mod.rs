//! Facts and attributions against the corpora that have them.

mod calibration;
mod carb;
mod confidence;
mod gum_attribution;
pub(super) mod litbank;
mod litbank_quotations;
mod matching;
mod precision_recall;
mod reading;
mod tokenized;
mod tuple;

use std::path::Path;

use anyhow::Result;
use factcards::Model;

use super::count::Count;

use calibration::{Bin, Judged};
use carb::{Of, Portion};
pub(crate) use confidence::learned as confidence;
use precision_recall::Case;

/// Prints the figures in per cent, each with how many things it is about; then, of each corpus, the first `errors`
/// texts in which something is missed.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn facts(folder: &Path, model: &Model, errors: usize) -> Result<()> {
    tuples(&Portion::read(folder, model)?, errors);
    for (name, path) in [("GUM dev", "gum/dev"), ("EWT dev", "ewt/dev.conllu")] {
        readings(name, &reading::read(&folder.join(path), model)?, errors);
    }
    for portion in ["dev", "train"] {
        attributions(portion, &gum_attribution::score(folder, portion, model)?, errors);
    }
    quotations(&litbank_quotations::score(folder, model)?, errors);
    Ok(())
}

/// One row: a share in per cent, and of how many.
pub(super) fn row(name: &str, share: f64, count: usize) {
    println!("  {name:44}{:8.2}{count:8}", 100.0 * share);
}

pub(super) fn heading(name: &str) {
    println!("\n{name:46}{:>8}{:>8}", "figure", "count");
}

/// Precision, recall and F1 of one count.
pub(super) fn rows(name: &str, count: Count) {
    row(&format!("{name}: precision"), count.precision() / 100.0, count.found);
    row(&format!("{name}: recall"), count.recall() / 100.0, count.gold);
    row(&format!("{name}: F1"), count.f1() / 100.0, count.right);
}

/// Something gold or found, marked where it has no counterpart.
pub(super) fn line(name: &str, right: bool, what: &str) -> String {
    format!("    {} {name:5} {what}", if right { ' ' } else { '!' })
}

/// A text and what is in it.
pub(super) fn report(text: &str, lines: impl Iterator<Item = String>) -> String {
    std::iter::once(format!("  {text}")).chain(lines).collect::<Vec<_>>().join("\n")
}

fn attributions(portion: &str, scores: &gum_attribution::Scores, errors: usize) {
    heading(&format!("GUM {portion}, attributions in {} texts", scores.documents));
    rows("content, half of the words", scores.half);
    rows("content, four fifths of the words", scores.most);
    row("source or cue right, of those by half", share(scores.source, scores.half.right), scores.half.right);
    scores.errors.iter().take(errors).for_each(|error| println!("{error}"));
}

fn quotations(scores: &litbank_quotations::Scores, errors: usize) {
    heading(&format!("LitBank, quotations in {} texts", scores.documents));
    rows("words, exact", scores.exact);
    rows("words, half of them", scores.half);
    rows("speaker", scores.speaker);
    row("right speakers by their words alone", share(scores.words, scores.speaker.right), scores.speaker.right);
    scores.errors.iter().take(errors).for_each(|error| println!("{error}"));
}

fn share(part: usize, of: usize) -> f64 {
    part as f64 / of.max(1) as f64
}

fn tuples(portion: &Portion, errors: usize) {
    let (facts, both) = (portion.cases(Of::Facts), portion.cases(Of::FactsAndAttributions));
    heading("CaRB dev, facts");
    curve_of(&facts);
    let even_bare = precision_recall::curve(&portion.cases(Of::EvenBare)).first().copied().unwrap_or_default();
    row("F1, all, facts without argument too", even_bare.f1(), even_bare.found);
    heading("CaRB dev, facts and attributions");
    curve_of(&both);
    calibration_of("CaRB dev, facts", &portion.judged().concat());
    both.iter().filter_map(carb::report).take(errors).for_each(|error| println!("{error}"));
}

/// What the parser costs on a treebank.
fn readings(name: &str, cases: &[reading::Case], errors: usize) {
    heading(&format!("{name}, facts of {} texts by the model's trees", cases.len()));
    let mut count = Count::default();
    cases.iter().for_each(|case| count += case.count);
    rows("as from the gold trees", count);
    let found: Vec<Judged> = cases.iter().flat_map(|case| case.found.iter().cloned()).collect();
    calibration_of(&format!("{name}, facts"), &found);
    let wrong = cases.iter().map(|case| &case.errors).filter(|errors| !errors.is_empty());
    wrong.take(errors).for_each(|errors| println!("{errors}"));
}

/// The share of facts that are right by their confidence.
fn calibration_of(name: &str, facts: &[Judged]) {
    heading(&format!("{name}: right by confidence"));
    let bins = calibration::bins(facts);
    for (at, bin) in bins.iter().enumerate().filter(|(_, bin)| bin.found > 0) {
        row(&format!("from .{at}, {:.2} on average", bin.confidence()), bin.accuracy(), bin.found);
    }
    let bare = Bin::of(facts.iter().filter(|fact| fact.is_bare()));
    if bare.found > 0 {
        row(&format!("without argument, {:.2} on average", bare.confidence()), bare.accuracy(), bare.found);
    }
    row("expected calibration error", calibration::error(&bins), facts.len());
}

fn curve_of(cases: &[Case]) {
    let points = precision_recall::curve(cases);
    let (best, all) = (precision_recall::best_f1(&points), points.first().copied().unwrap_or_default());
    let gold = cases.iter().map(|case| case.gold.len()).sum();
    for (name, point) in [(format!("from confidence {:.2} on", best.threshold), best), ("all".to_owned(), all)] {
        row(&format!("precision, {name}"), point.precision, point.found);
        row(&format!("recall, {name}"), point.recall, gold);
        row(&format!("F1, {name}"), point.f1(), gold);
    }
    row("area under the curve", precision_recall::area(&points), points.len());
}
