//! The relation of each word to its head, by a small network over the two.

use ndarray::Array2;

use super::batch::Batch;
use super::loss::{cross_entropy, mixed};
use super::network::{Network, Scores};
use super::parameters::Parameters;

impl Network {
    /// The hidden numbers of the relations of each word to its head, and their scores. `heads` are rows of the batch,
    /// none for the root.
    fn relation_hidden(
        &self,
        p: &Parameters,
        sides: &(Array2<f32>, Array2<f32>),
        heads: &[Option<usize>],
    ) -> Array2<f32> {
        let width = sides.0.ncols();
        let mut hidden = Array2::zeros((heads.len(), 2 * width));
        for (i, (head, mut row)) in heads.iter().zip(hidden.rows_mut()).enumerate() {
            let (a, b) = (sides.0.row(i), head.map_or(p.value(self.relation_root).row(0), |h| sides.1.row(h)));
            for k in 0..width {
                row[k] = (a[k] + b[k]).max(0.0);
                row[width + k] = a[k] * b[k];
            }
        }
        hidden
    }

    /// The scores of the relations under the given heads: [N, R].
    pub(crate) fn relations(&self, p: &Parameters, scores: &Scores, heads: &[Option<usize>]) -> Array2<f32> {
        self.relation.forward(p, &self.relation_hidden(p, &scores.sides, heads))
    }

    /// The loss of the relations under the heads that are asked for, with the gradients added.
    pub(crate) fn learn_relations(
        &self,
        p: &mut Parameters,
        batch: &Batch,
        sides: &(Array2<f32>, Array2<f32>),
        top: &Array2<f32>,
        dtop: &mut Array2<f32>,
        soft: f32,
    ) -> f32 {
        let weight = 1.0 / batch.hashes.len() as f32;
        let heads: Vec<Option<usize>> = batch.targets.iter().map(|t| t.relation_head).collect();
        let hidden = self.relation_hidden(p, sides, &heads);
        let mut scores = self.relation.forward(p, &hidden);
        let mut loss = 0.0;
        for (target, row) in batch.targets.iter().zip(scores.rows_mut()) {
            let weight = weight * (1.0 + target.emphasis);
            loss += cross_entropy(row, &mixed(target.relation(), &target.soft.relations, soft), weight);
        }
        let dhidden = self.relation.backward(p, &hidden, &scores);
        let width = sides.0.ncols();
        let (mut da, mut db) = (Array2::zeros(sides.0.dim()), Array2::zeros(sides.1.dim()));
        let root = p.value(self.relation_root).clone();
        let mut droot = Array2::zeros(root.dim());
        for (i, head) in heads.iter().enumerate() {
            for k in 0..width {
                let (a, b) = (sides.0[(i, k)], head.map_or(root[(0, k)], |h| sides.1[(h, k)]));
                let both = if a + b > 0.0 { dhidden[(i, k)] } else { 0.0 };
                da[(i, k)] += both + dhidden[(i, width + k)] * b;
                let other = both + dhidden[(i, width + k)] * a;
                match head {
                    Some(h) => db[(*h, k)] += other,
                    None => droot[(0, k)] += other,
                }
            }
        }
        *p.gradient(self.relation_root) += &droot;
        *dtop += &self.relation_dependent.backward(p, top, &da);
        *dtop += &self.relation_head.backward(p, top, &db);
        loss
    }
}
