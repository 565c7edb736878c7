//! `dist`: the static site, as it would be deployed.

use anyhow::Result;

use crate::shell::{run, step};
use crate::{tools, workspace};

/// The cargo profile of the shipped wasm: small before fast.
pub(crate) const PROFILE: &str = "wasm-release";

/// Builds the site into `dist/` and prints what it weighs.
///
/// # Errors
/// When a tool is missing and cannot be installed, or the build fails.
pub(crate) fn build() -> Result<()> {
    let mut trunk = tools::trunk_command()?;
    // Trunk copies whatever stands there, also snippets that an earlier state of the code had.
    let _ = std::fs::remove_dir_all(workspace::root().join("target/wasm-bindgen"));
    step("building the release site into dist/", || {
        run(trunk.args(["build", "--release", "--cargo-profile", PROFILE]))
    })?;
    run(workspace::program("node").arg("xtask/tools/sizes.mjs").arg(workspace::dist()))
}
