//! The ways in from JavaScript to reading files. What comes back or is thrown are the types of `factcards_import`, as
//! plain JavaScript objects that `serde-wasm-bindgen` writes.
#![allow(unreachable_pub, reason = "JavaScript reaches what Rust cannot")]

use factcards_import::{ImportError, Imported, PdfPage, import, pdf};
use serde::Serialize;
use serde_wasm_bindgen::{Serializer, from_value};
use wasm_bindgen::prelude::*;

fn main() {}

/// The text of a file.
///
/// # Errors
/// Why there is none.
#[wasm_bindgen(js_name = importFile)]
pub fn import_file(bytes: &[u8], name: &str, media_type: &str) -> Result<JsValue, JsValue> {
    written(import(bytes, name, media_type))
}

/// The text of a PDF file, from the pieces of text on its pages.
///
/// # Errors
/// Why there is none.
#[wasm_bindgen(js_name = importPages)]
pub fn import_pages(pages: JsValue, title: Option<String>) -> Result<JsValue, JsValue> {
    let pages = from_value::<Vec<PdfPage>>(pages).map_err(|error| ImportError::Broken(error.to_string()));
    written(pages.and_then(|pages| pdf::pdf(&pages, title)))
}

fn written(result: Result<Imported, ImportError>) -> Result<JsValue, JsValue> {
    match result {
        Ok(imported) => value(&imported),
        Err(error) => Err(value(&error)?),
    }
}

fn value(value: &impl Serialize) -> Result<JsValue, JsValue> {
    value.serialize(&Serializer::json_compatible()).map_err(Into::into)
}
