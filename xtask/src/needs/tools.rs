//! The Rust tools: pinned, found or installed under the user's cargo home.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::Install;
use super::sink::Sink;
use crate::shell::read;
use crate::workspace;

/// A crate that installs programs.
pub(crate) struct Tool {
    krate: &'static str,
    /// Its programs that are used here.
    programs: &'static [&'static str],
    version: Version,
    purpose: &'static str,
    /// How it is compiled.
    build: Build,
}

/// Which version it must be.
enum Version {
    Exactly(&'static str),
    /// That of this library in `Cargo.lock`.
    OfLibrary(&'static str),
}

/// What it costs to compile a tool against what the tool is used for.
struct Build {
    default_features: bool,
    opt_level: &'static str,
}

/// Builds the site. 0.21 and 0.22.1 do not build with the pinned compiler; this release does.
pub(crate) const TRUNK: Tool = Tool {
    krate: "trunk",
    programs: &["trunk"],
    version: Version::Exactly("0.22.0-beta.1"),
    purpose: "to build the site",
    // TLS is for downloads of tools that are installed here, and for serving over HTTPS.
    build: Build { default_features: false, opt_level: "0" },
};

/// Joins compiled modules with JavaScript; must be of the very version of the library.
pub(crate) const WASM_BINDGEN: Tool = Tool {
    krate: "wasm-bindgen-cli",
    programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
    version: Version::OfLibrary("wasm-bindgen"),
    purpose: "to join the compiled page with JavaScript",
    // TLS is for drivers of browsers that are elsewhere.
    build: Build { default_features: false, opt_level: "1" },
};

/// Checks licences and advisories.
pub(crate) const CARGO_DENY: Tool = Tool {
    krate: "cargo-deny",
    programs: &["cargo-deny"],
    version: Version::Exactly("0.20.2"),
    purpose: "to check dependencies",
    build: Build { default_features: true, opt_level: "1" },
};

impl Tool {
    /// The folder with its programs.
    ///
    /// # Errors
    /// When it is not installed.
    pub(crate) fn folder(&self) -> Result<PathBuf> {
        let on_path = std::env::var_os("PATH").unwrap_or_default();
        let mut folders = std::iter::once(self.root()?.join("bin")).chain(std::env::split_paths(&on_path));
        folders.find(|folder| self.is_in(folder)).with_context(|| format!("{} is not installed", self.krate))
    }

    /// One of its programs.
    ///
    /// # Errors
    /// As [`Tool::folder`].
    pub(crate) fn program(&self, name: &str) -> Result<PathBuf> {
        Ok(self.folder()?.join(name))
    }

    fn version(&self) -> Result<String> {
        match self.version {
            Version::Exactly(version) => Ok(version.to_owned()),
            Version::OfLibrary(library) => workspace::locked_version(library),
        }
    }

    fn root(&self) -> Result<PathBuf> {
        let name = format!("{}-{}", self.krate, self.version()?);
        Ok(workspace::cargo_home()?.join("factcards-tools").join(name))
    }

    fn is_in(&self, folder: &Path) -> bool {
        let Ok(version) = self.version() else { return false };
        let says_so = |program: &&str| {
            let program = folder.join(program);
            program.is_file()
                && read(Command::new(program).arg("--version"))
                    .is_ok_and(|text| text.split_whitespace().any(|word| word == version))
        };
        self.programs.iter().all(says_so)
    }

    fn compile(&self, version: &str, root: &Path) -> Command {
        let mut command = workspace::cargo();
        command.args(["install", "--locked", "--force", self.krate, "--version", version, "--root"]).arg(root);
        if !self.build.default_features {
            command.arg("--no-default-features");
        }
        command
            // Apart from what steps compile, so that neither waits for the other's lock.
            .env("CARGO_TARGET_DIR", workspace::target().join("installs/target"))
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", self.build.opt_level)
            .env("CARGO_PROFILE_RELEASE_LTO", "false")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_STRIP", "debuginfo");
        command
    }
}

impl Install for Tool {
    fn name(&self) -> String {
        let version = self.version().unwrap_or_default();
        format!("{} {version} {}", self.krate, self.purpose)
    }

    fn is_there(&self) -> bool {
        self.folder().is_ok()
    }

    fn install(&self, sink: &Sink) -> Result<()> {
        let (version, root) = (self.version()?, self.root()?);
        sink.run(&mut self.compile(&version, &root))
    }

    fn by_hand(&self) -> String {
        let version = self.version().unwrap_or_default();
        let root = self.root().unwrap_or_default();
        format!("cargo install --locked {} --version {version} --root {}", self.krate, root.display())
    }
}
