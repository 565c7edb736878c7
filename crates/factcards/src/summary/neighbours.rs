//! Which pairs of neighbouring words are the same. No table of them is held, which a long text would fill with more than all
//! else that is known of its words: two passes of a counting sort bring equal pairs together.

use super::vocabulary::Vocabulary;

/// Of a unit behind which none stands in its sentence.
const NONE: u32 = u32::MAX;

/// The pairs of neighbours in the sentences of a text, numbered in the order of their first places.
pub(super) struct Neighbours {
    /// For each unit, the pair of it and the next.
    pairs: Vec<u32>,
    /// How many different ones there are.
    pub(super) count: usize,
}

impl Neighbours {
    pub(super) fn of(words: &Vocabulary, sentences: usize) -> Self {
        let units = (0..sentences).flat_map(|sentence| words.of_sentence(sentence).1);
        let forms: Vec<u32> = units.map(|unit| unit.form as u32).collect();
        let form = |unit: u32| forms.get(unit as usize).map_or(0, |form| *form as usize);
        let ends =
            (0..sentences).map(|sentence| words.of_sentence(sentence)).map(|(first, units)| (first, units.len()));
        let firsts: Vec<u32> =
            ends.flat_map(|(first, length)| first..first + length.saturating_sub(1)).map(|unit| unit as u32).collect();
        // Each pass keeps the order of what is equal in it.
        let by_second = |unit| form(unit + 1);
        let sorted = sorted(&sorted(&firsts, words.forms.len(), &by_second), words.forms.len(), &form);
        let mut pairs = vec![NONE; forms.len()];
        for equal in sorted.chunk_by(|a, b| form(*a) == form(*b) && form(a + 1) == form(b + 1)) {
            for unit in equal {
                set(&mut pairs, *unit, equal.first().copied().unwrap_or(NONE));
            }
        }
        // So far each pair is called by its first place, and where that is every earlier one has its number.
        let mut count = 0;
        for unit in firsts {
            let first = get(&pairs, unit);
            let number = if first == unit { count } else { get(&pairs, first) };
            count += u32::from(first == unit);
            set(&mut pairs, unit, number);
        }
        Self { pairs, count: count as usize }
    }

    /// The pair of a unit and the next.
    pub(super) fn pair(&self, unit: usize) -> Option<usize> {
        self.pairs.get(unit).filter(|pair| **pair != NONE).map(|pair| *pair as usize)
    }
}

fn get(pairs: &[u32], unit: u32) -> u32 {
    pairs.get(unit as usize).copied().unwrap_or(NONE)
}

fn set(pairs: &mut [u32], unit: u32, pair: u32) {
    pairs.get_mut(unit as usize).into_iter().for_each(|slot| *slot = pair);
}

/// Units by their keys, which are below `keys`; those with the same one as they were.
fn sorted(units: &[u32], keys: usize, key: &dyn Fn(u32) -> usize) -> Vec<u32> {
    // For each key, where the next unit of it goes.
    let mut next = vec![0_usize; keys + 1];
    for unit in units {
        next.get_mut(key(*unit) + 1).into_iter().for_each(|count| *count += 1);
    }
    next.iter_mut().fold(0, |sum, count| {
        *count += sum;
        *count
    });
    let mut out = vec![0; units.len()];
    for unit in units {
        if let Some(next) = next.get_mut(key(*unit)) {
            out.get_mut(*next).into_iter().for_each(|slot| *slot = *unit);
            *next += 1;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use crate::text::Text;

    #[test]
    fn pairs_are_numbered_in_the_order_of_their_first_places() {
        let source = "A b a b. B a. C.\n\nA b a c? \"B a b,\" said a b. The the the the.";
        let text = Text::read(source, factcards_model::english().unwrap());
        let words = Vocabulary::of(&text);
        let neighbours = Neighbours::of(&words, text.sentences.len());
        let mut known = HashMap::new();
        let mut pairs = 0;
        for sentence in 0..text.sentences.len() {
            let (first, units) = words.of_sentence(sentence);
            for at in 0..units.len() {
                let pair = units.get(at + 1).map(|next| (units[at].form, next.form));
                let number = pair.map(|pair| {
                    let number = known.len();
                    *known.entry(pair).or_insert(number)
                });
                assert_eq!(neighbours.pair(first + at), number, "{first} {at}");
                pairs += usize::from(number.is_some());
            }
        }
        assert_eq!(neighbours.count, known.len());
        assert_eq!((pairs, known.len()), (15, 6));
    }

    #[test]
    fn a_text_without_words_has_no_pairs() {
        let text = Text::read("…\n\n!", factcards_model::english().unwrap());
        let neighbours = Neighbours::of(&Vocabulary::of(&text), text.sentences.len());
        assert_eq!((neighbours.count, neighbours.pair(0)), (0, None));
    }
}
