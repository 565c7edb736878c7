//! What reads files of all kinds, as the page loads it.

use factcards_import::{ImportError, Imported};
use gloo::file::File;
use js_sys::{Function, Promise};
use serde::Deserialize;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::error::OpenError;

/// A function that takes a file and promises what came of it. It loads what it needs when it is first called.
#[derive(Clone, Debug, PartialEq)]
pub struct Importer {
    read: Function,
}

/// What came of a file.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Reply {
    Imported(Imported),
    Failed(ImportError),
    /// Its bytes cannot be had.
    Unreadable,
    /// What reads it could not be loaded.
    Unloaded,
    /// What reads it died.
    Died,
    /// It took too long.
    Slow,
}

impl Importer {
    /// One that is such a function.
    pub fn new(read: Function) -> Self {
        Self { read }
    }

    /// The text of a file.
    ///
    /// # Errors
    /// Why there is none.
    pub(super) async fn import(&self, file: &File) -> Result<Imported, OpenError> {
        let file: &web_sys::File = file.as_ref();
        let promise = self.read.call1(&JsValue::NULL, file).and_then(JsValue::dyn_into::<Promise>);
        let reply = match promise {
            Ok(promise) => JsFuture::from(promise).await,
            Err(error) => Err(error),
        };
        // What cannot be started or understood is of no use.
        let reply = reply.ok().and_then(|reply| serde_wasm_bindgen::from_value(reply).ok()).unwrap_or(Reply::Unloaded);
        match reply {
            Reply::Imported(imported) => Ok(imported),
            Reply::Failed(error) => Err(error.into()),
            Reply::Unreadable => Err(OpenError::Unreadable),
            Reply::Unloaded => Err(OpenError::Unloaded),
            Reply::Died => Err(OpenError::Died),
            Reply::Slow => Err(OpenError::Slow),
        }
    }
}
