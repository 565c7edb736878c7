//! A layer of the encoder: normalise, look at the neighbours, then a gated linear recurrence in both directions, added
//! to what came in. The recurrence is that of Lei et al. (2018), without its own matrix, and costs no products.

use ndarray::{Array2, s};
use std::ops::Range;

use factcards_model::gate;

use super::parameters::{Parameters, Random};
use super::primitives::{Depthwise, LayerNorm, LayerNormTape, Linear, dropout, gate_gradient};

/// The weights of a layer.
pub(crate) struct Layer {
    pub(crate) norm: LayerNorm,
    pub(crate) window: Depthwise,
    /// To candidate, forget gate and output gate, each as wide as the layer: its first half runs forwards.
    pub(crate) gates: Linear,
}

/// What the way back needs.
pub(crate) struct LayerTape {
    norm: LayerNormTape,
    normal: Array2<f32>,
    seen: Array2<f32>,
    gates: Array2<f32>,
    states: Array2<f32>,
    mask: Option<Array2<f32>>,
}

impl Layer {
    pub(crate) fn new(p: &mut Parameters, name: &str, width: usize, radius: usize) -> Self {
        Self {
            norm: LayerNorm::new(p, &format!("{name}.norm"), width),
            window: Depthwise::new(p, &format!("{name}.window"), width, radius),
            gates: Linear::new(p, &format!("{name}.gates"), width, 3 * width, 1.0),
        }
    }

    pub(crate) fn forward(
        &self,
        p: &Parameters,
        x: &mut Array2<f32>,
        sentences: &[Range<usize>],
        drop: f32,
        random: &mut Random,
    ) -> LayerTape {
        let (normal, norm) = self.norm.forward(p, x);
        let seen = self.window.forward(p, &normal, sentences);
        let gates = self.gates.forward(p, &seen);
        let states = scan(&gates, sentences);
        let width = x.ncols();
        let mut y = states.clone();
        for (mut row, g) in y.rows_mut().into_iter().zip(gates.rows()) {
            row.iter_mut().zip(g.slice(s![2 * width..])).for_each(|(y, o)| *y *= gate(*o));
        }
        let mask = dropout(&mut y, drop, random);
        *x += &y;
        LayerTape { norm, normal, seen, gates, states, mask }
    }

    /// `dx` is the gradient of what came out, and becomes that of what came in.
    pub(crate) fn backward(
        &self,
        p: &mut Parameters,
        tape: &LayerTape,
        dx: &mut Array2<f32>,
        sentences: &[Range<usize>],
    ) {
        let mut dy = dx.clone();
        if let Some(mask) = &tape.mask {
            dy *= mask;
        }
        let dgates = scan_backward(&tape.gates, &tape.states, dy, sentences);
        let dseen = self.gates.backward(p, &tape.seen, &dgates);
        let dnormal = self.window.backward(p, &tape.normal, &dseen, sentences);
        *dx += &self.norm.backward(p, &tape.norm, &dnormal);
    }
}

/// The rows of a sentence in the direction of half `side` of the columns.
fn order(sentence: &Range<usize>, side: usize) -> Box<dyn Iterator<Item = usize>> {
    if side == 0 { Box::new(sentence.clone()) } else { Box::new(sentence.clone().rev()) }
}

/// h = z h' + (1 - z) c, from h' = 0.
fn scan(gates: &Array2<f32>, sentences: &[Range<usize>]) -> Array2<f32> {
    let width = gates.ncols() / 3;
    let half = width / 2;
    let mut states = Array2::zeros((gates.nrows(), width));
    let mut state = vec![0.0f32; half];
    for sentence in sentences {
        for side in 0..2 {
            state.fill(0.0);
            for t in order(sentence, side) {
                let row = gates.row(t);
                let row = row.as_slice().unwrap_or(&[]);
                let candidate = &row[side * half..][..half];
                let forget = &row[width + side * half..][..half];
                for ((h, c), z) in state.iter_mut().zip(candidate).zip(forget) {
                    let z = gate(*z);
                    *h = z * *h + (1.0 - z) * c;
                }
                states
                    .slice_mut(s![t, side * half..(side + 1) * half])
                    .iter_mut()
                    .zip(&state)
                    .for_each(|(s, h)| *s = *h);
            }
        }
    }
    states
}

/// The gradients of the gates from those of the layer's output.
fn scan_backward(
    gates: &Array2<f32>,
    states: &Array2<f32>,
    dy: Array2<f32>,
    sentences: &[Range<usize>],
) -> Array2<f32> {
    let width = states.ncols();
    let half = width / 2;
    let mut out = Array2::zeros(gates.dim());
    let zeros = vec![0.0f32; half];
    let mut dstate = vec![0.0f32; half];
    for sentence in sentences {
        for side in 0..2 {
            dstate.fill(0.0);
            let rows: Vec<usize> = order(sentence, side).collect();
            for (i, t) in rows.iter().enumerate().rev() {
                let before = i.checked_sub(1).map(|i| states.row(rows[i]));
                let before = before
                    .as_ref()
                    .and_then(|row| row.as_slice())
                    .map_or(&zeros[..], |row| &row[side * half..][..half]);
                let (g, h, d) = (gates.row(*t), states.row(*t), dy.row(*t));
                let mut o = out.row_mut(*t);
                for k in 0..half {
                    let column = side * half + k;
                    let (c, z, og) = (g[column], g[width + column], g[2 * width + column]);
                    let dh = dstate[k] + d[column] * gate(og);
                    let zg = gate(z);
                    o[column] = dh * (1.0 - zg);
                    o[width + column] = dh * (before[k] - c) * gate_gradient(z);
                    o[2 * width + column] = d[column] * h[column] * gate_gradient(og);
                    dstate[k] = dh * zg;
                }
            }
        }
    }
    out
}
