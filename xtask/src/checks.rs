//! `test`: everything that must pass before a change lands.

use std::process::{Command, ExitCode};

use anyhow::Result;

use crate::needs::{self, CARGO_DENY, FIREFOX, Need, WASM, WASM_BINDGEN};
use crate::shell::{Output, run_and_keep};
use crate::steps::{self, Step};
use crate::tally::Tally;
use crate::{dist, instructions, layout, package, pages, workspace};

/// The crates that ship as wasm: what they compile for that target alone is checked for it.
const WASM_CRATES: [&str; 5] =
    ["factcards-app", "factcards-client", "factcards-engine", "factcards-import-worker", "factcards-worker"];

const STEPS: [Step<'static, Need>; 13] = [
    Step { title: "formatting", needs: &[Need::Rustfmt], work: &formatting },
    Step { title: "layout", needs: &layout::NEEDS, work: &layout::check },
    Step { title: "clippy, native", needs: &[Need::Clippy], work: &clippy_native },
    Step { title: "clippy, wasm", needs: &[Need::Clippy, Need::WasmTarget], work: &clippy_wasm },
    Step { title: "native tests", needs: &[], work: &native_tests },
    Step { title: "instructions", needs: instructions::NEEDS, work: &instructions::check },
    Step { title: "types", needs: &TYPES_NEEDS, work: &types },
    Step { title: "benchmark", needs: &[Need::Node], work: &benchmark },
    Step { title: "tools", needs: &[Need::Node], work: &tools },
    Step { title: "wasm tests", needs: &[Need::Node, Need::WasmTarget, Need::WasmBindgen], work: &wasm_tests },
    Step { title: "release site", needs: &dist::NEEDS, work: &release_site },
    Step { title: "browser tests", needs: &BROWSER_TESTS_NEEDS, work: &browser_tests },
    Step { title: "package tests", needs: &PACKAGE_TESTS, work: &package_tests },
];

/// What it takes to build the npm package and to try it.
const PACKAGE_TESTS: [Need; 7] = [
    Need::WasmTarget,
    Need::Node,
    Need::SiteTools,
    Need::WasmBindgen,
    Need::PackageUsers,
    Need::Chromium,
    Need::Firefox,
];

const TYPES_NEEDS: [Need; 3] = [Need::Node, Need::TypeChecker, Need::ExampleLibraries];

/// The examples are tested too.
const BROWSER_TESTS_NEEDS: [Need; 6] =
    [Need::Node, Need::BrowserDriver, Need::Chromium, Need::Firefox, Need::SiteTools, Need::ExampleLibraries];

/// Runs every step and closes with a table and the line `N passed, M failed`. What is missing and takes long is
/// installed meanwhile.
pub(crate) fn run() -> ExitCode {
    let mut supply = needs::supply_ahead(steps::needs_in_order(&STEPS));
    if steps::run(&STEPS, &mut supply).close() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Takes the present output of the engine as the reviewed reference of the whole-document tests, and writes what the
/// package says of the Document's types.
///
/// # Errors
/// When the tests cannot be built or run.
pub(crate) fn accept() -> Result<()> {
    let mut command = workspace::cargo();
    command.args(["test", "--workspace", "--test", "documents", "--test", "schema"]).env("FACTCARDS_UPDATE", "1");
    crate::shell::run(&mut command)?;
    println!("review the change before you commit it: git diff tests/documents crates/embed/npm");
    Ok(())
}

/// Checks licences and advisories of the dependencies.
///
/// # Errors
/// When cargo-deny cannot be had or finds something.
pub(crate) fn deny() -> Result<()> {
    needs::ensure(&[Need::CargoDeny])?;
    let program = CARGO_DENY.program("cargo-deny")?;
    let check = ["--workspace", "check", "advisories", "licenses", "sources", "bans"];
    crate::shell::run(workspace::program(program).args(check))
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

fn formatting() -> Result<Tally> {
    one(workspace::cargo().args(["fmt", "--all", "--check"]))
}

fn clippy_native() -> Result<Tally> {
    one(&mut clippy(&["--workspace", "--all-targets"]))
}

fn clippy_wasm() -> Result<Tally> {
    let packages = WASM_CRATES.iter().flat_map(|name| ["--package", name]);
    one(&mut clippy(&["--target", WASM].into_iter().chain(packages).collect::<Vec<_>>()))
}

fn native_tests() -> Result<Tally> {
    cargo_tests(workspace::cargo().args(["test", "--workspace", "--no-fail-fast"]))
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
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", WASM_BINDGEN.program("wasm-bindgen-test-runner")?);
    cargo_tests(&mut command)
}

/// The site, and from the same package the page in one file.
fn release_site() -> Result<Tally> {
    dist::build()?;
    package::single::write_from(&workspace::dist().join("embed"))?;
    Ok(Tally::of(true))
}

/// What the package says of itself to programs.
fn types() -> Result<Tally> {
    node_tests(&mut workspace::program("node"), "xtask/types")
}

/// What weighs the built site.
fn tools() -> Result<Tally> {
    node_tests(&mut workspace::program("node"), "xtask/tools")
}

/// What the benchmark makes of its figures.
fn benchmark() -> Result<Tally> {
    node_tests(&mut workspace::program("node"), "xtask/bench")
}

/// The release site in a real browser.
fn browser_tests() -> Result<Tally> {
    node_tests(pages::test_node()?.arg("--test-concurrency=1"), "tests/browser")
}

/// The npm package as its users install it. What the release site has compiled is not compiled again.
fn package_tests() -> Result<Tally> {
    package::pack()?;
    node_tests(pages::node()?.env("FACTCARDS_FIREFOX", FIREFOX.path()?), "tests/package")
}

/// The tests of a folder in Node, counted from a report beside what is shown.
fn node_tests(node: &mut Command, folder: &str) -> Result<Tally> {
    let report = workspace::target().join(format!("{}.tap", folder.replace('/', "-")));
    let _ = std::fs::remove_file(&report);
    node.args(["--test", "--test-reporter=spec", "--test-reporter-destination=stdout", "--test-reporter=tap"])
        .arg(format!("--test-reporter-destination={}", report.display()))
        .args(test_files(folder)?);
    let success = run_and_keep(node)?.success;
    Ok(Tally::of_node(&std::fs::read_to_string(report)?).checked(success))
}

fn test_files(folder: &str) -> Result<Vec<std::path::PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(workspace::root().join(folder))? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with(".test.mjs") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_that_compiles_for_wasm_asks_for_the_target_itself() {
        let compile = ["clippy, wasm", "wasm tests", "release site", "package tests"];
        let steps = STEPS.iter().filter(|step| compile.contains(&step.title)).collect::<Vec<_>>();
        assert_eq!(steps.len(), compile.len());
        for step in steps {
            assert!(step.needs.contains(&Need::WasmTarget), "{}", step.title);
        }
    }
}
