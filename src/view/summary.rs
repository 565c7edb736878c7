//! The sentences of the text that stand in its summary at each length.

use factcards_document::{ByteSpan, ErasedSort as _, Id, Mention, MentionForm, SummaryItem};

use super::content::Content;

use super::small::first_large;
use crate::state::Reading;

/// Most sentences of a summary, and how many there are where nothing was chosen: one for so many of the text's.
const MOST: usize = 20;
const USUAL: usize = 3;
const SENTENCES_EACH: usize = 5;

/// A text of fewer sentences is its own summary.
const FEWEST: usize = 3;

/// Share of a sentence's content from which on it says nothing new; of the sentence that tells the main event, less.
const REPEATED: f64 = 0.6;
const REPEATED_OF_EVENT: f64 = 0.45;

/// Words read in a minute, as `Stats::reading_seconds` counts (Brysbaert 2019).
const WORDS_A_MINUTE: usize = 238;

/// The sentences that can stand in the summary, best first.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Summary {
    pub(crate) sentences: Vec<Id>,
    /// Those that stand in it where the person has chosen no length.
    pub(crate) usual: usize,
}

impl Summary {
    /// Passes over what only repeats what is told already; `event`: the sentence that tells the main event.
    pub(crate) fn of(reading: &Reading, told: &Content, event: Option<Id>) -> Self {
        let all = reading.document.sentences.len();
        if all < FEWEST {
            return Self::default();
        }
        let is_new = |item: &&SummaryItem<ByteSpan>| {
            let most = if event == Some(item.sentence) { REPEATED_OF_EVENT } else { REPEATED };
            Content::of(&words_of(reading, item)).share_in(told) < most
        };
        let sentences: Vec<_> =
            reading.document.summary.iter().filter(is_new).take(MOST).map(|item| item.sentence).collect();
        let usual = all.div_ceil(SENTENCES_EACH).clamp(1, USUAL).min(sentences.len());
        Self { sentences, usual }
    }

    /// How many sentences stand in it at the length that the person has chosen, if any.
    pub(crate) fn length(&self, chosen: Option<usize>) -> usize {
        chosen.map_or(self.usual, |chosen| chosen.clamp(1, self.sentences.len().max(1))).min(self.sentences.len())
    }

    /// The best sentences, in the order of the text.
    pub(crate) fn best(&self, length: usize) -> Vec<Id> {
        let mut best: Vec<_> = self.sentences.iter().take(length).copied().collect();
        best.sort_erased();
        best
    }
}

/// The words of a sentence in the summary.
pub(crate) fn words(reading: &Reading, sentence: Id) -> String {
    let item = reading.document.summary.iter().find(|item| item.sentence == sentence);
    item.map(|item| words_of(reading, item)).unwrap_or_default()
}

/// What stays of a sentence where it can be said in fewer words, begun and ended as the whole is.
fn words_of(reading: &Reading, item: &SummaryItem<ByteSpan>) -> String {
    let whole = reading.words(reading.sentence(item.sentence)).trim();
    if item.shortened.is_empty() {
        return whole.to_owned();
    }
    let kept = first_large(&joined(item.shortened.iter().map(|span| reading.words(*span).trim())));
    let end = whole.trim_end_matches(['"', '”', '’', ')']).chars().last().filter(|c| ".!?…".contains(*c));
    match end {
        Some(mark) if kept.ends_with(|c: char| c.is_alphanumeric() || ",;:-–—".contains(c)) => {
            format!("{}{mark}", kept.trim_end_matches([',', ';', ':', '-', '–', '—', ' ']))
        }
        _ => kept,
    }
}

/// Pieces side by side; what begins with a mark stands close to what is before it.
fn joined<'w>(pieces: impl Iterator<Item = &'w str>) -> String {
    pieces.fold(String::new(), |text, piece| {
        match text.is_empty() || piece.starts_with([',', '.', ';', ':', '!', '?', ')', '-', '–']) {
            true => text + piece,
            false => text + " " + piece,
        }
    })
}

/// The name before it of whom the pronoun that opens a sentence of the summary stands for.
pub(crate) fn opened_by(reading: &Reading, sentence: Id) -> Option<ByteSpan> {
    let d = &reading.document;
    let item = d.summary.iter().find(|item| item.sentence == sentence)?;
    let start = item.shortened.first().copied().unwrap_or_else(|| reading.sentence(sentence)).start;
    let opens = |mention: &&Mention<ByteSpan>| mention.form == MentionForm::Pronoun && mention.span.start == start;
    let entity = d.entities.iter().find(|entity| entity.mentions.iter().any(|mention| opens(&mention)))?;
    let names = entity.mentions.iter().filter(|mention| mention.form == MentionForm::Name);
    names.take_while(|mention| mention.span.end <= start).last().map(|mention| mention.span)
}

/// "3 sentences · 74 words · saves 2 min".
pub(crate) fn figures(reading: &Reading, sentences: &[Id]) -> String {
    let is_word = |word: &&str| word.contains(char::is_alphanumeric);
    let count = |id: &Id| words(reading, *id).split_whitespace().filter(is_word).count();
    let words = sentences.iter().map(count).sum::<usize>();
    let saved = reading.document.stats.reading_seconds.saturating_sub((words * 60).div_ceil(WORDS_A_MINUTE));
    let language = reading.language;
    let saved = match saved {
        0 => None,
        1..60 => Some(language.saves_seconds(saved)),
        _ => Some(language.saves_minutes((saved + 30) / 60)),
    };
    let counts = [language.sentences(sentences.len()), language.words(words)];
    counts.into_iter().chain(saved).collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
#[path = "summary_tests.rs"]
mod tests;
