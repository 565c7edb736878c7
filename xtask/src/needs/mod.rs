//! What the commands need on this machine, and how it is found or installed: one table.

mod archive;
mod environment;
mod packages;
mod programs;
mod sink;
mod stamp;
mod supply;
mod toolchain;
mod tools;

use std::fmt;
use std::time::Instant;

use anyhow::{Result, anyhow, bail};

pub(crate) use archive::sha256;
pub(crate) use environment::BATCH_ENGINES;
pub(crate) use packages::{PDF_READER, SITE_TOOLS};
pub(crate) use programs::{CHROMIUM, FIREFOX};
pub(crate) use supply::Supply;
pub(crate) use toolchain::WASM;
pub(crate) use tools::{CARGO_DENY, TRUNK, WASM_BINDGEN};

use crate::shell::{seconds, step};
use crate::workspace;
use sink::Sink;
use supply::Place;

/// Something that must be on this machine before a step begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Need {
    /// The compiler's formatter.
    Rustfmt,
    /// The compiler's lints.
    Clippy,
    /// What the compiler needs to build for wasm.
    WasmTarget,
    /// Lists the repository's files.
    Git,
    /// Node with npm.
    Node,
    /// A browser to drive.
    Chromium,
    /// Another browser to drive.
    Firefox,
    /// `wasm-opt`.
    SiteTools,
    /// What reads PDF files.
    PdfReader,
    /// The driver of the browser.
    BrowserDriver,
    /// What the npm package is tried with.
    PackageUsers,
    /// What the benchmark compares with.
    BenchPeers,
    /// What audits the site.
    Lighthouse,
    /// What the package's declarations are checked with.
    TypeChecker,
    /// What one of the examples is made of.
    ExampleLibraries,
    /// `wasm-bindgen` and its runner of tests.
    WasmBindgen,
    /// The site's builder.
    Trunk,
    /// Checks licences and advisories.
    CargoDeny,
    /// Counts instructions.
    Valgrind,
    /// Python, to make environments with.
    Python,
    /// What Spark runs on.
    Java,
    /// What the batch example runs on.
    BatchEngines,
}

/// How one need is met.
trait Install: Sync {
    /// What it is and what it is for.
    fn name(&self) -> String;
    /// Whether this machine has it.
    fn is_there(&self) -> bool;
    /// Gets it, with commands whose output goes to the sink.
    fn install(&self, sink: &Sink) -> Result<()>;
    /// How a person would get it.
    fn by_hand(&self) -> String;
}

impl Need {
    fn how(self) -> &'static dyn Install {
        match self {
            Self::Rustfmt => &toolchain::RUSTFMT,
            Self::Clippy => &toolchain::CLIPPY,
            Self::WasmTarget => &toolchain::WASM_TARGET,
            Self::Git => &programs::GIT,
            Self::Node => &programs::NODE,
            Self::Chromium => &programs::CHROMIUM,
            Self::Firefox => &programs::FIREFOX,
            Self::SiteTools => &packages::SITE_TOOLS,
            Self::PdfReader => &packages::PDF_READER,
            Self::BrowserDriver => &packages::BROWSER_DRIVER,
            Self::PackageUsers => &packages::PACKAGE_USERS,
            Self::BenchPeers => &packages::BENCH_PEERS,
            Self::Lighthouse => &packages::LIGHTHOUSE,
            Self::TypeChecker => &packages::TYPE_CHECKER,
            Self::ExampleLibraries => &packages::EXAMPLE_LIBRARIES,
            Self::WasmBindgen => &tools::WASM_BINDGEN,
            Self::Trunk => &tools::TRUNK,
            Self::CargoDeny => &tools::CARGO_DENY,
            Self::Valgrind => &programs::VALGRIND,
            Self::Python => &programs::PYTHON,
            Self::Java => &programs::JAVA,
            Self::BatchEngines => &environment::BATCH_ENGINES,
        }
    }

    /// Whether it can be installed while steps run that do not need it: it changes nothing that they use.
    fn can_be_ahead(self) -> bool {
        !matches!(self, Self::Rustfmt | Self::Clippy | Self::WasmTarget)
    }
}

impl fmt::Display for Need {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.how().name())
    }
}

/// A supply for this machine that installs, in the background, what of some needs is missing.
pub(crate) fn supply_ahead(needs: Vec<Need>) -> Supply<Need> {
    let mut supply = Supply::new(provide);
    supply.start_ahead(needs.into_iter().filter(|need| need.can_be_ahead() && !need.how().is_there()).collect());
    supply
}

/// Makes sure that this machine has all of some needs.
///
/// # Errors
/// When one is missing and cannot be installed; the message says how to do it by hand.
pub(crate) fn ensure(needs: &[Need]) -> Result<()> {
    Supply::new(provide).ensure(needs)
}

fn provide(need: Need, place: Place) -> Result<()> {
    let how = need.how();
    if how.is_there() {
        return Ok(());
    }
    let done = match place {
        Place::Foreground => step(&format!("installing {need}"), || how.install(&Sink::Terminal)),
        Place::Background => in_background(need, how),
    };
    done.and_then(|()| if how.is_there() { Ok(()) } else { bail!("it was installed and yet is not found") })
        .map_err(|error| anyhow!("{error:#}\n    By hand: {}", how.by_hand()))
}

fn in_background(need: Need, how: &dyn Install) -> Result<()> {
    let log = workspace::target().join("installs").join(format!("{need:?}.log"));
    println!("    in the background: installing {need} (log: {})", log.display());
    let begin = Instant::now();
    let result = how.install(&Sink::log(log)?);
    let word = if result.is_ok() { "done" } else { "FAILED" };
    println!("    in the background: installing {need}: {word} in {}", seconds(begin.elapsed()));
    result
}
