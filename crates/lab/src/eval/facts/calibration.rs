//! Whether the confidence of facts says how often they are right.

use super::precision_recall::Case;

/// Bins over the confidence.
const BINS: usize = 10;

/// The facts whose confidence is in one bin.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Bin {
    pub(super) found: usize,
    pub(super) right: usize,
    /// The sum of their confidences.
    sum: f64,
}

impl Bin {
    /// The share of facts that are right.
    pub(super) fn accuracy(self) -> f64 {
        self.right as f64 / self.found.max(1) as f64
    }

    /// The confidence of its facts on average.
    pub(super) fn confidence(self) -> f64 {
        self.sum / self.found.max(1) as f64
    }
}

/// The bins, each a tenth wide and with its upper end in the last one only. A fact is right where it and some gold
/// tuple have half of each other's words; as the gold tuples are not all that could be said, the shares are low.
pub(super) fn bins(cases: &[Case]) -> [Bin; BINS] {
    let mut bins = [Bin::default(); BINS];
    for case in cases {
        let rows = case.agreements();
        for (at, tuple) in case.found.iter().enumerate() {
            // A hair more, as .3 × 10 is less than 3.
            let bin = &mut bins[((tuple.confidence * BINS as f64 + 1e-9) as usize).min(BINS - 1)];
            bin.found += 1;
            bin.sum += tuple.confidence;
            bin.right += usize::from(rows.iter().any(|row| row[at].right()));
        }
    }
    bins
}

/// How far confidence and share of right facts are apart, on average over the facts: the expected calibration error of
/// Naeini, Cooper and Hauskrecht (2015).
pub(super) fn error(bins: &[Bin]) -> f64 {
    let all: usize = bins.iter().map(|bin| bin.found).sum();
    let apart = |bin: &Bin| bin.found as f64 * (bin.accuracy() - bin.confidence()).abs();
    bins.iter().map(apart).sum::<f64>() / all.max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::super::tuple::Tuple;
    use super::*;

    #[test]
    fn facts_are_counted_in_the_bin_of_their_confidence() {
        let tuple = |rest: &str, confidence| Tuple::new("likes", ["Bob", rest], confidence);
        let found = vec![tuple("Ann", 0.3), tuple("all the many other girls", 0.39), tuple("Ann", 1.0)];
        let bins = bins(&[Case { text: String::new(), gold: vec![tuple("Ann", 1.0)], found }]);
        assert_eq!((bins[3].found, bins[3].right, bins[9].found, bins[9].right), (2, 1, 1, 1));
        assert_eq!(bins.iter().map(|bin| bin.found).sum::<usize>(), 3);
        // Two facts at .345 on average, of which half are right, and one without error.
        assert!((error(&bins) - 2.0 * 0.155 / 3.0).abs() < 1e-9);
    }
}
