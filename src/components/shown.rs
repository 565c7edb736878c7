//! Brings what is pointed out on the cards into view.

use factcards_document::Id;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use crate::state::Item;

/// Scrolls until an element is in view, and no further than that needs where it is `Nearest`.
pub(crate) fn bring_into_view(element: &Element, place: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(place);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Scrolls to what is pointed out on the cards inside an element and gives it the keyboard.
#[hook]
pub(crate) fn use_shown(around: NodeRef, shown: Option<(Item, u32)>) {
    use_effect_with(shown, move |shown| {
        let around = around.cast::<Element>();
        let entry = shown.and_then(|(item, _)| entry_of(&around?, item));
        let Some(entry) = entry else { return };
        bring_into_view(&entry, ScrollLogicalPosition::Center);
        let button = entry
            .query_selector("button:not(.row-menu), [role=button]")
            .ok()
            .flatten()
            .and_then(|b| b.dyn_into::<HtmlElement>().ok());
        if let Some(button) = button {
            let focus = web_sys::FocusOptions::new();
            focus.set_prevent_scroll(true);
            // A button that is in the page can take the focus.
            let _ = button.focus_with_options(&focus);
        }
    });
}

/// Keeps the entry of an entity in view when it is chosen or left: what stands above it comes and goes.
#[hook]
pub(crate) fn use_kept(around: NodeRef, entity: Option<Id>) {
    let before = use_mut_ref(|| None::<Id>);
    use_effect_with(entity, move |entity| {
        let kept = entity.or(before.replace(*entity));
        let entry = kept.and_then(|id| entry_of(&around.cast::<Element>()?, Item::Entity(id)));
        if let Some(entry) = entry {
            bring_into_view(&entry, ScrollLogicalPosition::Nearest);
        }
    });
}

/// The entry of an item inside an element.
fn entry_of(around: &Element, item: Item) -> Option<Element> {
    around.query_selector(&format!("#{}", item.element_id())).ok()?
}
