//! Brings what is pointed out on the cards into view.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use crate::state::Item;

/// Scrolls to what is pointed out on the cards inside an element and gives it the keyboard.
#[hook]
pub(crate) fn use_shown(around: NodeRef, shown: Option<(Item, u32)>) {
    use_effect_with(shown, move |shown| {
        let around = around.cast::<Element>();
        let entry = shown.and_then(|(item, _)| around?.query_selector(&format!("#{}", item.element_id())).ok()?);
        let Some(entry) = entry else { return };
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Center);
        entry.scroll_into_view_with_scroll_into_view_options(&options);
        let button = entry.query_selector("button").ok().flatten().and_then(|b| b.dyn_into::<HtmlElement>().ok());
        if let Some(button) = button {
            let focus = web_sys::FocusOptions::new();
            focus.set_prevent_scroll(true);
            // A button that is in the page can take the focus.
            let _ = button.focus_with_options(&focus);
        }
    });
}
