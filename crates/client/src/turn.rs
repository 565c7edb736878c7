//! How a long piece of work on the page's thread lets other work have its turn.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen(module = "/src/engine.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = turn)]
    fn next_turn() -> Result<Promise, JsValue>;
}

/// Comes back after what the page has to do already.
pub async fn turn() {
    // It is always made and kept.
    if let Ok(turn) = next_turn() {
        let _ = JsFuture::from(turn).await;
    }
}
