//! What is waited for between two drawings, so that no task of the page is long.

use std::cell::Cell;
use std::rc::Rc;

use factcards_client::turn;
use js_sys::{Function, Promise};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Whether the page can be seen: where nobody looks nothing needs to wait.
pub(super) fn is_seen() -> bool {
    web_sys::window().and_then(|window| window.document()).is_some_and(|document| !document.hidden())
}

/// Does something after a wait, unless what is given back was called before: what an effect gives back to be called when it
/// is over.
pub(super) fn after(wait: impl Future<Output = ()> + 'static, act: impl FnOnce() + 'static) -> impl FnOnce() + 'static {
    let is_over = Rc::new(Cell::new(false));
    let over = is_over.clone();
    spawn_local(async move {
        wait.await;
        if !over.get() {
            act();
        }
    });
    move || is_over.set(true)
}

/// Comes back after so many turns of the page.
pub(super) async fn pass(turns: u32) {
    for _ in 0..turns {
        turn().await;
    }
}

/// Comes back when what is drawn so far can be seen.
pub(super) async fn frame() {
    let ask = |resolve: Function, _: Function| {
        let window = web_sys::window();
        // A window can be asked for a frame.
        let _ = window.map(|window| window.request_animation_frame(&resolve));
    };
    // It is always kept.
    let _ = JsFuture::from(Promise::new(&mut { ask })).await;
    turn().await;
}
