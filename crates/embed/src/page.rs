//! The whole page, where it stands in one file with everything that it needs.
#![allow(unreachable_pub, reason = "JavaScript reaches what Rust cannot")]

use factcards_ui::mount;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use crate::engine::SharedEngine;

/// Puts the page's app in the place of `root`, for as long as the page is there.
#[wasm_bindgen(js_name = mountPage)]
pub fn mount_page(root: Element, engine: &SharedEngine) {
    let engine = engine.engine();
    mount(root, || (engine, None));
}
