//! The page's app is put into the page.

use factcards_client::{Engine, turn};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::prelude::*;

use super::app::{App, AppProps};
use super::files::Importer;

/// Puts the page's app in the place of an element, which stays until the app shows as much as it does. `start` gives what
/// reads the texts, and what reads files.
///
/// What the browser has to do already comes first: that the module is compiled and begun is a long task by itself.
pub fn mount(before: Element, start: impl FnOnce() -> (Engine, Option<Importer>) + 'static) {
    spawn_local(async move {
        turn().await;
        let (engine, importer) = start();
        turn().await;
        // An element can be copied.
        let Some(root) = before.clone_node().ok().and_then(|copy| copy.dyn_into::<Element>().ok()) else { return };
        let on_drawn = {
            let root = root.clone();
            // Where it was taken out of the page meanwhile, nobody looks.
            Callback::from(move |()| drop(before.replace_with_with_node_1(&root)))
        };
        yew::Renderer::<App>::with_root_and_props(root, AppProps { engine, importer, on_drawn }).render();
    });
}
