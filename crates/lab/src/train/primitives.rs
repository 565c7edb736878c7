//! The parts of a layer, forwards and backwards. A matrix has a row for each word of the batch.

use ndarray::linalg::general_mat_mul;
use ndarray::{Array1, Array2, Axis, Zip, s};
use std::ops::Range;

use factcards_model::EPSILON;

use super::parameters::{Id, Parameters, Random};

/// y = x W + b.
#[derive(Clone, Copy)]
pub(crate) struct Linear {
    pub(crate) weight: Id,
    pub(crate) bias: Id,
}

impl Linear {
    pub(crate) fn new(p: &mut Parameters, name: &str, from: usize, to: usize, scale: f32) -> Self {
        Self {
            weight: p.matrix(&format!("{name}.weight"), from, to, scale),
            bias: p.constant(&format!("{name}.bias"), 1, to, 0.0),
        }
    }

    pub(crate) fn forward(self, p: &Parameters, x: &Array2<f32>) -> Array2<f32> {
        let mut y = p
            .value(self.bias)
            .broadcast((x.nrows(), p.value(self.bias).ncols()))
            .map_or_else(|| Array2::zeros((0, 0)), |b| b.to_owned());
        general_mat_mul(1.0, x, p.value(self.weight), 1.0, &mut y);
        y
    }

    /// Adds to the gradients of the weights; gives that of x.
    pub(crate) fn backward(self, p: &mut Parameters, x: &Array2<f32>, dy: &Array2<f32>) -> Array2<f32> {
        general_mat_mul(1.0, &x.t(), dy, 1.0, p.gradient(self.weight));
        let sum = dy.sum_axis(Axis(0));
        let mut bias = p.gradient(self.bias).row_mut(0);
        bias += &sum;
        dy.dot(&p.value(self.weight).t())
    }
}

/// Layer normalisation (Ba et al. 2016) with gain and bias.
#[derive(Clone, Copy)]
pub(crate) struct LayerNorm {
    pub(crate) gain: Id,
    pub(crate) bias: Id,
}

/// What the way back needs: the normalised rows and the inverse of their deviation.
pub(crate) struct LayerNormTape {
    normal: Array2<f32>,
    inverse: Array1<f32>,
}

impl LayerNorm {
    pub(crate) fn new(p: &mut Parameters, name: &str, width: usize) -> Self {
        Self {
            gain: p.constant(&format!("{name}.gain"), 1, width, 1.0),
            bias: p.constant(&format!("{name}.bias"), 1, width, 0.0),
        }
    }

    pub(crate) fn forward(self, p: &Parameters, x: &Array2<f32>) -> (Array2<f32>, LayerNormTape) {
        let width = x.ncols() as f32;
        let mut normal = x.clone();
        let mut inverse = Array1::zeros(x.nrows());
        for (mut row, inverse) in normal.rows_mut().into_iter().zip(&mut inverse) {
            let mean = row.sum() / width;
            row -= mean;
            *inverse = 1.0 / (row.iter().map(|v| v * v).sum::<f32>() / width + EPSILON).sqrt();
            row *= *inverse;
        }
        let y = &normal * &p.value(self.gain).row(0) + p.value(self.bias).row(0);
        (y, LayerNormTape { normal, inverse })
    }

    pub(crate) fn backward(self, p: &mut Parameters, tape: &LayerNormTape, dy: &Array2<f32>) -> Array2<f32> {
        let gain_gradient = (dy * &tape.normal).sum_axis(Axis(0));
        let mut gain = p.gradient(self.gain).row_mut(0);
        gain += &gain_gradient;
        let mut bias = p.gradient(self.bias).row_mut(0);
        bias += &dy.sum_axis(Axis(0));
        let mut dx = dy * &p.value(self.gain).row(0);
        let width = dx.ncols() as f32;
        for ((mut row, normal), inverse) in dx.rows_mut().into_iter().zip(tape.normal.rows()).zip(&tape.inverse) {
            let mean = row.sum() / width;
            let along = row.dot(&normal) / width;
            Zip::from(&mut row).and(&normal).for_each(|d, n| *d = (*d - mean - n * along) * inverse);
        }
        dx
    }
}

/// A convolution of each column by itself, over a window of `2 r + 1` words of the sentence.
#[derive(Clone, Copy)]
pub(crate) struct Depthwise {
    pub(crate) weight: Id,
}

impl Depthwise {
    pub(crate) fn new(p: &mut Parameters, name: &str, width: usize, radius: usize) -> Self {
        let weight = p.matrix(name, 2 * radius + 1, width, 0.3);
        p.all.last_mut().into_iter().for_each(|w| w.value.row_mut(radius).fill(1.0));
        Self { weight }
    }

    pub(crate) fn forward(self, p: &Parameters, x: &Array2<f32>, sentences: &[Range<usize>]) -> Array2<f32> {
        let weight = p.value(self.weight);
        let mut y = Array2::zeros(x.dim());
        shifts(weight.nrows(), sentences, |tap, to, from| {
            let part = &x.slice(s![from, ..]) * &weight.row(tap);
            let mut target = y.slice_mut(s![to, ..]);
            target += &part;
        });
        y
    }

    pub(crate) fn backward(
        self,
        p: &mut Parameters,
        x: &Array2<f32>,
        dy: &Array2<f32>,
        sentences: &[Range<usize>],
    ) -> Array2<f32> {
        let weight = p.value(self.weight).clone();
        let gradient = p.gradient(self.weight);
        let mut dx = Array2::zeros(x.dim());
        shifts(weight.nrows(), sentences, |tap, to, from| {
            let dy = dy.slice(s![to, ..]);
            let mut target = dx.slice_mut(s![from.clone(), ..]);
            target += &(&dy * &weight.row(tap));
            let mut row = gradient.row_mut(tap);
            row += &(&x.slice(s![from, ..]) * &dy).sum_axis(Axis(0));
        });
        dx
    }
}

/// For each tap of the window and each sentence, the rows that it reads and those that it adds to.
fn shifts(taps: usize, sentences: &[Range<usize>], mut each: impl FnMut(usize, Range<usize>, Range<usize>)) {
    let radius = taps / 2;
    for tap in 0..taps {
        for sentence in sentences {
            let (before, after) = (radius.saturating_sub(tap), tap.saturating_sub(radius));
            if sentence.len() > before.max(after) {
                each(tap, sentence.start + before..sentence.end - after, sentence.start + after..sentence.end - before);
            }
        }
    }
}

/// The derivative of [`factcards_model::gate`].
pub(crate) fn gate_gradient(x: f32) -> f32 {
    let d = 1.0 + x.abs();
    0.5 / (d * d)
}

/// Sets a share of the numbers to zero and scales the others up; gives what it multiplied by.
pub(crate) fn dropout(x: &mut Array2<f32>, share: f32, random: &mut Random) -> Option<Array2<f32>> {
    if share == 0.0 {
        return None;
    }
    let keep = 1.0 / (1.0 - share);
    let mask = Array2::from_shape_simple_fn(x.dim(), || if random.unit() < share { 0.0 } else { keep });
    *x *= &mask;
    Some(mask)
}
