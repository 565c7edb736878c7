//! The keys that do something wherever the keyboard is on the page.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use super::cards::SEARCH_FIELD;
use crate::state::{Action, Pane, State};

/// What a pressed key is meant for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meant {
    Undo,
    Redo,
    Search,
}

/// Listens to the keys of the page.
#[hook]
pub(crate) fn use_keys(state: &UseReducerHandle<State>) {
    let dispatcher = state.dispatcher();
    use_effect_with(dispatcher, |dispatcher| {
        let dispatcher = dispatcher.clone();
        let document = web_sys::window().and_then(|window| window.document());
        let options = EventListenerOptions::enable_prevent_default();
        let listener = document.map(|document| {
            EventListener::new_with_options(&document, "keydown", options, move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>().filter(|event| !event.default_prevented()) else {
                    return;
                };
                let meant =
                    meant(&event.key(), event.ctrl_key() || event.meta_key(), event.shift_key(), event.alt_key());
                let Some(meant) = meant.filter(|_| !is_typing(event)) else { return };
                event.prevent_default();
                match meant {
                    Meant::Undo => dispatcher.dispatch(Action::Undo),
                    Meant::Redo => dispatcher.dispatch(Action::Redo),
                    Meant::Search => {
                        dispatcher.dispatch(Action::Pane(Pane::Facts));
                        focus_search();
                    }
                }
            })
        });
        move || drop(listener)
    });
}

fn meant(key: &str, with_control: bool, with_shift: bool, with_alt: bool) -> Option<Meant> {
    match (key, with_control, with_shift) {
        _ if with_alt => None,
        ("z" | "Z", true, false) => Some(Meant::Undo),
        ("z" | "Z", true, true) | ("y" | "Y", true, false) => Some(Meant::Redo),
        ("/", false, _) => Some(Meant::Search),
        _ => None,
    }
}

/// Whether the keyboard is in a field that has its own use for keys.
fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event.composed_path().get(0).dyn_into::<Element>().ok();
    target.is_some_and(|target| target.matches("input, textarea, select, [contenteditable]").unwrap_or_default())
}

fn focus_search() {
    let document = web_sys::window().and_then(|window| window.document());
    let field = document.and_then(|document| document.get_element_by_id(SEARCH_FIELD));
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
        let element: &HtmlElement = &field;
        // A field that is in the page can take the focus.
        let _ = element.focus();
        field.select();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_meant_as_people_know_them() {
        assert_eq!(meant("z", true, false, false), Some(Meant::Undo));
        assert_eq!(meant("Z", true, true, false), Some(Meant::Redo));
        assert_eq!(meant("y", true, false, false), Some(Meant::Redo));
        assert_eq!(meant("/", false, true, false), Some(Meant::Search), "some keyboards need Shift for it");
        assert_eq!(
            [meant("z", false, false, false), meant("z", true, false, true), meant("/", true, false, false)],
            [None; 3]
        );
    }
}
