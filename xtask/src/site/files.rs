//! Naming files by their content.

use std::path::Path;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use super::html::Renamed;

/// Hexadecimal digits of the hash in a name: 64 bits.
const DIGITS: usize = 16;

/// Writes `bytes` under `name` with their hash in it, and gives that name.
pub(super) fn write_hashed(folder: &Path, name: &str, bytes: &[u8]) -> Result<String> {
    let name = hashed(name, bytes);
    std::fs::write(folder.join(&name), bytes).with_context(|| format!("cannot write {name}"))?;
    Ok(name)
}

/// Renames a module and the files beside it that share its stem (`x.js`: also `x_bg.wasm`, `x_loader.js`), each by its
/// content, with the references between them following. Files that already have their hash stay.
pub(super) fn hash_family(folder: &Path, module: &str) -> Result<Vec<Renamed>> {
    if !folder.join(module).is_file() {
        bail!("the page names the engine {module}, and the build made no such file");
    }
    if is_hashed(module) {
        return Ok(Vec::new());
    }
    let mut waiting = family(folder, module)?;
    let mut renamed = Vec::new();
    // A file can be named once it refers to no other that still waits for its own name.
    while let Some(ready) = waiting.iter().position(|file| !waiting.iter().any(|other| file.refers_to(other))) {
        let file = waiting.swap_remove(ready);
        let to = write_hashed(folder, &file.name, &file.bytes)?;
        std::fs::remove_file(folder.join(&file.name))?;
        for other in &mut waiting {
            other.replace(&file.name, &to);
        }
        renamed.push(Renamed { from: file.name, to });
    }
    if let Some(stuck) = waiting.first() {
        bail!("{} and others refer to each other in a circle", stuck.name);
    }
    Ok(renamed)
}

struct File {
    name: String,
    bytes: Vec<u8>,
}

impl File {
    fn refers_to(&self, other: &File) -> bool {
        self.name != other.name
            && std::str::from_utf8(&self.bytes).is_ok_and(|text| in_quotes(&other.name).any(|q| text.contains(&q)))
    }

    fn replace(&mut self, from: &str, to: &str) {
        if let Ok(text) = std::str::from_utf8(&self.bytes) {
            let text =
                in_quotes(from).zip(in_quotes(to)).fold(text.to_owned(), |text, (old, new)| text.replace(&old, &new));
            self.bytes = text.into_bytes();
        }
    }
}

/// A file's name as the end of a string in JavaScript: after a quotation mark or a slash, up to a quotation mark.
fn in_quotes(name: &str) -> impl Iterator<Item = String> {
    let forms = ["'", "\"", "`"].into_iter().flat_map(|quote| [(quote, quote), ("/", quote)]);
    forms.map(move |(before, after)| format!("{before}{name}{after}"))
}

fn family(folder: &Path, module: &str) -> Result<Vec<File>> {
    let stem = module.split('.').next().unwrap_or(module);
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let belongs = name.strip_prefix(stem).is_some_and(|rest| rest.starts_with(['.', '_']));
        if belongs && entry.file_type()?.is_file() {
            files.push(File { bytes: std::fs::read(entry.path())?, name });
        }
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}

/// `stem-0123456789abcdef.ext`.
fn hashed(name: &str, bytes: &[u8]) -> String {
    let digest: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).take(DIGITS / 2).collect();
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}-{digest}.{extension}"),
        None => format!("{name}-{digest}"),
    }
}

fn is_hashed(name: &str) -> bool {
    let stem = name.rsplit_once('.').map_or(name, |parts| parts.0);
    stem.rsplit_once('-').is_some_and(|(_, hash)| hash.len() == DIGITS && hash.bytes().all(|b| b.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_stands_before_the_extension_and_is_known_again() {
        let name = hashed("factcards-worker_bg.wasm", b"");
        assert_eq!(name, "factcards-worker_bg-e3b0c44298fc1c14.wasm");
        assert!(is_hashed(&name) && !is_hashed("factcards-worker_bg.wasm"));
    }

    #[test]
    fn only_whole_names_are_replaced() {
        let text = r#"import "./a.js"; import './data.js'; new URL(`a.js`); // a.js"#;
        let mut file = File { name: "b.js".into(), bytes: text.into() };
        file.replace("a.js", "a-1.js");
        assert_eq!(
            String::from_utf8(file.bytes).unwrap(),
            r#"import "./a-1.js"; import './data.js'; new URL(`a-1.js`); // a.js"#
        );
    }
}
