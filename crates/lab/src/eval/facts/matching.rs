//! Sets of words that stand for each other where they share enough of them, matched one to one.

use std::collections::BTreeSet;

use crate::eval::count::Count;

/// The numbers of words.
pub(in crate::eval) type Words = BTreeSet<usize>;

/// The share of the words of either that are in both (Jaccard 1901).
pub(in crate::eval) fn jaccard(a: &Words, b: &Words) -> f64 {
    let common = a.intersection(b).count();
    common as f64 / (a.len() + b.len() - common).max(1) as f64
}

/// Pairs that share at least this much, each in one pair only, those that share most first: places in `gold` and
/// `found`.
pub(in crate::eval) fn pairs(gold: &[Words], found: &[Words], least: f64) -> Vec<(usize, usize)> {
    let mut all: Vec<(f64, usize, usize)> = vec![];
    for (i, wanted) in gold.iter().enumerate() {
        for (j, words) in found.iter().enumerate() {
            let shared = jaccard(wanted, words);
            if shared > 0.0 && shared >= least {
                all.push((shared, i, j));
            }
        }
    }
    all.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut pairs: Vec<(usize, usize)> = vec![];
    for (_, i, j) in all {
        if pairs.iter().all(|pair| pair.0 != i && pair.1 != j) {
            pairs.push((i, j));
        }
    }
    pairs
}

/// How many of them there are and how many pairs.
pub(in crate::eval) fn count(gold: &[Words], found: &[Words], least: f64) -> Count {
    Count { gold: gold.len(), found: found.len(), right: pairs(gold, found, least).len() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_pairs_are_made_first_and_once() {
        let gold = [Words::from([1, 2, 3, 4]), Words::from([5, 6])];
        let found = [Words::from([3, 4]), Words::from([1, 2, 3, 4, 5]), Words::from([6]), Words::from([9])];
        assert_eq!(pairs(&gold, &found, 0.5), [(0, 1), (1, 2)]);
        assert_eq!(pairs(&gold, &found, 0.8), [(0, 1)]);
        assert_eq!(count(&gold, &found, 0.5), Count { gold: 2, found: 4, right: 2 });
        assert_eq!((jaccard(&gold[0], &found[1]), jaccard(&Words::new(), &Words::new())), (0.8, 0.0));
    }
}
