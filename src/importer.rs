//! What reads files of all kinds, as the page names it.

use factcards_ui::Importer;
use js_sys::Function;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/importer.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    fn importer() -> Result<Option<Function>, JsValue>;
}

/// It, where the page names it.
pub(crate) fn of_page() -> Option<Importer> {
    importer().ok().flatten().map(Importer::new)
}
