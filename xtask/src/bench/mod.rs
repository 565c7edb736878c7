//! `bench`: the engine against its peers, in one browser, on the same texts.

mod engine;
pub(crate) mod texts;

use std::ffi::OsString;
use std::path::Path;

use anyhow::{Context, Result, bail};
use lexopt::prelude::*;

use crate::needs::{self, Need, SITE_TOOLS};
use crate::shell::{run, step};
use crate::{pages, workspace};

/// What is measured and on what.
pub(crate) struct Options {
    runs: u32,
    /// Whether the README's chart and figures are written anew.
    write: bool,
    texts: Vec<OsString>,
}

/// What it takes to build the engine for the browser and to run it there beside its peers.
const NEEDS: [Need; 7] = [
    Need::WasmTarget,
    Need::Node,
    Need::SiteTools,
    Need::BrowserDriver,
    Need::BenchPeers,
    Need::Chromium,
    Need::WasmBindgen,
];

/// What the browser's side writes, and where the README finds it.
const WRITTEN: [(&str, &str); 2] = [("results.json", "docs/bench.json"), ("chart.svg", "docs/bench.svg")];

impl Options {
    /// Reads `[--runs N] [--write | TEXT_FILE…]`; without a file the texts of the whole-document tests.
    ///
    /// # Errors
    /// When an option is unknown, its value does not fit, or figures of other texts are to be written.
    pub(crate) fn parse(arguments: &mut lexopt::Parser) -> Result<Self> {
        let mut options = Self { runs: 5, write: false, texts: Vec::new() };
        while let Some(argument) = arguments.next()? {
            match argument {
                Long("runs") => options.runs = arguments.value()?.parse()?,
                Long("write") => options.write = true,
                Value(path) => options.texts.push(std::path::absolute(path)?.into_os_string()),
                other => return Err(other.unexpected().into()),
            }
        }
        if options.runs == 0 {
            bail!("--runs must be at least 1");
        }
        if options.write && !options.texts.is_empty() {
            bail!("--write is for the figures of the repository's own texts");
        }
        Ok(options)
    }
}

/// Builds the engine, makes a script of each peer, and runs all in one browser; then the engine natively.
///
/// # Errors
/// When something cannot be had or built, or the browser fails.
pub(crate) fn bench(options: &Options) -> Result<()> {
    needs::ensure(&NEEDS)?;
    let root = workspace::root();
    let folder = root.join("target/bench");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder)?;
    texts::write(&folder.join("texts"), &options.texts)?;
    step("building the engine for the browser", || engine::build(&folder))?;
    let mut native = workspace::cargo();
    native.args(["build", "--release", "--package", "factcards-bench", "--bin", "native"]);
    step("building the engine for this machine", || run(&mut native))?;
    bundle(&folder)?;
    for (from, to) in [("xtask/bench/index.html", "index.html"), ("static/english.model", "english.model")] {
        std::fs::copy(root.join(from), folder.join(to)).with_context(|| format!("cannot copy {from}"))?;
    }
    let runs = options.runs.to_string();
    run(pages::node()?.arg("xtask/bench/run.mjs").arg(&folder).arg(&runs))?;
    let program = workspace::target().join("release").join(format!("native{}", std::env::consts::EXE_SUFFIX));
    let book = folder.join("texts").join(texts::BOOK.file());
    run(workspace::program(program).arg(folder.join("english.model")).arg(book).arg(runs))?;
    if options.write {
        for (from, to) in WRITTEN {
            std::fs::copy(folder.join(from), root.join(to)).with_context(|| format!("cannot write {to}"))?;
        }
    }
    Ok(())
}

/// Makes one script of the page and one of each system, with all that it imports.
fn bundle(folder: &Path) -> Result<()> {
    let mut esbuild = workspace::program(SITE_TOOLS.programs().join("esbuild"));
    esbuild
        .args(["--bundle", "--minify", "--format=esm", "--log-level=warning"])
        // What the packages give bundlers; their scripts for pages without one export nothing.
        .args(["--main-fields=module,main", "--outbase=xtask/bench"])
        .arg(format!("--outdir={}", folder.display()))
        .arg("xtask/bench/page.mjs");
    for entry in std::fs::read_dir(workspace::root().join("xtask/bench/systems"))? {
        esbuild.arg(Path::new("xtask/bench/systems").join(entry?.file_name()));
    }
    run(&mut esbuild)
}
