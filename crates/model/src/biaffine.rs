//! How well each word of a sentence hangs under each other one: biaffine scores (Dozat and Manning 2017), with a bias for
//! how far apart the two stand.

use crate::annotate::part;
use crate::model::Model;
use crate::scratch::Scratch;

impl Model {
    /// Scores the arcs of a sentence of n words. `rows` is n × the columns of [`crate::model::Cuts`], row-major;
    /// `scratch.scores` becomes n × (n + 1), dependents × heads, row-major: column 0 the root, column j word j, in logits.
    pub(crate) fn score_arcs(&self, rows: &[f32], scratch: &mut Scratch) {
        let size = self.projections.outputs();
        let n = rows.len() / size.max(1);
        let Scratch { rows: dependents, other: heads, layer, scores, .. } = scratch;
        dependents.clear(self.cuts.arc_dependent.len());
        rows.chunks_exact(size).for_each(|row| dependents.push(part(row, &self.cuts.arc_dependent)));
        let mut left = vec![];
        self.arc_pair.apply(dependents, &mut layer.sums, &mut left);
        dependents.clear(self.cuts.arc_dependent.len());
        left.chunks_exact(self.arc_pair.outputs().max(1)).for_each(|row| dependents.push(row));
        heads.clear(self.cuts.arc_head.len());
        heads.push(&self.arc_root);
        rows.chunks_exact(size).for_each(|row| heads.push(part(row, &self.cuts.arc_head)));
        dependents.times_transposed(heads, &mut layer.sums, scores);
        let bias = |head: &[f32]| head.iter().zip(&self.arc_bias).map(|(h, b)| h * b).sum::<f32>();
        let biases: Vec<f32> = std::iter::once(bias(&self.arc_root))
            .chain(rows.chunks_exact(size).map(|row| bias(part(row, &self.cuts.arc_head))))
            .collect();
        for (i, row) in scores.chunks_exact_mut(n + 1).enumerate() {
            for (j, (score, bias)) in row.iter_mut().zip(&biases).enumerate() {
                let far = if j == 0 {
                    0.0
                } else {
                    self.distances.get(bucket(j as isize - 1 - i as isize)).copied().unwrap_or_default()
                };
                *score += bias + far;
            }
        }
    }
}

/// The place of a distance (head minus dependent, in words) in the bias: one each up to 8, then in doubling steps; 1 to
/// 15 for heads before the dependent, 17 to 31 for those after it.
///
/// ```
/// use factcards_model::bucket;
///
/// assert_eq!((bucket(-3), bucket(3)), (3, 19));
/// assert_eq!((bucket(9), bucket(16), bucket(17)), (25, 25, 26));
/// ```
pub fn bucket(distance: isize) -> usize {
    let far = distance.unsigned_abs();
    let step = if far <= 8 { far } else { (8 + (usize::BITS - ((far - 1) >> 3).leading_zeros()) as usize).min(15) };
    if distance < 0 { step } else { 16 + step }
}
