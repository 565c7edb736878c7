//! What is drawn piece by piece, each in a frame of its own, so that the page goes on between them.

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
        if count < all {
            let next = (of.clone(), count + 1);
            spawn_local(async move {
                frame().await;
                drawn.set(next);
            });
        }
    });
    count
}

fn is_seen() -> bool {
    web_sys::window().and_then(|window| window.document()).is_some_and(|document| !document.hidden())
}

/// Comes back when what is drawn so far can be seen.
async fn frame() {
    let ask = |resolve: Function, _: Function| {
        let window = web_sys::window();
        // A window can be asked for a frame.
        let _ = window.map(|window| window.request_animation_frame(&resolve));
    };
    // It is always kept.
    let _ = JsFuture::from(Promise::new(&mut { ask })).await;
    turn().await;
}
