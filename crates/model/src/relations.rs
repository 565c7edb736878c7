//! The relation of each word to its head, by a linear map of features of the two.

use crate::annotate::{margin, part, top};
use crate::model::{Model, Word};
use crate::scratch::Scratch;

impl Model {
    /// Relations of a sentence of n words; a word's margin becomes that of its relation where it is less. `rows` is n ×
    /// the columns of [`crate::model::Cuts`], row-major; `scratch.tree` is n: the head of each word, counted from 1, 0 for
    /// the root.
    pub(crate) fn label_arcs(&self, rows: &[f32], scratch: &mut Scratch, words: &mut [Word]) {
        let size = self.projections.outputs();
        let Scratch { rows: pairs, layer, scores, tree, .. } = scratch;
        pairs.clear(2 * self.relation_root.len());
        // Twice the relation room: the rectified sum of the two sides, then their product.
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
            pairs.push(&hidden);
        }
        self.relation.apply(pairs, &mut layer.sums, scores);
        let root = self.labels.relations.iter().position(|r| r == "root");
        let rows = scores.chunks_exact_mut(self.relation.outputs().max(1));
        for ((word, head), row) in words.iter_mut().zip(tree.iter()).zip(rows) {
            // The root alone has the relation "root".
            match root {
                Some(root) if *head == 0 => {
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
