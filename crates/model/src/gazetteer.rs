//! Lists of names as a Bloom filter (Bloom 1970): small, and now and then a list holds a word that was not put in it,
//! which is no worse than the lists themselves, full of ordinary words.

use crate::hash::hash;

/// The lists, in the order of the bits that [`Gazetteer::lists_with`] gives.
pub const LISTS: [&str; 7] =
    ["first names", "surnames", "cities", "countries", "regions", "nationalities", "organizations"];

/// The list of first names, as a bit.
pub const FIRST_NAMES: u32 = 0b1;
/// The lists of people's names, as bits.
pub const PEOPLE: u32 = 0b11;
/// The lists of places and of what is of them, as bits.
pub const PLACES: u32 = 0b11_1100;

const PROBES: u32 = 4;

/// Which lists a word is in. Empty, it knows none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gazetteer {
    bits: Vec<u8>,
}

impl Gazetteer {
    /// A filter of so many bytes, without a word.
    pub fn with_bytes(bytes: usize) -> Self {
        Self { bits: vec![0; bytes] }
    }

    /// The filter as stored.
    pub fn from_bytes(bits: Vec<u8>) -> Self {
        Self { bits }
    }

    /// The bytes to store.
    pub fn bytes(&self) -> &[u8] {
        &self.bits
    }

    /// Puts a normalised word into a list.
    pub fn insert(&mut self, list: usize, word: &str) {
        for place in self.places(list, word) {
            if let Some(byte) = self.bits.get_mut(place / 8) {
                *byte |= 1 << (place % 8);
            }
        }
    }

    /// The lists that hold the normalised word, a bit each.
    pub fn lists_with(&self, word: &str) -> u32 {
        let holds = |list: &usize| {
            self.places(*list, word)
                .all(|place| self.bits.get(place / 8).is_some_and(|byte| byte & (1 << (place % 8)) != 0))
        };
        if self.bits.is_empty() || !word.chars().any(char::is_alphabetic) {
            return 0;
        }
        (0..LISTS.len()).filter(holds).map(|list| 1 << list).sum()
    }

    /// The bits of a word, by double hashing (Kirsch and Mitzenmacher 2006).
    fn places(&self, list: usize, word: &str) -> impl Iterator<Item = usize> + use<> {
        let first = hash(word, 0x51ed_270b ^ list as u32);
        let step = hash(word, 0xa24b_aed4 ^ list as u32) | 1;
        let bits = (self.bits.len() * 8) as u64;
        (0..PROBES).map(move |i| ((u64::from(first.wrapping_add(i.wrapping_mul(step))) * bits) >> 32) as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_in_its_list_and_hardly_in_another() {
        let mut gazetteer = Gazetteer::with_bytes(1000);
        let word = |i: usize| format!("name{i}x");
        (0..800).for_each(|i| gazetteer.insert(1, &word(i)));
        assert!((0..800).all(|i| gazetteer.lists_with(&word(i)) & 2 != 0));
        let wrong = (0..800).filter(|i| gazetteer.lists_with(&word(*i)) & 1 != 0).count();
        assert!(wrong < 60, "{wrong}");
        assert_eq!(Gazetteer::default().lists_with("name1x"), 0);
    }
}
