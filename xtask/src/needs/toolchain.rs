//! The parts of the compiler's toolchain that not every installation of it has.

use std::path::Path;

use anyhow::Result;

use super::Install;
use super::sink::Sink;
use crate::shell::read;
use crate::workspace;

/// The target that the page and its worker are built for.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// A part that rustup adds.
pub(super) enum Part {
    /// A component, and the command of cargo that it gives.
    Component(&'static str, &'static str),
    /// The standard library for a target.
    Target(&'static str),
}

pub(super) const RUSTFMT: Part = Part::Component("rustfmt", "fmt");
pub(super) const CLIPPY: Part = Part::Component("clippy", "clippy");
pub(super) const WASM_TARGET: Part = Part::Target(WASM);

impl Part {
    fn words(&self) -> [&'static str; 3] {
        match self {
            Self::Component(name, _) => ["component", "add", name],
            Self::Target(name) => ["target", "add", name],
        }
    }
}

impl Install for Part {
    fn name(&self) -> String {
        match self {
            Self::Component(name, _) => format!("the compiler's component {name}"),
            Self::Target(name) => format!("the compiler's target {name}"),
        }
    }

    fn is_there(&self) -> bool {
        match self {
            Self::Component(_, command) => read(workspace::cargo().args([command, "--version"])).is_ok(),
            Self::Target(name) => read(workspace::program("rustc").args(["--print", "sysroot"]))
                .is_ok_and(|sysroot| Path::new(sysroot.trim()).join("lib/rustlib").join(name).join("lib").is_dir()),
        }
    }

    fn install(&self, sink: &Sink) -> Result<()> {
        sink.run(workspace::program("rustup").args(self.words()))
    }

    fn by_hand(&self) -> String {
        format!("rustup {}", self.words().join(" "))
    }
}
