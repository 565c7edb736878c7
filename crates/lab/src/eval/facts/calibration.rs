//! Whether the confidence of facts says how often they are right.

use factcards::Sign;

/// Bins over the confidence.
const BINS: usize = 10;

/// A fact that a corpus has judged.
#[derive(Clone, Debug, Default)]
pub(super) struct Judged {
    /// 0..1.
    pub(super) confidence: f64,
    /// What the confidence rests on, in the order of [`factcards::WEIGHTS`].
    pub(super) signs: Vec<f64>,
    pub(super) right: bool,
}

impl Judged {
    /// Whether nothing is said beside the relation.
    pub(super) fn is_bare(&self) -> bool {
        self.signs.get(Sign::Bare as usize) == Some(&1.0)
    }
}

/// The facts whose confidence is in one bin.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Bin {
    pub(super) found: usize,
    pub(super) right: usize,
    /// The sum of their confidences.
    sum: f64,
}

impl Bin {
    /// All facts together.
    pub(super) fn of<'j>(facts: impl IntoIterator<Item = &'j Judged>) -> Self {
        let mut bin = Self::default();
        facts.into_iter().for_each(|fact| bin.add(fact));
        bin
    }

    fn add(&mut self, fact: &Judged) {
        self.found += 1;
        self.sum += fact.confidence;
        self.right += usize::from(fact.right);
    }

    /// The share of facts that are right.
    pub(super) fn accuracy(self) -> f64 {
        self.right as f64 / self.found.max(1) as f64
    }

    /// The confidence of its facts on average.
    pub(super) fn confidence(self) -> f64 {
        self.sum / self.found.max(1) as f64
    }
}

/// The bins, each a tenth wide and with its upper end in the last one only.
pub(super) fn bins<'j>(facts: impl IntoIterator<Item = &'j Judged>) -> [Bin; BINS] {
    let mut bins = [Bin::default(); BINS];
    for fact in facts {
        // A hair more, as .3 × 10 is less than 3.
        bins[((fact.confidence * BINS as f64 + 1e-9) as usize).min(BINS - 1)].add(fact);
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
    use super::*;

    #[test]
    fn facts_are_counted_in_the_bin_of_their_confidence() {
        let judged = |confidence, right| Judged { confidence, right, ..Judged::default() };
        let facts = [judged(0.3, true), judged(0.39, false), judged(1.0, true)];
        let bins = bins(&facts);
        assert_eq!((bins[3].found, bins[3].right, bins[9].found, bins[9].right), (2, 1, 1, 1));
        assert_eq!(bins.iter().map(|bin| bin.found).sum::<usize>(), 3);
        // Two facts at .345 on average, of which half are right, and one without error.
        assert!((error(&bins) - 2.0 * 0.155 / 3.0).abs() < 1e-9);
    }
}
