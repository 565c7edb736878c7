//! The addresses of the engine's files, as the page names them.

use factcards_client::Addresses;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/addresses.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    fn addresses() -> Result<JsValue, JsValue>;
}

/// Reads them from the page; what it does not name is empty, and cannot be loaded.
pub(crate) fn of_page() -> Addresses {
    let named = addresses().ok().and_then(|addresses| serde_wasm_bindgen::from_value(addresses).ok());
    named.unwrap_or_default()
}
