//! `dist`: the static site, as it would be deployed.

use std::process::Command;

use anyhow::Result;
use lexopt::prelude::*;

use crate::needs::{self, Need, SITE_TOOLS, TRUNK, WASM_BINDGEN};
use crate::shell::{path_with, run, step};
use crate::{hosting, package, workspace};

/// The cargo profile of the engine: fast before small.
pub(crate) const PROFILE: &str = "wasm-release";
/// That of everything else that is shipped as wasm. The page names it too, for Trunk.
pub(crate) const SMALL: &str = "wasm-small";

/// What it takes to build the site.
pub(crate) const NEEDS: [Need; 6] =
    [Need::WasmTarget, Need::Node, Need::SiteTools, Need::PdfReader, Need::WasmBindgen, Need::Trunk];

/// What is written.
#[derive(Clone, Copy)]
enum What {
    /// The static site.
    Site,
    /// The npm package.
    Npm,
    /// The page in one file.
    Single,
}

/// What is asked for.
pub(crate) struct Options {
    what: What,
    /// Whether packed copies stand beside the site's files.
    compressed: bool,
}

impl Options {
    /// Reads `[--npm | --single | --compressed]`.
    ///
    /// # Errors
    /// When an option is unknown.
    pub(crate) fn parse(arguments: &mut lexopt::Parser) -> Result<Self> {
        let mut options = Self { what: What::Site, compressed: false };
        while let Some(argument) = arguments.next()? {
            match argument {
                Long("npm") => options.what = What::Npm,
                Long("compressed") => options.compressed = true,
                Long("single") => options.what = What::Single,
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(options)
    }
}

/// Writes what is asked for.
///
/// # Errors
/// When something cannot be had, built or written.
pub(crate) fn dist(options: &Options) -> Result<()> {
    match options.what {
        What::Site => {
            needs::ensure(&NEEDS)?;
            build()?;
            if options.compressed { compress() } else { Ok(()) }
        }
        What::Npm => {
            needs::ensure(&package::NEEDS)?;
            package::pack()
        }
        What::Single => {
            needs::ensure(&package::NEEDS)?;
            package::single::write()
        }
    }
}

/// Builds the site into `dist/`, prints what it weighs and holds it to its budget.
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
    package::build(&workspace::dist().join("embed"))?;
    std::fs::copy(workspace::root().join(package::FRAME_PAGE), workspace::dist().join("embed.html"))?;
    hosting::finish(&workspace::dist())?;
    run(workspace::program("node").arg("xtask/tools/sizes.mjs").arg(workspace::dist()).arg("xtask/budget.json"))
}

/// Packs each file of the site, for hosts that send what lies ready.
fn compress() -> Result<()> {
    step("packing the site's files", || {
        run(workspace::program("node").arg("xtask/tools/compress.mjs").arg(workspace::dist()))
    })
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
