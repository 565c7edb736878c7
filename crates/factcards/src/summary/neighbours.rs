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
    pub(super) fn of(words: &Vocabulary) -> Self {
        let form = |unit: u32| words.form(unit as usize).unwrap_or_default();
        let firsts = words
            .sentences()
            .flat_map(|(first, units)| first..first + units.len().saturating_sub(1))
            .map(|unit| unit as u32);
        // Each pass keeps the order of what is equal in it.
        let by_second = sorted(firsts.clone(), words.forms.len(), &|unit| form(unit + 1));
        let by_both = sorted(by_second.iter().copied(), words.forms.len(), &form);
        drop(by_second);
        let units = words.sentences().map(|(_, units)| units.len()).sum();
        let mut pairs = vec![NONE; units];
        for equal in by_both.chunk_by(|a, b| form(*a) == form(*b) && form(a + 1) == form(b + 1)) {
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
fn sorted(units: impl Iterator<Item = u32> + Clone, keys: usize, key: &dyn Fn(u32) -> usize) -> Vec<u32> {
    // For each key, where the next unit of it goes.
    let mut next = vec![0_usize; keys + 1];
    for unit in units.clone() {
        next.get_mut(key(unit) + 1).into_iter().for_each(|count| *count += 1);
    }
    let all = next.iter_mut().fold(0, |sum, count| {
        *count += sum;
        *count
    });
    let mut out = vec![0; all];
    for unit in units {
        if let Some(next) = next.get_mut(key(unit)) {
            out.get_mut(*next).into_iter().for_each(|slot| *slot = unit);
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
        let neighbours = Neighbours::of(&words);
        let mut known = HashMap::new();
        let mut pairs = 0;
        for (first, units) in words.sentences() {
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
        let neighbours = Neighbours::of(&Vocabulary::of(&text));
        assert_eq!((neighbours.count, neighbours.pair(0)), (0, None));
    }
}
