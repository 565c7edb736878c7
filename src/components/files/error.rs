//! Why a file is not opened, and what to do.

use factcards_import::ImportError;
use thiserror::Error;

/// The message goes on from the file's name.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub(crate) enum OpenError {
    #[error(transparent)]
    Import(#[from] ImportError),
    #[error("could not be read.")]
    Unreadable,
    #[error("was not opened: what reads such files could not be loaded. Check the connection and open it again.")]
    Unloaded,
    #[error("could not be read. Save its text as a .txt file and open that.")]
    Died,
    #[error("takes too long to read. Save its text as a .txt file and open that.")]
    Slow,
}
