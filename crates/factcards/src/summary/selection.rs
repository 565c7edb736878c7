//! The set of sentences that shares most with the summaries that people would write.
//!
//! Expected matches are the chances of the content words that a set holds, each counted once, of its function words as
//! often as a summary has them, and twice those of its pairs; their share of the lengths of set and summary is the F1 that
//! is sought. A sentence that says again what others say adds nothing.

use factcards_document::ErasedSort as _;
use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::candidates::Candidate;

/// The words of the set that is sought.
const BUDGET: usize = 60;
/// How many sets are kept while it grows, and from how many sentences it is made.
const BEAM: usize = 6;
const BEST: usize = 96;
/// What a sentence costs that points back to one that is not in the set.
const DANGLING: f64 = 0.015;

/// How much a pair counts beside a word.
const PAIRS: f64 = 1.5;

/// The chances of all words and pairs, by their positions.
pub(super) struct Expectations {
    /// Of content words.
    pub(super) words: Vec<f64>,
    pub(super) pairs: Vec<f64>,
    /// How often a summary has each function word; 0 for other forms.
    pub(super) functions: Vec<f64>,
    /// The words of a summary.
    pub(super) length: f64,
}

/// What a set holds.
#[derive(Clone)]
struct Set {
    /// Positions among the candidates.
    chosen: Vec<usize>,
    words: Vec<bool>,
    pairs: Vec<bool>,
    functions: Vec<f64>,
    matched: f64,
    length: usize,
}

fn at(values: &[f64], place: usize) -> f64 {
    values.get(place).copied().unwrap_or_default()
}

fn has(marks: &[bool], place: usize) -> bool {
    marks.get(place).is_some_and(|mark| *mark)
}

fn mark(marks: &mut [bool], place: usize) {
    marks.get_mut(place).into_iter().for_each(|mark| *mark = true);
}

impl Expectations {
    fn empty(&self) -> Set {
        Set {
            chosen: vec![],
            words: vec![false; self.words.len()],
            pairs: vec![false; self.pairs.len()],
            functions: vec![0.0; self.functions.len()],
            matched: 0.0,
            length: 0,
        }
    }

    /// What a candidate adds to the matches of a set.
    fn gain(&self, set: &Set, candidate: &Candidate) -> f64 {
        let words: f64 = candidate.words.iter().filter(|w| !has(&set.words, **w)).map(|w| at(&self.words, *w)).sum();
        let pairs: f64 = candidate.pairs.iter().filter(|p| !has(&set.pairs, **p)).map(|p| at(&self.pairs, *p)).sum();
        let functions: f64 = candidate
            .functions
            .iter()
            .map(|(form, count)| (*form as usize, f64::from(*count)))
            .map(|(form, count)| count.min((at(&self.functions, form) - at(&set.functions, form)).max(0.0)))
            .sum();
        words + functions + PAIRS * pairs
    }

    fn add(&self, set: &mut Set, place: usize, candidate: &Candidate) {
        set.matched += self.gain(set, candidate);
        set.length += candidate.length;
        set.chosen.push(place);
        candidate.words.iter().for_each(|word| mark(&mut set.words, *word));
        candidate.pairs.iter().for_each(|pair| mark(&mut set.pairs, *pair));
        for (form, count) in &candidate.functions {
            set.functions.get_mut(*form as usize).into_iter().for_each(|held| *held += f64::from(*count));
        }
    }

    /// The expected F1 of so many matches in so many words.
    fn f1(&self, matched: f64, length: usize) -> f64 {
        matched / (length as f64 + self.length)
    }

    /// The F1 of a set with one more sentence, less what those cost that point back to none of it.
    fn worth(&self, candidates: &[Candidate], set: &Set, more: usize, candidate: &Candidate) -> f64 {
        let sentences = || set.chosen.iter().chain([&more]).filter_map(|place| candidates.get(*place));
        let follows = |c: &Candidate| sentences().any(|before| before.sentence + 1 == c.sentence);
        let dangling = sentences().filter(|c| c.dangling && !follows(c)).count();
        self.f1(set.matched + self.gain(set, candidate), set.length + candidate.length) - DANGLING * dangling as f64
    }

    /// Of candidates in the order of the text, their places in the order in which a reader finds the best set whole, and
    /// behind it what adds most; with each the F1 of it alone.
    pub(super) fn order(&self, candidates: &[Candidate]) -> Vec<(usize, f64)> {
        let none = self.empty();
        let alone: Vec<f64> = candidates.iter().map(|c| self.f1(self.gain(&none, c), c.length)).collect();
        let mut best: Vec<usize> = (0..candidates.len()).collect();
        best.sort_erased_by(|a, b| at(&alone, *b).total_cmp(&at(&alone, *a)).then(a.cmp(b)));
        let short = |place: &usize| candidates.get(*place).is_some_and(|c| c.length <= BUDGET);
        let fitting: Vec<usize> = best.iter().copied().filter(short).take(BEST).collect();
        let chosen =
            if fitting.is_empty() { best.iter().copied().take(1).collect() } else { self.search(candidates, &fitting) };
        let mut set = self.empty();
        let mut order = self.greedy(candidates, &chosen, &mut set);
        let rest: Vec<usize> = best.into_iter().filter(|place| !chosen.contains(place)).collect();
        order.extend(self.by_density(candidates, &rest, &mut set));
        order.into_iter().map(|place| (place, at(&alone, place))).collect()
    }

    /// The best set of these within the budget, by a beam.
    fn search(&self, candidates: &[Candidate], among: &[usize]) -> Vec<usize> {
        let mut beam = vec![self.empty()];
        let mut best: (f64, Vec<usize>) = (f64::NEG_INFINITY, vec![]);
        loop {
            let mut next: Vec<(f64, Vec<usize>, usize, usize)> = vec![];
            for (from, set) in beam.iter().enumerate() {
                for place in among {
                    let Some(candidate) = candidates.get(*place) else { continue };
                    if set.chosen.contains(place) || set.length + candidate.length > BUDGET {
                        continue;
                    }
                    let mut key: Vec<usize> = set.chosen.iter().chain([place]).copied().collect();
                    key.sort_erased();
                    next.push((self.worth(candidates, set, *place, candidate), key, from, *place));
                }
            }
            next.sort_erased_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
            // The same set is reached in several orders.
            let mut seen: Vec<Vec<usize>> = vec![];
            next.retain(|(_, key, _, _)| {
                let new = seen.len() < BEAM && !seen.contains(key);
                if new {
                    seen.push(key.clone());
                }
                new
            });
            let Some((worth, key, _, _)) = next.first() else { return best.1 };
            if *worth > best.0 {
                best = (*worth, key.clone());
            }
            beam = next
                .iter()
                .filter_map(|(_, _, from, place)| {
                    let mut set = beam.get(*from)?.clone();
                    self.add(&mut set, *place, candidates.get(*place)?);
                    Some(set)
                })
                .collect();
        }
    }

    /// A few candidates, each time the one with which the set is worth most.
    fn greedy(&self, candidates: &[Candidate], places: &[usize], set: &mut Set) -> Vec<usize> {
        let mut left = places.to_vec();
        let mut order = vec![];
        while !left.is_empty() {
            let worth = |place: &usize| {
                candidates.get(*place).map_or(f64::NEG_INFINITY, |c| self.worth(candidates, set, *place, c))
            };
            let best = (0..left.len()).max_by(|a, b| {
                let of = |at: &usize| left.get(*at).map_or(f64::NEG_INFINITY, worth);
                of(a).total_cmp(&of(b)).then(b.cmp(a))
            });
            let Some(place) = best.filter(|at| *at < left.len()).map(|at| left.remove(at)) else { break };
            if let Some(candidate) = candidates.get(place) {
                self.add(set, place, candidate);
            }
            order.push(place);
        }
        order
    }

    /// All other candidates, each time the one that adds most for its length. What one adds only falls as the set grows,
    /// so that one whose known gain is the highest needs to be asked again, and no other.
    fn by_density(&self, candidates: &[Candidate], places: &[usize], set: &mut Set) -> Vec<usize> {
        let density = |set: &Set, place: usize| {
            candidates.get(place).map_or(0.0, |c| self.gain(set, c) / (c.length as f64 + self.length))
        };
        let mut heap: BinaryHeap<Known> = places
            .iter()
            .map(|place| Known { density: density(set, *place), place: *place, at: set.chosen.len() })
            .collect();
        let mut order = vec![];
        while let Some(known) = heap.pop() {
            if known.at < set.chosen.len() {
                heap.push(Known { density: density(set, known.place), place: known.place, at: set.chosen.len() });
                continue;
            }
            if let Some(candidate) = candidates.get(known.place) {
                self.add(set, known.place, candidate);
            }
            order.push(known.place);
        }
        order
    }
}

/// What a candidate added when the set held so many.
#[derive(PartialEq)]
struct Known {
    density: f64,
    place: usize,
    at: usize,
}

impl Eq for Known {}

impl Ord for Known {
    fn cmp(&self, other: &Self) -> Ordering {
        self.density.total_cmp(&other.density).then(other.place.cmp(&self.place))
    }
}

impl PartialOrd for Known {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(sentence: usize, length: usize, words: &[usize]) -> Candidate {
        Candidate { sentence, length, words: words.to_vec(), ..Candidate::default() }
    }

    fn expectations(words: &[f64]) -> Expectations {
        Expectations { words: words.to_vec(), pairs: vec![], functions: vec![0.0; words.len()], length: 50.0 }
    }

    fn places(order: Vec<(usize, f64)>) -> Vec<usize> {
        order.into_iter().map(|(place, _)| place).collect()
    }

    #[test]
    fn what_others_say_adds_nothing() {
        let chances = expectations(&[0.9, 0.8, 0.3, 0.1]);
        // The second says what the first says; the third something of its own.
        let candidates = [candidate(0, 20, &[0, 1]), candidate(1, 20, &[0, 1]), candidate(2, 20, &[2])];
        assert_eq!(places(chances.order(&candidates)), [0, 2, 1]);
    }

    #[test]
    fn the_best_set_is_whole_within_the_budget() {
        let chances = expectations(&[0.9, 0.8, 0.7, 0.6]);
        // The long one is the best alone; the two short ones say more together and fit.
        let candidates = [candidate(0, 50, &[0, 1]), candidate(1, 25, &[0, 2]), candidate(2, 25, &[1, 3])];
        let mut set = places(chances.order(&candidates))[..2].to_vec();
        set.sort_unstable();
        assert_eq!(set, [1, 2]);
        let long = [candidate(0, 90, &[0]), candidate(1, 80, &[0, 1])];
        assert_eq!(places(chances.order(&long)), [1, 0]);
    }

    #[test]
    fn what_points_back_costs_but_behind_what_it_points_to() {
        let chances = expectations(&[0.50, 0.51, 0.9]);
        let pointing = Candidate { dangling: true, ..candidate(1, 20, &[1]) };
        let other = [candidate(0, 40, &[0]), pointing, candidate(4, 39, &[2])];
        assert_eq!(places(chances.order(&other))[0], 2);
        let before =
            [candidate(0, 20, &[2]), Candidate { dangling: true, ..candidate(1, 20, &[1]) }, candidate(5, 20, &[0])];
        assert_eq!(places(chances.order(&before)), [0, 1, 2]);
    }
}
