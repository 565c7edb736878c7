//! Commands that look at the built site in the browser.

use std::ffi::OsStr;
use std::process::Command;

use anyhow::{Result, bail};

use crate::needs::{self, CHROMIUM, FIREFOX, Need};
use crate::{shell, workspace};

/// What it takes to drive the browser.
pub(crate) const NEEDS: [Need; 3] = [Need::Node, Need::BrowserDriver, Need::Chromium];

/// What it takes to test the page.
pub(crate) const TEST_NEEDS: [Need; 4] = [Need::Node, Need::BrowserDriver, Need::Chromium, Need::Firefox];

/// Writes pictures of the page in each state, width and colour scheme; to `target/screenshots` unless told.
///
/// # Errors
/// When the site is not built, the browser cannot be had, or the page does not reach a state.
pub(crate) fn screenshots(folder: Option<&OsStr>) -> Result<()> {
    let folder = folder.unwrap_or(OsStr::new("target/screenshots"));
    shell::run(script("screenshots.mjs")?.arg(folder))
}

/// Prints how long the page takes to show itself and its first card.
///
/// # Errors
/// As [`screenshots`].
pub(crate) fn measure() -> Result<()> {
    shell::run(&mut script("measure.mjs")?)
}

fn script(name: &str) -> Result<Command> {
    if !workspace::dist().join("index.html").is_file() {
        bail!("there is no site in dist/ yet: run cargo xtask dist");
    }
    needs::ensure(&NEEDS)?;
    let mut command = node()?;
    command.arg(format!("tests/browser/{name}"));
    Ok(command)
}

/// Node with all that the browser tests need.
///
/// # Errors
/// When there is no browser of one of the makes.
pub(crate) fn test_node() -> Result<Command> {
    let mut command = node()?;
    command.env("FACTCARDS_FIREFOX", FIREFOX.path()?);
    Ok(command)
}

/// Node with all that the browser scripts need.
///
/// # Errors
/// When there is no browser.
pub(crate) fn node() -> Result<Command> {
    let mut command = workspace::program("node");
    command.env("FACTCARDS_CHROMIUM", CHROMIUM.path()?);
    Ok(command)
}
