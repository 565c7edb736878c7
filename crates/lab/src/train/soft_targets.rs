//! The teacher's soft targets: for each word the likeliest labels with their probabilities, as `teacher.label` writes
//! them. Little endian; a sentence is its number in the exported corpora and its count of words n (u32 each), then for
//! each of tags, fine tags, name tags, heads and relations its [`KEPT`] likeliest labels `[n, k]` (u16) and their
//! probabilities `[n, k]` in 1/255 (u8, 0 for no label); last the head that the relations are under `[n]` (u16).

use std::collections::HashMap;
use std::path::Path;

use anyhow::{Context, Result};

use super::loss::Target;

/// What the teacher says of a word; empty where it was not asked.
#[derive(Clone, Debug, Default)]
pub(crate) struct SoftTargets {
    pub(crate) upos: Target,
    pub(crate) xpos: Target,
    pub(crate) names: Target,
    pub(crate) heads: Target,
    pub(crate) relations: Target,
    pub(crate) relation_head: Option<usize>,
}

/// How many labels the file has of each kind.
const KEPT: [usize; 5] = [3, 4, 4, 4, 4];

/// The labels of each sentence, by its number.
pub(crate) fn read(path: &Path) -> Result<HashMap<usize, Vec<SoftTargets>>> {
    let bytes = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut reader = Reader { bytes: &bytes };
    let mut all = HashMap::new();
    while !reader.bytes.is_empty() {
        let (number, words) = (reader.u32()? as usize, reader.u32()? as usize);
        let mut lists = KEPT.iter().map(|kept| reader.lists(words, *kept)).collect::<Result<Vec<_>>>()?.into_iter();
        let [upos, xpos, names, heads, relations] = std::array::from_fn(|_| lists.next().unwrap_or_default());
        let under = reader.u16s(words)?;
        let columns = upos.into_iter().zip(xpos).zip(names).zip(heads).zip(relations).zip(under);
        let word = |(at, (((((upos, xpos), names), heads), relations), under))| SoftTargets {
            upos,
            xpos,
            names,
            // No word is its own head, whatever the teacher says.
            heads: without(heads, at),
            relations,
            relation_head: Some(usize::from(under)),
        };
        let sentence = (1..).zip(columns).map(word).collect();
        all.insert(number, sentence);
    }
    Ok(all)
}

/// The distribution over the other labels.
fn without(mut list: Target, label: u16) -> Target {
    list.retain(|known| known.0 != label);
    let sum: f32 = list.iter().map(|known| known.1).sum();
    list.iter_mut().for_each(|known| known.1 /= sum);
    list
}

struct Reader<'b> {
    bytes: &'b [u8],
}

impl Reader<'_> {
    fn take(&mut self, count: usize) -> Result<&[u8]> {
        let (head, rest) = self.bytes.split_at_checked(count).context("the soft targets end within a sentence")?;
        self.bytes = rest;
        Ok(head)
    }

    fn u32(&mut self) -> Result<u32> {
        Ok(self.take(4)?.iter().rev().fold(0, |number, byte| number << 8 | u32::from(*byte)))
    }

    fn u16s(&mut self, count: usize) -> Result<Vec<u16>> {
        Ok(self.take(2 * count)?.as_chunks::<2>().0.iter().map(|pair| u16::from_le_bytes(*pair)).collect())
    }

    /// For each word a distribution over `kept` labels at most.
    fn lists(&mut self, words: usize, kept: usize) -> Result<Vec<Target>> {
        let labels = self.u16s(words * kept)?;
        let shares = self.take(words * kept)?;
        let list = |(labels, shares): (&[u16], &[u8])| {
            let sum: f32 = shares.iter().map(|share| f32::from(*share)).sum();
            let known = labels.iter().zip(shares).filter(|label| *label.1 > 0);
            known.map(|(label, share)| (*label, f32::from(*share) / sum)).collect()
        };
        Ok(labels.chunks_exact(kept).zip(shares.chunks_exact(kept)).map(list).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let path = std::env::temp_dir().join(format!("factcards-soft-{}", std::process::id()));
        let mut bytes = vec![7, 0, 0, 0, 1, 0, 0, 0];
        for kept in KEPT {
            bytes.extend([[1u8, 0], [2, 0]].concat().into_iter().chain(std::iter::repeat_n(0, 2 * (kept - 2))));
            bytes.extend([192u8, 64].into_iter().chain(std::iter::repeat_n(0, kept - 2)));
        }
        bytes.extend([2, 0]);
        std::fs::write(&path, &bytes).unwrap();
        let read = read(&path).unwrap();
        std::fs::write(&path, &bytes[..bytes.len() - 1]).unwrap();
        assert!(super::read(&path).is_err());
        std::fs::remove_file(&path).unwrap();
        let word = &read[&7][0];
        assert_eq!(word.upos, [(1, 0.75), (2, 0.25)]);
        // The first word is not its own head.
        assert_eq!(word.heads, [(2, 1.0)]);
        assert_eq!(word.relation_head, Some(2));
    }
}
