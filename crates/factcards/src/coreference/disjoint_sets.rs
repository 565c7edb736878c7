//! Disjoint sets of numbers (Galler and Fischer 1964).

use std::cell::RefCell;

/// Numbers from 0 on, each at first in a set of its own.
pub(super) struct DisjointSets(RefCell<Vec<usize>>);

impl DisjointSets {
    pub(super) fn new(count: usize) -> Self {
        Self(RefCell::new((0..count).collect()))
    }

    /// The least number of the set that a number is in.
    pub(super) fn least(&self, number: usize) -> usize {
        let mut parents = self.0.borrow_mut();
        let parent = |parents: &Vec<usize>, at: usize| parents.get(at).copied().unwrap_or(at);
        let mut at = number;
        // Each number on the way is hung on its parent's parent, which keeps the ways short.
        while parent(&parents, at) != at {
            let above = parent(&parents, at);
            let next = parent(&parents, above);
            if let Some(known) = parents.get_mut(at) {
                *known = next;
            }
            at = next;
        }
        at
    }

    /// Makes one set of those that two numbers are in.
    pub(super) fn join(&self, a: usize, b: usize) {
        let (a, b) = (self.least(a), self.least(b));
        if let Some(parent) = self.0.borrow_mut().get_mut(a.max(b)) {
            *parent = a.min(b);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_is_called_by_its_least_number() {
        let sets = DisjointSets::new(6);
        sets.join(5, 4);
        sets.join(1, 5);
        sets.join(2, 3);
        assert_eq!((0..6).map(|n| sets.least(n)).collect::<Vec<_>>(), [0, 1, 2, 2, 1, 1]);
    }
}
