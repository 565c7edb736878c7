//! The JavaScript tools: exactly what the committed lock files name, installed only when those have changed.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::shell::{exists, run, step};
use crate::workspace;

/// The folder of the programs that build the site (`wasm-opt`).
///
/// # Errors
/// When Node or a package cannot be had.
pub(crate) fn build_tools() -> Result<PathBuf> {
    install("xtask/tools", "wasm-opt, which makes the compiled page smaller")
}

/// Installs what the browser tests need.
///
/// # Errors
/// When Node or a package cannot be had.
pub(crate) fn browser_tests() -> Result<PathBuf> {
    install("tests/browser", "the driver of the browser tests")
}

/// The folder of the program that bundles the benchmark; the peers are installed beside it.
///
/// # Errors
/// When Node or a package cannot be had.
pub(crate) fn bench() -> Result<PathBuf> {
    install("xtask/bench", "the peers of the benchmark")
}

/// Installs the packages of a folder; gives the folder of their programs.
fn install(folder: &str, what: &str) -> Result<PathBuf> {
    for program in ["node", "npm"] {
        if !exists(program) {
            bail!("{program} is needed for {what} and is not installed. On Debian: apt-get install nodejs npm");
        }
    }
    let folder = workspace::root().join(folder);
    let modules = folder.join("node_modules");
    let stamp = modules.join(".installed-from");
    let wanted = fingerprint(&folder.join("package-lock.json"))?;
    if std::fs::read_to_string(&stamp).ok().as_deref() != Some(&wanted) {
        step(&format!("installing {what}"), || {
            run(workspace::program("npm").current_dir(&folder).args(["ci", "--no-audit", "--no-fund"]))
                .with_context(|| format!("{what} could not be installed. By hand: cd {} && npm ci", folder.display()))
        })?;
        std::fs::write(&stamp, wanted)?;
    }
    Ok(modules.join(".bin"))
}

fn fingerprint(lock: &Path) -> Result<String> {
    let bytes = std::fs::read(lock).with_context(|| format!("cannot read {}", lock.display()))?;
    Ok(Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect())
}
