//! Commands that look at the built site in the browser.

use std::ffi::OsStr;
use std::process::Command;

use anyhow::{Result, bail};

use crate::{browser, npm, shell, workspace};

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
    let mut command = node()?;
    command.arg(format!("tests/browser/{name}"));
    Ok(command)
}

/// Node with all that the browser scripts need.
///
/// # Errors
/// When the packages or the browser cannot be had.
pub(crate) fn node() -> Result<Command> {
    npm::browser_tests()?;
    let mut command = workspace::program("node");
    command.env("FACTCARDS_CHROMIUM", browser::chromium()?);
    Ok(command)
}
