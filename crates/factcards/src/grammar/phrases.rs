//! Tables of phrases, looked up by the words at one place.

use factcards_document::ErasedSort as _;
use rustc_hash::FxHashMap;

use super::lexeme::Lexeme;

/// A table from phrases to meanings; the longest phrase wins.
pub(crate) struct Phrases<T> {
    /// By first word, longest first: the whole phrase and its meaning.
    rows: FxHashMap<&'static str, Vec<(Vec<&'static str>, T)>>,
}

impl<T: Copy> Phrases<T> {
    /// Builds the table from rows of alternatives ("about|around|in excess of") and meanings.
    pub(crate) fn new(table: &[(&'static str, T)]) -> Self {
        let mut rows: FxHashMap<&'static str, Vec<(Vec<&'static str>, T)>> = FxHashMap::default();
        for (alternatives, meaning) in table {
            for phrase in alternatives.split('|') {
                let words: Vec<_> = phrase.split(' ').collect();
                if let Some(first) = words.first() {
                    rows.entry(first).or_default().push((words, *meaning));
                }
            }
        }
        for rows in rows.values_mut() {
            rows.sort_erased_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        }
        Self { rows }
    }

    /// The longest phrase that begins at `at`: where it ends, and its meaning.
    pub(crate) fn at(&self, lexemes: &[Lexeme], at: usize) -> Option<(usize, T)> {
        self.all_at(lexemes, at).next()
    }

    /// All phrases that begin at `at`, the longest first.
    fn all_at<'s>(&'s self, lexemes: &'s [Lexeme], at: usize) -> impl Iterator<Item = (usize, T)> + 's {
        let here = lexemes.get(at..).unwrap_or_default();
        let rows = here.first().and_then(|first| self.rows.get(first.key.as_ref()));
        rows.into_iter().flatten().filter_map(move |(words, meaning)| {
            let fits = here.len() >= words.len() && here.iter().zip(words).all(|(l, w)| l.key == *w);
            fits.then_some((at + words.len(), *meaning))
        })
    }

    /// The longest phrase that ends before `end`: where it begins, and its meaning.
    pub(crate) fn before(&self, lexemes: &[Lexeme], end: usize) -> Option<(usize, T)> {
        let longest = 5.min(end);
        (1..=longest).rev().find_map(|length| {
            let start = end - length;
            self.all_at(lexemes, start).find(|(reached, _)| *reached == end).map(|(_, meaning)| (start, meaning))
        })
    }
}
