//! Stable sorting through one function for every type of element.
//!
//! The standard library's sort is compiled anew for each type and each way to compare, some five kilobytes of WebAssembly
//! a time; here only how two elements compare and change places is. Lists of an analysis are short, so that the calls
//! through a table, and the places that long lists need, cost next to nothing.

use std::cmp::Ordering;

/// Up to this length elements are moved by insertion, without room beside them.
const SHORT: usize = 16;

/// Slices that sort through one function.
///
/// ```
/// use factcards_document::ErasedSort as _;
///
/// let mut words = ["later", "now", "then"];
/// words.sort_erased_by_key(|word| word.len());
/// assert_eq!(words, ["now", "then", "later"]);
/// ```
pub trait ErasedSort {
    /// What the slice holds.
    type Element;

    /// Sorts in ascending order, as [`slice::sort`] does.
    fn sort_erased(&mut self)
    where
        Self::Element: Ord,
    {
        self.sort_erased_by(Ord::cmp);
    }

    /// Sorts by a comparison, as [`slice::sort_by`] does.
    fn sort_erased_by(&mut self, compare: impl FnMut(&Self::Element, &Self::Element) -> Ordering);

    /// Sorts by a key, as [`slice::sort_by_key`] does.
    fn sort_erased_by_key<K: Ord>(&mut self, mut key: impl FnMut(&Self::Element) -> K) {
        self.sort_erased_by(|one, other| key(one).cmp(&key(other)));
    }

    /// Sorts by a key that is worked out once for each element, as [`slice::sort_by_cached_key`] does.
    fn sort_erased_by_cached_key<K: Ord>(&mut self, key: impl FnMut(&Self::Element) -> K);
}

impl<T> ErasedSort for [T] {
    type Element = T;

    fn sort_erased_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering) {
        sort(&mut Compared { elements: self, compare });
    }

    fn sort_erased_by_cached_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K) {
        let mut keys: Vec<K> = self.iter().map(key).collect();
        sort(&mut Keyed { elements: self, keys: &mut keys });
    }
}

/// What sorting asks of elements; places count from 0.
trait Elements {
    fn len(&self) -> usize;
    /// How the elements at two places compare.
    fn compare(&mut self, one: usize, other: usize) -> Ordering;
    /// Lets the elements at two places change places.
    fn swap(&mut self, one: usize, other: usize);
}

struct Compared<'e, T, F> {
    elements: &'e mut [T],
    compare: F,
}

impl<T, F: FnMut(&T, &T) -> Ordering> Elements for Compared<'_, T, F> {
    fn len(&self) -> usize {
        self.elements.len()
    }

    fn compare(&mut self, one: usize, other: usize) -> Ordering {
        match (self.elements.get(one), self.elements.get(other)) {
            (Some(one), Some(other)) => (self.compare)(one, other),
            _ => Ordering::Equal,
        }
    }

    fn swap(&mut self, one: usize, other: usize) {
        self.elements.swap(one, other);
    }
}

struct Keyed<'e, T, K> {
    elements: &'e mut [T],
    /// The key of each element.
    keys: &'e mut [K],
}

impl<T, K: Ord> Elements for Keyed<'_, T, K> {
    fn len(&self) -> usize {
        self.elements.len()
    }

    fn compare(&mut self, one: usize, other: usize) -> Ordering {
        self.keys.get(one).cmp(&self.keys.get(other))
    }

    fn swap(&mut self, one: usize, other: usize) {
        self.elements.swap(one, other);
        self.keys.swap(one, other);
    }
}

fn sort(elements: &mut dyn Elements) {
    let len = elements.len();
    if len > SHORT {
        return by_places(elements);
    }
    for end in 1..len {
        let mut at = end;
        while at > 0 && elements.compare(at - 1, at) == Ordering::Greater {
            elements.swap(at - 1, at);
            at -= 1;
        }
    }
}

/// Sorts the places of the elements, then moves each to its own.
#[allow(clippy::disallowed_methods, reason = "the one sort behind all others")]
fn by_places(elements: &mut dyn Elements) {
    let mut order: Vec<usize> = (0..elements.len()).collect();
    order.sort_by(|one, other| elements.compare(*one, *other));
    for start in 0..order.len() {
        let mut at = start;
        // Along a cycle: each place gets the element that belongs there and is marked as done by its own number.
        while let Some(from) = order.get_mut(at).map(|from| std::mem::replace(from, at)).filter(|from| *from != start) {
            elements.swap(at, from);
            at = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn all_sort_as_the_standard_library(values in prop::collection::vec((0u8..20, any::<u16>()), 0..80)) {
            let mut expected = values.clone();
            expected.sort_by_key(|(key, _)| *key);
            let mut by_key = values.clone();
            by_key.sort_erased_by_key(|(key, _)| *key);
            prop_assert_eq!(&by_key, &expected);
            let mut by_cached_key = values.clone();
            by_cached_key.sort_erased_by_cached_key(|(key, _)| key.to_string().len() * 100 + usize::from(*key));
            prop_assert_eq!(&by_cached_key, &expected);
            expected.sort_by(|one, other| other.cmp(one));
            let mut downwards = values.clone();
            downwards.sort_erased_by(|one, other| other.cmp(one));
            prop_assert_eq!(&downwards, &expected);
            expected.sort();
            let mut whole = values;
            whole.sort_erased();
            prop_assert_eq!(whole, expected);
        }
    }
}
