//! The words of both texts as numbers, each with how much it tells.

use std::collections::BTreeMap;

use super::Side;
use crate::ErasedSort as _;
use crate::span::ByteSpan;

/// Different words of a place, in order.
pub(super) type Bag = Vec<usize>;

/// The words of two texts, those of times and quantities left out.
pub(super) struct Bags {
    left: Words,
    right: Words,
    /// How much each word tells: more the fewer sentences have it.
    weights: Vec<usize>,
}

/// The words of a text by their places.
#[derive(Default)]
struct Words {
    places: Vec<(usize, usize)>,
}

impl Bags {
    pub(super) fn new(left: Side<'_>, right: Side<'_>) -> Self {
        let mut known = BTreeMap::new();
        let (left_words, right_words) = (Words::of(left, &mut known), Words::of(right, &mut known));
        let mut sentences = vec![0_usize; known.len()];
        for (side, words) in [(left, &left_words), (right, &right_words)] {
            for word in side.document.sentences.iter().flat_map(|sentence| words.within(&[sentence.span])) {
                sentences.get_mut(word).into_iter().for_each(|count| *count += 1);
            }
        }
        let all = left.document.sentences.len() + right.document.sentences.len();
        let weight = |count: usize| 1 + all.checked_div(count).unwrap_or_default().max(1).ilog2() as usize;
        let weights = sentences.into_iter().map(weight).collect();
        Self { left: left_words, right: right_words, weights }
    }

    pub(super) fn left(&self, spans: &[ByteSpan]) -> Bag {
        self.left.within(spans)
    }

    pub(super) fn right(&self, spans: &[ByteSpan]) -> Bag {
        self.right.within(spans)
    }

    /// How much the words tell together.
    pub(super) fn weight(&self, words: impl Iterator<Item = usize>) -> usize {
        words.filter_map(|word| self.weights.get(word)).sum()
    }

    /// 0..1: the share of the words, by how much they tell, that both have.
    pub(super) fn similarity(&self, one: &Bag, other: &Bag) -> f64 {
        let both = self.weight(shared(one, other));
        let all = self.weight(one.iter().copied()) + self.weight(other.iter().copied());
        if all == 0 { 0.0 } else { 2.0 * both as f64 / all as f64 }
    }
}

/// The words that are in both.
pub(super) fn shared<'b>(one: &'b Bag, other: &'b Bag) -> impl Iterator<Item = usize> + 'b {
    one.iter().copied().filter(|word| other.binary_search(word).is_ok())
}

impl Words {
    fn of(side: Side<'_>, known: &mut BTreeMap<String, usize>) -> Self {
        let times = side.document.times.iter().map(|time| time.span);
        let mut masked: Vec<_> = times.chain(side.document.quantities.iter().map(|quantity| quantity.span)).collect();
        masked.sort_erased();
        let mut places = vec![];
        for (start, word) in words(side.source) {
            let next = masked.partition_point(|span| span.end <= start);
            if masked.get(next).is_some_and(|span| span.start <= start) {
                continue;
            }
            let count = known.len();
            places.push((start, *known.entry(word.to_lowercase()).or_insert(count)));
        }
        Self { places }
    }

    fn within(&self, spans: &[ByteSpan]) -> Bag {
        let mut bag: Bag = spans
            .iter()
            .flat_map(|span| {
                let from = self.places.partition_point(|(start, _)| *start < span.start);
                self.places.iter().skip(from).take_while(|(start, _)| *start < span.end).map(|(_, word)| *word)
            })
            .collect();
        bag.sort_erased();
        bag.dedup();
        bag
    }
}

/// Runs of letters and digits, each with where it starts.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split(|c: char| !c.is_alphanumeric()).filter_map(move |piece| {
        let start = at + text.get(at..)?.find(piece)?;
        at = start + piece.len();
        (!piece.is_empty()).then_some((start, piece))
    })
}
