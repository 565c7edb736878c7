//! The function words of a language, by the tags of a treebank, and how often people's summaries have each.

use std::collections::HashMap;
use std::path::Path;

use anyhow::Result;
use factcards_model::summary::Summary;

use super::examples::Read;
use crate::corpora;

/// The parts of speech of function words, by Universal Dependencies.
const FUNCTION: [&str; 7] = ["ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ"];
/// A form that has them so often, and in so many of its uses, is one.
const LEAST: usize = 15;
const SHARE: f64 = 0.6;

/// With no weights yet.
pub(super) fn learn(texts: &[Read], corpora: &Path) -> Result<Summary> {
    let mut counts = HashMap::<String, (usize, usize)>::new();
    let corpora = corpora::read_all(corpora)?;
    let sentences = corpora.iter().filter(|corpus| corpus.name == "gum").flat_map(|corpus| &corpus.sentences);
    for token in sentences.flat_map(|sentence| &sentence.tokens) {
        for word in super::rouge::words(&token.form) {
            let (function, all) = counts.entry(word).or_default();
            *function += usize::from(FUNCTION.contains(&token.upos.as_str()));
            *all += 1;
        }
    }
    let summaries: Vec<&Vec<String>> = texts.iter().flat_map(|read| &read.summaries).collect();
    let words = summaries.iter().map(|summary| summary.len()).sum::<usize>();
    let mean = |count: usize| count as f64 / summaries.len().max(1) as f64;
    let mut summary = Summary::default();
    summary.length = mean(words).round() as u8;
    let is_function = |(function, all): &(usize, usize)| *function >= LEAST && *function as f64 >= SHARE * *all as f64;
    for (form, _) in counts.iter().filter(|(_, count)| is_function(count)) {
        let used = summaries.iter().map(|summary| summary.iter().filter(|word| *word == form).count()).sum();
        summary.insert(form, mean(used));
    }
    Ok(summary)
}
