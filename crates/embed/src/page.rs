//! The whole page, where it stands in one file with everything that it needs.
#![allow(unreachable_pub, reason = "JavaScript reaches what Rust cannot")]

use factcards_ui::{AppProps, mount};
use wasm_bindgen::prelude::*;
use web_sys::Element;

use crate::engine::SharedEngine;

/// Draws the page's app into `root`, for as long as the page is there.
#[wasm_bindgen(js_name = mountPage)]
pub fn mount_page(root: Element, engine: &SharedEngine) {
    mount(root, AppProps { engine: engine.engine(), importer: None });
}
