//! The service worker of the site, which keeps the files of one build.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, bail};
use data_encoding::{BASE64, HEXLOWER};
use sha2::{Digest, Sha256};

/// Its name in the site, by which browsers find a newer one.
pub(crate) const NAME: &str = "service-worker.js";

const SCRIPT: &str = include_str!("../../../static/service-worker.js");

/// The lines of it that are written here.
const MARKED: [&str; 2] = ["const FILES = {}; // written: files\n", "const BUILD = \"\"; // written: build\n"];

/// In the place of an earlier one: takes away what that kept, and itself.
const REMOVER: &str = include_str!("remover.js");

/// What the build is for.
#[derive(Clone, Copy)]
pub(super) enum Built {
    /// Browsers keep it.
    ToKeep,
    /// Another follows at each change.
    ToChange,
}

/// Writes the service worker of the site, whose other files are all there.
///
/// # Errors
/// When a file cannot be read or written, or the script lacks a line to be written.
pub(super) fn write(site: &Path, built: Built) -> Result<()> {
    let script = match built {
        Built::ToKeep => with_files(SCRIPT, &files(site)?)?,
        Built::ToChange => REMOVER.to_owned(),
    };
    std::fs::write(site.join(NAME), script).context("cannot write the service worker")
}

/// The script with the files of the build and the digest of them and of itself.
fn with_files(script: &str, files: &BTreeMap<String, String>) -> Result<String> {
    let [files_line, build_line] = MARKED;
    if !MARKED.iter().all(|line| script.matches(line).count() == 1) {
        bail!("the service worker lacks a line to be written");
    }
    let list = files.iter().map(|(name, digest)| format!("  {}: {},\n", quoted(name), quoted(digest)));
    let list = format!("const FILES = {{\n{}}};\n", list.collect::<String>());
    let script = script.replace(files_line, &list);
    let build = HEXLOWER.encode(&Sha256::digest(script.as_bytes())).chars().take(16).collect::<String>();
    Ok(script.replace(build_line, &format!("const BUILD = {};\n", quoted(&build))))
}

/// The text as a string of JavaScript.
fn quoted(text: &str) -> String {
    format!("{text:?}")
}

/// The address of each file of the site with the digest of its bytes, as `fetch` takes it. The page is the site itself.
fn files(site: &Path) -> Result<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![String::new()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(site.join(&folder))? {
            let entry = entry?;
            let path = format!("{folder}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                folders.push(format!("{path}/"));
            } else if path != NAME {
                let digest = BASE64.encode(&Sha256::digest(std::fs::read(entry.path())?));
                let address = if path == "index.html" { String::new() } else { path };
                found.insert(address, format!("sha256-{digest}"));
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(files: &[(&str, &str)]) -> String {
        let files = files.iter().map(|(name, digest)| ((*name).to_owned(), (*digest).to_owned()));
        with_files(SCRIPT, &files.collect()).unwrap()
    }

    fn build_of(script: &str) -> &str {
        script.lines().find(|line| line.starts_with("const BUILD")).unwrap()
    }

    #[test]
    fn the_script_names_the_files_of_its_build() {
        let script = listed(&[("", "sha256-a"), ("b-1.js", "sha256-b")]);
        assert!(
            script.contains("const FILES = {\n  \"\": \"sha256-a\",\n  \"b-1.js\": \"sha256-b\",\n};\n"),
            "{script}"
        );
        assert_eq!(build_of(&script).len(), "const BUILD = \"0123456789abcdef\";".len());
        assert!(!script.contains("written:"));
    }

    #[test]
    fn a_build_is_another_when_one_of_its_files_is() {
        let [one, same, other] = ["1", "1", "2"].map(|digest| listed(&[("", digest)]));
        assert_eq!(build_of(&one), build_of(&same));
        assert_ne!(build_of(&one), build_of(&other));
    }

    #[test]
    fn a_script_without_its_marked_lines_is_refused() {
        assert!(with_files("const FILES = {};\n", &BTreeMap::new()).is_err());
    }
}
