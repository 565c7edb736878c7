//! The gender of first names: by the United States Census of 1990, and by lists of other languages.

use std::collections::BTreeMap;

use factcards_model::coreference::{Coreference, Gender};

/// Name, percent of men, percent of women.
const CENSUS: &str = include_str!("../../data/census_first_names.tsv");
/// Name, `F` or `M`.
const INTERNATIONAL: &str = include_str!("../../data/international_first_names.tsv");
/// How many times as many of the one gender as of the other bear a name that tells it.
const TELLING: f64 = 8.0;
/// Bits of the filter a name: of other words one in a hundred and fifty is taken for a name of a gender.
const BITS: usize = 12;

/// The names of each gender.
pub(super) fn learn() -> Coreference {
    let names: BTreeMap<&str, Gender> =
        CENSUS.lines().filter_map(counted).chain(INTERNATIONAL.lines().filter_map(listed)).collect();
    let mut learned = Coreference::with_bytes(names.len() * BITS / 8);
    names.iter().for_each(|(name, gender)| learned.insert(*gender, name));
    println!("{} first names tell a gender", names.len());
    learned
}

/// A line of the Census, where the name tells a gender.
fn counted(line: &'static str) -> Option<(&'static str, Gender)> {
    let mut cells = line.split('\t');
    let name = cells.next().filter(|name| !name.starts_with('#'))?;
    let (men, women): (f64, f64) = (cells.next()?.parse().ok()?, cells.next()?.parse().ok()?);
    match () {
        () if women >= TELLING * men => Some((name, Gender::Feminine)),
        () if men >= TELLING * women => Some((name, Gender::Masculine)),
        () => None,
    }
}

/// A line of the other lists.
fn listed(line: &'static str) -> Option<(&'static str, Gender)> {
    match line.split_once('\t')? {
        (name, "F") => Some((name, Gender::Feminine)),
        (name, "M") => Some((name, Gender::Masculine)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_the_gender_that_most_have() {
        let learned = learn();
        let genders = ["martha", "peter", "kelly", "vladimir", "katja"].map(|name| learned.gender(name));
        let (women, men) = (Some(Gender::Feminine), Some(Gender::Masculine));
        assert_eq!(genders, [women, men, None, men, women]);
    }
}
