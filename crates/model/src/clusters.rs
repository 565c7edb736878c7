//! The cluster of each known word, as a static function from words to small numbers: a binary fuse filter (Graf and
//! Lemire 2022) whose slots hold a value beside the fingerprint, as in a Bloomier filter (Chazelle et al. 2004).
//!
//! A slot takes 16 bits: the cluster and, above it, a fingerprint of the word. A word that was not put in is taken for
//! a known one only where its fingerprint fits by chance: once in 2^[`FINGERPRINT_BITS`] words, 1 in 64.

use crate::hash::hash;

/// The most clusters; they are numbered from 1, 0 is a word without one.
pub const MOST: usize = 1 << VALUE_BITS;
/// Bits of a slot that tell a known word from a stranger.
pub const FINGERPRINT_BITS: u32 = 16 - VALUE_BITS;

const VALUE_BITS: u32 = 10;
/// Slots of a segment; the three slots of a word are in neighbouring ones. A power of two.
const SEGMENT: usize = 2048;
/// The seeds that are tried before giving up, and before a segment more is taken.
const TRIES: u32 = 64;
const TRIES_EACH: usize = 8;

/// Which cluster a word is in. Empty, it knows no word.
///
/// ```
/// use factcards_model::clusters::Clusters;
///
/// let clusters = Clusters::of(&[("monday", 7), ("oslo", 300)]).unwrap_or_default();
/// assert_eq!((clusters.cluster("monday"), clusters.cluster("oslo")), (7, 300));
/// assert_eq!(Clusters::default().cluster("oslo"), 0);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clusters {
    seed: u32,
    slots: Vec<u16>,
}

/// The slots of a word, and its fingerprint in the upper bits of a slot.
struct Place {
    slots: [usize; 3],
    fingerprint: u16,
}

impl Clusters {
    /// The function of different normalised words with their clusters, 1 to [`MOST`]. None where a word stands twice
    /// or no seed works.
    pub fn of(words: &[(&str, usize)]) -> Option<Self> {
        if words.is_empty() {
            return Some(Self::default());
        }
        // An eighth more slots than words, and more where that does not do; the last two segments hold second and third
        // slots only.
        let least = (words.len() + words.len() / 8).div_ceil(SEGMENT) + 2;
        (0..TRIES).find_map(|seed| {
            let segments = least + seed as usize / TRIES_EACH;
            let mut empty = Self { seed, slots: vec![0; segments * SEGMENT] };
            let order = empty.peel(words)?;
            // Backwards, the slot that peeled a word is still free to hold what makes its three slots give its value.
            for (word, own) in order.into_iter().rev() {
                let (word, cluster) = words.get(word)?;
                let place = empty.place(word);
                let others = empty.read(&place);
                let value = place.fingerprint | u16::try_from(cluster.checked_sub(1)?).ok()?;
                *empty.slots.get_mut(own)? ^= others ^ value;
            }
            Some(empty)
        })
    }

    /// The function as stored.
    pub(crate) fn from_stored(seed: u32, bytes: &[u8]) -> Option<Self> {
        let (pairs, rest) = bytes.as_chunks::<2>();
        let whole =
            rest.is_empty() && pairs.len().is_multiple_of(SEGMENT) && (pairs.is_empty() || pairs.len() >= 3 * SEGMENT);
        whole.then(|| Self { seed, slots: pairs.iter().map(|pair| u16::from_le_bytes(*pair)).collect() })
    }

    /// The seed and the bytes to store.
    pub fn stored(&self) -> (u32, Vec<u8>) {
        (self.seed, self.slots.iter().flat_map(|slot| slot.to_le_bytes()).collect())
    }

    /// The cluster of a normalised word, from 1; 0 for one that is not known.
    pub fn cluster(&self, word: &str) -> u32 {
        if self.slots.is_empty() {
            return 0;
        }
        let place = self.place(word);
        let found = self.read(&place) ^ place.fingerprint;
        if found >> VALUE_BITS == 0 { u32::from(found) + 1 } else { 0 }
    }

    fn read(&self, place: &Place) -> u16 {
        place.slots.iter().filter_map(|slot| self.slots.get(*slot)).fold(0, |all, slot| all ^ slot)
    }

    fn place(&self, word: &str) -> Place {
        let (high, low) = (hash(word, 0x2545_f491 ^ self.seed), hash(word, 0x6c07_8965 ^ self.seed));
        let starts = self.slots.len().saturating_sub(2 * SEGMENT) as u64;
        let first = ((u64::from(high) * starts) >> 32) as usize;
        let inside = |bits: u32| bits as usize & (SEGMENT - 1);
        let slots = [first, (first + SEGMENT) ^ inside(low), (first + 2 * SEGMENT) ^ inside(low >> 11)];
        Place { slots, fingerprint: (low >> 22 << VALUE_BITS) as u16 }
    }

    /// The words in an order in which each has a slot that no later word needs, with that slot.
    fn peel(&self, words: &[(&str, usize)]) -> Option<Vec<(usize, usize)>> {
        // For each slot how many words need it, and the numbers of those words, combined by exclusive or.
        let mut needed = vec![(0u32, 0usize); self.slots.len()];
        let places: Vec<Place> = words.iter().map(|(word, _)| self.place(word)).collect();
        for (number, place) in places.iter().enumerate() {
            for slot in place.slots {
                let (count, numbers) = needed.get_mut(slot)?;
                *count += 1;
                *numbers ^= number;
            }
        }
        let mut single: Vec<usize> = (0..needed.len()).filter(|s| needed.get(*s).is_some_and(|n| n.0 == 1)).collect();
        let mut order = Vec::with_capacity(words.len());
        while let Some(own) = single.pop() {
            let (count, number) = *needed.get(own)?;
            if count != 1 {
                continue;
            }
            order.push((number, own));
            for slot in places.get(number)?.slots {
                let (count, numbers) = needed.get_mut(slot)?;
                *count -= 1;
                *numbers ^= number;
                if *count == 1 {
                    single.push(slot);
                }
            }
        }
        (order.len() == words.len()).then_some(order)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_has_its_cluster_and_few_strangers_have_one() {
        let words: Vec<(String, usize)> = (0..20_000).map(|i| (format!("word{i}"), i * 7 % MOST + 1)).collect();
        let borrowed: Vec<(&str, usize)> = words.iter().map(|(word, cluster)| (word.as_str(), *cluster)).collect();
        let clusters = Clusters::of(&borrowed).unwrap();
        assert!(words.iter().all(|(word, cluster)| clusters.cluster(word) as usize == *cluster));
        let strangers = (0..64_000).filter(|i| clusters.cluster(&format!("stranger{i}")) != 0).count();
        assert!((700..1300).contains(&strangers), "{strangers} of 64000");
        let (seed, bytes) = clusters.stored();
        assert_eq!(Clusters::from_stored(seed, &bytes).as_ref(), Some(&clusters));
        assert_eq!(Clusters::from_stored(seed, &bytes[1..]), None);
        assert_eq!(Clusters::from_stored(seed, &bytes[..SEGMENT]), None);
    }

    #[test]
    fn a_word_twice_or_a_cluster_out_of_range_is_refused() {
        assert_eq!(Clusters::of(&[("a", 1), ("a", 2)]), None);
        assert_eq!(Clusters::of(&[("a", 0)]), None);
        assert_eq!(Clusters::of(&[("a", 70_000)]), None);
    }
}
