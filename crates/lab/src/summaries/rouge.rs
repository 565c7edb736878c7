//! ROUGE (Lin 2004): F1 of the words, pairs of neighbours and longest common subsequence that two texts share, all words
//! in small letters and as they stand.

use std::collections::HashMap;

/// The words: runs of letters and digits in small letters.
pub(crate) fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|run| !run.is_empty()).map(str::to_lowercase).collect()
}

/// F1 of words, of pairs and of the longest common subsequence.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Rouge {
    pub(crate) words: f64,
    pub(crate) pairs: f64,
    pub(crate) sequence: f64,
}

/// A summary against each of several, on average.
pub(crate) fn score(summary: &[String], others: &[Vec<String>]) -> Rouge {
    let mut mean = Rouge::default();
    let share = 1.0 / others.len().max(1) as f64;
    for other in others {
        mean.words += share * overlap(summary.iter(), other.iter());
        mean.pairs += share * overlap(summary.windows(2), other.windows(2));
        mean.sequence += share * f1(common_subsequence(summary, other), summary.len(), other.len());
    }
    mean
}

fn f1(shared: usize, one: usize, other: usize) -> f64 {
    if shared == 0 { 0.0 } else { 2.0 * shared as f64 / (one + other) as f64 }
}

fn overlap<T: Eq + std::hash::Hash>(one: impl Iterator<Item = T>, other: impl Iterator<Item = T>) -> f64 {
    let mut counts = HashMap::<T, usize>::new();
    let (mut all, mut shared, mut others) = (0, 0, 0);
    one.for_each(|item| {
        all += 1;
        *counts.entry(item).or_default() += 1;
    });
    for item in other {
        others += 1;
        if let Some(count) = counts.get_mut(&item).filter(|count| **count > 0) {
            *count -= 1;
            shared += 1;
        }
    }
    f1(shared, all, others)
}

fn common_subsequence(one: &[String], other: &[String]) -> usize {
    let mut row = vec![0; other.len() + 1];
    for word in one {
        let mut diagonal = 0;
        for (at, theirs) in other.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if word == theirs { diagonal + 1 } else { above.max(row[at]) };
            diagonal = above;
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_counted_as_lin_counts_them() {
        let (one, other) = (words("Police killed the gunman."), words("The gunman: police killed"));
        let rouge = score(&one, &[other]);
        assert_eq!((rouge.words, rouge.pairs, rouge.sequence), (1.0, 2.0 / 3.0, 0.5));
        let rouge = score(&words("a a b"), &[words("a c")]);
        assert_eq!(rouge, Rouge { words: 0.4, pairs: 0.0, sequence: 0.4 });
    }
}
