//! The page: mounts the app.

mod addresses;
mod importer;

use factcards_client::Engine;
use factcards_ui::mount;

fn main() {
    let page = web_sys::window().and_then(|window| window.document());
    if let Some(root) = page.and_then(|page| page.get_element_by_id("app")) {
        mount(root, || (Engine::start(&addresses::of_page()), importer::of_page()));
    }
}
