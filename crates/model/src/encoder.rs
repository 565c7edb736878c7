//! Layers that look at a word's neighbours and carry what was read along the sentence in both directions.
//!
//! A layer normalises, weighs each column with its neighbours, maps to a candidate and two gates, runs the gated
//! linear recurrence of Lei et al. (2018) both ways, and adds what comes out to what came in.

use std::ops::Range;

use crate::error::LoadError;
use crate::format::Reader;
use crate::numeric::{Dense, Norm, Rows, Sums, gate};

/// One layer.
#[derive(Clone, Debug)]
pub(crate) struct Layer {
    norm: Norm,
    /// A weight for each column and each place of the window, place by place.
    window: Vec<f32>,
    gates: Dense,
}

/// Room for what a layer computes.
#[derive(Debug, Default)]
pub(crate) struct LayerScratch {
    normal: Vec<f32>,
    seen: Vec<f32>,
    pub(crate) rows: Rows,
    pub(crate) sums: Sums,
    gates: Vec<f32>,
    state: Vec<f32>,
}

impl Layer {
    pub(crate) fn read(reader: &mut Reader, width: usize, radius: usize) -> Result<Self, LoadError> {
        Ok(Self {
            norm: Norm::read(reader, width)?,
            window: reader.vector((2 * radius + 1) * width)?,
            gates: Dense::read(reader, width, 3 * width)?,
        })
    }

    /// Runs the layer over rows of `width` numbers; `sentences` are ranges of rows.
    pub(crate) fn apply(&self, x: &mut [f32], width: usize, sentences: &[Range<usize>], scratch: &mut LayerScratch) {
        let LayerScratch { normal, seen, rows, sums, gates, state } = scratch;
        normal.resize(x.len(), 0.0);
        for (x, out) in x.chunks_exact(width).zip(normal.chunks_exact_mut(width)) {
            self.norm.apply(x, out);
        }
        rows.clear(width);
        seen.resize(width, 0.0);
        for sentence in sentences {
            for t in sentence.clone() {
                self.look(normal, width, sentence, t, seen);
                rows.push(seen);
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

    /// The weighted sum of a row and its neighbours in the sentence.
    fn look(&self, normal: &[f32], width: usize, sentence: &Range<usize>, t: usize, out: &mut [f32]) {
        let radius = self.window.len() / width / 2;
        out.fill(0.0);
        for (place, weights) in self.window.chunks_exact(width).enumerate() {
            let Some(row) = (t + place).checked_sub(radius).filter(|row| sentence.contains(row)) else { continue };
            let row = normal.get(row * width..(row + 1) * width).unwrap_or_default();
            for ((out, weight), value) in out.iter_mut().zip(weights).zip(row) {
                *out += value * weight;
            }
        }
    }
}

/// One step of the recurrence over half of the columns, and what it adds to the row.
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
