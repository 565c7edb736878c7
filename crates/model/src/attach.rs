//! Heads and relations of a sentence.

use crate::annotate::{part, top};
use crate::model::{Model, Word};
use crate::scratch::Scratch;
use crate::tree;

impl Model {
    /// The heads and relations of a sentence.
    pub(crate) fn attach(&self, rows: &[f32], scratch: &mut Scratch, words: &mut [Word]) {
        let size = self.heads.outputs();
        let n = words.len();
        let Scratch { rows: own, other, layer, scores, tree, .. } = scratch;
        own.clear(self.cuts.arc_dependent.len());
        rows.chunks_exact(size).for_each(|row| own.push(part(row, &self.cuts.arc_dependent)));
        let mut left = vec![];
        self.arc_pair.apply(own, &mut layer.sums, &mut left);
        own.clear(self.cuts.arc_dependent.len());
        left.chunks_exact(self.arc_pair.outputs().max(1)).for_each(|row| own.push(row));
        other.clear(self.cuts.arc_head.len());
        other.push(&self.arc_root);
        rows.chunks_exact(size).for_each(|row| other.push(part(row, &self.cuts.arc_head)));
        own.against(other, &mut layer.sums, scores);
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
        tree::best(scores, n, tree);

        own.clear(2 * self.relation_root.len());
        let mut hidden = vec![];
        for (row, head) in rows.chunks_exact(size).zip(tree.iter()) {
            let a = part(row, &self.cuts.relation_dependent);
            let b = match head.checked_sub(1) {
                Some(head) => part(rows.get(head * size..).unwrap_or_default(), &self.cuts.relation_head),
                None => &self.relation_root,
            };
            hidden.clear();
            hidden.extend(a.iter().zip(b).map(|(a, b)| if a + b > 0.0 { a + b } else { 0.0 }));
            hidden.extend(a.iter().zip(b).map(|(a, b)| a * b));
            own.push(&hidden);
        }
        self.relation.apply(own, &mut layer.sums, scores);
        let root = self.labels.relations.iter().position(|r| r == "root");
        for ((word, head), row) in
            words.iter_mut().zip(tree.iter()).zip(scores.chunks_exact_mut(self.relation.outputs().max(1)))
        {
            word.head = *head as u32;
            // The root alone has the relation "root".
            match root {
                Some(root) if *head == 0 => word.relation = root as u8,
                Some(root) => {
                    row.get_mut(root).into_iter().for_each(|score| *score = f32::NEG_INFINITY);
                    word.relation = top(row);
                }
                None => word.relation = top(row),
            }
        }
    }
}

/// The place of a distance (head minus dependent) in the bias: one each up to 8, then in doubling steps.
pub fn bucket(distance: isize) -> usize {
    let far = distance.unsigned_abs();
    let step = if far <= 8 { far } else { (8 + (usize::BITS - ((far - 1) >> 3).leading_zeros()) as usize).min(15) };
    if distance < 0 { step } else { 16 + step }
}
