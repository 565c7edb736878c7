//! Two analyses of one text brought together by its characters, as in the CoNLL 2018 shared task: white space does not
//! count, tokens and sentences agree where they begin and end at the same characters, words too, and the words of
//! multi-word tokens are paired by their forms.

use std::ops::Range;

use anyhow::{Result, bail};

use crate::corpora::{Sentence, Token};

/// An analysis, each part of it as a range of the text's characters without white space.
pub(super) struct Layers<'s> {
    pub(super) characters: Vec<char>,
    pub(super) sentences: Vec<Range<usize>>,
    pub(super) tokens: Vec<Range<usize>>,
    pub(super) words: Vec<Place<'s>>,
}

/// A word and where it stands.
pub(super) struct Place<'s> {
    pub(super) word: &'s Token,
    /// Its head among [`Layers::words`]; none for a root.
    pub(super) head: Option<usize>,
    /// The characters of its token.
    range: Range<usize>,
    multiword: bool,
}

impl<'s> Layers<'s> {
    /// Lays out the sentences.
    pub(super) fn of(sentences: &'s [Sentence]) -> Self {
        let mut layers = Self { characters: vec![], sentences: vec![], tokens: vec![], words: vec![] };
        for sentence in sentences {
            let (begin, first) = (layers.characters.len(), layers.words.len());
            let mut rest = &sentence.tokens[..];
            while let Some(token) = rest.first() {
                let (surface, count) = match &token.multiword {
                    Some((surface, count)) => (surface, (*count).clamp(1, rest.len())),
                    None => (&token.form, 1),
                };
                let start = layers.characters.len();
                layers.characters.extend(surface.chars().filter(|c| !c.is_whitespace()));
                let range = start..layers.characters.len();
                layers.tokens.push(range.clone());
                let (parts, after) = rest.split_at(count);
                layers.words.extend(parts.iter().map(|word| Place {
                    word,
                    head: word.head.checked_sub(1).map(|head| first + head),
                    range: range.clone(),
                    multiword: token.multiword.is_some(),
                }));
                rest = after;
            }
            layers.sentences.push(begin..layers.characters.len());
        }
        layers
    }

    /// Counts the places in the characters of `whole`, of which this analysis may leave some out; gives how many.
    ///
    /// # Errors
    /// Where the characters are others than those of `whole`.
    pub(super) fn place_in(&mut self, whole: &Self) -> Result<usize> {
        let (mut next, mut places) = (0, Vec::with_capacity(self.characters.len()));
        for i in 0..self.characters.len() {
            if whole.characters.get(next) != Some(&self.characters[i]) {
                let rest = whole.characters.get(next..).unwrap_or_default();
                let ahead = |count| &self.characters[i..self.characters.len().min(i + count)];
                let found = |count| rest.windows(ahead(count).len()).position(|window| window == ahead(count));
                match AHEAD.into_iter().find_map(found) {
                    Some(skipped) => next += skipped,
                    None => bail!(
                        "{:?} does not follow in the text: {:?}",
                        text(ahead(20)),
                        text(&rest[..rest.len().min(20)])
                    ),
                }
            }
            places.push(next);
            next += 1;
        }
        let place = |range: &mut Range<usize>| {
            let start = places.get(range.start).copied().unwrap_or(whole.characters.len());
            let end = if range.start == range.end { start } else { places[range.end - 1] + 1 };
            *range = start..end;
        };
        self.sentences.iter_mut().for_each(place);
        self.tokens.iter_mut().for_each(place);
        self.words.iter_mut().for_each(|word| place(&mut word.range));
        let lost = whole.characters.len() - self.characters.len();
        self.characters.clone_from(&whole.characters);
        Ok(lost)
    }
}

/// So many characters should agree again after some were left out; fewer where more is left out soon after.
const AHEAD: [usize; 3] = [16, 4, 1];

fn text(characters: &[char]) -> String {
    characters.iter().collect()
}

/// How many ranges are in both lists, each in order of the text.
pub(super) fn shared(a: &[Range<usize>], b: &[Range<usize>]) -> usize {
    let (mut i, mut j, mut count) = (0, 0, 0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        match (x.start, x.end).cmp(&(y.start, y.end)) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => (i, j, count) = (i + 1, j + 1, count + 1),
        }
    }
    count
}

/// For each word of `gold` its partner among those of `found`.
pub(super) fn pairs(gold: &Layers, found: &Layers) -> Vec<Option<usize>> {
    let mut partners = vec![None; gold.words.len()];
    let (mut i, mut j) = (0, 0);
    let mut regions = regions(gold, found).into_iter().peekable();
    while let (Some(g), Some(f)) = (gold.words.get(i), found.words.get(j)) {
        let (a, b) = (&g.range, &f.range);
        if let Some(region) = regions.next_if(|region| region.start <= a.start && region.start <= b.start) {
            let (g, f) = (within(&gold.words, i, &region), within(&found.words, j, &region));
            for (g, f) in
                longest_common(&gold.words[g.clone()], &found.words[f.clone()]).map(|(x, y)| (g.start + x, f.start + y))
            {
                partners[g] = Some(f);
            }
            // A word that begins inside and ends outside has no partner, as its token cannot have one.
            (i, j) = (past(&gold.words, g.end, &region), past(&found.words, f.end, &region));
        } else if a == b {
            partners[i] = Some(j);
            (i, j) = (i + 1, j + 1);
        } else if a.start <= b.start {
            i += 1;
        } else {
            j += 1;
        }
    }
    partners
}

/// The stretches that multi-word tokens of either side cover, joined where they overlap.
fn regions(gold: &Layers, found: &Layers) -> Vec<Range<usize>> {
    let mut all: Vec<Range<usize>> =
        gold.words.iter().chain(&found.words).filter(|word| word.multiword).map(|word| word.range.clone()).collect();
    all.sort_by_key(|range| (range.start, range.end));
    let mut joined: Vec<Range<usize>> = vec![];
    for range in all {
        match joined.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => joined.push(range),
        }
    }
    joined
}

/// The words from `first` on that lie in the region.
fn within(words: &[Place], first: usize, region: &Range<usize>) -> Range<usize> {
    let inside = words[first..].iter().take_while(|word| word.range.end <= region.end).count();
    first..first + inside
}

/// The first word from `from` on that does not begin in the region.
fn past(words: &[Place], from: usize, region: &Range<usize>) -> usize {
    from + words[from..].iter().take_while(|word| word.range.start < region.end).count()
}

/// The pairs of a longest common subsequence, by form without regard to case.
fn longest_common(a: &[Place], b: &[Place]) -> impl Iterator<Item = (usize, usize)> {
    let same = |i: usize, j: usize| a[i].word.form.to_lowercase() == b[j].word.form.to_lowercase();
    let mut lengths = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            lengths[i][j] = match same(i, j) {
                true => lengths[i + 1][j + 1] + 1,
                false => lengths[i + 1][j].max(lengths[i][j + 1]),
            };
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, vec![]);
    while i < a.len() && j < b.len() {
        if same(i, j) {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if lengths[i + 1][j] >= lengths[i][j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A sentence of words that are all roots; `a+b=ab` is a multi-word token.
    fn sentence(tokens: &str) -> Sentence {
        let word = |form: &str| Token { form: form.to_owned(), ..Token::default() };
        let mut sentence = Sentence::default();
        for token in tokens.split(' ') {
            let Some((parts, surface)) = token.split_once('=') else {
                sentence.tokens.push(word(token));
                continue;
            };
            let mut words: Vec<Token> = parts.split('+').map(word).collect();
            words[0].multiword = Some((surface.to_owned(), words.len()));
            sentence.tokens.extend(words);
        }
        sentence
    }

    /// Shared sentences, shared tokens, and the pairs of words by their places.
    fn compare(gold: &[&str], found: &[&str]) -> (usize, usize, Vec<(usize, usize)>) {
        let (gold, found): (Vec<_>, Vec<_>) =
            (gold.iter().map(|s| sentence(s)).collect(), found.iter().map(|s| sentence(s)).collect());
        let (gold, mut found) = (Layers::of(&gold), Layers::of(&found));
        assert_eq!(found.place_in(&gold).unwrap(), 0);
        let pairs = pairs(&gold, &found).into_iter().enumerate().filter_map(|(i, j)| Some((i, j?))).collect();
        (shared(&gold.sentences, &found.sentences), shared(&gold.tokens, &found.tokens), pairs)
    }

    #[test]
    fn the_same_analysis_agrees_wholly() {
        let same = ["It rained .", "do+n't=don't go"];
        assert_eq!(compare(&same, &same), (2, 5, (0..6).map(|i| (i, i)).collect()));
    }

    #[test]
    fn merged_sentences_share_tokens_but_no_sentence() {
        assert_eq!(compare(&["a b", "c", "d"], &["a b c", "d"]), (1, 4, vec![(0, 0), (1, 1), (2, 2), (3, 3)]));
    }

    #[test]
    fn a_split_token_loses_its_pair_and_no_other() {
        assert_eq!(compare(&["a well-known b"], &["a well - known b"]), (1, 2, vec![(0, 0), (2, 4)]));
        assert_eq!(compare(&["a b c", "d"], &["ab c d"]), (0, 2, vec![(2, 1), (3, 2)]));
    }

    #[test]
    fn words_of_a_multi_word_token_are_paired_by_form() {
        // The token itself is missed, both of its words are found.
        assert_eq!(compare(&["I do+n't=don't go"], &["I do n't go"]), (1, 2, vec![(0, 0), (1, 1), (2, 2), (3, 3)]));
        // Other words than the corpus has: those of the same form count.
        assert_eq!(compare(&["de+el+x=delx y"], &["de+l+x=delx y"]), (1, 2, vec![(0, 0), (2, 2), (3, 3)]));
        // Overlapping multi-word tokens are one stretch.
        assert_eq!(compare(&["a+b=ab c"], &["a b+c=bc"]), (1, 0, vec![(0, 0), (1, 1), (2, 2)]));
        // A token that reaches out of the stretch has no partner.
        assert_eq!(compare(&["x a+b=ab c d"], &["x a bc d"]), (1, 2, vec![(0, 0), (1, 1), (4, 3)]));
    }

    #[test]
    fn white_space_does_not_count() {
        let (gold, found) = ([sentence("3\u{a0}000 x")], [sentence("3000 x")]);
        let (gold, mut found) = (Layers::of(&gold), Layers::of(&found));
        assert_eq!(found.place_in(&gold).unwrap(), 0);
        assert_eq!(pairs(&gold, &found), [Some(0), Some(1)]);
    }

    #[test]
    fn what_is_left_out_is_counted_and_shifts_nothing() {
        let (gold, found) = ([sentence("_ a ___ b c __")], [sentence("a"), sentence("b c")]);
        let (gold, mut found) = (Layers::of(&gold), Layers::of(&found));
        assert_eq!(found.place_in(&gold).unwrap(), 6);
        assert_eq!(pairs(&gold, &found), [None, Some(0), None, Some(1), Some(2), None]);
        assert_eq!(found.sentences, [1..2, 5..7]);
    }

    #[test]
    fn other_characters_are_an_error() {
        let gold = [sentence("300 x")];
        for other in ["3000 x", "300 y", "300 x y"] {
            assert!(Layers::of(&[sentence(other)]).place_in(&Layers::of(&gold)).is_err(), "{other}");
        }
    }
}
