//! What of the text is in no layer, or open.

use factcards_document::{Coverage, SentenceBlock};

use super::Layers;
use crate::text::Stage;

/// Counts what is silent and what is open; `open_pronouns` is what coreference left.
pub(crate) fn of(layers: &Layers, open_pronouns: usize) -> Coverage {
    let below = &layers.below;
    let text = below.tree.text;
    let mut told = vec![false; text.sentences.len()];
    let facts = layers.facts.iter().map(|fact| fact.sentence);
    let times = below.times.iter().map(|time| time.sentence);
    for sentence in facts.chain(times).chain(below.quantities.iter().map(|quantity| quantity.sentence)) {
        told.get_mut(sentence).into_iter().for_each(|told| *told = true);
    }
    for content in below.attributions.iter().flat_map(|attribution| &attribution.content) {
        let sentences = text.sentence_at(content.start)..=text.sentence_at(content.end.saturating_sub(1));
        told.get_mut(sentences).into_iter().for_each(|told| told.fill(true));
    }
    let runs = |block: SentenceBlock| matches!(block, SentenceBlock::Paragraph | SentenceBlock::ListItem);
    let silent = text.sentences.iter().zip(told).filter(|(sentence, told)| {
        !told
            && runs(sentence.block)
            && text.is_read_for(Stage::Clauses, sentence.id)
            && sentence.span.of(text.source).contains(char::is_alphabetic)
    });
    Coverage {
        silent_sentences: silent.count(),
        open_pronouns,
        ambiguous_times: below.times.iter().filter(|time| !time.alternatives.is_empty()).count(),
    }
}
