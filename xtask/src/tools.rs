//! The Rust tools that the site is built with: pinned, found or installed under the user's cargo home.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::shell::{read, run, step};
use crate::{npm, shell, workspace};

/// The target that the page and its worker are built for.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// A program that a crate installs.
struct Tool {
    krate: &'static str,
    binary: &'static str,
    version: String,
    purpose: &'static str,
}

/// Trunk 0.21 and 0.22.1 do not build with the pinned compiler; this release does.
fn trunk() -> Tool {
    Tool { krate: "trunk", binary: "trunk", version: "0.22.0-beta.1".to_owned(), purpose: "to build the site" }
}

/// The bindings' generator must be of the very version of the `wasm-bindgen` library.
fn wasm_bindgen(binary: &'static str) -> Result<Tool> {
    let version = workspace::locked_version("wasm-bindgen")?;
    Ok(Tool { krate: "wasm-bindgen-cli", binary, version, purpose: "to join the compiled page with JavaScript" })
}

fn cargo_deny() -> Tool {
    Tool { krate: "cargo-deny", binary: "cargo-deny", version: "0.20.2".to_owned(), purpose: "to check dependencies" }
}

/// The folder of the tools that build the site, in the order in which they are looked for.
///
/// # Errors
/// When a tool is missing and cannot be installed; the message says how to do it by hand.
pub(crate) fn site_builder() -> Result<Vec<PathBuf>> {
    let trunk = trunk().folder()?;
    Ok(std::iter::once(trunk).chain(wasm_builder()?).collect())
}

/// The folders of the tools that make a compiled module ready for a page (`wasm-bindgen`, `wasm-opt`).
///
/// # Errors
/// As [`site_builder`].
pub(crate) fn wasm_builder() -> Result<Vec<PathBuf>> {
    wasm_target()?;
    Ok(vec![wasm_bindgen("wasm-bindgen")?.folder()?, npm::build_tools()?])
}

/// The program that runs wasm tests.
///
/// # Errors
/// As [`site_builder`].
pub(crate) fn wasm_test_runner() -> Result<PathBuf> {
    wasm_target()?;
    let tool = wasm_bindgen("wasm-bindgen-test-runner")?;
    Ok(tool.folder()?.join(tool.binary))
}

/// Checks licences and advisories.
///
/// # Errors
/// When cargo-deny cannot be had or finds something.
pub(crate) fn deny() -> Result<()> {
    let tool = cargo_deny();
    let program = tool.folder()?.join(tool.binary);
    run(workspace::program(program).args(["--workspace", "check", "advisories", "licenses", "sources", "bans"]))
}

/// Makes sure that the compiler can build for wasm.
fn wasm_target() -> Result<()> {
    let sysroot = read(workspace::program("rustc").args(["--print", "sysroot"]))?;
    if PathBuf::from(sysroot.trim()).join("lib/rustlib").join(WASM).join("lib").is_dir() {
        return Ok(());
    }
    step(&format!("installing the compiler's target {WASM}"), || {
        run(workspace::program("rustup").args(["target", "add", WASM])).with_context(|| {
            format!("the target {WASM} is needed to compile the page. By hand: rustup target add {WASM}")
        })
    })
}

impl Tool {
    /// The folder that holds its programs; installs it when it is missing.
    fn folder(&self) -> Result<PathBuf> {
        let root = workspace::cargo_home()?.join("factcards-tools").join(format!("{}-{}", self.krate, self.version));
        let own = root.join("bin");
        let on_path = std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()).collect::<Vec<_>>();
        if let Some(found) = std::iter::once(own.clone()).chain(on_path).find(|folder| self.is_in(folder)) {
            return Ok(found);
        }
        let title = format!("installing {} {} {} (once; takes minutes)", self.krate, self.version, self.purpose);
        step(&title, || self.install(&root))?;
        if !self.is_in(&own) {
            bail!("{} was installed in {} but does not say that it is {}", self.krate, root.display(), self.version);
        }
        Ok(own)
    }

    fn is_in(&self, folder: &std::path::Path) -> bool {
        let program = folder.join(self.binary);
        program.is_file()
            && read(Command::new(program).arg("--version"))
                .is_ok_and(|text| text.split_whitespace().any(|word| word == self.version))
    }

    fn install(&self, root: &std::path::Path) -> Result<()> {
        // Link-time optimisation would double the wait for nothing that a person notices.
        let mut command = workspace::cargo();
        command
            .args(["install", "--locked", self.krate, "--version", &self.version, "--root"])
            .arg(root)
            .env("CARGO_PROFILE_RELEASE_LTO", "false")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        run(&mut command).with_context(|| {
            format!(
                "{krate} {version} is needed {purpose} and could not be installed. By hand: cargo install --locked \
                 {krate} --version {version} --root {root}",
                krate = self.krate,
                version = self.version,
                purpose = self.purpose,
                root = root.display(),
            )
        })
    }
}

/// A command with the site's tools before everything else on `PATH`.
///
/// # Errors
/// As [`site_builder`].
pub(crate) fn trunk_command() -> Result<Command> {
    let folders = site_builder()?;
    let program = folders.first().map_or_else(|| "trunk".into(), |folder| folder.join("trunk"));
    let mut command = workspace::program(program);
    command
        .env("PATH", shell::path_with(folders.iter().map(PathBuf::as_path))?)
        // Some environments set NO_COLOR=1, which this version of Trunk reads as a value for its own flag and refuses.
        .env_remove("NO_COLOR");
    Ok(command)
}
