//! What was corrected by hand, from a file.

use std::fs;
use std::io;

use factcards::document::Correction;
use thiserror::Error;

/// The corrections of a file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Corrections(pub(crate) Vec<Correction>);

/// Why a file holds no corrections.
#[derive(Debug, Error)]
#[non_exhaustive]
pub(crate) enum CorrectionsError {
    /// Its bytes cannot be had.
    #[error("cannot be read: {0}")]
    Unreadable(#[from] io::Error),
    /// It is not the JSON that is asked for.
    #[error(
        "is no JSON array of corrections, such as [{{\"kind\": \"hide\", \"entity\": {{\"name\": …, \"kind\": …}}}}]: {0}"
    )]
    Form(#[from] serde_json::Error),
}

/// Reads the file at a path.
pub(crate) fn read(path: &str) -> Result<Corrections, CorrectionsError> {
    Ok(Corrections(serde_json::from_slice(&fs::read(path)?)?))
}
