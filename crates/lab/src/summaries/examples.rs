//! The words and pairs of texts with how many of the people's summaries use them.

use std::collections::{HashMap, HashSet};

use factcards::{Chances, Estimate, Model, Normalized, Options, parse, value_names};
use factcards_model::summary::Summary;

use super::rouge;
use crate::corpora::gum_summaries::Summarized;
use crate::regression::{Example, learn};

/// A text with the words of its summaries.
pub(super) struct Read<'c> {
    pub(super) text: &'c Summarized,
    pub(super) summaries: Vec<Vec<String>>,
    words: HashMap<String, f64>,
    pairs: HashMap<(String, String), f64>,
}

impl<'c> Read<'c> {
    pub(super) fn of(text: &'c Summarized) -> Self {
        let summaries: Vec<Vec<String>> = text.summaries.iter().map(|summary| rouge::words(summary)).collect();
        let share = 1.0 / summaries.len().max(1) as f64;
        let (mut words, mut pairs) = (HashMap::new(), HashMap::new());
        for summary in &summaries {
            for word in summary.iter().collect::<HashSet<_>>() {
                *words.entry(word.clone()).or_default() += share;
            }
            for pair in summary.windows(2).collect::<HashSet<_>>() {
                *pairs.entry((pair[0].clone(), pair[1].clone())).or_default() += share;
            }
        }
        Self { text, summaries, words, pairs }
    }
}

/// What is known of the words or pairs of a text, with the share of its summaries that have them.
#[derive(Default)]
pub(super) struct Asked(Vec<(Vec<f64>, f64)>);

/// Gives the chances by weights, and notes what it is asked.
struct Recorder<'r> {
    read: &'r Read<'r>,
    summary: &'r Summary,
    words: Asked,
    pairs: Asked,
}

impl Estimate for Recorder<'_> {
    fn function_word(&self, form: &str) -> Option<f64> {
        self.summary.function_word(form)
    }

    fn word(&mut self, form: &str, values: &[f64]) -> f64 {
        self.words.0.push((values.to_vec(), self.read.words.get(form).copied().unwrap_or_default()));
        Chances(self.summary).word(form, values)
    }

    fn pair(&mut self, (a, b): (&str, &str), values: &[f64]) -> f64 {
        let share = self.read.pairs.get(&(a.to_owned(), b.to_owned())).copied().unwrap_or_default();
        self.pairs.0.push((values.to_vec(), share));
        Chances(self.summary).pair((a, b), values)
    }

    fn length(&self) -> f64 {
        f64::from(self.summary.length)
    }
}

/// What is asked of a text's words and pairs where its chances are those of `summary`.
pub(super) fn asked(read: &Read, model: &Model, summary: &Summary) -> (Asked, Asked) {
    let mut recorder = Recorder { read, summary, words: Asked::default(), pairs: Asked::default() };
    let options = Options::default();
    parse(&Normalized::new(&read.text.text, &options, model), model).document_by_estimate(&options, &mut recorder);
    (recorder.words, recorder.pairs)
}

/// The weights by what was asked of several texts, which count the same.
pub(super) fn weights<'a>(texts: impl Iterator<Item = &'a Asked>, ridge: f64) -> Vec<f32> {
    let texts: Vec<&Asked> = texts.collect();
    let mean = texts.iter().map(|asked| asked.0.len()).sum::<usize>() as f64 / texts.len().max(1) as f64;
    let example = |asked: &'a Asked, (signs, share): &'a (Vec<f64>, f64)| Example {
        signs,
        share: *share,
        counts: mean / asked.0.len().max(1) as f64 / ridge,
    };
    let examples: Vec<_> = texts.iter().flat_map(|asked| asked.0.iter().map(|one| example(asked, one))).collect();
    learn(&examples).into_iter().map(|weight| weight as f32).collect()
}

/// The names of the values with their weights, for a person to read.
pub(super) fn named(summary: &Summary) -> Vec<(&'static str, f32)> {
    value_names().zip(summary.words.iter().chain(&summary.pairs).copied()).collect()
}
