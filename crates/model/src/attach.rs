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
        for (((own, word), head), row) in
            (1..).zip(words.iter_mut()).zip(tree.iter()).zip(scores.chunks_exact_mut(n + 1))
        {
            // No word is its own head.
            row.get_mut(own).into_iter().for_each(|score| *score = f32::NEG_INFINITY);
            word.head = *head as u32;
            word.margin = margin(row, *head);
        }

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
        for (word, row) in words.iter_mut().zip(scores.chunks_exact_mut(self.relation.outputs().max(1))) {
            // The root alone has the relation "root".
            match root {
                Some(root) if word.head == 0 => {
                    word.relation = root as u8;
                    continue;
                }
                Some(root) => row.get_mut(root).into_iter().for_each(|score| *score = f32::NEG_INFINITY),
                None => {}
            }
            word.relation = top(row);
            word.margin = word.margin.min(margin(row, usize::from(word.relation)));
        }
    }
}

/// How far a score beats the best other of its row, in eighths, from nothing to [`u8::MAX`].
fn margin(row: &[f32], chosen: usize) -> u8 {
    let others = row.iter().enumerate().filter(|(at, _)| *at != chosen);
    let next = others.fold(f32::NEG_INFINITY, |next, (_, score)| if *score > next { *score } else { next });
    // Saturates at the ends of the range.
    row.get(chosen).map_or(0, |score| ((score - next) * 8.0) as u8)
}

/// The place of a distance (head minus dependent) in the bias: one each up to 8, then in doubling steps.
pub fn bucket(distance: isize) -> usize {
    let far = distance.unsigned_abs();
    let step = if far <= 8 { far } else { (8 + (usize::BITS - ((far - 1) >> 3).leading_zeros()) as usize).min(15) };
    if distance < 0 { step } else { 16 + step }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_margin_is_over_the_best_other() {
        assert_eq!(margin(&[1.0, 3.0, 1.5], 1), 12);
        assert_eq!(margin(&[1.0, 3.0], 0), 0);
        assert_eq!(margin(&[90.0, 1.0], 0), u8::MAX);
        assert_eq!(margin(&[1.0], 0), u8::MAX);
        assert_eq!(margin(&[], 0), 0);
    }
}
