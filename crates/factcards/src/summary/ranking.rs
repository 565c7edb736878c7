//! Ranks sentences by where they stand, whom they are about and how central their words are.

use std::collections::HashMap;

use factcards_document::{ByteSpan, SentenceBlock, SummaryItem};
use factcards_model::ud::Upos;

use super::Layers;
use crate::clause::Clause;
use crate::text::{Stage, Text};
use crate::tree::Tree;

/// A sentence of fewer words says too little to stand alone.
const FEWEST_WORDS: usize = 5;

/// What each sign weighs; they add up to one.
const POSITION: f64 = 0.35;
const ENTITIES: f64 = 0.3;
const WORDS: f64 = 0.25;
const VALUES: f64 = 0.1;

/// Ranks the sentences that could stand in a summary, best first; the earlier of equals first.
pub(crate) fn rank(layers: &Layers) -> Vec<SummaryItem<ByteSpan>> {
    let text = layers.below.tree.text;
    let count = text.sentences.len();
    let mut about = vec![0.0_f64; count];
    for entity in layers.below.entities {
        let mut last = None;
        for mention in entity.mentions.iter().filter(|m| last.replace(m.sentence) != Some(m.sentence)) {
            about.get_mut(mention.sentence).into_iter().for_each(|sum| *sum += entity.salience);
        }
    }
    let mut values = vec![0.0_f64; count];
    let times = layers.below.times.iter().filter(|t| !t.is_vague()).map(|t| t.sentence);
    let told = times.chain(layers.below.quantities.iter().map(|q| q.sentence));
    for sentence in told {
        values.get_mut(sentence).into_iter().for_each(|sum| *sum += 1.0);
    }
    let central = centrality(layers.below.tree);
    let (about, values, central) = (scaled(about), scaled(values), scaled(central));
    let mut ranking: Vec<_> = text
        .sentences
        .iter()
        .filter(|s| s.block == SentenceBlock::Paragraph && text.is_read_for(Stage::Summary, s.id))
        .filter(|s| says_something(layers.below.clauses, s.id))
        .filter(|s| {
            text.tokens_of(s.id).filter(|t| text.word(*t).contains(char::is_alphabetic)).count() >= FEWEST_WORDS
        })
        .map(|s| {
            let at = |signs: &[f64]| signs.get(s.id).copied().unwrap_or_default();
            let position = 1.0 / (1.0 + as_f64(s.paragraph) / 4.0 + as_f64(within_paragraph(text, s.id)) / 2.0);
            let score = POSITION * position + ENTITIES * at(&about) + WORDS * at(&central) + VALUES * at(&values);
            let question = s.span.of(text.source).ends_with('?');
            let score = if question { score / 2.0 } else { score };
            SummaryItem { sentence: s.id, score: (score * 1000.0).round() / 1000.0, shortened: vec![] }
        })
        .collect();
    ranking.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.sentence.cmp(&b.sentence)));
    ranking
}

/// Whether a sentence has a clause with a subject: a list of names or an address has none.
fn says_something(clauses: &[Clause], sentence: usize) -> bool {
    let first = clauses.partition_point(|c| c.sentence < sentence);
    let mut here = clauses.iter().skip(first).take_while(|c| c.sentence == sentence);
    here.any(|c| c.subject.is_some())
}

/// How many sentences of its block stand before a sentence.
fn within_paragraph(text: &Text, sentence: usize) -> usize {
    let paragraph = text.paragraph_of(sentence).unwrap_or_default();
    let first = text.sentences.partition_point(|s| s.paragraph < paragraph);
    sentence.saturating_sub(first)
}

/// Parts of speech that tell what a sentence is about.
const CONTENT: [Upos; 4] = [Upos::Noun, Upos::Propn, Upos::Verb, Upos::Adj];

/// For each sentence, how often its content words stand in the text, by the root of their number.
fn centrality(tree: &Tree) -> Vec<f64> {
    let content =
        |token: &usize| CONTENT.contains(&tree.upos(*token)) && tree.form(*token).chars().any(char::is_alphabetic);
    let mut frequency = HashMap::<&str, usize>::new();
    for token in (0..tree.text.tokens.len()).filter(content) {
        *frequency.entry(tree.lemma(token)).or_default() += 1;
    }
    (0..tree.text.sentences.len())
        .map(|sentence| {
            let tokens: Vec<_> = tree.text.tokens_of(sentence).filter(content).collect();
            let sum: usize = tokens.iter().filter_map(|t| frequency.get(tree.lemma(*t))).map(|n| n - 1).sum();
            as_f64(sum) / as_f64(tokens.len().max(1)).sqrt()
        })
        .collect()
}

/// Values as shares of the largest.
fn scaled(values: Vec<f64>) -> Vec<f64> {
    let most = values.iter().copied().fold(0.0, f64::max);
    values.into_iter().map(|v| if most > 0.0 { v / most } else { 0.0 }).collect()
}

fn as_f64(n: usize) -> f64 {
    u32::try_from(n).map_or(f64::from(u32::MAX), f64::from)
}
