//! What the choice of an antecedent rests on, as data: every feature takes one of a few values, and each value has a
//! weight. The features are those that Ge, Hale and Charniak (1998), Ng and Cardie (2002) and Denis and Baldridge (2008)
//! found to tell.

pub use super::feature_tables::{OF_NONE, OF_PAIR};
use crate::lang::coreference::PronounClass;

/// Something that is seen of a pronoun, or of a pronoun and a chain.
#[derive(Debug)]
pub struct Feature {
    /// What it is called.
    pub name: &'static str,
    /// What its values are called.
    pub values: &'static [&'static str],
    /// What it says.
    pub meaning: &'static str,
}

/// How many features a pair has.
pub const PAIR: usize = 31;

/// How many features no chain has.
pub const NONE: usize = 6;

/// The value of each of [`OF_PAIR`].
pub type PairValues = [u8; PAIR];
/// The value of each of [`OF_NONE`].
pub type NoneValues = [u8; NONE];

/// Sorts of pronouns that have weights of their own for pairs.
pub const SORTS: [&str; 3] = ["person", "thing", "plural"];

/// The sort of a class, a place in [`SORTS`].
pub fn sort(class: PronounClass) -> usize {
    match class {
        PronounClass::Masculine | PronounClass::Feminine => 0,
        PronounClass::Neuter => 1,
        PronounClass::Plural => 2,
    }
}

/// The number of weights: of pairs for each sort, then of none.
pub fn weights() -> usize {
    SORTS.len() * SIZE + size(&OF_NONE)
}

/// The places of the weights of a pair.
pub fn of_pair(class: PronounClass, values: &PairValues) -> impl Iterator<Item = usize> + '_ {
    places(&OF_PAIR, sort(class) * SIZE, values)
}

/// The places of the weights of no chain.
pub fn of_none(values: &NoneValues) -> impl Iterator<Item = usize> + '_ {
    places(&OF_NONE, SORTS.len() * SIZE, values)
}

/// The number of weights of pairs for one sort.
const SIZE: usize = size(&OF_PAIR);

const fn size(mut features: &[Feature]) -> usize {
    let mut size = 0;
    while let [feature, rest @ ..] = features {
        size += feature.values.len();
        features = rest;
    }
    size
}

fn places<'v>(features: &'static [Feature], first: usize, values: &'v [u8]) -> impl Iterator<Item = usize> + 'v {
    features.iter().zip(values).scan(first, |begin, (feature, value)| {
        let at = *begin + usize::from(*value).min(feature.values.len() - 1);
        *begin += feature.values.len();
        Some(at)
    })
}

/// Which of the stretches that these numbers end a number is in; behind the last one where it is above all.
pub(super) fn bucket(number: usize, ends: &[usize]) -> u8 {
    ends.iter().position(|end| number <= *end).unwrap_or(ends.len()) as u8
}
