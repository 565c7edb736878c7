//! Tags, trees and names of sentences.

use std::ops::Range;

use crate::model::{Model, Word};
use crate::scratch::{AT_A_TIME, Scratch};
use crate::{mst, viterbi};

/// Sentences longer than this are read in pieces of it.
pub const LONGEST_SENTENCE: usize = 192;

impl Model {
    /// Tags, tree and names of sentences, given as ranges of `words`; `out` gets a [`Word`] for each of them, in
    /// order. A sentence of more than [`LONGEST_SENTENCE`] words is read in pieces, whose roots hang under the first.
    pub fn annotate(&self, words: &[&str], sentences: &[Range<usize>], scratch: &mut Scratch, out: &mut Vec<Word>) {
        out.clear();
        let mut pieces = std::mem::take(&mut scratch.pieces);
        pieces.clear();
        let mut held = 0;
        for sentence in sentences {
            let mut start = sentence.start;
            while start < sentence.end {
                let end = sentence.end.min(start + LONGEST_SENTENCE);
                held += end - start;
                pieces.push(start..end);
                start = end;
                if held >= AT_A_TIME {
                    self.read(words, &pieces, scratch, out);
                    pieces.clear();
                    held = 0;
                }
            }
        }
        self.read(words, &pieces, scratch, out);
        scratch.pieces = pieces;
        join(sentences, out);
    }

    /// Reads sentences of bounded length.
    fn read(&self, words: &[&str], sentences: &[Range<usize>], scratch: &mut Scratch, out: &mut Vec<Word>) {
        let (Some(first), Some(last)) = (sentences.first(), sentences.last()) else { return };
        let first = first.start;
        let Some(words) = words.get(first..last.end) else { return };
        self.embed(words, scratch);
        let ranges: Vec<Range<usize>> = sentences.iter().map(|s| s.start - first..s.end - first).collect();
        for layer in &self.layers {
            layer.apply(&mut scratch.x, self.width, &ranges, &mut scratch.layer);
        }
        scratch.rows.clear(self.width);
        scratch.top.resize(self.width, 0.0);
        for row in scratch.x.chunks_exact(self.width) {
            self.norm.apply(row, &mut scratch.top);
            scratch.rows.push(&scratch.top);
        }
        let mut projected = std::mem::take(&mut scratch.projected);
        self.projections.apply(&scratch.rows, &mut scratch.layer.sums, &mut projected);
        let start = out.len();
        let size = self.projections.outputs();
        for row in projected.chunks_exact_mut(size) {
            for part in [&self.cuts.name, &self.cuts.arc_dependent, &self.cuts.arc_head] {
                row.get_mut(part.clone())
                    .unwrap_or_default()
                    .iter_mut()
                    .for_each(|v| *v = if *v > 0.0 { *v } else { 0.0 });
            }
            out.push(Word {
                upos: top(part(row, &self.cuts.upos)),
                xpos: top(part(row, &self.cuts.xpos)),
                ..Word::default()
            });
        }
        for sentence in &ranges {
            let rows = projected.get(sentence.start * size..sentence.end * size).unwrap_or_default();
            let words = out.get_mut(start + sentence.start..start + sentence.end).unwrap_or_default();
            self.tag_names(rows, scratch, words);
            self.score_arcs(rows, scratch);
            mst::decode(&scratch.scores, words.len(), &mut scratch.tree);
            set_heads(scratch, words);
            self.label_arcs(rows, scratch, words);
        }
        scratch.projected = projected;
    }

    /// The name tags of a sentence. `rows` is words × the columns of [`crate::model::Cuts`], row-major.
    fn tag_names(&self, rows: &[f32], scratch: &mut Scratch, words: &mut [Word]) {
        scratch.rows.clear(self.cuts.name.len());
        rows.chunks_exact(self.projections.outputs()).for_each(|row| scratch.rows.push(part(row, &self.cuts.name)));
        self.names.apply(&scratch.rows, &mut scratch.layer.sums, &mut scratch.scores);
        scratch.tags.clear();
        viterbi::decode(&scratch.scores, self.labels.names.len(), &mut scratch.viterbi, &mut scratch.tags);
        let scores = scratch.scores.chunks_exact(self.labels.names.len());
        for ((word, tag), scores) in words.iter_mut().zip(&scratch.tags).zip(scores) {
            word.name = *tag;
            let Some((outside, kinds)) = scores.split_first() else { continue };
            for (evidence, [begin, inside]) in word.evidence.iter_mut().zip(kinds.as_chunks::<2>().0) {
                // Saturates at the ends of the range.
                *evidence = ((begin.max(*inside) - outside) * 8.0) as i8;
            }
        }
    }
}

/// The heads of a sentence by its tree, and how far each beats the next best. `scratch.scores` and `scratch.tree` are those
/// of [`Model::score_arcs`] and [`mst::decode`].
fn set_heads(scratch: &mut Scratch, words: &mut [Word]) {
    let rows = scratch.scores.chunks_exact_mut(words.len() + 1);
    for (((number, word), head), row) in (1..).zip(words.iter_mut()).zip(&scratch.tree).zip(rows) {
        // No word is its own head.
        row.get_mut(number).into_iter().for_each(|score| *score = f32::NEG_INFINITY);
        word.head = *head as u32;
        word.margin = margin(row, *head);
    }
}

/// How far a score beats the best other of its row, in eighths, from nothing to [`u8::MAX`].
pub(crate) fn margin(row: &[f32], chosen: usize) -> u8 {
    let others = row.iter().enumerate().filter(|(at, _)| *at != chosen);
    let next = others.fold(f32::NEG_INFINITY, |next, (_, score)| if *score > next { *score } else { next });
    // Saturates at the ends of the range.
    row.get(chosen).map_or(0, |score| ((score - next) * 8.0) as u8)
}

/// Columns of a row.
pub(crate) fn part<'r>(row: &'r [f32], range: &Range<usize>) -> &'r [f32] {
    row.get(range.clone()).unwrap_or_default()
}

/// The place of the highest number, the first of equals.
pub(crate) fn top(row: &[f32]) -> u8 {
    row.iter().enumerate().fold((0, f32::NEG_INFINITY), |a, (i, v)| if *v > a.1 { (i, *v) } else { a }).0 as u8
}

/// Hangs the roots of a long sentence's later pieces under the first, and counts their heads from its beginning.
fn join(sentences: &[Range<usize>], out: &mut [Word]) {
    let mut rest = out;
    for sentence in sentences {
        let (words, after) = rest.split_at_mut(sentence.len().min(rest.len()));
        rest = after;
        if words.len() <= LONGEST_SENTENCE {
            continue;
        }
        let root = words.iter().position(|w| w.head == 0).unwrap_or(0) as u32 + 1;
        for (number, piece) in words.chunks_mut(LONGEST_SENTENCE).enumerate().skip(1) {
            for word in piece {
                word.head = if word.head == 0 { root } else { word.head + (number * LONGEST_SENTENCE) as u32 };
            }
        }
    }
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
