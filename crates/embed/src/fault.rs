//! Why there is no Document, as JavaScript gets to know it.

use factcards_client::Error;
use factcards_ui::Language;
use js_sys::{Error as JsError, Reflect};
use wasm_bindgen::JsValue;

/// An `Error` with a `code`; its message says what is wrong and what to do.
pub(crate) fn fault(error: &Error) -> JsValue {
    let message = format!(
        "{} {} ({})",
        factcards_ui::title(error, Language::En),
        factcards_ui::advice(error, Language::En),
        error
    );
    coded(error.code(), &message)
}

/// The request was given up.
pub(crate) fn aborted() -> JsValue {
    coded("aborted", "The analysis was given up.")
}

fn coded(code: &str, message: &str) -> JsValue {
    let error = JsError::new(message);
    error.set_name(if code == "aborted" { "AbortError" } else { "FactcardsError" });
    // A fresh object takes a property.
    let _ = Reflect::set(&error, &JsValue::from_str("code"), &JsValue::from_str(code));
    error.into()
}
