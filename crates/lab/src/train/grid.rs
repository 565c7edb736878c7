//! Weights of whole steps, which take few bits: a uniform quantiser followed by an entropy coder, the host's, loses a
//! quarter of a bit a weight against any other (Gish and Pierce 1968). Training goes by what the weights were before they
//! were rounded, with the gradients of the rounded ones (straight-through; Bengio et al. 2013).

use factcards_model::format::coarse_scale;
use ndarray::Array2;

/// The steps of a matrix of weights.
#[derive(Clone)]
pub(crate) struct Grid {
    /// The weights before they are rounded.
    pub(crate) exact: Array2<f32>,
    /// A step for each column.
    pub(crate) steps: Vec<f32>,
}

/// The most steps that a weight is from nought, as the model file has it.
const MOST: f32 = 127.0;

impl Grid {
    /// Steps of so many standard deviations: of all weights, or of each column's own.
    pub(super) fn of(weights: &Array2<f32>, deviations: f32, by_column: bool) -> Self {
        let all = step(weights.iter(), deviations);
        let steps = if by_column {
            weights.columns().into_iter().map(|column| step(column.iter(), deviations)).collect()
        } else {
            vec![all; weights.ncols()]
        };
        Self { exact: weights.clone(), steps }
    }

    /// Rounds the weights into `value`.
    pub(super) fn round(&self, value: &mut Array2<f32>) {
        (0..self.exact.nrows()).for_each(|row| self.round_row(row, value));
    }

    pub(super) fn round_row(&self, row: usize, value: &mut Array2<f32>) {
        for ((value, exact), step) in value.row_mut(row).iter_mut().zip(self.exact.row(row)).zip(&self.steps) {
            *value = (exact / step).round().clamp(-MOST, MOST) * step;
        }
    }
}

/// So many standard deviations of weights about nought, or more where the largest would not fit.
fn step<'w>(weights: impl ExactSizeIterator<Item = &'w f32> + Clone, deviations: f32) -> f32 {
    let count = weights.len().max(1) as f32;
    let squares: f32 = weights.clone().map(|weight| weight * weight).sum();
    let most = weights.fold(0.0f32, |most, weight| most.max(weight.abs()));
    let step = (deviations * (squares / count).sqrt()).max(most / MOST);
    coarse_scale(if step > 0.0 { step } else { 1.0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_whole_steps() {
        let weights = Array2::from_shape_fn((40, 2), |(row, column)| (row as f32 - 19.5) * (1 + column) as f32 / 10.0);
        let grid = Grid::of(&weights, 0.5, true);
        assert_eq!(grid.steps[1], 2.0 * grid.steps[0]);
        let mut value = weights.clone();
        grid.round(&mut value);
        for (((row, column), value), exact) in value.indexed_iter().zip(&weights) {
            let step = grid.steps[column];
            assert!((value / step).fract() == 0.0 && (value - exact).abs() <= step / 2.0, "row {row} column {column}");
        }
        assert!(value.iter().any(|value| *value == 0.0));
    }
}
