//! The teacher's soft labels: for each word the likeliest labels with their probabilities, as `teacher.label` writes
//! them. Little endian; a sentence is its number in the exported corpora and its word count (u32 each), then for each
//! word five lists: tags, fine tags, name tags, heads, relations; and the head that the relations are under (u16). A
//! list is its length (u8), then pairs of label (u16) and probability in 1/65535 (u16).

use std::collections::HashMap;
use std::path::Path;

use anyhow::{Context, Result};

use super::loss::Target;

/// What the teacher says of a word; empty where it was not asked.
#[derive(Clone, Debug, Default)]
pub(crate) struct Soft {
    pub(crate) upos: Target,
    pub(crate) xpos: Target,
    pub(crate) names: Target,
    pub(crate) heads: Target,
    pub(crate) relations: Target,
    pub(crate) relation_head: Option<usize>,
}

/// The labels of each sentence, by its number.
pub(crate) fn read(path: &Path) -> Result<HashMap<usize, Vec<Soft>>> {
    let bytes = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut reader = Reader { bytes: &bytes };
    let mut all = HashMap::new();
    while !reader.bytes.is_empty() {
        let (number, words) = (reader.u32()? as usize, reader.u32()? as usize);
        let mut sentence = Vec::with_capacity(words);
        for word in 1..=words {
            sentence.push(Soft {
                upos: reader.list()?,
                xpos: reader.list()?,
                names: reader.list()?,
                // No word is its own head, whatever the teacher says.
                heads: without(reader.list()?, word as u16),
                relations: reader.list()?,
                relation_head: Some(usize::from(reader.u16()?)),
            });
        }
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
    fn take<const N: usize>(&mut self) -> Result<[u8; N]> {
        let (head, rest) = self.bytes.split_first_chunk::<N>().context("the soft labels end within a sentence")?;
        self.bytes = rest;
        Ok(*head)
    }

    fn u16(&mut self) -> Result<u16> {
        Ok(u16::from_le_bytes(self.take()?))
    }

    fn u32(&mut self) -> Result<u32> {
        Ok(u32::from_le_bytes(self.take()?))
    }

    fn list(&mut self) -> Result<Target> {
        let [count] = self.take::<1>()?;
        let mut list = Vec::with_capacity(usize::from(count));
        for _ in 0..count {
            list.push((self.u16()?, f32::from(self.u16()?) / 65535.0));
        }
        let sum: f32 = list.iter().map(|t| t.1).sum();
        list.iter_mut().for_each(|t| t.1 /= sum.max(1e-6));
        Ok(list)
    }
}
