//! What the network sees of a word: hashes of its letters and its shape, which lists of names hold it, and its cluster.
//!
//! The trainer and the engine share this file, so that a word looks the same to both.

use crate::clusters::Clusters;
use crate::gazetteer::Gazetteer;
use crate::hash::hash;

/// The embedding tables, by what their rows stand for.
pub const TABLES: [&str; 9] =
    ["word", "prefix 3", "prefix 5", "suffix 2", "suffix 3", "suffix 4", "shape", "gazetteer", "cluster"];

/// The number of rows that each word takes: two of the word table, one of each other.
pub const ROWS: usize = 10;

/// For each of the rows of a word, the table it is in.
pub const TABLE_OF: [usize; ROWS] = [0, 0, 1, 2, 3, 4, 5, 6, 7, 8];

/// The first of a word's rows that are numbered by what is known of the word instead of hashed from its letters.
const KNOWN: usize = ROWS - 2;

/// The place of the cluster among the rows of a word.
pub const CLUSTER: usize = ROWS - 1;

/// What the hash of each row is begun with.
const SEEDS: [u32; KNOWN] =
    [0x9e37_79b9, 0x85eb_ca6b, 0xc2b2_ae35, 0x27d4_eb2f, 0x1656_67b1, 0xd3a2_646c, 0xfd70_46c5, 0xb55a_4f09];

/// What is known of words beside their letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lexicon {
    /// The lists of names.
    pub gazetteer: Gazetteer,
    /// What other words a word is like.
    pub clusters: Clusters,
}

/// The hashes of a word, before they are brought down to the rows of the tables; the last two are the set of lists that
/// hold it, a bit each, and its cluster, 0 where it has none.
pub type Hashes = [u32; ROWS];

/// The hashes of a word. An ellipsis looks like three full stops, as it is written in most texts.
pub fn hashes(word: &str, lexicon: &Lexicon) -> Hashes {
    let word = &word.replace('…', "...");
    let norm = normalised(word);
    let mut out = [0; ROWS];
    let parts: [&str; KNOWN] =
        [&norm, &norm, first(&norm, 3), first(&norm, 5), last(&norm, 2), last(&norm, 3), last(&norm, 4), &shape(word)];
    for ((slot, part), seed) in out.iter_mut().zip(parts).zip(SEEDS) {
        *slot = hash(part, seed);
    }
    let [.., lists, cluster] = &mut out;
    *lists = lexicon.gazetteer.lists_with(&norm);
    *cluster = lexicon.clusters.cluster(&norm);
    out
}

/// The row that a word takes by the hash at `place`, in a table of `rows` rows.
pub fn row(place: usize, hash: u32, rows: usize) -> usize {
    if place < KNOWN {
        // The product of two 32-bit numbers; its high half is below `rows`.
        ((u64::from(hash) * rows as u64) >> 32) as usize
    } else {
        hash as usize % rows
    }
}

/// In small letters, digits as 0, curly apostrophes straight.
pub fn normalised(word: &str) -> String {
    word.chars()
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            '1'..='9' => '0',
            '’' | '‘' | '`' => '\'',
            '“' | '”' => '"',
            '–' | '—' | '‒' => '-',
            other => other,
        })
        .collect()
}

/// Capitals as X, small letters as x, digits as d, the rest as it is; runs of one sort are cut at two.
fn shape(word: &str) -> String {
    let mut out = String::new();
    let (mut before, mut run) = ('\0', 0);
    for c in word.chars() {
        let sort = if c.is_uppercase() {
            'X'
        } else if c.is_alphabetic() {
            'x'
        } else if c.is_numeric() {
            'd'
        } else {
            c
        };
        run = if sort == before { run + 1 } else { 1 };
        before = sort;
        if run <= 2 {
            out.push(sort);
        }
        if out.len() > 24 {
            break;
        }
    }
    out
}

fn first(word: &str, count: usize) -> &str {
    let end = word.char_indices().nth(count).map_or(word.len(), |(at, _)| at);
    word.get(..end).unwrap_or(word)
}

fn last(word: &str, count: usize) -> &str {
    let start = word.char_indices().rev().nth(count - 1).map_or(0, |(at, _)| at);
    word.get(start..).unwrap_or(word)
}

/// The columns of a looked-up word: the word table counts once.
pub(crate) fn embedded_width(tables: &[(usize, usize)]) -> usize {
    tables.iter().map(|t| t.1).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_and_affixes() {
        assert_eq!(shape("McDonald's"), "XxXxx'x");
        assert_eq!(shape("2025-04"), "dd-dd");
        assert_eq!(normalised("O’Neill’s42"), "o'neill's00");
        assert_eq!((first("łódź", 3), last("łódź", 2), last("a", 3)), ("łód", "dź", "a"));
    }

    #[test]
    fn an_ellipsis_looks_like_three_full_stops() {
        let none = Lexicon::default();
        assert_eq!(hashes("wait…", &none), hashes("wait...", &none));
    }

    #[test]
    fn rows_stay_inside_their_table() {
        for rows in [1, 7, 4096] {
            for place in 0..ROWS {
                assert!(row(place, u32::MAX, rows) < rows && row(place, 0, rows) == 0);
            }
        }
    }

    #[test]
    fn words_that_differ_in_case_share_all_but_their_shape() {
        let none = Lexicon::default();
        let (a, b) = (hashes("Paris", &none), hashes("PARIS", &none));
        let differing: Vec<usize> = (0..ROWS).filter(|i| a.get(*i) != b.get(*i)).collect();
        assert_eq!(differing, [7]);
    }
}
