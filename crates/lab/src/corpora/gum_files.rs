//! The files of a portion of GUM, one document a file.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Their paths in order, each with its content.
///
/// # Errors
/// When the folder or a file cannot be read.
pub(crate) fn read(folder: &Path, portion: &str) -> Result<Vec<(PathBuf, String)>> {
    let folder = folder.join("gum").join(portion);
    let files = std::fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut paths = files.map(|file| Ok(file?.path())).collect::<Result<Vec<_>>>()?;
    paths.sort();
    let content = |path: PathBuf| {
        let content = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        Ok((path, content))
    };
    paths.into_iter().map(content).collect()
}
