//! GAP (Webster et al. 2018): snippets of Wikipedia, each with a pronoun and two names that it may stand for.

use std::ops::Range;
use std::path::Path;

use anyhow::{Context, Result};

use super::coreference::Pronoun;

/// A text and its question. All places are bytes of the text.
#[derive(Debug, PartialEq)]
pub(crate) struct Snippet {
    pub(crate) id: String,
    pub(crate) text: String,
    /// The place of the pronoun, and which one it is.
    pub(crate) pronoun: (Range<usize>, Pronoun),
    /// The two names, and whether the pronoun stands for them.
    pub(crate) names: [(Range<usize>, bool); 2],
}

/// Reads the development portion.
///
/// # Errors
/// When the file cannot be read or a line of it is not of its form.
pub(crate) fn read(folder: &Path) -> Result<Vec<Snippet>> {
    let path = folder.join("gap/development.tsv");
    let file = std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let lines = file.lines().enumerate().skip(1);
    lines.map(|(at, line)| snippet(line).with_context(|| format!("line {}", at + 1))).collect()
}

/// `ID Text Pronoun Pronoun-offset A A-offset A-coref B B-offset B-coref URL`, whose offsets count characters.
fn snippet(line: &str) -> Option<Snippet> {
    let columns: Vec<&str> = line.split('\t').collect();
    let [id, text, pronoun, at, a, a_at, a_coref, b, b_at, b_coref, ..] = columns[..] else { return None };
    let place = |words: &str, at: &str| {
        let (start, _) = text.char_indices().nth(at.parse().ok()?)?;
        text.get(start..)?.starts_with(words).then(|| start..start + words.len())
    };
    let stands = |coref: &str| coref.eq_ignore_ascii_case("true");
    Some(Snippet {
        id: id.to_owned(),
        pronoun: (place(pronoun, at)?, Pronoun::of(pronoun)?),
        names: [(place(a, a_at)?, stands(a_coref)), (place(b, b_at)?, stands(b_coref))],
        text: text.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_count_characters() {
        let line = "own-1\tZoë met Bea. Her aunt left.\tHer\t13\tZoë\t0\tTRUE\tBea\t8\tFALSE\thttp://own";
        let read = snippet(line).unwrap();
        assert_eq!(&read.text[read.pronoun.0.clone()], "Her");
        assert_eq!(read.pronoun.1, Pronoun::She);
        assert_eq!(read.names, [(0..4, true), (9..12, false)]);
        assert_eq!(snippet("own-1\tZoë met Bea. Her aunt left.\tHer\t12\tZoë\t0\tTRUE\tBea\t8\tFALSE\t"), None);
    }
}
