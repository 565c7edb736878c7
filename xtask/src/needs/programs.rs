//! Programs of the operating system: found, or installed where that needs no question.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use super::Install;
use super::sink::Sink;
use crate::shell::{exists, is_root};
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
}

pub(super) const GIT: Programs = Programs {
    what: "git, which lists the repository's files",
    names: &[&["git"]],
    variable: None,
    packages: &["git"],
};

pub(super) const NODE: Programs =
    Programs { what: "Node with npm", names: &[&["node"], &["npm"]], variable: None, packages: &["nodejs", "npm"] };

pub(super) const PYTHON: Programs = Programs {
    what: "Python, which runs the batch example",
    names: &[&["python3"]],
    variable: None,
    packages: &["python3", "python3-venv"],
};

pub(super) const JAVA: Programs = Programs {
    what: "Java, which Spark runs on",
    names: &[&["java"]],
    variable: None,
    packages: &["default-jre-headless"],
};

pub(super) const VALGRIND: Programs = Programs {
    what: "valgrind, which counts instructions",
    names: &[&["valgrind"]],
    variable: None,
    // Without the names in the C library valgrind does not start everywhere.
    packages: &["valgrind", "libc6-dbg"],
};

/// The browser that the tests drive.
pub(crate) const CHROMIUM: Programs = Programs {
    what: "Chromium, which the browser tests drive",
    names: &[&["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]],
    variable: Some("FACTCARDS_CHROMIUM"),
    packages: &["chromium", "fonts-dejavu-core"],
};

/// The browser of another make, for what differs between them.
pub(crate) const FIREFOX: Programs = Programs {
    what: "Firefox, in which the tests look at what differs between browsers",
    names: &[&["firefox-esr", "firefox"]],
    variable: Some("FACTCARDS_FIREFOX"),
    packages: &["firefox-esr"],
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

impl Install for Programs {
    fn name(&self) -> String {
        self.what.to_owned()
    }

    fn is_there(&self) -> bool {
        self.variable.is_some_and(|variable| std::env::var_os(variable).is_some())
            || self.names.iter().all(|names| find(names).is_some())
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
