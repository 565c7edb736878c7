//! Why a model file cannot be used.

use std::fmt;

use crate::version::VERSION;

/// Why a model file cannot be used.
///
/// ```
/// use factcards_model::{LoadError, Model};
///
/// assert_eq!(Model::load(b"<html>").err(), Some(LoadError::Foreign));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LoadError {
    /// It is no model file.
    Foreign,
    /// It is a model file of another format version.
    Version(u32),
    /// It is cut off, longer than it says, or its bytes have changed.
    Damaged,
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Foreign => write!(f, "the file is no model"),
            Self::Version(version) => {
                write!(f, "the model is of format {version}, and this program reads format {VERSION}")
            }
            Self::Damaged => write!(f, "the model file is damaged"),
        }
    }
}

impl std::error::Error for LoadError {}
