//! Why there is no Document.

use factcards_protocol::{EngineError, Fault, LoadError};
use thiserror::Error;

/// Why there will be no Document.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Error {
    /// Engine or model could not be loaded.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// Engine and model have stopped coming.
    #[error("the download has stopped")]
    Stalled,
    /// The engine could not read the text.
    #[error(transparent)]
    Engine(#[from] EngineError),
    /// The engine cannot be reached.
    #[error(transparent)]
    Transport(#[from] TransportError),
}

impl Error {
    /// A word for programs, stable between versions.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Load(LoadError { fault: Fault::Unreachable, .. }) => "unreachable",
            Self::Load(LoadError { fault: Fault::Status(_), .. }) => "http-status",
            Self::Load(_) => "damaged",
            Self::Stalled => "stalled",
            Self::Engine(_) => "engine-failed",
            Self::Transport(TransportError::Start(_)) => "engine-not-started",
            Self::Transport(_) => "engine-lost",
        }
    }
}

/// What is wrong with the way to the engine. Texts are what the browser says.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum TransportError {
    /// It cannot be started.
    #[error("the engine cannot be started: {0}")]
    Start(String),
    /// A request cannot be sent.
    #[error("a request cannot be sent: {0}")]
    Send(String),
    /// There is none.
    #[error("there is no engine")]
    Closed,
    /// It has died.
    #[error("{0}")]
    Died(String),
    /// It is silent for too long.
    #[error("the engine does not answer")]
    Silent,
    /// A reply did not arrive whole.
    #[error("a reply of the engine was lost")]
    Lost,
    /// A reply cannot be read.
    #[error("a reply of the engine cannot be read: {0}")]
    Malformed(String),
    /// The parts of the Document have ended without its head.
    #[error("the engine sent no document")]
    Incomplete,
}
