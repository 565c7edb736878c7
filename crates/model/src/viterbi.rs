//! The best sequence of name tags: 0 outside, then begin and inside of each kind; inside follows only its own kind
//! (Viterbi 1967).

/// The tags of a sentence by the highest sum of scores. `scores` is words × tags, row-major; `out` gets one tag a word,
/// behind what it holds.
pub(crate) fn decode(scores: &[f32], tags: usize, scratch: &mut Scratch, out: &mut Vec<u8>) {
    let Scratch { sums, from } = scratch;
    sums.clear();
    sums.resize(tags, 0.0);
    from.clear();
    for (t, row) in scores.chunks_exact(tags.max(1)).enumerate() {
        let (before, best) =
            sums.iter().copied().enumerate().fold((0, f32::NEG_INFINITY), |a, b| if b.1 > a.1 { b } else { a });
        let mut next = [f32::NEG_INFINITY; 64];
        for (tag, (score, next)) in row.iter().zip(&mut next).enumerate() {
            let (sum, origin) = if tag % 2 == 0 && tag > 0 {
                // Inside goes on from its begin or from itself.
                let begin = sums.get(tag - 1).copied().unwrap_or(f32::NEG_INFINITY);
                let inside = sums.get(tag).copied().unwrap_or(f32::NEG_INFINITY);
                match (t, begin > inside) {
                    (0, _) => (f32::NEG_INFINITY, 0),
                    (_, true) => (begin, tag - 1),
                    (_, false) => (inside, tag),
                }
            } else {
                (best, before)
            };
            *next = sum + score;
            from.push(origin as u8);
        }
        sums.iter_mut().zip(next).for_each(|(sum, next)| *sum = next);
    }
    let mut tag = sums.iter().copied().enumerate().fold((0, f32::NEG_INFINITY), |a, b| if b.1 > a.1 { b } else { a }).0;
    let start = out.len();
    for row in from.rchunks_exact(tags.max(1)) {
        out.push(tag as u8);
        tag = row.get(tag).copied().map_or(0, usize::from);
    }
    out.get_mut(start..).unwrap_or_default().reverse();
}

/// Room for the sums and where they came from.
#[derive(Debug, Default)]
pub(crate) struct Scratch {
    /// tags: the best sum of a sequence that ends in the tag.
    sums: Vec<f32>,
    /// words × tags: the tag before, on that sequence.
    from: Vec<u8>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inside_follows_its_own_kind_only() {
        let mut out = vec![9];
        // Word by word the best tags are inside of 1, inside of 2, outside, inside of 1.
        let scores =
            [0.0, 1.0, 5.0, 0.0, 0.0, 0.0, 0.0, 4.0, 0.0, 5.0, 9.0, 0.0, 0.0, 0.0, 0.0, 0.0, 3.0, 6.0, 0.0, 0.0];
        decode(&scores, 5, &mut Scratch::default(), &mut out);
        assert_eq!(out, [9, 1, 2, 0, 1]);
    }
}
