//! The shipped model, inside the program: for the command line and the tests. A page fetches the same file.

use std::sync::LazyLock;

use crate::{LoadError, Model};

static ENGLISH: LazyLock<Result<Model, LoadError>> =
    LazyLock::new(|| Model::load(include_bytes!("../../../static/english.model")));

/// The shipped model, loaded once.
///
/// # Errors
/// When the file that the program was built with cannot be read.
pub fn english() -> Result<&'static Model, LoadError> {
    ENGLISH.as_ref().map_err(|error| *error)
}
