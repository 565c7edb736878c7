//! Words as vectors, each looked up once, and where sentences end, which needs no more than those.

use crate::features::{TABLE_OF, embedded_width, hashes, row};
use crate::model::Model;
use crate::scratch::{AT_A_TIME, Scratch};
use crate::sentences::{AFTER, BEFORE, gaps, may_end};

/// Different words that are remembered.
const REMEMBERED: usize = 8_000;

impl Model {
    /// Whether a sentence ends after each word of a text block; after the last one always. `glued` tells for each word
    /// whether no blank follows it.
    pub fn sentence_ends(&self, words: &[&str], glued: &[bool], scratch: &mut Scratch) -> Vec<bool> {
        let mut ends = vec![false; words.len()];
        let gaps = gaps(words, glued);
        let mut places = vec![];
        for start in (0..words.len()).step_by(AT_A_TIME) {
            let end = words.len().min(start + AT_A_TIME);
            // The window of the first and the last gap reaches into the neighbours.
            let from = start.saturating_sub(BEFORE);
            places.clear();
            for i in start..end.min(words.len().saturating_sub(1)) {
                if let (Some([before, after]), Some(gap)) = (words.get(i..i + 2), gaps.get(i))
                    && may_end(before, after)
                {
                    places.push((i - from, *gap));
                }
            }
            if places.is_empty() {
                continue;
            }
            self.embed(words.get(from..words.len().min(end + AFTER)).unwrap_or_default(), scratch);
            let found = self.boundary.ends(&scratch.x, &places, &mut scratch.boundary, &mut scratch.layer.sums);
            for ((place, _), found) in places.iter().zip(found) {
                ends.get_mut(from + place).into_iter().for_each(|end| *end = found);
            }
        }
        ends.last_mut().into_iter().for_each(|end| *end = true);
        ends
    }

    /// The vectors of the words before any layer has looked at their neighbours, `width` numbers each.
    pub fn vectors<'s>(&self, words: &[&str], scratch: &'s mut Scratch) -> std::slice::ChunksExact<'s, f32> {
        self.embed(words, scratch);
        scratch.x.chunks_exact(self.width)
    }

    /// Fills `x` with a row for each word. Words met before are remembered.
    pub(crate) fn embed(&self, words: &[&str], scratch: &mut Scratch) {
        let Scratch { known, vectors, embedded, x, rows, layer, .. } = scratch;
        if known.len() > REMEMBERED {
            known.clear();
            vectors.clear();
        }
        x.clear();
        rows.clear(self.input_width());
        let mut places = Vec::with_capacity(words.len());
        for word in words {
            let place = known.get(*word).copied().unwrap_or_else(|| {
                let place = known.len() as u32;
                known.insert((*word).to_owned(), place);
                self.look_up(word, embedded);
                rows.push(embedded);
                place
            });
            places.push(place as usize);
        }
        let mut new = vec![];
        self.input.apply(rows, &mut layer.sums, &mut new);
        vectors.extend(new);
        for place in places {
            x.extend_from_slice(vectors.get(place * self.width..(place + 1) * self.width).unwrap_or_default());
        }
    }

    fn input_width(&self) -> usize {
        let sizes: Vec<(usize, usize)> = self.tables.iter().map(|t| (t.scales.len(), t.columns)).collect();
        embedded_width(&sizes)
    }

    /// The rows of a word in the tables, one behind the other; the two of the word itself are added.
    fn look_up(&self, word: &str, out: &mut Vec<f32>) {
        out.clear();
        for (i, (hash, table)) in hashes(word, &self.lexicon).iter().zip(TABLE_OF).enumerate() {
            let Some(table) = self.tables.get(table) else { continue };
            let (scale, values) = table.row(row(i, *hash, table.scales.len().max(1)));
            if i == 1 {
                out.iter_mut().zip(values).for_each(|(out, v)| *out += f32::from(*v) * scale);
            } else {
                out.extend(values.iter().map(|v| f32::from(*v) * scale));
            }
        }
    }
}
