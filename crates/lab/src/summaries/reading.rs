//! What a reader has who takes sentences from the front until a budget of words is full.

use std::collections::BTreeMap;

use factcards::{Chances, Document, Model, Normalized, Options, parse};
use factcards_model::summary::Summary;

use super::examples::Read;
use super::rouge::{self, Rouge};
use crate::corpora::gum_summaries::Summarized;

/// The words that a reader takes.
const BUDGET: usize = 60;
/// A summary of fewer leaves much of that unused.
const FULL: usize = 40;

/// Words with which a sentence that opens so points back to the one before.
const OPENERS: [&str; 18] = [
    "he", "she", "it", "they", "his", "her", "its", "their", "this", "that", "these", "those", "but", "and", "so",
    "however", "also", "then",
];

/// A summary against what people wrote, and against the first words of the text.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Figures {
    rouge: Rouge,
    lead: Rouge,
    words: usize,
    sentences: usize,
    /// Sentences that open with one of [`OPENERS`] though the one before is not taken.
    dangling: usize,
}

/// Scores the engine's summary by these weights.
pub(super) fn score(read: &Read, model: &Model, summary: &Summary) -> Figures {
    let options = Options::default();
    let text = &read.text.text;
    let document =
        parse(&Normalized::new(text, &options, model), model).document_by_estimate(&options, &mut Chances(summary));
    let sentences = taken(&document, text);
    let follows = |id: usize| sentences.iter().any(|(other, _)| other + 1 == id);
    let points_back = |words: &[String]| words.first().is_some_and(|word| OPENERS.contains(&word.as_str()));
    let dangling = sentences.iter().filter(|(id, words)| points_back(words) && !follows(*id)).count();
    let count = sentences.len();
    let taken: Vec<String> = sentences.into_iter().flat_map(|(_, words)| words).collect();
    let lead: Vec<String> = rouge::words(text).into_iter().take(BUDGET).collect();
    Figures {
        rouge: rouge::score(&taken, &read.summaries),
        lead: rouge::score(&lead, &read.summaries),
        words: taken.len(),
        sentences: count,
        dangling,
    }
}

/// The sentences that fit with their words, in the order of the text.
fn taken(document: &Document, text: &str) -> Vec<(usize, Vec<String>)> {
    let mut left = BUDGET;
    let mut sentences = vec![];
    for item in &document.summary {
        let span = document.sentences[item.sentence].span;
        let words = rouge::words(span.of(text));
        if words.len() <= left {
            left -= words.len();
            sentences.push((item.sentence, words));
        } else if sentences.is_empty() {
            sentences.push((item.sentence, words.into_iter().take(BUDGET).collect()));
            left = 0;
        }
    }
    sentences.sort();
    sentences
}

/// Prints the means over all texts and over each kind.
pub(super) fn print(name: &str, texts: &[Summarized], figures: &[Figures]) {
    let mut kinds = BTreeMap::<&str, Vec<Figures>>::new();
    for (text, figures) in texts.iter().zip(figures) {
        kinds.entry("").or_default().push(*figures);
        kinds.entry(&text.genre).or_default().push(*figures);
    }
    println!(
        "\n{name}: ROUGE-1, -2, -L in {BUDGET} words; of the first words of the text; summaries over {FULL} words,\nsentences that point back to none, in %"
    );
    for (kind, figures) in kinds {
        let mean =
            |value: &dyn Fn(&Figures) -> f64| 100.0 * figures.iter().map(value).sum::<f64>() / figures.len() as f64;
        println!(
            "{:12}{:8.1}{:7.1}{:7.1}   {:8.1}{:7.1}{:7.1}   {:6.0}{:6.1}",
            if kind.is_empty() { "all" } else { kind },
            mean(&|f| f.rouge.words),
            mean(&|f| f.rouge.pairs),
            mean(&|f| f.rouge.sequence),
            mean(&|f| f.lead.words),
            mean(&|f| f.lead.pairs),
            mean(&|f| f.lead.sequence),
            mean(&|f| f64::from(u8::from(f.words > FULL))),
            100.0 * figures.iter().map(|f| f.dangling).sum::<usize>() as f64
                / figures.iter().map(|f| f.sentences).sum::<usize>().max(1) as f64,
        );
    }
}
