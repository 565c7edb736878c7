//! Naming files by their content.

use std::path::Path;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use super::html::Renamed;

/// Hexadecimal digits of the hash in a name: 64 bits.
const DIGITS: usize = 16;

/// The files that get their hash; what a page is asked for by name (icons, a manifest) keeps it.
const HASHED: [&str; 4] = ["css", "js", "model", "wasm"];

/// Names every script, style sheet, wasm module and model of the site by its content, with the references between them
/// following. Files that already have their hash stay.
pub(super) fn hash_all(site: &Path) -> Result<Vec<Renamed>> {
    let mut waiting = Vec::new();
    collect(site, "", &mut waiting)?;
    waiting.sort_by(|a, b| a.path.cmp(&b.path));
    if let Some((wasm, script)) = direct_import(&waiting) {
        bail!(
            "{wasm} imports {script} by its name, which is to change: let the import be `catch`, so that it goes through the glue"
        );
    }
    let mut renamed = Vec::new();
    // A file can be named once it refers to no other that still waits for its own name.
    while let Some(ready) = waiting.iter().position(|file| !waiting.iter().any(|other| file.refers_to(other))) {
        let file = waiting.remove(ready);
        let to = hashed(&file.path, &file.bytes);
        std::fs::write(site.join(&to), &file.bytes).with_context(|| format!("cannot write {to}"))?;
        std::fs::remove_file(site.join(&file.path))?;
        for other in &mut waiting {
            other.replace(&file.path, &to);
        }
        renamed.push(Renamed { from: file.path, to, bytes: file.bytes.len() });
    }
    if let Some(stuck) = waiting.first() {
        bail!("{} and others refer to each other in a circle", stuck.path);
    }
    Ok(renamed)
}

/// A wasm module that imports a script of the site itself, and that script: what stands in wasm cannot be renamed.
fn direct_import(files: &[File]) -> Option<(&str, &str)> {
    let (modules, others): (Vec<_>, Vec<_>) = files.iter().partition(|file| file.path.ends_with(".wasm"));
    let imports = |wasm: &File, name: &str| wasm.bytes.windows(name.len()).any(|bytes| bytes == name.as_bytes());
    modules.into_iter().find_map(|wasm| {
        let script = others.iter().find(|other| imports(wasm, &format!("./{}", other.path)))?;
        Some((wasm.path.as_str(), script.path.as_str()))
    })
}

struct File {
    /// From the site's folder, with `/`.
    path: String,
    bytes: Vec<u8>,
}

impl File {
    fn refers_to(&self, other: &File) -> bool {
        self.path != other.path
            && std::str::from_utf8(&self.bytes).is_ok_and(|text| in_quotes(&other.path).any(|q| text.contains(&q)))
    }

    fn replace(&mut self, from: &str, to: &str) {
        if let Ok(text) = std::str::from_utf8(&self.bytes) {
            let text =
                in_quotes(from).zip(in_quotes(to)).fold(text.to_owned(), |text, (old, new)| text.replace(&old, &new));
            self.bytes = text.into_bytes();
        }
    }
}

/// A file's path as the end of a string in JavaScript: after a quotation mark or a slash, up to a quotation mark.
fn in_quotes(path: &str) -> impl Iterator<Item = String> {
    let forms = ["'", "\"", "`"].into_iter().flat_map(|quote| [(quote, quote), ("/", quote)]);
    forms.map(move |(before, after)| format!("{before}{path}{after}"))
}

/// Every file below `folder` that is to be named by its content. The service worker is known to browsers by its name.
fn collect(site: &Path, folder: &str, files: &mut Vec<File>) -> Result<()> {
    for entry in std::fs::read_dir(site.join(folder))? {
        let entry = entry?;
        let path = format!("{folder}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(site, &format!("{path}/"), files)?;
        } else if path.rsplit_once('.').is_some_and(|(_, end)| HASHED.contains(&end))
            && !is_named_by_content(&path)
            && path != super::offline::NAME
        {
            files.push(File { bytes: std::fs::read(entry.path())?, path });
        }
    }
    Ok(())
}

/// `stem-0123456789abcdef.ext`.
fn hashed(name: &str, bytes: &[u8]) -> String {
    let digest: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).take(DIGITS / 2).collect();
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}-{digest}.{extension}"),
        None => format!("{name}-{digest}"),
    }
}

/// Whether a file has the hash of its content in its name.
pub(crate) fn is_named_by_content(name: &str) -> bool {
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
        assert!(is_named_by_content(&name) && !is_named_by_content("factcards-worker_bg.wasm"));
    }

    #[test]
    fn a_script_that_wasm_imports_itself_is_found() {
        let file = |path: &str, bytes: &[u8]| File { path: path.into(), bytes: bytes.into() };
        let files = |wasm: &[u8]| [file("s/a.js", b"./b.wasm"), file("b.wasm", wasm)];
        assert_eq!(direct_import(&files(b"\0asm\x08./s/a.js\0")), Some(("b.wasm", "s/a.js")));
        assert_eq!(direct_import(&files(b"\0asm\x07./b_bg.js\0")), None);
    }

    #[test]
    fn only_whole_names_are_replaced() {
        let text = r#"import "./a.js"; import './data.js'; new URL(`a.js`); // a.js"#;
        let mut file = File { path: "b.js".into(), bytes: text.into() };
        file.replace("a.js", "a-1.js");
        assert_eq!(
            String::from_utf8(file.bytes).unwrap(),
            r#"import "./a-1.js"; import './data.js'; new URL(`a-1.js`); // a.js"#
        );
    }
}
