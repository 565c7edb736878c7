//! The JavaScript tools: exactly what the committed lock files name, installed only when those have changed.

use std::path::PathBuf;

use anyhow::Result;

use super::Install;
use super::sink::Sink;
use super::stamp::Stamp;
use crate::workspace;

/// The packages of one lock file.
pub(crate) struct Packages {
    /// What they are and what they are for.
    what: &'static str,
    /// The folder of the lock file, from the root.
    folder: &'static str,
}

/// The programs that build the site.
pub(crate) const SITE_TOOLS: Packages = Packages {
    what: "wasm-opt, which makes compiled modules smaller, and esbuild, which joins scripts",
    folder: "xtask/tools",
};

/// What reads PDF files in the site.
pub(crate) const PDF_READER: Packages =
    Packages { what: "PDF.js, which reads PDF files in the site", folder: "xtask/pdf" };

/// What the browser tests need.
pub(super) const BROWSER_DRIVER: Packages =
    Packages { what: "the driver of the browser tests", folder: "tests/browser" };

/// What the tests of the npm package need.
pub(super) const PACKAGE_USERS: Packages = Packages {
    what: "the bundlers, drivers of browsers and checkers that the npm package is tried with",
    folder: "tests/package",
};

/// What the benchmark compares with.
pub(super) const BENCH_PEERS: Packages = Packages { what: "the peers of the benchmark", folder: "xtask/bench" };

/// What audits the site.
pub(super) const LIGHTHOUSE: Packages =
    Packages { what: "Lighthouse, which audits the site", folder: "xtask/lighthouse" };

/// What one of the examples is made of.
pub(super) const EXAMPLE_LIBRARIES: Packages =
    Packages { what: "React, which one of the examples is made of", folder: "examples/react" };

/// What the declarations of the package are checked with.
pub(super) const TYPE_CHECKER: Packages =
    Packages { what: "the checkers of the package's declarations", folder: "xtask/types" };

impl Packages {
    /// The folder of their programs.
    pub(crate) fn programs(&self) -> PathBuf {
        self.modules().join(".bin")
    }

    /// The folder of one of them.
    pub(crate) fn package(&self, name: &str) -> PathBuf {
        self.modules().join(name)
    }

    fn folder(&self) -> PathBuf {
        workspace::root().join(self.folder)
    }

    fn modules(&self) -> PathBuf {
        self.folder().join("node_modules")
    }

    fn stamp(&self) -> Stamp {
        Stamp::new(&self.modules(), self.folder().join("package-lock.json"))
    }

    /// What their versions are known by.
    ///
    /// # Errors
    /// When the lock file cannot be read.
    pub(crate) fn fingerprint(&self) -> Result<String> {
        self.stamp().fingerprint()
    }
}

impl Install for Packages {
    fn name(&self) -> String {
        self.what.to_owned()
    }

    fn is_there(&self) -> bool {
        self.stamp().is_fresh()
    }

    fn install(&self, sink: &Sink) -> Result<()> {
        sink.run(workspace::program("npm").current_dir(self.folder()).args(["ci", "--no-audit", "--no-fund"]))?;
        self.stamp().set()
    }

    fn by_hand(&self) -> String {
        format!("cd {} && npm ci", self.folder().display())
    }
}
