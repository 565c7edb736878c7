//! What reads PDF files, as files of the site.

use std::path::Path;

use anyhow::{Context, Result};

use crate::needs::PDF_READER;

/// The package's files for browsers that are not the newest, and what the page calls them.
const FILES: [(&str, &str); 2] = [
    ("pdfjs-dist/legacy/build/pdf.min.mjs", "pdf-reader.js"),
    ("pdfjs-dist/legacy/build/pdf.worker.min.mjs", "pdf-reader-worker.js"),
];

/// Copies them into the site.
///
/// # Errors
/// When they are not installed.
pub(super) fn copy_into(site: &Path) -> Result<()> {
    for (from, to) in FILES {
        let from = PDF_READER.package(from);
        std::fs::copy(&from, site.join(to))
            .with_context(|| format!("cannot copy {}: the site would not read PDF files", from.display()))?;
    }
    Ok(())
}
