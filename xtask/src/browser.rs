//! The browser that the tests drive: found, or installed where that needs no question.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::shell::{exists, is_root, run, step};
use crate::workspace;

/// Names it goes by, best first.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Overrides the search.
const VARIABLE: &str = "FACTCARDS_CHROMIUM";

/// The path of a Chromium; installs Debian's when there is none and this process may.
///
/// # Errors
/// When there is none and it cannot be installed; the message says what to do by hand.
pub(crate) fn chromium() -> Result<PathBuf> {
    if let Some(path) = std::env::var_os(VARIABLE) {
        return Ok(PathBuf::from(path));
    }
    if let Some(found) = find() {
        return Ok(found);
    }
    let by_hand = format!(
        "the browser tests need Chromium. By hand, on Debian: apt-get install chromium; or set {VARIABLE} to the path \
         of a Chromium or Chrome"
    );
    if !is_root() || !exists("apt-get") {
        bail!("{by_hand}");
    }
    step("installing Chromium with apt-get", || {
        let apt = || {
            let mut command = workspace::program("apt-get");
            command.env("DEBIAN_FRONTEND", "noninteractive");
            command
        };
        run(apt().args(["update", "-qq"]))?;
        run(apt().args(["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-dejavu-core"]))
    })
    .with_context(|| by_hand.clone())?;
    find().context(by_hand)
}

fn find() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let folders: Vec<_> = std::env::split_paths(&path).collect();
    NAMES.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name))).find(|file| file.is_file())
}
