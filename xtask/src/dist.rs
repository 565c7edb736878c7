//! `dist`: the static site, as it would be deployed.

use std::process::Command;

use anyhow::Result;

use crate::needs::{Need, SITE_TOOLS, TRUNK, WASM_BINDGEN};
use crate::shell::{path_with, run, step};
use crate::workspace;

/// The cargo profile of the shipped wasm: small before fast.
pub(crate) const PROFILE: &str = "wasm-release";

/// What it takes to build the site.
pub(crate) const NEEDS: [Need; 5] = [Need::WasmTarget, Need::Node, Need::SiteTools, Need::WasmBindgen, Need::Trunk];

/// Builds the site into `dist/` and prints what it weighs.
///
/// # Errors
/// When one of its needs is missing or the build fails.
pub(crate) fn build() -> Result<()> {
    let mut trunk = trunk()?;
    // Trunk copies whatever stands there, also snippets that an earlier state of the code had.
    let _ = std::fs::remove_dir_all(workspace::target().join("wasm-bindgen"));
    step("building the release site into dist/", || {
        run(trunk.args(["build", "--release", "--cargo-profile", PROFILE]))
    })?;
    run(workspace::program("node").arg("xtask/tools/sizes.mjs").arg(workspace::dist()))
}

/// Trunk, with what it calls before everything else on `PATH`.
///
/// # Errors
/// When one of its needs is missing.
pub(crate) fn trunk() -> Result<Command> {
    let folders = [TRUNK.folder()?, WASM_BINDGEN.folder()?, SITE_TOOLS.programs()];
    let mut command = workspace::program(TRUNK.program("trunk")?);
    command
        .env("PATH", path_with(&folders)?)
        // Some environments set NO_COLOR=1, which this version of Trunk reads as a value for its own flag and refuses.
        .env_remove("NO_COLOR");
    Ok(command)
}
