//! The page: mounts the app.

mod addresses;
mod importer;

use factcards_client::{Engine, turn};
use factcards_ui::{App, AppProps};
use wasm_bindgen_futures::spawn_local;

fn main() {
    let page = web_sys::window().and_then(|window| window.document());
    if let Some(root) = page.and_then(|page| page.get_element_by_id("app")) {
        let engine = Engine::start(&addresses::of_page());
        spawn_local(async move {
            // That the module is compiled and begun is a long task by itself.
            turn().await;
            let props = AppProps { engine, importer: importer::of_page() };
            yew::Renderer::<App>::with_root_and_props(root, props).render();
        });
    }
}
