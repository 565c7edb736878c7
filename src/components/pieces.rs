//! What is drawn piece by piece, each in a frame of its own, so that the page goes on between them.

use yew::prelude::*;

use super::waiting::{after, frame, is_seen};

/// How many of so many pieces are to be drawn: one more after each frame, from the first one on whenever `of` changes. All
/// at once where nobody looks.
#[hook]
pub(crate) fn use_pieces<T: Clone + PartialEq + 'static>(of: &T, all: usize) -> usize {
    let drawn = use_state(|| (of.clone(), 1));
    let count = if drawn.0 == *of { drawn.1.min(all) } else { 1 };
    let count = if is_seen() { count } else { all };
    use_effect_with((of.clone(), count, all), move |(of, count, all)| {
        let next = (of.clone(), count + 1);
        let waiting = (count < all).then(|| after(frame(), move || drawn.set(next)));
        move || waiting.into_iter().for_each(|stop| stop())
    });
    count
}
