//! The chances that a person's summary uses a word or a pair of neighbours: two logistic regressions, whose weights the
//! model file holds.

use factcards_model::summary::Summary;

use super::pair_values::PAIR_VALUES;
use super::word_values::WORD_VALUES;
use crate::logistic::chance;

/// Gives chances for what is known of words and pairs, to learn the weights by.
pub trait Estimate {
    /// Of a function word, how often a summary has it on average; none of other words.
    fn function_word(&self, form: &str) -> Option<f64>;
    /// The chance that a summary has a content word of these values.
    fn word(&mut self, form: &str, values: &[f64]) -> f64;
    /// The chance that a summary has two neighbours of these values.
    fn pair(&mut self, forms: (&str, &str), values: &[f64]) -> f64;
    /// The words of a summary, on average.
    fn length(&self) -> f64;
}

/// The chances by what the model file holds.
#[derive(Clone, Copy, Debug)]
pub struct Chances<'m>(pub &'m Summary);

impl Estimate for Chances<'_> {
    fn function_word(&self, form: &str) -> Option<f64> {
        self.0.function_word(form)
    }

    fn word(&mut self, _: &str, values: &[f64]) -> f64 {
        logistic(&self.0.words, values)
    }

    fn pair(&mut self, _: (&str, &str), values: &[f64]) -> f64 {
        logistic(&self.0.pairs, values)
    }

    fn length(&self) -> f64 {
        f64::from(self.0.length)
    }
}

/// What the values of words are called, and behind them those of pairs.
pub fn value_names() -> impl Iterator<Item = &'static str> {
    WORD_VALUES.iter().map(|(name, _)| *name).chain(PAIR_VALUES.iter().map(|(name, _)| *name))
}

fn logistic(weights: &[f32], values: &[f64]) -> f64 {
    chance(weights.iter().zip(values).map(|(weight, value)| f64::from(*weight) * value).sum())
}
