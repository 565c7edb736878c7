//! Direct speech in the fiction of LitBank and who says it.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;
use factcards::document::{AttributionKind, ByteSpan, Entity};
use factcards::{Document, Model, Options};

use super::litbank::{Gold, documents};
use super::matching::{self, Words};
use crate::eval::count::Count;

/// How well quotations are found, and who says them.
#[derive(Default)]
pub(super) struct Scores {
    pub(super) documents: usize,
    /// Quotations of which every word is the same, and of which half the words are.
    pub(super) exact: Count,
    pub(super) half: Count,
    /// Of the quotations whose speaker is sure: how many are found by half with a speaker, and how many of these
    /// speakers are right, by their words or their entity.
    pub(super) speaker: Count,
    /// The speakers that are right by their words alone.
    pub(super) words: usize,
    /// The quotations that are missed or have another speaker.
    pub(super) errors: Vec<String>,
}

/// Scores the documents, read from text without the spaces that tokens bring.
///
/// # Errors
/// When a file cannot be read.
pub(super) fn score(folder: &Path, model: &Model) -> Result<Scores> {
    let mut scores = Scores::default();
    for (_, gold) in documents(folder)? {
        let document = factcards::analyze(&gold.tokenized.text, &Options::default(), model);
        scores.add(&gold, &found(&gold, &document));
    }
    Ok(scores)
}

/// A quotation of the engine with the chains that its source and its entity stand for.
struct Found {
    words: Words,
    source: Option<usize>,
    entity: Option<usize>,
    name: String,
}

impl Scores {
    fn add(&mut self, gold: &Gold, found: &[Found]) {
        self.documents += 1;
        let wanted: Vec<Words> = gold.quotations.iter().map(|q| q.words.clone()).collect();
        let words: Vec<Words> = found.iter().map(|f| f.words.clone()).collect();
        self.exact += matching::count(&wanted, &words, 1.0);
        self.half += matching::count(&wanted, &words, 0.5);
        let pairs = matching::pairs(&wanted, &words, 0.5);
        self.speaker.gold += gold.quotations.iter().filter(|q| q.speaker.is_some()).count();
        let mut right = vec![None; gold.quotations.len()];
        for (i, j) in &pairs {
            let found = &found[*j];
            let Some(speaker) = gold.quotations[*i].speaker else {
                right[*i] = Some((*j, true));
                continue;
            };
            let same = found.source == Some(speaker) || found.entity == Some(speaker);
            self.words += usize::from(found.source == Some(speaker));
            self.speaker += Count { gold: 0, found: usize::from(!found.name.is_empty()), right: usize::from(same) };
            right[*i] = Some((*j, same));
        }
        for (quotation, right) in gold.quotations.iter().zip(right) {
            let text = gold.tokenized.show(&quotation.words);
            let by = match right {
                Some((_, true)) => continue,
                Some((at, false)) => super::line("found", false, &format!("[{}]", found[at].name)),
                None => super::line("found", false, "nothing"),
            };
            let wanted = super::line("gold", false, &format!("[{}]", quotation.name));
            self.errors.push(super::report(&text, [wanted, by].into_iter()));
        }
        let extra = found.iter().enumerate().filter(|(at, _)| pairs.iter().all(|pair| pair.1 != *at));
        for (_, extra) in extra {
            let by = super::line("found", false, &format!("[{}] where no quotation is", extra.name));
            self.errors.push(super::report(&gold.tokenized.show(&extra.words), [by].into_iter()));
        }
    }
}

/// What the engine takes for speech: pieces of attributions that stand in quotation marks.
fn found(gold: &Gold, document: &Document) -> Vec<Found> {
    let text = &gold.tokenized.text;
    let chains: Vec<Option<usize>> = document.entities.iter().map(|entity| most(gold, entity)).collect();
    let mut all = vec![];
    for attribution in document.attributions.iter().filter(|a| a.kind != AttributionKind::Indirect) {
        let source = attribution.source.map(|span| gold.tokenized.words(&[span]));
        let entity = attribution.speaker.and_then(|id| document.entities.get(id));
        let name = attribution.source.map(|span| span.of(text).to_owned());
        for piece in &attribution.content {
            let before = text.get(..piece.start).and_then(|before| before.trim_end().chars().next_back());
            if before.is_some_and(|mark| MARKS.contains(&mark)) {
                all.push(Found {
                    words: gold.tokenized.words(&[*piece]),
                    source: source.as_ref().and_then(|words| gold.chain(words)),
                    entity: entity.and_then(|entity| *chains.get(entity.id)?),
                    name: name.clone().or(entity.map(|entity| entity.name.clone())).unwrap_or_default(),
                });
            }
        }
    }
    all
}

/// The chain that most of an entity's mentions are in.
fn most(gold: &Gold, entity: &Entity<ByteSpan>) -> Option<usize> {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for mention in &entity.mentions {
        if let Some(chain) = gold.chain(&gold.tokenized.words(&[mention.span])) {
            *counts.entry(chain).or_default() += 1;
        }
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map(|(chain, _)| chain)
}

/// What opens or closes a quotation.
const MARKS: [char; 6] = ['"', '“', '”', '‘', '’', '\''];

#[cfg(test)]
mod tests {
    use super::super::litbank::read;
    use super::*;

    const TEXT: &str = "\" Oh , \" said Ann . \" Go ! \"\nShe went .";
    const QUOTATIONS: &str =
        "QUOTE\tQ1\t0\t0\t0\t3\t…\nQUOTE\tQ2\t0\t7\t0\t9\t…\nATTRIB\tQ1\tAnn-7\nATTRIB\tQ2\tThe_author-8\n";

    #[test]
    fn a_speaker_is_right_by_the_words_or_by_the_entity() {
        let rows = TEXT.split_whitespace().map(|word| match word {
            "Ann" => "x\tAnn\t(6)\n".to_owned(),
            word => format!("x\t{word}\t\n"),
        });
        let gold = read(TEXT, QUOTATIONS, &rows.collect::<String>());
        let found = |words: &[usize], source: Option<usize>, entity: Option<usize>| Found {
            words: words.iter().copied().collect(),
            source,
            entity,
            name: "she".to_owned(),
        };
        let score = |source, entity| {
            let mut scores = Scores::default();
            scores.add(&gold, &[found(&[1], source, entity), found(&[8, 11], Some(6), None), found(&[12], None, None)]);
            scores
        };
        let scores = score(None, Some(6));
        assert_eq!(scores.exact, Count { gold: 2, found: 3, right: 1 });
        assert_eq!(scores.half, Count { gold: 2, found: 3, right: 2 });
        // Who the author is cannot be told.
        assert_eq!((scores.speaker, scores.words), (Count { gold: 1, found: 1, right: 1 }, 0));
        assert_eq!(scores.errors, ["  went\n    ! found [she] where no quotation is"]);
        let scores = score(Some(3), None);
        assert_eq!(scores.speaker, Count { gold: 1, found: 1, right: 0 });
        assert_eq!(scores.errors[0], "  Oh\n    ! gold  [Ann-7]\n    ! found [she]");
        assert_eq!(score(Some(6), None).words, 1);
    }
}
