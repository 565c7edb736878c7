//! Mounts the app.

mod addresses;
mod components;
mod state;
mod view;

fn main() {
    let page = web_sys::window().and_then(|window| window.document());
    if let Some(root) = page.and_then(|page| page.get_element_by_id("app")) {
        yew::Renderer::<components::App>::with_root(root).render();
    }
}
