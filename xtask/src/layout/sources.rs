//! What our own files look like.

use std::path::Path;

use anyhow::Result;

use super::strings;
use crate::{shell, workspace};

/// Longest source file, in lines.
const LONGEST: usize = 300;

/// Longest `main.rs` of the app, in lines.
const LONGEST_MAIN: usize = 20;

/// Files that may hold unsafe code: the numeric kernels, and what gives them instructions of another module.
const UNSAFE_FILES: [&str; 4] = [
    "crates/model/src/kernels/mod.rs",
    "crates/model/src/kernels/pairs.rs",
    "crates/model/src/kernels/quads.rs",
    "crates/relaxed-simd/src/install.rs",
];

/// Parts of names of hosts that serve packages.
const REGISTRIES: [&str; 8] = [
    "registry",
    concat!("np", "mjs"),
    concat!("crates", ".io"),
    concat!("py", "pi"),
    concat!("python", "hosted"),
    "artifactory",
    "jfrog",
    concat!("deb.", "debian"),
];

/// How the absolute paths of somebody's machine begin.
const MACHINE_PATHS: [&str; 4] =
    [concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/ho", "me/"), concat!("/Us", "ers/")];

/// One file of the repository.
struct File {
    /// From the root, with `/`.
    path: String,
    text: String,
}

/// Every text file of the repository.
pub(super) struct Sources {
    files: Vec<File>,
}

impl Sources {
    /// Reads the files that git knows or would take.
    pub(super) fn read() -> Result<Self> {
        let root = workspace::root();
        let list = ["ls-files", "--cached", "--others", "--exclude-standard", "-z"];
        let paths = shell::read(workspace::program("git").args(list))?;
        let files = paths.split('\0').filter(|path| !path.is_empty()).filter_map(|path| {
            let text = String::from_utf8(std::fs::read(root.join(path)).ok()?).ok()?;
            Some(File { path: path.to_owned(), text })
        });
        Ok(Self { files: files.collect() })
    }

    fn code(&self) -> impl Iterator<Item = &File> {
        self.files.iter().filter(|file| file.comment().is_some())
    }

    pub(super) fn without_header(&self) -> Vec<String> {
        let bare = |file: &&File| {
            let first = file.text.lines().find(|line| !line.starts_with("#!/")).unwrap_or_default();
            !file.comment().is_some_and(|marks| marks.iter().any(|mark| first.starts_with(mark)))
        };
        self.code().filter(bare).map(|file| file.path.clone()).collect()
    }

    pub(super) fn too_long(&self) -> Vec<String> {
        let over = |file: &File| {
            let lines = file.text.lines().count();
            (lines > LONGEST).then(|| format!("{}: {lines} lines, at most {LONGEST}", file.path))
        };
        self.code().filter_map(over).collect()
    }

    pub(super) fn long_main(&self) -> Vec<String> {
        match self.files.iter().find(|file| file.path == "src/main.rs") {
            Some(file) if file.text.lines().count() < LONGEST_MAIN => Vec::new(),
            Some(file) => vec![format!("{}: not under {LONGEST_MAIN} lines", file.path)],
            None => vec!["there is no src/main.rs".to_owned()],
        }
    }

    pub(super) fn with_own_words(&self) -> Vec<String> {
        let seen = self.files.iter().filter(|file| strings::is_seen(&file.path));
        let places = |file: &File| -> Vec<_> {
            let lines = strings::lines_with_words(&file.text).into_iter();
            lines.map(|line| format!("{}:{line}", file.path)).collect()
        };
        seen.flat_map(places).collect()
    }

    pub(super) fn with_unsafe_code(&self) -> Vec<String> {
        let rust = self.code().filter(|file| file.path.ends_with(".rs") && !UNSAFE_FILES.contains(&file.path.as_str()));
        rust.flat_map(|file| file.lines_where(is_unsafe)).collect()
    }

    pub(super) fn with_registry_hosts(&self) -> Vec<String> {
        self.files.iter().flat_map(|file| file.lines_where(names_registry)).collect()
    }

    pub(super) fn with_machine_paths(&self) -> Vec<String> {
        self.files.iter().flat_map(|file| file.lines_where(names_machine_path)).collect()
    }

    pub(super) fn other_sources_in_lock(&self) -> Vec<String> {
        let Some(lock) = self.files.iter().find(|file| file.path == "Cargo.lock") else {
            return vec!["there is no Cargo.lock".to_owned()];
        };
        let index = lock.text.lines().find_map(|line| line.strip_prefix("source = \"registry+"));
        let other = |line: &str| line.strip_prefix("source = ").is_some_and(|s| s.strip_prefix("\"registry+") != index);
        lock.lines_where(other)
    }
}

impl File {
    /// How the first line of such a file begins; none for files that are not code.
    fn comment(&self) -> Option<&'static [&'static str]> {
        match Path::new(&self.path).extension()?.to_str()? {
            "rs" => Some(&["//!"]),
            "js" | "mjs" => Some(&["// ", "/* ", "/** "]),
            "css" => Some(&["/* "]),
            _ => None,
        }
    }

    /// `path:line` of each line of which something holds.
    fn lines_where(&self, holds: impl Fn(&str) -> bool) -> Vec<String> {
        let lines = self.text.lines().enumerate().filter(|(_, line)| holds(line));
        lines.map(|(number, _)| format!("{}:{}", self.path, number + 1)).collect()
    }
}

/// Whether a line of Rust begins something unsafe, or allows it.
fn is_unsafe(line: &str) -> bool {
    let code = line.split("//").next().unwrap_or_default();
    let word = concat!("un", "safe");
    let allowed = ["allow", "expect", "warn"].iter().any(|level| code.contains(&format!("{level}({word}_code")));
    allowed || ["fn", "impl", "trait", "extern", "{"].iter().any(|next| code.contains(&format!("{word} {next}")))
}

/// Whether a line holds the address of a host that serves packages.
fn names_registry(line: &str) -> bool {
    line.split("://").skip(1).any(|rest| {
        let host = rest.split(|c: char| !(c.is_ascii_alphanumeric() || "-._@:".contains(c))).next().unwrap_or_default();
        REGISTRIES.iter().any(|part| host.contains(part))
    })
}

/// Whether a line holds an absolute path of somebody's machine.
fn names_machine_path(line: &str) -> bool {
    MACHINE_PATHS.iter().any(|start| {
        line.match_indices(start).any(|(at, _)| {
            let before = line.get(..at).and_then(|text| text.chars().next_back());
            before.is_none_or(|c| !(c.is_alphanumeric() || "._-)}*~".contains(c)))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sources(path: &str, text: &str) -> Sources {
        Sources { files: vec![File { path: path.into(), text: text.into() }] }
    }

    #[test]
    fn a_file_without_a_header_is_found() {
        assert_eq!(sources("a.rs", "fn a() {}\n").without_header(), ["a.rs"]);
        assert_eq!(sources("a.mjs", "").without_header(), ["a.mjs"]);
        assert!(sources("a.mjs", "#!/usr/bin/env node\n// A.\n").without_header().is_empty());
        assert!(sources("a.md", "A").without_header().is_empty());
    }

    #[test]
    fn length_is_bounded() {
        assert_eq!(sources("a.rs", &"\n".repeat(301)).too_long(), ["a.rs: 301 lines, at most 300"]);
        assert!(sources("a.rs", &"\n".repeat(300)).too_long().is_empty());
    }

    #[test]
    fn unsafe_code_is_found_and_talk_of_it_is_not() {
        let word = concat!("un", "safe");
        for line in [format!("{word} {{ x() }}"), format!("pub {word} fn x()"), format!("#![allow({word}_code)]")] {
            assert_eq!(sources("a.rs", &line).with_unsafe_code(), ["a.rs:1"], "{line}");
        }
        for line in [format!("// {word} {{"), format!("#![forbid({word}_code)]"), format!("'wasm-{word}-eval'")] {
            assert!(sources("a.rs", &line).with_unsafe_code().is_empty(), "{line}");
        }
    }

    #[test]
    fn hosts_and_paths_are_found() {
        let host = format!("see https{}registry.example.org/x", "://");
        assert_eq!(sources("a.json", &host).with_registry_hosts(), ["a.json:1"]);
        assert_eq!(sources("a.md", concat!("cd /wo", "rk/x")).with_machine_paths(), ["a.md:1"]);
        assert!(sources("a.md", concat!("https://example.org/wo", "rk/x")).with_machine_paths().is_empty());
    }

    #[test]
    fn a_dependency_from_elsewhere_is_found() {
        let lock = "source = \"registry+https://a.example/index\"\nsource = \"git+https://example.org/x\"\n";
        assert_eq!(sources("Cargo.lock", lock).other_sources_in_lock(), ["Cargo.lock:2"]);
    }
}
