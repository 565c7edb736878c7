//! Facts and attributions against the corpora that have them.

mod calibration;
mod carb;
mod curve;
mod tuple;

use std::path::Path;

use anyhow::Result;
use factcards::Model;

use carb::{Of, Portion};
use curve::Case;

/// Prints the figures in per cent, each with how many things it is about; then, of each corpus, the first `errors`
/// texts in which something is missed.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn facts(folder: &Path, model: &Model, errors: usize) -> Result<()> {
    tuples(&Portion::read(folder, model)?, errors);
    Ok(())
}

/// One row: a share in per cent, and of how many.
fn row(name: &str, share: f64, count: usize) {
    println!("  {name:44}{:8.2}{count:8}", 100.0 * share);
}

fn heading(name: &str) {
    println!("\n{name:46}{:>8}{:>8}", "figure", "count");
}

fn first<'c, C>(cases: &'c [C], errors: usize, report: impl Fn(&'c C) -> Option<String>) {
    cases.iter().filter_map(report).take(errors).for_each(|report| println!("{report}"));
}

fn tuples(portion: &Portion, errors: usize) {
    let (facts, both) = (portion.cases(Of::Facts), portion.cases(Of::FactsAndAttributions));
    heading("CaRB dev, facts");
    curve_of(&facts);
    heading("CaRB dev, facts and attributions");
    curve_of(&both);
    let bins = calibration::bins(&facts);
    heading("CaRB dev, facts that are right by confidence");
    for (at, bin) in bins.iter().enumerate().filter(|(_, bin)| bin.found > 0) {
        row(&format!("from .{at}, {:.2} on average", bin.confidence()), bin.accuracy(), bin.found);
    }
    row("expected calibration error", calibration::error(&bins), bins.iter().map(|bin| bin.found).sum());
    first(&both, errors, carb::report);
}

fn curve_of(cases: &[Case]) {
    let points = curve::curve(cases);
    let (best, all) = (curve::best_f1(&points), points.first().copied().unwrap_or_default());
    let gold = cases.iter().map(|case| case.gold.len()).sum();
    for (name, point) in [(format!("from confidence {:.2} on", best.threshold), best), ("all".to_owned(), all)] {
        row(&format!("precision, {name}"), point.precision, point.found);
        row(&format!("recall, {name}"), point.recall, gold);
        row(&format!("F1, {name}"), point.f1(), gold);
    }
    row("area under the curve", curve::area(&points), points.len());
}
