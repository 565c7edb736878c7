//! What a folder was installed from, kept in it, so that it is installed again only when that has changed.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::archive::sha256;

/// The stamp of a folder.
pub(super) struct Stamp {
    /// Where it is kept.
    file: PathBuf,
    /// The list that the folder is installed from.
    list: PathBuf,
}

impl Stamp {
    pub(super) fn new(folder: &Path, list: PathBuf) -> Self {
        Self { file: folder.join(".installed-from"), list }
    }

    /// Whether the folder was installed from the list as it is now.
    pub(super) fn is_fresh(&self) -> bool {
        let wanted = self.fingerprint().ok();
        wanted.is_some() && std::fs::read_to_string(&self.file).ok() == wanted
    }

    /// Keeps that it was.
    pub(super) fn set(&self) -> Result<()> {
        let file = &self.file;
        std::fs::write(file, self.fingerprint()?).with_context(|| format!("cannot write {}", file.display()))
    }

    /// What the list is known by.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(super) fn fingerprint(&self) -> Result<String> {
        sha256(&self.list)
    }
}
