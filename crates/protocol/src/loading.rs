//! The loading of engine and model: how far it has come, and what went wrong.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// How much of engine and model has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Loaded {
    /// Bytes so far, as they are once unpacked.
    pub received: u32,
    /// Bytes in all, when the page names them.
    pub total: Option<u32>,
}

impl Loaded {
    /// 0..1: how much of the whole has come, when that is known.
    ///
    /// ```
    /// use factcards_protocol::Loaded;
    ///
    /// assert_eq!(Loaded { received: 1, total: Some(4) }.share(), Some(0.25));
    /// assert_eq!(Loaded { received: 1, total: None }.share(), None);
    /// // The page names the size of another version.
    /// assert_eq!(Loaded { received: 5, total: Some(4) }.share(), None);
    /// ```
    pub fn share(self) -> Option<f64> {
        let total = self.total.filter(|total| *total > 0 && self.received <= *total)?;
        Some(f64::from(self.received) / f64::from(total))
    }
}

/// What could not be loaded, and why.
#[derive(Clone, Debug, PartialEq, Eq, Error, Serialize, Deserialize)]
#[error("{file} could not be loaded: {fault}")]
pub struct LoadError {
    /// What it is about.
    pub file: File,
    /// What is wrong with it.
    #[source]
    pub fault: Fault,
}

/// What has to be loaded before a text can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum File {
    /// The engine's script or its wasm.
    Engine,
    /// The language model.
    Model,
}

impl fmt::Display for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Engine => "the engine",
            Self::Model => "the language model",
        })
    }
}

/// Why a file could not be loaded.
#[derive(Clone, Debug, PartialEq, Eq, Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Fault {
    /// No answer, or one that broke off: the device is offline or the host is down.
    #[error("the site did not answer")]
    Unreachable,
    /// The host answered with this HTTP status.
    #[error("the site answered with status {0}")]
    Status(u16),
    /// Something came, and it is not the file: damaged, of another version, another file altogether.
    #[error("{0}")]
    Unusable(String),
}
