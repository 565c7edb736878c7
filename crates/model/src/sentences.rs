//! Where sentences end: a small network over the words around each gap, asked only where a sentence may end.

use crate::error::LoadError;
use crate::format::Reader;
use crate::numeric::{Activations, Dense, Sums};

/// Words before and after a gap that are looked at.
pub const BEFORE: usize = 4;
/// See [`BEFORE`].
pub const AFTER: usize = 3;
/// Numbers about a gap besides the words: see [`Gap`].
pub const BITS: usize = 6;

/// What stands at the gap after a word, besides the words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gap {
    /// No blank parts the words.
    pub glued: bool,
    /// A bracket is open.
    pub bracket: bool,
    /// A quotation mark is open.
    pub quotation: bool,
    /// The text block begins or ends within the window.
    pub edge: bool,
    /// The word before closes a quotation.
    pub closed: bool,
    /// The word after opens a quotation.
    pub opens: bool,
}

impl Gap {
    /// As numbers.
    pub fn bits(self) -> [f32; BITS] {
        [self.glued, self.bracket, self.quotation, self.edge, self.closed, self.opens]
            .map(|bit| if bit { 1.0 } else { 0.0 })
    }
}

/// Whether a sentence may end between two words. Elsewhere the network is not asked: what a colon announces on the same
/// line belongs to its sentence.
pub fn may_end(before: &str, after: &str) -> bool {
    let last = before.chars().next_back().unwrap_or(' ');
    let first = after.chars().next().unwrap_or(' ');
    !(first.is_lowercase() && (last.is_alphanumeric() || matches!(last, ',' | '%' | '$' | '&' | '/')))
        && !matches!(first, ',' | ';' | '%')
        && last != ':'
}

/// The gaps after the words of a block, in one pass. `glued` tells for each word whether no blank follows it.
pub fn gaps(words: &[&str], glued: &[bool]) -> Vec<Gap> {
    let (mut brackets, mut curly, mut straight) = (0i32, 0i32, false);
    let mut since = 0;
    let last = words.len().saturating_sub(1);
    let glued_to = |i: usize| glued.get(i).copied().unwrap_or_default();
    // A straight quotation mark opens where it is glued to the next word only.
    let opens = |i: usize| match (i > 0 && glued_to(i - 1), glued_to(i)) {
        (before, after) if before == after => None,
        (_, after) => Some(after),
    };
    let mut all: Vec<Gap> = Vec::with_capacity(words.len());
    for (i, word) in words.iter().enumerate() {
        let (mut opened, mut closed) = (false, false);
        match *word {
            "(" | "[" => (brackets, since) = (brackets + 1, 0),
            ")" | "]" => brackets = (brackets - 1).max(0),
            "“" | "``" | "«" => (curly, since, opened) = (curly + 1, 0, true),
            "”" | "''" | "»" => (curly, closed) = ((curly - 1).max(0), true),
            "\"" => {
                (straight, since) = (opens(i).unwrap_or(!straight), 0);
                (opened, closed) = (straight, !straight);
            }
            _ => {}
        }
        // One that is not closed for long was none.
        since += 1;
        if since > 100 {
            (brackets, curly, straight) = (0, 0, false);
        }
        if let Some(before) = all.last_mut() {
            before.opens = opened;
        }
        all.push(Gap {
            glued: glued_to(i),
            bracket: brackets > 0,
            quotation: curly > 0 || straight,
            edge: i + 1 < BEFORE || i + AFTER > last,
            closed,
            opens: false,
        });
    }
    all
}

/// The network.
#[derive(Clone, Debug, Default)]
pub(crate) struct Boundary {
    /// width → view, without a bias: what is seen of a word, from its vector.
    view: Dense,
    /// ([`BEFORE`] + [`AFTER`]) × view + [`BITS`] → hidden, then rectified.
    hidden: Dense,
    /// hidden → 1, in logits.
    out: Dense,
    /// Numbers of a word's vector.
    width: usize,
}

/// Room for what it computes.
#[derive(Debug, Default)]
pub(crate) struct Scratch {
    /// Input of a map.
    rows: Activations,
    /// words × view
    views: Vec<f32>,
    /// One gap: the views of the words around it, in order, then its bits.
    input: Vec<f32>,
    /// gaps × hidden
    hidden: Vec<f32>,
    /// gaps
    out: Vec<f32>,
}

impl Boundary {
    /// Reads the network over vectors of `width` numbers.
    pub(crate) fn read(reader: &mut Reader, width: usize) -> Result<Self, LoadError> {
        let (view, hidden) = (reader.number(128)?, reader.number(512)?);
        let from = (BEFORE + AFTER) * view + BITS;
        Ok(Self {
            view: Dense::read_plain(reader, width, view)?,
            hidden: Dense::read(reader, from, hidden)?,
            out: Dense::read(reader, hidden, 1)?,
            width,
        })
    }

    /// Whether the sentence ends after each of the words `places`, which are rows of `vectors` (words × width, row-major).
    pub(crate) fn ends(
        &self,
        vectors: &[f32],
        places: &[(usize, Gap)],
        scratch: &mut Scratch,
        sums: &mut Sums,
    ) -> Vec<bool> {
        let Scratch { rows, views, input, hidden, out } = scratch;
        rows.clear(self.width);
        vectors.chunks_exact(self.width).for_each(|vector| rows.push(vector));
        self.view.apply(rows, sums, views);
        let view = self.view.outputs();
        rows.clear((BEFORE + AFTER) * view + BITS);
        for (at, gap) in places {
            input.clear();
            for place in 0..BEFORE + AFTER {
                let row = (at + 1 + place).checked_sub(BEFORE);
                let row = row.and_then(|row| views.get(row * view..(row + 1) * view));
                match row {
                    Some(row) => input.extend_from_slice(row),
                    None => input.resize(input.len() + view, 0.0),
                }
            }
            input.extend(gap.bits());
            rows.push(input);
        }
        self.hidden.apply(rows, sums, hidden);
        rows.clear(self.hidden.outputs());
        for row in hidden.chunks_exact_mut(self.hidden.outputs().max(1)) {
            row.iter_mut().for_each(|v| *v = if *v > 0.0 { *v } else { 0.0 });
            rows.push(row);
        }
        self.out.apply(rows, sums, out);
        out.iter().map(|score| *score > 0.0).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_know_what_is_open() {
        let words = ["He", "(", "she", ")", "said", "\"", "No", ".", "\""];
        let gaps = gaps(&words, &[false; 9]);
        let open: Vec<(bool, bool)> = gaps.iter().map(|g| (g.bracket, g.quotation)).collect();
        assert_eq!(
            open.iter().map(|o| u8::from(o.0) + 2 * u8::from(o.1)).collect::<Vec<_>>(),
            [0, 1, 1, 0, 0, 2, 2, 2, 0]
        );
        assert!(gaps[0].edge && !gaps[4].edge && gaps[8].edge);
    }

    #[test]
    fn gaps_know_which_way_a_quotation_mark_faces() {
        // She left. "No. "Why?" he said.
        let words = ["She", "left", ".", "\"", "No", ".", "\"", "Why", "?", "\"", "he", "said", "."];
        let glued = [0, 1, 0, 1, 1, 0, 1, 1, 1, 0, 0, 1, 0].map(|glued| glued == 1);
        let places = |of: fn(&Gap) -> bool| -> Vec<usize> {
            gaps(&words, &glued).iter().enumerate().filter(|(_, gap)| of(gap)).map(|(at, _)| at).collect()
        };
        assert_eq!(places(|gap| gap.opens), [2, 5]);
        assert_eq!(places(|gap| gap.closed), [9]);
        assert_eq!(places(|gap| gap.quotation), [3, 4, 5, 6, 7, 8]);
    }

    #[test]
    fn a_sentence_does_not_end_inside_a_phrase() {
        assert!(may_end(".", "The") && may_end("yesterday", "He") && may_end("!", "and") && may_end("5", "Then"));
        assert!(!may_end("the", "house") && !may_end(":", "First") && !may_end("said", ",") && !may_end("5", "%"));
    }
}
