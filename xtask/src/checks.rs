//! `test`: everything that must pass before a change lands. Each step runs even when an earlier one failed, so that one
//! run shows all there is to mend.

use std::process::{Command, ExitCode};
use std::time::Instant;

use anyhow::Result;

use crate::shell::{Output, run_and_keep};
use crate::tally::{Summary, Tally};
use crate::tools::WASM;
use crate::{dist, layout, pages, tools, workspace};

/// The crates that ship as wasm: what they compile for that target alone is checked for it.
const WASM_CRATES: [&str; 2] = ["factcards-app", "factcards-worker"];

/// One step: its title and what it does.
type Step = (&'static str, fn() -> Result<Tally>);

const STEPS: [Step; 8] = [
    ("formatting", || one(workspace::cargo().args(["fmt", "--all", "--check"]))),
    ("layout", || layout::check()),
    ("clippy, native", || one(&mut clippy(&["--workspace", "--all-targets"]))),
    ("clippy, wasm", || one(&mut clippy_wasm())),
    ("native tests", || cargo_tests(workspace::cargo().args(["test", "--workspace", "--no-fail-fast"]))),
    ("wasm tests", wasm_tests),
    ("release site", || dist::build().map(|()| Tally::of(true))),
    ("browser tests", browser_tests),
];

/// Runs every step and closes with a table and the line `N passed, M failed`.
pub(crate) fn run() -> Result<ExitCode> {
    let mut summary = Summary::default();
    for (title, work) in STEPS {
        println!("\n==> {title}");
        let begin = Instant::now();
        let tally = work().unwrap_or_else(|error| {
            eprintln!("error: {error:#}");
            Tally::of(false)
        });
        summary.add(title, tally, begin.elapsed());
    }
    Ok(if summary.close() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Takes the present output of the engine as the reviewed reference of the whole-document tests.
///
/// # Errors
/// When the tests cannot be built or run.
pub(crate) fn accept() -> Result<()> {
    let mut command = workspace::cargo();
    command.args(["test", "--workspace", "--test", "documents"]).env("FACTCARDS_UPDATE", "1");
    crate::shell::run(&mut command)?;
    println!("review the change before you commit it: git diff tests/documents");
    Ok(())
}

/// A command that is one check.
fn one(command: &mut Command) -> Result<Tally> {
    run_and_keep(command).map(|output| Tally::of(output.success))
}

fn clippy(what: &[&str]) -> Command {
    let mut command = workspace::cargo();
    command.arg("clippy").args(what).args(["--", "--deny", "warnings"]);
    command
}

fn clippy_wasm() -> Command {
    let packages = WASM_CRATES.iter().flat_map(|name| ["--package", name]);
    clippy(&["--target", WASM].into_iter().chain(packages).collect::<Vec<_>>())
}

fn cargo_tests(command: &mut Command) -> Result<Tally> {
    let Output { text, success } = run_and_keep(command)?;
    Ok(Tally::of_cargo(&text).checked(success))
}

/// The engine as wasm, in Node: the same bytes as the native one.
fn wasm_tests() -> Result<Tally> {
    let mut command = workspace::cargo();
    command
        .args(["test", "--package", "factcards", "--test", "wasm", "--target", WASM])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", tools::wasm_test_runner()?);
    cargo_tests(&mut command)
}

/// The release site in a real browser.
fn browser_tests() -> Result<Tally> {
    let report = workspace::root().join("target/browser-tests.tap");
    let _ = std::fs::remove_file(&report);
    let mut command = pages::node()?;
    command
        .args(["--test", "--test-concurrency=1", "--test-reporter=spec", "--test-reporter-destination=stdout"])
        .arg("--test-reporter=tap")
        .arg(format!("--test-reporter-destination={}", report.display()))
        .args(test_files()?);
    let success = run_and_keep(&mut command)?.success;
    Ok(Tally::of_node(&std::fs::read_to_string(report)?).checked(success))
}

fn test_files() -> Result<Vec<std::path::PathBuf>> {
    let folder = workspace::root().join("tests/browser");
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with(".test.mjs") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
