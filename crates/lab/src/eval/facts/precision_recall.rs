//! Precision and recall of tuples over their confidence.

use super::tuple::{Agreement, Tuple, agreement};

/// What a sentence says and what was found in it.
pub(super) struct Case {
    pub(super) text: String,
    pub(super) gold: Vec<Tuple>,
    pub(super) found: Vec<Tuple>,
}

impl Case {
    /// A row for each gold tuple, a column for each one found.
    pub(super) fn agreements(&self) -> Vec<Vec<Agreement>> {
        self.gold.iter().map(|gold| self.found.iter().map(|found| agreement(gold, found)).collect()).collect()
    }
}

/// What the tuples from a confidence on are worth.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Point {
    pub(super) threshold: f64,
    /// How many tuples that are.
    pub(super) found: usize,
    pub(super) precision: f64,
    pub(super) recall: f64,
}

impl Point {
    pub(super) fn f1(self) -> f64 {
        let sum = self.precision + self.recall;
        if sum > 0.0 { 2.0 * self.precision * self.recall / sum } else { 0.0 }
    }
}

/// Sums of agreements from a confidence on.
#[derive(Clone, Copy, Default)]
struct Sums {
    precision: f64,
    found: usize,
    recall: f64,
    gold: usize,
}

/// The points at each confidence that there is, ascending, as CaRB computes them: for precision each gold tuple counts
/// for one found tuple, pairs of high precision first; for recall each gold tuple takes the best found one.
pub(super) fn curve(cases: &[Case]) -> Vec<Point> {
    let mut thresholds: Vec<f64> = cases.iter().flat_map(|case| &case.found).map(|tuple| tuple.confidence).collect();
    thresholds.sort_by(f64::total_cmp);
    thresholds.dedup();
    let mut sums = vec![Sums::default(); thresholds.len()];
    for case in cases {
        let rows = case.agreements();
        let mut own: Vec<f64> = case.found.iter().map(|tuple| tuple.confidence).collect();
        own.sort_by(f64::total_cmp);
        own.dedup();
        let mut from = 0;
        for threshold in own {
            let to = thresholds.partition_point(|t| *t <= threshold);
            let kept: Vec<usize> = (0..case.found.len()).filter(|at| case.found[*at].confidence >= threshold).collect();
            let (precision, recall) = (one_to_one(&rows, &kept), best(&rows, &kept));
            for sum in &mut sums[from..to] {
                sum.precision += precision;
                sum.found += kept.len();
                sum.recall += recall;
                sum.gold += rows.len();
            }
            from = to;
        }
        // Above what this sentence has, its gold tuples are missed.
        sums[from..].iter_mut().for_each(|sum| sum.gold += rows.len());
    }
    let point = |(threshold, sum): (f64, Sums)| Point {
        threshold,
        found: sum.found,
        precision: if sum.found > 0 { sum.precision / sum.found as f64 } else { 1.0 },
        recall: sum.recall / sum.gold.max(1) as f64,
    };
    thresholds.into_iter().zip(sums).map(point).collect()
}

/// The sum of the precisions of pairs, the best of what is left at a time.
fn one_to_one(rows: &[Vec<Agreement>], columns: &[usize]) -> f64 {
    let mut rows: Vec<&Vec<Agreement>> = rows.iter().collect();
    let mut columns = columns.to_vec();
    let mut sum = 0.0;
    while !rows.is_empty() && !columns.is_empty() {
        let (mut best, mut at) = (-1.0, (0, 0));
        for (i, row) in rows.iter().enumerate() {
            for (j, column) in columns.iter().enumerate() {
                if row[*column].precision > best {
                    (best, at) = (row[*column].precision, (i, j));
                }
            }
        }
        rows.remove(at.0);
        columns.remove(at.1);
        sum += best;
    }
    sum
}

/// The sum of the best recalls of the rows.
fn best(rows: &[Vec<Agreement>], columns: &[usize]) -> f64 {
    rows.iter().map(|row| columns.iter().map(|column| row[*column].recall).fold(0.0, f64::max)).sum()
}

/// The first point of the highest F1.
pub(super) fn best_f1(points: &[Point]) -> Point {
    points.iter().fold(Point::default(), |best, point| if point.f1() > best.f1() { *point } else { best })
}

/// The area under the curve by trapezes, from the point of no recall, whose precision is 1, to the last one.
pub(super) fn area(points: &[Point]) -> f64 {
    let ends = points.iter().map(|p| (p.recall, p.precision)).chain([(0.0, 1.0)]).collect::<Vec<_>>();
    ends.windows(2).map(|pair| (pair[0].0 - pair[1].0) * (pair[0].1 + pair[1].1) / 2.0).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(gold: &[(&str, &str, &str)], found: &[(&str, &str, &str, f64)]) -> Case {
        Case {
            text: String::new(),
            gold: gold.iter().map(|(first, relation, rest)| Tuple::new(relation, [*first, *rest], 1.0)).collect(),
            found: found.iter().map(|(first, relation, rest, c)| Tuple::new(relation, [*first, *rest], *c)).collect(),
        }
    }

    /// The figures are those of CaRB's own scorer.
    #[test]
    fn curves_are_those_of_the_published_scorer() {
        let cases = [
            case(
                &[("Bob", "likes", "Ann"), ("Bob", "sees", "Eve"), ("Bob", "likes", "Ann and Eve")],
                &[
                    ("Bob", "likes", "Ann and", 0.9),
                    ("Bob", "sees", "Ann", 0.4),
                    ("Bob and", "likes", "Ann", 0.6),
                    ("and", "sees", "Eve", 0.4),
                ],
            ),
            case(&[("They", "went", "home")], &[]),
            case(&[("It", "rains in", "May"), ("It", "rains", "in May")], &[("It", "rains", "May", 0.6)]),
        ];
        let points = curve(&cases);
        let (best, all) = (best_f1(&points), points[0]);
        let close = |a: f64, b: f64| assert!((a - b).abs() < 1e-9, "{a} instead of {b}");
        assert_eq!((points.len(), best.threshold, best.found, all.found), (3, 0.6, 3, 5));
        close(best.precision, 0.916_666_666_667);
        close(best.recall, 0.55);
        close(best.f1(), 0.6875);
        close(all.precision, 0.683_333_333_333);
        close(all.recall, 0.661_111_111_111);
        close(all.f1(), 0.672_038_567_493);
        close(area(&points), 0.628_472_222_222);
    }

    #[test]
    fn nothing_found_has_no_curve() {
        let points = curve(&[case(&[("They", "went", "home")], &[])]);
        assert!(points.is_empty());
        assert_eq!((best_f1(&points), area(&points)), (Point::default(), 0.0));
    }
}
