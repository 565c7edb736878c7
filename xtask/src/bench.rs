//! `bench`: the engine against its peers, in one browser, on one text.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use lexopt::prelude::*;

use crate::needs::{self, Need, SITE_TOOLS, WASM, WASM_BINDGEN};
use crate::shell::{run, step};
use crate::{dist, pages, workspace};

/// What is measured and on what.
pub(crate) struct Options {
    runs: u32,
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

/// So many bytes of text, at the end of a line.
const BYTES: usize = 1_000_000;

impl Options {
    /// Reads `[--runs N] [TEXT_FILE…]`; without a file the texts of the whole-document tests.
    ///
    /// # Errors
    /// When an option is unknown or its value does not fit.
    pub(crate) fn parse(arguments: &mut lexopt::Parser) -> Result<Self> {
        let mut options = Self { runs: 5, texts: Vec::new() };
        while let Some(argument) = arguments.next()? {
            match argument {
                Long("runs") => options.runs = arguments.value()?.parse()?,
                Value(path) => options.texts.push(std::path::absolute(path)?.into_os_string()),
                other => return Err(other.unexpected().into()),
            }
        }
        if options.runs == 0 {
            bail!("--runs must be at least 1");
        }
        Ok(options)
    }
}

/// Builds the engine, joins the peers into one script, and runs all in one browser; then the engine natively.
///
/// # Errors
/// When something cannot be had or built, or the browser fails.
pub(crate) fn bench(mut options: Options) -> Result<()> {
    if options.texts.is_empty() {
        options.texts = document_texts()?;
    }
    needs::ensure(&NEEDS)?;
    let root = workspace::root();
    let folder = root.join("target/bench");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder)?;
    let text = folder.join("text.txt");
    std::fs::write(&text, one_text(&options.texts)?)?;
    step("building the engine for the browser", || build(&folder))?;
    let mut native = workspace::cargo();
    native.args(["build", "--release", "--package", "factcards-bench", "--bin", "native"]);
    step("building the engine for this machine", || run(&mut native))?;
    run(workspace::program(SITE_TOOLS.programs().join("esbuild"))
        .args(["xtask/bench/page.mjs", "--bundle", "--minify", "--format=esm", "--log-level=warning"])
        .arg(format!("--outfile={}", folder.join("page.js").display())))?;
    for (from, to) in [("xtask/bench/index.html", "index.html"), ("static/english.model", "english.model")] {
        std::fs::copy(root.join(from), folder.join(to)).with_context(|| format!("cannot copy {from}"))?;
    }
    let runs = options.runs.to_string();
    run(pages::node()?.arg("xtask/bench/run.mjs").arg(&folder).arg(&runs))?;
    let program = workspace::target().join("release").join(format!("native{}", std::env::consts::EXE_SUFFIX));
    run(workspace::program(program).arg(folder.join("english.model")).arg(text).arg(runs))
}

/// The files one after the other, again and again until there is enough.
fn one_text(files: &[OsString]) -> Result<String> {
    let mut once = String::new();
    for file in files {
        let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
        once.push_str(text.trim_end());
        once.push_str("\n\n");
    }
    if once.trim().is_empty() {
        bail!("the texts are empty");
    }
    let mut all = once.repeat(BYTES.div_ceil(once.len()));
    let end = (0..=BYTES).rev().find(|at| all.is_char_boundary(*at)).unwrap_or_default();
    all.truncate(end);
    all.truncate(all.rfind('\n').unwrap_or(all.len()));
    Ok(all)
}

/// The texts of the whole-document tests.
fn document_texts() -> Result<Vec<OsString>> {
    let folders = std::fs::read_dir(workspace::root().join("tests/documents"))?;
    let texts = folders.map(|entry| Ok(entry?.path().join("text.txt"))).collect::<Result<Vec<PathBuf>>>()?;
    let mut texts: Vec<OsString> = texts.into_iter().filter(|text| text.is_file()).map(Into::into).collect();
    texts.sort();
    Ok(texts)
}

/// Compiles and binds the benchmark's module into a folder, as the site's are.
fn build(folder: &Path) -> Result<()> {
    let mut cargo = workspace::cargo();
    cargo.args(["build", "--package", "factcards-bench", "--lib", "--target", WASM]);
    run(cargo.args(["--profile", dist::PROFILE]))?;
    let built = workspace::target().join(WASM).join(dist::PROFILE).join("factcards_bench.wasm");
    run(workspace::program(WASM_BINDGEN.program("wasm-bindgen")?)
        .args(["--target", "web", "--no-typescript", "--out-name", "engine", "--out-dir"])
        .arg(folder)
        .arg(built))?;
    let module = folder.join("engine_bg.wasm");
    run(workspace::program(SITE_TOOLS.programs().join("wasm-opt"))
        .arg(format!("-O{}", shipped_level()?))
        .arg(&module)
        .arg("--output")
        .arg(&module))
}

/// The level that the site's worker is given to `wasm-opt` with: the last one in the page.
fn shipped_level() -> Result<String> {
    let page = std::fs::read_to_string(workspace::root().join("index.html"))?;
    let level = page.rsplit_once("data-wasm-opt=\"").and_then(|(_, rest)| rest.split('"').next());
    Ok(level.context("index.html gives the worker no data-wasm-opt")?.to_owned())
}
