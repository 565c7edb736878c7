//! Programs of the operating system: found, or installed where that needs no question.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use super::Install;
use super::sink::Sink;
use crate::shell::{exists, is_root, read};
use crate::workspace;

/// What it takes of the system's programs for one purpose.
pub(crate) struct Programs {
    /// What they are and what they are for.
    what: &'static str,
    /// Each of the programs: the names it goes by, best first.
    names: &'static [&'static [&'static str]],
    /// Holds the path of the one program instead, where it is set.
    variable: Option<&'static str>,
    /// Debian's packages with them.
    packages: &'static [&'static str],
    /// The oldest major version of the first of them that does, where one is known that does not.
    oldest: Option<u32>,
}

pub(super) const GIT: Programs = Programs {
    what: "git, which lists the repository's files",
    names: &[&["git"]],
    variable: None,
    packages: &["git"],
    oldest: None,
};

pub(super) const NODE: Programs = Programs {
    what: "Node with npm",
    names: &[&["node"], &["npm"]],
    variable: None,
    packages: &["nodejs", "npm"],
    oldest: None,
};

pub(super) const PYTHON: Programs = Programs {
    what: "Python, which runs the batch example",
    names: &[&["python3"]],
    variable: None,
    packages: &["python3", "python3-venv"],
    oldest: None,
};

pub(super) const JAVA: Programs = Programs {
    what: "Java, which Spark runs on",
    names: &[&["java"]],
    variable: None,
    packages: &["default-jre-headless"],
    oldest: None,
};

pub(super) const VALGRIND: Programs = Programs {
    what: "valgrind, which counts instructions",
    names: &[&["valgrind"]],
    variable: None,
    // Without the names in the C library valgrind does not start everywhere.
    packages: &["valgrind", "libc6-dbg"],
    oldest: None,
};

/// The browser that the tests drive.
pub(crate) const CHROMIUM: Programs = Programs {
    what: "Chromium, which the browser tests drive",
    names: &[&["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]],
    variable: Some("FACTCARDS_CHROMIUM"),
    packages: &["chromium", "fonts-dejavu-core"],
    oldest: None,
};

/// The browser of another make, for what differs between them.
pub(crate) const FIREFOX: Programs = Programs {
    what: "Firefox, in which the tests look at what differs between browsers",
    names: &[&["firefox-esr", "firefox"]],
    variable: Some("FACTCARDS_FIREFOX"),
    packages: &["firefox-esr"],
    // 140 lacks commands of the protocol (WebDriver BiDi) that the driver gives.
    oldest: Some(153),
};

impl Programs {
    /// The path of the first of them.
    ///
    /// # Errors
    /// When it is not installed.
    pub(crate) fn path(&self) -> Result<PathBuf> {
        if let Some(path) = self.variable.and_then(std::env::var_os) {
            return Ok(path.into());
        }
        self.names.first().and_then(|names| find(names)).with_context(|| format!("there is no {}", self.what))
    }
}

impl Programs {
    fn is_new_enough(&self) -> bool {
        let Some(oldest) = self.oldest else { return true };
        let said = self.path().and_then(|path| read(workspace::program(path).arg("--version")));
        said.ok().and_then(|said| major_version(&said)).is_some_and(|version| version >= oldest)
    }
}

impl Install for Programs {
    fn name(&self) -> String {
        let oldest = self.oldest.map(|oldest| format!(", version {oldest} or later"));
        format!("{}{}", self.what, oldest.unwrap_or_default())
    }

    fn is_there(&self) -> bool {
        self.variable.is_some_and(|variable| std::env::var_os(variable).is_some())
            || self.names.iter().all(|names| find(names).is_some()) && self.is_new_enough()
    }

    fn install(&self, sink: &Sink) -> Result<()> {
        if !is_root() || !exists("apt-get") {
            bail!("only root on Debian may install it without being asked");
        }
        let apt = || {
            let mut command = workspace::program("apt-get");
            command.env("DEBIAN_FRONTEND", "noninteractive");
            command
        };
        sink.run(apt().args(["update", "-qq"]))?;
        sink.run(apt().args(["install", "-y", "-qq", "--no-install-recommends"]).args(self.packages))
    }

    fn by_hand(&self) -> String {
        let packages = self.packages.join(" ");
        let or = self.variable.map(|variable| format!("; or set {variable} to its path"));
        format!("on Debian, apt-get install {packages}{}", or.unwrap_or_default())
    }
}

/// The first of some names that a folder of `PATH` has.
fn find(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let folders = std::env::split_paths(&path).collect::<Vec<_>>();
    let files = names.iter().flat_map(|name| {
        let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
        folders.iter().map(move |folder| folder.join(&file))
    });
    files.into_iter().find(|file| file.is_file())
}

/// The first number of what a program says of its version: 153 of "Mozilla Firefox 153.8.0esr".
fn major_version(said: &str) -> Option<u32> {
    let number = said.split_whitespace().find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
    number.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_the_first_number_that_a_program_says() {
        for (said, version) in
            [("Mozilla Firefox 153.8.0esr\n", Some(153)), ("v22.1", None), ("git version 2.39.5", Some(2)), ("", None)]
        {
            assert_eq!(major_version(said), version, "{said}");
        }
    }
}
