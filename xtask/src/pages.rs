//! Commands that look at the built site in the browser.

use std::ffi::OsStr;
use std::process::Command;

use anyhow::{Result, bail};
use lexopt::prelude::*;

use crate::needs::{self, CHROMIUM, FIREFOX, Need};
use crate::{shell, workspace};

/// What it takes to drive the browser.
pub(crate) const NEEDS: [Need; 3] = [Need::Node, Need::BrowserDriver, Need::Chromium];

/// Writes pictures of the page in each state, width and colour scheme; to `target/screenshots` unless told.
///
/// # Errors
/// When the site is not built, the browser cannot be had, or the page does not reach a state.
pub(crate) fn screenshots(folder: Option<&OsStr>) -> Result<()> {
    let folder = folder.unwrap_or(OsStr::new("target/screenshots"));
    shell::run(script("screenshots.mjs")?.arg(folder))
}

/// Prints how long the page takes to show itself and its first card, that of the site or with `--single` that in one file.
///
/// # Errors
/// As [`screenshots`], and when there is another argument.
pub(crate) fn measure(arguments: &mut lexopt::Parser) -> Result<()> {
    match arguments.next()? {
        None => shell::run(&mut script("measure.mjs")?),
        Some(Long("single")) => {
            shell::run(script_for("dist-single/factcards.html", "--single", "measure.mjs")?.arg("--single"))
        }
        Some(other) => Err(other.unexpected().into()),
    }
}

/// Has Lighthouse audit the site as a phone shows it; fails under its bounds. What the site's host is to send packed must
/// lie ready.
///
/// # Errors
/// As [`screenshots`], and when a score is too low.
pub(crate) fn lighthouse() -> Result<()> {
    assert_built("dist/index.html.br", "--compressed")?;
    needs::ensure(&[Need::Node, Need::Lighthouse, Need::Chromium])?;
    shell::run(node()?.arg("xtask/lighthouse/run.mjs"))
}

fn script(name: &str) -> Result<Command> {
    script_for("dist/index.html", "", name)
}

/// Whether there is a file that `dist` writes with an option.
fn assert_built(file: &str, option: &str) -> Result<()> {
    if !workspace::root().join(file).is_file() {
        bail!("there is no {file} yet: run cargo xtask dist {option}");
    }
    Ok(())
}

/// A script that looks at a page, which `dist` writes with an option.
fn script_for(page: &str, option: &str, name: &str) -> Result<Command> {
    assert_built(page, option)?;
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
