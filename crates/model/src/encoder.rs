//! Layers that look at a word's neighbours and carry what was read along the sentence in both directions.
//!
//! A layer normalises, convolves each column with its neighbours (depthwise), maps to a candidate and two gates, runs the
//! gated linear recurrence of Lei et al. (2018) both ways, and adds what comes out to what came in.
//!
//! Matrices are row-major with a row for each word, sentence after sentence. Of the `width` columns the first half is of
//! the recurrence that runs forwards, the second of the one that runs backwards.

use std::ops::Range;

use crate::error::LoadError;
use crate::format::Reader;
use crate::numeric::{Activations, Dense, LayerNorm, Sums, gate};

/// One layer.
#[derive(Clone, Debug)]
pub(crate) struct Layer {
    /// Of rows of width.
    norm: LayerNorm,
    /// The kernel of the convolution: (2 × radius + 1) × width, row-major, from the farthest word before to the farthest
    /// after.
    kernel: Vec<f32>,
    /// width → 3 × width: candidates, forget gates and output gates, the gates before [`gate`].
    gates: Dense,
}

/// Room for what a layer computes.
#[derive(Debug, Default)]
pub(crate) struct LayerScratch {
    /// words × width: the normalised input.
    normal: Vec<f32>,
    /// width: one word, convolved.
    convolved: Vec<f32>,
    /// words × width: all words, convolved.
    pub(crate) rows: Activations,
    pub(crate) sums: Sums,
    /// words × (3 × width): see [`Layer::gates`].
    gates: Vec<f32>,
    /// width / 2: the state of the recurrence in one direction.
    state: Vec<f32>,
}

impl Layer {
    /// Reads a layer of `width` columns, which looks `radius` words to either side.
    pub(crate) fn read(reader: &mut Reader, width: usize, radius: usize) -> Result<Self, LoadError> {
        Ok(Self {
            norm: LayerNorm::read(reader, width)?,
            kernel: reader.vector((2 * radius + 1) * width)?,
            gates: Dense::read(reader, width, 3 * width)?,
        })
    }

    /// Runs the layer over `x`, words × width, in place; `sentences` are ranges of its rows, in order and without gaps.
    pub(crate) fn apply(&self, x: &mut [f32], width: usize, sentences: &[Range<usize>], scratch: &mut LayerScratch) {
        let LayerScratch { normal, convolved, rows, sums, gates, state } = scratch;
        normal.resize(x.len(), 0.0);
        for (x, out) in x.chunks_exact(width).zip(normal.chunks_exact_mut(width)) {
            self.norm.apply(x, out);
        }
        rows.clear(width);
        convolved.resize(width, 0.0);
        for sentence in sentences {
            for t in sentence.clone() {
                self.convolve(normal, width, sentence, t, convolved);
                rows.push(convolved);
            }
        }
        self.gates.apply(rows, sums, gates);
        state.resize(width / 2, 0.0);
        for sentence in sentences {
            state.fill(0.0);
            sentence.clone().for_each(|t| step(x, gates, width, t, 0, state));
            state.fill(0.0);
            sentence.clone().rev().for_each(|t| step(x, gates, width, t, 1, state));
        }
    }

    /// The convolution at row `t` of `normal` (words × width), within the sentence; `out` is of the width.
    fn convolve(&self, normal: &[f32], width: usize, sentence: &Range<usize>, t: usize, out: &mut [f32]) {
        let radius = self.kernel.len() / width / 2;
        out.fill(0.0);
        for (place, weights) in self.kernel.chunks_exact(width).enumerate() {
            let Some(row) = (t + place).checked_sub(radius).filter(|row| sentence.contains(row)) else { continue };
            let row = normal.get(row * width..(row + 1) * width).unwrap_or_default();
            for ((out, weight), value) in out.iter_mut().zip(weights).zip(row) {
                *out += value * weight;
            }
        }
    }
}

/// One step of the recurrence at row `t` in one direction, and what it adds to its half of the row: `side` 0 forwards, 1
/// backwards. `x` is words × width, `gates` words × (3 × width), `state` width / 2.
///
/// h = z h' + (1 - z) c; x += gate(o) h.
fn step(x: &mut [f32], gates: &[f32], width: usize, t: usize, side: usize, state: &mut [f32]) {
    let half = width / 2;
    let part = |block: usize| {
        let start = t * 3 * width + block * width + side * half;
        gates.get(start..start + half).unwrap_or_default()
    };
    let start = t * width + side * half;
    let row = x.get_mut(start..start + half).unwrap_or_default();
    for ((((h, x), c), z), o) in state.iter_mut().zip(row).zip(part(0)).zip(part(1)).zip(part(2)) {
        let z = gate(*z);
        *h = z * *h + (1.0 - z) * c;
        *x += *h * gate(*o);
    }
}
