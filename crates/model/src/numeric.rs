//! Arithmetic on rows of floats, in one fixed order and by operations that give the same bits on every target: sums,
//! products, quotients and square roots. Matrices are row-major, with a row for each word.

use crate::error::LoadError;
use crate::format::Reader;
use crate::kernels::{BITS, MOST, MOST_INPUTS, MULTIPLE, Packed, ZERO};

/// Added to the variance of a row, so that a constant row stays finite.
pub const EPSILON: f32 = 1e-5;
/// Sums of floats are kept in so many parts, which a compiler may hold in one register.
const PARTS: usize = 8;

/// A gate from a logit, between 0 and 1 and by one division: the softsign, shifted and halved.
///
/// ```
/// use factcards_model::gate;
///
/// assert_eq!((gate(0.0), gate(1.0), gate(-3.0)), (0.5, 0.75, 0.125));
/// ```
pub fn gate(x: f32) -> f32 {
    0.5 + 0.5 * x / (1.0 + x.abs())
}

/// The sum of a term of each number, in [`PARTS`] partial sums.
fn sum(row: &[f32], term: impl Fn(f32) -> f32) -> f32 {
    let mut parts = [0.0f32; PARTS];
    let (chunks, rest) = row.as_chunks::<PARTS>();
    for chunk in chunks {
        for (part, value) in parts.iter_mut().zip(chunk) {
            *part += term(*value);
        }
    }
    for (part, value) in parts.iter_mut().zip(rest) {
        *part += term(*value);
    }
    parts.iter().sum()
}

/// Layer normalisation (Ba et al. 2016).
#[derive(Clone, Debug)]
pub(crate) struct LayerNorm {
    /// width
    gain: Vec<f32>,
    /// width
    bias: Vec<f32>,
}

impl LayerNorm {
    /// Reads that of rows of `width` numbers.
    pub(crate) fn read(reader: &mut Reader, width: usize) -> Result<Self, LoadError> {
        Ok(Self { gain: reader.vector(width)?, bias: reader.vector(width)? })
    }

    /// Brings a row to mean 0 and variance 1, then to the learned gain and bias; `x` and `out` are of the width.
    pub(crate) fn apply(&self, x: &[f32], out: &mut [f32]) {
        let count = x.len() as f32;
        let mean = sum(x, |v| v) / count;
        let deviation = (sum(x, |v| (v - mean) * (v - mean)) / count + EPSILON).sqrt();
        let inverse = 1.0 / deviation;
        for (((out, v), gain), bias) in out.iter_mut().zip(x).zip(&self.gain).zip(&self.bias) {
            *out = (v - mean) * inverse * gain + bias;
        }
    }
}

/// Inputs of a map, quantised: a matrix with a row for each word, in 6 bits and a sign, with a scale for each row.
#[derive(Clone, Debug, Default)]
pub(crate) struct Activations {
    /// Numbers of a row, a multiple of [`MULTIPLE`].
    width: usize,
    /// rows × width, row-major, the columns that fill up the width 0; within ±[`MOST`], with [`ZERO`] added.
    values: Vec<u8>,
    /// rows: the value is the number times the scale.
    scales: Vec<f32>,
}

/// Added to and taken from a number, it leaves the nearest whole one (halves to even) in the low bits.
const ROUNDER: f32 = 12_582_912.0;

impl Activations {
    /// Empties it for rows of `width` numbers.
    pub(crate) fn clear(&mut self, width: usize) {
        self.width = width.next_multiple_of(MULTIPLE);
        self.values.clear();
        self.scales.clear();
    }

    /// Appends a row of the width, or less, rounded so that its largest number becomes [`MOST`].
    pub(crate) fn push(&mut self, row: &[f32]) {
        let mut most = [0.0f32; PARTS];
        let (chunks, rest) = row.as_chunks::<PARTS>();
        for chunk in chunks {
            most.iter_mut().zip(chunk).for_each(|(m, v)| *m = if v.abs() > *m { v.abs() } else { *m });
        }
        most.iter_mut().zip(rest).for_each(|(m, v)| *m = if v.abs() > *m { v.abs() } else { *m });
        let most = most.iter().fold(0.0f32, |a, b| if *b > a { *b } else { a });
        let scale = if most > 1e-20 { most / MOST } else { 1.0 };
        let inverse = 1.0 / scale;
        self.values.extend(row.iter().map(|v| ((v * inverse + ROUNDER).to_bits() as u8).wrapping_add(ZERO) & BITS));
        self.scales.push(scale);
        let end = self.scales.len() * self.width;
        self.values.resize(end, ZERO);
    }

    /// This matrix (n × width) times `other` (m × width) transposed: `out` becomes n × m, row-major.
    pub(crate) fn times_transposed(&self, other: &Activations, scratch: &mut Sums, out: &mut Vec<f32>) {
        let Sums { packed, wide, sums } = scratch;
        packed.fill(&other.values, other.width, |value| value.wrapping_sub(ZERO) as i8);
        sums.clear();
        sums.resize(self.len() * packed.rows(), 0);
        packed.products(&self.values, wide, sums);
        out.clear();
        for (sums, scale) in sums.chunks_exact(packed.rows().max(1)).zip(&self.scales) {
            out.extend(sums.iter().zip(&other.scales).map(|(sum, other)| *sum as f32 * (scale * other)));
        }
    }

    /// Its rows.
    pub(crate) fn len(&self) -> usize {
        self.scales.len()
    }
}

/// Room for products.
#[derive(Debug, Default)]
pub(crate) struct Sums {
    packed: Packed,
    /// A row for each of some inputs, in 16 bits.
    wide: Vec<i16>,
    /// rows of inputs × rows of weights, as [`Packed::products`] gives them.
    sums: Vec<i32>,
}

/// A linear map from `from` numbers of a row to `to`, with quantised weights: y = W x + b.
#[derive(Clone, Debug, Default)]
pub(crate) struct Dense {
    /// W: to × from, in 8 bits.
    weights: Packed,
    /// to: the value of a weight is its number times the scale of its row.
    scales: Vec<f32>,
    /// to
    bias: Vec<f32>,
}

impl Dense {
    /// Reads a map, its weights first.
    pub(crate) fn read(reader: &mut Reader, from: usize, to: usize) -> Result<Self, LoadError> {
        let mut map = Self::read_plain(reader, from, to)?;
        map.bias = reader.vector(to)?;
        Ok(map)
    }

    /// Reads a map without a bias.
    pub(crate) fn read_plain(reader: &mut Reader, from: usize, to: usize) -> Result<Self, LoadError> {
        // Beyond that, sums might leave their 32 bits.
        if from > MOST_INPUTS {
            return Err(LoadError::Damaged);
        }
        let matrix = reader.matrix(to, from)?;
        let width = matrix.columns.next_multiple_of(MULTIPLE);
        let mut values = Vec::with_capacity(to * width);
        for row in 0..to {
            values.extend_from_slice(matrix.row(row).1);
            values.resize((row + 1) * width, 0);
        }
        let mut weights = Packed::default();
        weights.fill(&values, width, |weight| weight);
        Ok(Self { weights, scales: matrix.scales, bias: vec![0.0; to] })
    }

    /// Numbers that come out, `to`.
    pub(crate) fn outputs(&self) -> usize {
        self.bias.len()
    }

    /// Maps each row of `x` (n × from); `out` becomes n × to, row-major.
    pub(crate) fn apply(&self, x: &Activations, scratch: &mut Sums, out: &mut Vec<f32>) {
        let Sums { wide, sums, .. } = scratch;
        let rows = self.weights.rows();
        out.clear();
        out.reserve(x.len() * self.outputs());
        // All that is read is written before.
        sums.resize(sums.len().max(TILE * rows), 0);
        let sums = sums.get_mut(..TILE * rows).unwrap_or_default();
        let values = x.values.chunks(TILE * x.width.max(1));
        for (values, scales) in values.zip(x.scales.chunks(TILE)) {
            self.weights.products(values, wide, sums);
            for (sums, scale) in sums.chunks_exact(rows.max(1)).zip(scales) {
                let weights = self.scales.iter().zip(&self.bias);
                out.extend(sums.iter().zip(weights).map(|(sum, (weight, bias))| *sum as f32 * (scale * weight) + bias));
            }
        }
    }
}

/// Rows whose sums are kept at a time.
const TILE: usize = 16;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::Quantized;

    #[test]
    fn rounding_is_to_the_nearest() {
        let mut rows = Activations::default();
        rows.clear(3);
        rows.push(&[1.0, -0.75, 0.25]);
        assert_eq!(rows.values, [64 + 63, 64 - 47, 64 + 16, 64]);
        rows.push(&[0.0, 0.0, 0.0]);
        assert_eq!((rows.len(), rows.scales.clone()), (2, vec![1.0 / MOST, 1.0]));
    }

    #[test]
    fn a_normalised_row_has_mean_0_and_variance_1() {
        let norm = LayerNorm { gain: vec![1.0; 11], bias: vec![0.0; 11] };
        let x: Vec<f32> = (0..11).map(|i| (i * i) as f32).collect();
        let mut y = vec![0.0; 11];
        norm.apply(&x, &mut y);
        let mean: f32 = y.iter().sum::<f32>() / 11.0;
        let variance: f32 = y.iter().map(|v| (v - mean) * (v - mean)).sum::<f32>() / 11.0;
        assert!(mean.abs() < 1e-5 && (variance - 1.0).abs() < 1e-3, "{mean} {variance}");
    }

    #[test]
    fn a_dense_map_is_the_matrix_times_the_row() {
        let matrix = Quantized::of(20, 5, |r, c| (r as f32 - 9.0) * 0.1 + c as f32);
        let mut writer = crate::format::Writer::default();
        writer.matrix(&matrix);
        writer.floats(&(0..20).map(|i| i as f32).collect::<Vec<_>>());
        let file = writer.finish();
        let dense = Dense::read(&mut Reader::open(&file).unwrap(), 5, 20).unwrap();
        let x = [[0.3, -1.0, 2.0, 0.0, 0.7]; 19];
        let mut rows = Activations::default();
        rows.clear(5);
        x.iter().for_each(|x| rows.push(x));
        let (mut sums, mut out) = (Sums::default(), vec![]);
        dense.apply(&rows, &mut sums, &mut out);
        assert_eq!(out.len(), 19 * 20);
        let seen: Vec<f32> = rows.values.iter().map(|v| (f32::from(*v) - f32::from(ZERO)) * rows.scales[0]).collect();
        for (i, y) in out.iter().enumerate() {
            let (scale, row) = matrix.row(i % 20);
            let exact: f32 =
                row.iter().zip(&seen).map(|(w, x)| f32::from(*w) * scale * x).sum::<f32>() + (i % 20) as f32;
            assert!((y - exact).abs() < 1e-4, "{y} {exact}");
        }
    }
}
