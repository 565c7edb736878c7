//! What is drawn piece by piece, each in a frame of its own, so that the page goes on between them.

use std::cell::Cell;
use std::rc::Rc;

use factcards_client::turn;
use js_sys::{Function, Promise};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

/// How many of so many pieces are to be drawn: one more after each frame, from the first one on whenever `of` changes. All
/// at once where nobody looks.
#[hook]
pub(crate) fn use_pieces<T: Clone + PartialEq + 'static>(of: &T, all: usize) -> usize {
    let drawn = use_state(|| (of.clone(), 1));
    let count = if drawn.0 == *of { drawn.1.min(all) } else { 1 };
    let count = if is_seen() { count } else { all };
    use_effect_with((of.clone(), count, all), move |(of, count, all)| {
        let is_over = Rc::new(Cell::new(count >= all));
        if !is_over.get() {
            let (next, is_over) = ((of.clone(), count + 1), is_over.clone());
            spawn_local(async move {
                frame().await;
                if !is_over.get() {
                    drawn.set(next);
                }
            });
        }
        move || is_over.set(true)
    });
    count
}

/// Whether the page can be seen.
pub(super) fn is_seen() -> bool {
    web_sys::window().and_then(|window| window.document()).is_some_and(|document| !document.hidden())
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
