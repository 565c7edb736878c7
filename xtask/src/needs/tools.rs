//! The Rust tools: pinned, found or installed under the user's cargo home.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::Install;
use super::archive::Release;
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
    /// Where its project's archives are, if their checksums are known.
    release: Option<Release>,
    /// How it is compiled where there is no archive.
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
    release: None,
    // TLS is for downloads of tools that are installed here, and for serving over HTTPS.
    build: Build { default_features: false, opt_level: "0" },
};

/// Joins compiled modules with JavaScript; must be of the very version of the library.
pub(crate) const WASM_BINDGEN: Tool = Tool {
    krate: "wasm-bindgen-cli",
    programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
    version: Version::OfLibrary("wasm-bindgen"),
    purpose: "to join the compiled page with JavaScript",
    release: Some(Release {
        version: "0.2.126",
        address: "https://github.com/wasm-bindgen/wasm-bindgen/releases/download/{version}/wasm-bindgen-{version}-{host}.tar.gz",
        checksums: &[
            ("x86_64-unknown-linux-musl", "064948d58e2d6c0a745216477a639ba696216d6309aaa902939d1b865b1d869d"),
            ("aarch64-unknown-linux-musl", "2245120254a9f6c9a9adf3601f3d52bb31309219e9ceab7696e74e24885c440a"),
            ("x86_64-apple-darwin", "6014dca993c8bf8a6ec10b6fccfbeabf599842d011f58a4abb7669afef784422"),
            ("aarch64-apple-darwin", "7df536babe345deb68828148dbdc71179118afdab42d83547c7cebfbf1426bd5"),
        ],
    }),
    // TLS is for drivers of browsers that are elsewhere.
    build: Build { default_features: false, opt_level: "1" },
};

/// Checks licences and advisories.
pub(crate) const CARGO_DENY: Tool = Tool {
    krate: "cargo-deny",
    programs: &["cargo-deny"],
    version: Version::Exactly("0.20.2"),
    purpose: "to check dependencies",
    release: None,
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

    /// Takes the project's archive.
    ///
    /// # Errors
    /// When none is known, it cannot be had, or its programs do not run here.
    fn take_archive(&self, version: &str, folder: &Path, sink: &Sink) -> Result<()> {
        let release = self.release.as_ref().context("no checksums of its archives are known here")?;
        release.install(version, self.programs, folder, sink)?;
        ensure!(self.is_in(folder), "the archive's programs do not run here");
        Ok(())
    }

    fn compile(&self, version: &str, root: &Path) -> Command {
        let mut command = workspace::cargo();
        command.args(["install", "--locked", "--force", self.krate, "--version", version, "--root"]).arg(root);
        command.args(self.programs.iter().flat_map(|program| ["--bin", program]));
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
        match self.take_archive(&version, &root.join("bin"), sink) {
            Ok(()) => println!("    {}: took its project's archive, whose checksum is right", self.krate),
            Err(why) => {
                println!("    {}: compiling it, which takes minutes once, as {why}", self.krate);
                sink.run(&mut self.compile(&version, &root))?;
            }
        }
        Ok(())
    }

    fn by_hand(&self) -> String {
        let version = self.version().unwrap_or_default();
        let root = self.root().unwrap_or_default();
        format!("cargo install --locked {} --version {version} --root {}", self.krate, root.display())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_known_archives_are_of_the_version_that_is_used() {
        for tool in [TRUNK, WASM_BINDGEN, CARGO_DENY] {
            let version = tool.version().unwrap();
            if let Some(release) = &tool.release {
                assert_eq!(release.version, version, "{}: take the new archives' checksums", tool.krate);
            }
        }
    }
}
