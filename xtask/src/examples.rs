//! `examples`: pages that use the cards as other people would, served beside the site.

use anyhow::Result;
use lexopt::prelude::*;

use crate::needs::{self, Need};
use crate::shell::run;
use crate::{dist, workspace};

/// What it takes to write them, once the site is there.
pub(crate) const NEEDS: [Need; 3] = [Need::Node, Need::SiteTools, Need::ExampleLibraries];

/// Builds the site unless it is there, and serves the examples until it is stopped; `[--port N]`.
///
/// # Errors
/// When an argument is unknown, something cannot be had or built, or the port is taken.
pub(crate) fn examples(arguments: &mut lexopt::Parser) -> Result<()> {
    let mut port = 8080_u16;
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("port") => port = arguments.value()?.parse()?,
            other => return Err(other.unexpected().into()),
        }
    }
    needs::ensure(&NEEDS)?;
    if !workspace::dist().join("embed/define.js").is_file() {
        needs::ensure(&dist::NEEDS)?;
        dist::build()?;
    }
    run(workspace::program("node").arg("xtask/tools/examples.mjs").arg(port.to_string()))
}
