//! Buttons side by side that are one stop for the keyboard: the arrow keys go from one to the next.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// The `tabindex` of the button at a place: the pressed one can be tabbed to, or else the first.
pub(crate) fn stop(pressed: Option<usize>, at: usize) -> &'static str {
    if pressed.unwrap_or_default() == at { "0" } else { "-1" }
}

/// What holds such buttons.
const AROUND: &str = "[role=toolbar], [role=group], [role=menu]";

/// Moves the keyboard among the buttons of the group around the one that has it. Events are listened to at the root, which is
/// their current target.
pub(crate) fn rove(event: KeyboardEvent) {
    let here = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(around) = here.and_then(|here| here.closest(AROUND).ok().flatten()) else { return };
    let Ok(buttons) = around.query_selector_all("button:not([disabled]), [role=button], [role=menuitem]") else {
        return;
    };
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
    let is_here = |at: &u32| buttons.item(*at).is_some_and(|button| button.contains(target.as_ref()));
    let Some(here) = (0..buttons.length()).find(is_here) else { return };
    let last = buttons.length().saturating_sub(1);
    let next = match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => {
            if here == last {
                0
            } else {
                here + 1
            }
        }
        "ArrowLeft" | "ArrowUp" => here.checked_sub(1).unwrap_or(last),
        "Home" => 0,
        "End" => last,
        _ => return,
    };
    event.prevent_default();
    let button = buttons.item(next).map(|button| button.unchecked_into::<HtmlElement>());
    // Elements of drawings take the focus as those of the page do; one that is in the page can.
    let _ = button.map(|button| button.focus());
}
