//! Scores of every word under every other of its sentence: biaffine (Dozat and Manning 2017), with a bias for how far
//! apart they stand.

use ndarray::linalg::general_mat_mul;
use ndarray::{Array2, Axis, s};
use std::ops::Range;

use factcards_model::bucket;

use super::parameters::{Id, Parameters};

/// The weights of the scorer.
pub(crate) struct Biaffine {
    /// [A, A]
    pub(crate) pair: Id,
    /// [1, A]: how likely a word is a head at all.
    pub(crate) head: Id,
    /// [1, A]: stands for the root as a head.
    pub(crate) root: Id,
    /// [1, DISTANCES]
    pub(crate) distance: Id,
}

/// The number of distances told apart.
pub(crate) const DISTANCES: usize = 32;

impl Biaffine {
    pub(crate) fn new(p: &mut Parameters, width: usize) -> Self {
        Self {
            pair: p.matrix("arc.pair", width, width, 0.5),
            head: p.constant("arc.bias", 1, width, 0.0),
            root: p.constant("arc.root", 1, width, 0.1),
            distance: p.constant("arc.distance", 1, DISTANCES, 0.0),
        }
    }

    /// The heads of a sentence, the root first: [n + 1, A].
    fn heads(&self, p: &Parameters, head: &Array2<f32>, sentence: &Range<usize>) -> Array2<f32> {
        let mut all = Array2::zeros((sentence.len() + 1, head.ncols()));
        all.row_mut(0).assign(&p.value(self.root).row(0));
        all.slice_mut(s![1.., ..]).assign(&head.slice(s![sentence.clone(), ..]));
        all
    }

    /// The scores of a sentence: [n, n + 1]; column 0 is the root.
    pub(crate) fn scores(
        &self,
        p: &Parameters,
        dependent: &Array2<f32>,
        head: &Array2<f32>,
        sentence: &Range<usize>,
    ) -> Array2<f32> {
        let heads = self.heads(p, head, sentence);
        let left = dependent.slice(s![sentence.clone(), ..]).dot(p.value(self.pair));
        let mut scores = left.dot(&heads.t());
        let bias = heads.dot(&p.value(self.head).row(0));
        let distance = p.value(self.distance);
        for (i, mut row) in scores.rows_mut().into_iter().enumerate() {
            row += &bias;
            for j in 1..row.len() {
                row[j] += if j == i + 1 { -1e4 } else { distance[(0, bucket(j as isize - 1 - i as isize))] };
            }
        }
        scores
    }

    /// Adds the gradients that those of the scores give to the weights and to the sides of the words.
    pub(crate) fn backward(
        &self,
        p: &mut Parameters,
        sides: (&Array2<f32>, &Array2<f32>),
        sentence: &Range<usize>,
        dscores: &Array2<f32>,
        dsides: (&mut Array2<f32>, &mut Array2<f32>),
    ) {
        let (dependent, head) = sides;
        let heads = self.heads(p, head, sentence);
        let own = dependent.slice(s![sentence.clone(), ..]);
        let left = own.dot(p.value(self.pair));
        let mut dheads = dscores.t().dot(&left);
        let bias = p.value(self.head).row(0).to_owned();
        let over_words = dscores.sum_axis(Axis(0));
        for (mut row, d) in dheads.rows_mut().into_iter().zip(&over_words) {
            row.scaled_add(*d, &bias);
        }
        let mut head_gradient = p.gradient(self.head).row_mut(0);
        head_gradient += &over_words.dot(&heads);
        let dleft = dscores.dot(&heads);
        general_mat_mul(1.0, &own.t(), &dleft, 1.0, p.gradient(self.pair));
        let mut ddependent = dsides.0.slice_mut(s![sentence.clone(), ..]);
        ddependent += &dleft.dot(&p.value(self.pair).t());
        let mut root = p.gradient(self.root).row_mut(0);
        root += &dheads.row(0);
        let mut dhead = dsides.1.slice_mut(s![sentence.clone(), ..]);
        dhead += &dheads.slice(s![1.., ..]);
        let distance = p.gradient(self.distance);
        for (i, row) in dscores.rows().into_iter().enumerate() {
            for j in (1..row.len()).filter(|j| *j != i + 1) {
                distance[(0, bucket(j as isize - 1 - i as isize))] += row[j];
            }
        }
    }
}
