//! Logistic regression, by Newton's method.

/// An example: signs of which the first is always 1, how often it holds of so often as it counts.
pub(crate) struct Example<'s> {
    pub(crate) signs: &'s [f64],
    /// 0..1.
    pub(crate) share: f64,
    pub(crate) counts: f64,
}

/// The precision of the normal prior around 0 that keeps the weights of rare signs small; the first has none.
const RIDGE: f64 = 1.0;
/// Steps that Newton's method takes: it doubles the digits that are right in each.
const STEPS: usize = 20;

/// The weights of the signs, in log-odds.
pub(crate) fn learn(examples: &[Example]) -> Vec<f64> {
    let size = examples.first().map_or(0, |example| example.signs.len());
    let mut weights = vec![0.0; size];
    for _ in 0..STEPS {
        let ridge = |at: usize| if at == 0 { 0.0 } else { RIDGE };
        let mut slope: Vec<f64> = (0..size).map(|at| -ridge(at) * weights[at]).collect();
        let mut curve: Vec<Vec<f64>> = (0..size).map(|_| vec![0.0; size]).collect();
        // A sign that no example has would leave no solution.
        (0..size).for_each(|at| curve[at][at] = ridge(at).max(1e-9));
        for example in examples {
            let chance = chance(&weights, example.signs);
            let apart = example.counts * (example.share - chance);
            let spread = example.counts * chance * (1.0 - chance);
            for (i, a) in example.signs.iter().enumerate().filter(|(_, a)| **a != 0.0) {
                slope[i] += apart * a;
                curve[i].iter_mut().zip(example.signs).for_each(|(cell, b)| *cell += spread * a * b);
            }
        }
        weights.iter_mut().zip(solve(curve, slope)).for_each(|(weight, step)| *weight += step);
    }
    weights
}

/// The chance by these weights.
pub(crate) fn chance(weights: &[f64], signs: &[f64]) -> f64 {
    let odds: f64 = weights.iter().zip(signs).map(|(weight, sign)| weight * sign).sum();
    1.0 / (1.0 + (-odds).exp())
}

/// The solution of a symmetric positive system, by Gaussian elimination.
fn solve(mut rows: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let size = right.len();
    for at in 0..size {
        let pivot = rows[at].clone();
        for below in at + 1..size {
            let factor = rows[below][at] / pivot[at];
            rows[below].iter_mut().zip(&pivot).for_each(|(cell, above)| *cell -= factor * above);
            right[below] -= factor * right[at];
        }
    }
    for at in (0..size).rev() {
        let known: f64 = (at + 1..size).map(|column| rows[at][column] * right[column]).sum();
        right[at] = (right[at] - known) / rows[at][at];
    }
    right
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_system_is_solved() {
        let solved = solve(vec![vec![2.0, 1.0], vec![1.0, 3.0]], vec![4.0, 7.0]);
        assert!((solved[0] - 1.0).abs() < 1e-12 && (solved[1] - 2.0).abs() < 1e-12);
    }

    #[test]
    fn chances_are_the_shares_of_the_examples() {
        let example = |sign: &'static [f64; 2], share, counts| Example { signs: sign, share, counts };
        // Without the sign 3 of 4 hold; with it 1 of 5, so often that the prior is nothing against it.
        let (no, yes) = (&[1.0, 0.0], &[1.0, 1.0]);
        let examples = [example(no, 0.75, 4e6), example(yes, 1.0, 1e6), example(yes, 0.0, 4e6)];
        let weights = learn(&examples);
        assert!((chance(&weights, no) - 0.75).abs() < 1e-4 && (chance(&weights, yes) - 0.2).abs() < 1e-4);
    }
}
