//! The texts that the benchmark reads.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::workspace;

/// The short one, from the root.
pub(crate) const ARTICLE: &str = "tests/documents/article/text.txt";

/// A text of a length that is made of others.
pub(crate) struct Length {
    /// As tables call it, and its file.
    pub(crate) name: &'static str,
    /// So many bytes, at the end of a line.
    bytes: usize,
    /// Whether it is read but once.
    once: bool,
}

/// A few pages of all kinds.
pub(crate) const PAGES: Length = Length { name: "60 kB", bytes: 60_000, once: false };
/// A book.
pub(crate) const BOOK: Length = Length { name: "1 MB", bytes: 1_000_000, once: false };
/// A shelf.
const SHELF: Length = Length { name: "10 MB", bytes: 10_000_000, once: true };

impl Length {
    /// The name of its file.
    pub(crate) fn file(&self) -> String {
        format!("{}.txt", self.name.replace(' ', ""))
    }

    /// Some texts one after the other, again and again until there is enough.
    fn of(&self, once: &str) -> String {
        let mut all = once.repeat(self.bytes.div_ceil(once.len().max(1)));
        let end = (0..=self.bytes).rev().find(|at| all.is_char_boundary(*at)).unwrap_or_default();
        all.truncate(end);
        all.truncate(all.rfind('\n').unwrap_or(all.len()));
        all
    }
}

/// Writes all texts into a folder, with a list of them for the browser's side; the longer ones are made of some files, or
/// without any of the texts of the whole-document tests.
///
/// # Errors
/// When a file cannot be read or written, or the files are empty.
pub(crate) fn write(folder: &Path, files: &[OsString]) -> Result<()> {
    std::fs::create_dir_all(folder)?;
    std::fs::copy(workspace::root().join(ARTICLE), folder.join("article.txt"))
        .with_context(|| format!("cannot copy {ARTICLE}"))?;
    let mut list = vec![json!({ "name": "article", "file": "article.txt", "once": false })];
    let once = if files.is_empty() { joined(&document_texts()?)? } else { joined(files)? };
    for length in [PAGES, BOOK, SHELF] {
        std::fs::write(folder.join(length.file()), length.of(&once))?;
        list.push(json!({ "name": length.name, "file": length.file(), "once": length.once }));
    }
    Ok(std::fs::write(folder.join("texts.json"), Value::from(list).to_string())?)
}

/// The text of a length that is made of the whole-document tests.
///
/// # Errors
/// When they cannot be read.
pub(crate) fn own(length: &Length) -> Result<String> {
    Ok(length.of(&joined(&document_texts()?)?))
}

/// The files one after the other.
fn joined(files: &[OsString]) -> Result<String> {
    let mut once = String::new();
    for file in files {
        let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
        once.push_str(text.trim_end());
        once.push_str("\n\n");
    }
    if once.trim().is_empty() {
        bail!("the texts are empty");
    }
    Ok(once)
}

/// The texts of the whole-document tests, which are of many kinds.
fn document_texts() -> Result<Vec<OsString>> {
    let folders = std::fs::read_dir(workspace::root().join("tests/documents"))?;
    let texts = folders.map(|entry| Ok(entry?.path().join("text.txt"))).collect::<Result<Vec<PathBuf>>>()?;
    let mut texts: Vec<OsString> = texts.into_iter().filter(|text| text.is_file()).map(Into::into).collect();
    texts.sort();
    Ok(texts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_repeated_up_to_its_length_and_ends_with_a_line() {
        let length = |bytes| Length { name: "9 B", bytes, once: false };
        assert_eq!(length(9).of("Eins.\nÄ\n"), "Eins.\nÄ");
        assert_eq!(length(16).of("Eins.\nÄ\n"), "Eins.\nÄ\nEins.");
        assert_eq!(length(9).file(), "9B.txt");
    }

    #[test]
    fn the_own_texts_are_there() {
        assert_eq!(document_texts().unwrap().len(), 8);
    }
}
