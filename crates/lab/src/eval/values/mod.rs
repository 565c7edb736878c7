//! Times, numbers and references against the open specifications of Recognizers-Text, dates against GUM's, times and
//! quantities against re3d's.
//!
//! A thing found counts once, for the first gold thing that it meets. `exact`: the same characters and a right value;
//! `place`: the same characters; `overlap`: a common character; `value`: a common character and a right value.

mod gum_dates;
mod re3d;
mod readings;
mod recognizers;

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::Path;

use anyhow::Result;
use factcards::{Model, Options};

use super::count::Count;

/// Something with a place in a text and the values that it may have, in one notation for both sides.
#[derive(Clone, Debug)]
struct Item {
    place: Range<usize>,
    readings: BTreeSet<String>,
}

/// A text and what is in it.
struct Case {
    text: String,
    options: Options,
    gold: Vec<Item>,
}

/// How well the things of one kind are found.
#[derive(Clone, Copy, Debug, Default)]
struct Scores {
    exact: Count,
    place: Count,
    overlap: Count,
    value: Count,
}

impl Scores {
    fn add(&mut self, gold: &[Item], found: &[Item]) {
        let same = |g: &Item, f: &Item| g.place == f.place;
        let meets = |g: &Item, f: &Item| g.place.start < f.place.end && f.place.start < g.place.end;
        let right = |g: &Item, f: &Item| !g.readings.is_disjoint(&f.readings);
        self.exact += count(gold, found, |g, f| same(g, f) && right(g, f));
        self.place += count(gold, found, same);
        self.overlap += count(gold, found, meets);
        self.value += count(gold, found, |g, f| meets(g, f) && right(g, f));
    }

    /// Right values among what was found at the right place, in per cent.
    fn accuracy(self) -> f64 {
        100.0 * self.value.right as f64 / self.overlap.right.max(1) as f64
    }
}

fn count(gold: &[Item], found: &[Item], fits: impl Fn(&Item, &Item) -> bool) -> Count {
    let mut taken = vec![false; found.len()];
    let mut right = 0;
    for wanted in gold {
        if let Some(at) = (0..found.len()).find(|at| !taken[*at] && fits(wanted, &found[*at])) {
            taken[at] = true;
            right += 1;
        }
    }
    Count { gold: gold.len(), found: found.len(), right }
}

/// Prints the figures; the texts of the named kind in which something is wrong too.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn values(folder: &Path, model: &Model, misses: Option<&str>) -> Result<()> {
    let heads = ["exact F1", "place F1", "overlap F1", "value F1", "accuracy", "texts"]
        .map(|head| format!("{head:>11}"))
        .concat();
    println!("\nRecognizers-Text, open half; value: place and value, accuracy: right values of those that overlap");
    println!("{:16}{heads}", "");
    let mut exact = vec![];
    for kind in recognizers::KINDS {
        let cases = recognizers::cases(folder, kind)?;
        let scores = score(kind.name, &cases, model, &kind.found, misses);
        exact.push(scores.exact.f1());
    }
    println!("{:16}{:11.1}", "macro", exact.iter().sum::<f64>() / exact.len() as f64);
    println!("\ndates in GUM, against the date of each document");
    println!("{:16}{heads}", "");
    for portion in ["dev", "train"] {
        let cases = gum_dates::cases(folder, portion)?;
        score(&format!("GUM {portion}"), &cases, model, &gum_dates::found, misses);
    }
    println!("\ntimes and quantities in re3d, of which only the place is marked");
    println!("{:16}{heads}", "");
    for (label, found) in re3d::KINDS {
        score(label, &re3d::cases(folder, label)?, model, found, misses);
    }
    Ok(())
}

type Find = dyn Fn(&factcards::Document) -> Vec<Item>;

fn score(name: &str, cases: &[Case], model: &Model, found: &Find, misses: Option<&str>) -> Scores {
    let mut all = Scores::default();
    let mut wrong = vec![];
    for case in cases {
        let found = found(&factcards::analyze(&case.text, &case.options, model));
        let mut own = Scores::default();
        own.add(&case.gold, &found);
        all.add(&case.gold, &found);
        if misses == Some(name) && (own.exact.right < own.exact.gold || own.exact.right < own.exact.found) {
            wrong.push(report(case, &found));
        }
    }
    let Scores { exact, place, overlap, value } = all;
    let figures =
        [exact.f1(), place.f1(), overlap.f1(), value.f1(), all.accuracy()].map(|f| format!("{f:11.1}")).concat();
    println!("{name:16}{figures}{:11}", cases.len());
    wrong.iter().for_each(|line| println!("{line}"));
    all
}

fn report(case: &Case, found: &[Item]) -> String {
    let long = case.text.len() >= 400;
    let show = |item: &Item| {
        let readings: Vec<&str> = item.readings.iter().map(String::as_str).collect();
        // Words around it, where the text as a whole is too long to be shown.
        let before = case.text[..item.place.start].chars().rev().take(40).collect::<Vec<_>>();
        let around = if long { before.into_iter().rev().collect::<String>() } else { String::new() };
        let after = if long { case.text[item.place.end..].chars().take(25).collect() } else { String::new() };
        format!("{around:?} {:?} {after:?} {}", &case.text[item.place.clone()], readings.join(" | "))
    };
    let right = |g: &Item, f: &Item| f.place == g.place && !f.readings.is_disjoint(&g.readings);
    let missing = |g: &&Item| !found.iter().any(|f| right(g, f));
    let extra = |f: &&Item| !case.gold.iter().any(|g| right(g, f));
    // What is at the same place stands together.
    let lines = |name: &str, items: Vec<&Item>| {
        items.iter().map(|item| (item.place.start, format!("      {name} {}", show(item)))).collect::<Vec<_>>()
    };
    let text = if long { String::new() } else { format!("{:?}", case.text) };
    let mut all = lines("gold ", case.gold.iter().filter(missing).collect());
    all.extend(lines("found", found.iter().filter(extra).collect()));
    all.sort();
    let head = format!("  {text} {}", case.options.reference_date.as_deref().unwrap_or(""));
    std::iter::once(head).chain(all.into_iter().map(|(_, line)| line)).collect::<Vec<_>>().join("\n")
}
