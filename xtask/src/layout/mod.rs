//! `layout`: the invariants of the repository that can be checked without running it.

mod dependencies;
mod sources;
mod strings;

use std::process::ExitCode;

use anyhow::Result;

use crate::needs::{self, Need};
use crate::tally::{Summary, Tally};

/// One check: what must hold, and a function that lists where it does not.
type Check = (&'static str, fn(&sources::Sources, &dependencies::Graph) -> Vec<String>);

const CHECKS: [Check; 11] = [
    ("the engine, the Document and the messages depend on nothing of the web", |_, graph| graph.web_under_the_engine()),
    ("the page is not linked with the engine", |_, graph| graph.engine_under_the_page()),
    ("the engine knows nothing of the messages between page and worker", |_, graph| graph.protocol_under_the_engine()),
    ("every dependency comes from one index", |files, _| files.other_sources_in_lock()),
    ("every source file begins by saying what it is for", |files, _| files.without_header()),
    ("no source file is long", |files, _| files.too_long()),
    ("main.rs of the app only mounts it", |files, _| files.long_main()),
    ("what a person reads on the page stands in the tables of strings", |files, _| files.with_own_words()),
    ("no unsafe code outside the named files", |files, _| files.with_unsafe_code()),
    ("no file names a package registry's host", |files, _| files.with_registry_hosts()),
    ("no file names a path of one machine", |files, _| files.with_machine_paths()),
];

/// What it takes to run them.
pub(crate) const NEEDS: [Need; 1] = [Need::Git];

/// Runs the checks alone.
///
/// # Errors
/// When the repository cannot be read.
pub(crate) fn run() -> Result<ExitCode> {
    needs::ensure(&NEEDS)?;
    let begin = std::time::Instant::now();
    let mut summary = Summary::default();
    summary.add("layout", check()?, begin.elapsed());
    Ok(if summary.close() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Runs the checks and counts them.
///
/// # Errors
/// When the repository cannot be read.
pub(crate) fn check() -> Result<Tally> {
    let (sources, graph) = (sources::Sources::read()?, dependencies::Graph::read()?);
    let mut tally = Tally::default();
    for (title, check) in CHECKS {
        let found = check(&sources, &graph);
        println!("{} {title}", if found.is_empty() { "ok    " } else { "FAILED" });
        found.iter().for_each(|place| println!("         {place}"));
        tally = tally.plus(Tally::of(found.is_empty()));
    }
    Ok(tally)
}
