//! The words of a text as measures of summaries count them (ROUGE, Lin 2004): runs of letters and digits in small
//! letters, whatever the tokens.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::text::Text;

/// A word where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    /// Which form, as a position among the forms.
    pub(super) form: usize,
    /// The token that it begins in.
    pub(super) token: usize,
}

/// The words of a text.
pub(super) struct Vocabulary {
    /// In order of their first places.
    pub(super) forms: Vec<String>,
    units: Vec<Unit>,
    /// For each sentence, its units.
    ranges: Vec<Range<usize>>,
}

impl Vocabulary {
    pub(super) fn of(text: &Text) -> Self {
        let mut known = FxHashMap::<String, usize>::default();
        let ranges = Vec::with_capacity(text.sentences.len());
        let mut all = Self { forms: vec![], units: Vec::with_capacity(text.tokens.len()), ranges };
        for sentence in &text.sentences {
            let first = all.units.len();
            for token in text.tokens_of(sentence.id) {
                let runs = text.word(token).split(|c: char| !c.is_alphanumeric()).filter(|run| !run.is_empty());
                for run in runs {
                    let run = run.to_lowercase();
                    let form = *known.entry(run).or_insert_with_key(|run| {
                        all.forms.push(run.clone());
                        all.forms.len() - 1
                    });
                    all.units.push(Unit { form, token });
                }
            }
            all.ranges.push(first..all.units.len());
        }
        all
    }

    /// Of each sentence, as [`of_sentence`](Self::of_sentence) gives it.
    pub(super) fn sentences(&self) -> impl Iterator<Item = (usize, &[Unit])> + Clone {
        (0..self.ranges.len()).map(|sentence| self.of_sentence(sentence))
    }

    /// Which form a unit is.
    pub(super) fn form(&self, unit: usize) -> Option<usize> {
        self.units.get(unit).map(|unit| unit.form)
    }

    /// The units, in the order of the text.
    pub(super) fn into_units(self) -> Vec<Unit> {
        self.units
    }

    /// The words of a sentence, with the position of the first.
    pub(super) fn of_sentence(&self, sentence: usize) -> (usize, &[Unit]) {
        let range = self.ranges.get(sentence).cloned().unwrap_or_default();
        (range.start, self.units.get(range).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_runs_of_letters_and_digits() {
        let text = Text::read("The U.S. didn't. the 200-km run", factcards_model::english().unwrap());
        let words = Vocabulary::of(&text);
        let read: Vec<&str> =
            words.sentences().flat_map(|(_, units)| units).map(|unit| words.forms[unit.form].as_str()).collect();
        assert_eq!(read, ["the", "u", "s", "did", "n", "t", "the", "200", "km", "run"]);
        assert_eq!(words.forms.len(), 9);
    }
}
