//! The gender of first names: by the United States Census of 1990, and of names that it lacks by the cluster that they
//! share with names that it has.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use factcards_model::Model;
use factcards_model::coreference::{Coreference, Gender};
use factcards_model::features::normalised;

/// Name, percent of men, percent of women.
const CENSUS: &str = include_str!("../../data/census_first_names.tsv");
/// How many times as many of the one gender as of the other bear a name that tells it.
const TELLING: f64 = 8.0;
/// Bits of the filter a name.
const BITS: usize = 12;
/// Names of a cluster that the Census has, at least, and the share of them that has one gender.
const KNOWN: usize = 12;
const SHARE: f64 = 0.93;

/// The names of each gender.
///
/// # Errors
/// When the list of first names cannot be read.
pub(super) fn learn(corpora: &Path, model: &Model) -> Result<Coreference> {
    let census: BTreeMap<&str, Option<Gender>> = CENSUS.lines().filter_map(line).collect();
    let mut clusters = BTreeMap::<u32, [usize; 2]>::new();
    for (name, gender) in &census {
        let counts = clusters.entry(model.cluster(name)).or_default();
        gender.iter().for_each(|gender| counts[*gender as usize] += 1);
    }
    clusters.remove(&0);
    let by_cluster = |name: &str| {
        let [women, men] = clusters.get(&model.cluster(name)).copied()?;
        let share = women as f64 / (women + men).max(1) as f64;
        match () {
            () if women + men < KNOWN => None,
            () if share >= SHARE => Some(Gender::Feminine),
            () if share <= 1.0 - SHARE => Some(Gender::Masculine),
            () => None,
        }
    };
    let path = corpora.join("gazetteers/first-names.txt");
    let list = std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut names: BTreeMap<String, Gender> =
        census.iter().filter_map(|(name, gender)| Some(((*name).to_owned(), (*gender)?))).collect();
    let told = names.len();
    let others = list.lines().map(|name| normalised(name.trim())).filter(|name| !census.contains_key(name.as_str()));
    names.extend(others.filter_map(|name| by_cluster(&name).map(|gender| (name, gender))));
    let mut learned = Coreference::with_bytes(names.len() * BITS / 8);
    names.iter().for_each(|(name, gender)| learned.insert(*gender, name));
    println!("{told} first names by the Census, {} by their clusters", names.len() - told);
    Ok(learned)
}

/// A name with the gender that it tells, if it tells one.
fn line(line: &'static str) -> Option<(&'static str, Option<Gender>)> {
    let mut cells = line.split('\t');
    let name = cells.next().filter(|name| !name.starts_with('#'))?;
    let (men, women): (f64, f64) = (cells.next()?.parse().ok()?, cells.next()?.parse().ok()?);
    let gender = match () {
        () if women >= TELLING * men => Some(Gender::Feminine),
        () if men >= TELLING * women => Some(Gender::Masculine),
        () => None,
    };
    Some((name, gender))
}
