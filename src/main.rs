//! The page: mounts the app.

mod addresses;
mod importer;

use factcards_client::Engine;
use factcards_ui::{AppProps, mount};

fn main() {
    let page = web_sys::window().and_then(|window| window.document());
    if let Some(root) = page.and_then(|page| page.get_element_by_id("app")) {
        let engine = Engine::start(&addresses::of_page());
        mount(root, AppProps { engine, importer: importer::of_page() });
    }
}
