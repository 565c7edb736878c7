//! The keys that do something wherever the keyboard is on the page.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use super::cards::SEARCH_FIELD;
use super::help::{HELP, open};
use super::storage::BrowserStorage;
use crate::state::{Action, Item, Pane, Pinning, State, Step};
use crate::strings::Language;

/// Where it is kept that single keys do nothing.
const STORED: &str = "factcards-single-keys";

/// What a pressed key is meant for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meant {
    Undo,
    Redo,
    Search,
    Next,
    Previous,
    RowMenu,
    Pin,
    Help,
    /// Something that what has the keyboard does by itself.
    Elsewhere,
}

/// A key, or several together.
pub(super) struct Key {
    /// As the sheet of keys shows it.
    pub(super) shown: &'static str,
    /// What it does.
    pub(super) does: fn(Language) -> &'static str,
    /// The names of the keys that do it, in lower case.
    names: &'static [&'static str],
    modifier: Modifier,
    meant: Meant,
}

#[derive(Clone, Copy, PartialEq)]
enum Modifier {
    /// None: a single key, which can be switched off.
    None,
    Control,
    ControlShift,
}

/// All keys. With the arrow keys and Escape what has the keyboard does what it is for.
pub(super) const KEYS: [Key; 12] = [
    key("/", Language::key_search, &["/"], Modifier::None, Meant::Search),
    key("n", Language::key_next, &["n"], Modifier::None, Meant::Next),
    key("p", Language::key_previous, &["p"], Modifier::None, Meant::Previous),
    key("c", Language::key_row_menu, &["c"], Modifier::None, Meant::RowMenu),
    key("m", Language::key_pin, &["m"], Modifier::None, Meant::Pin),
    key("?", Language::key_help, &["?"], Modifier::None, Meant::Help),
    key("Ctrl+Z", Language::key_undo, &["z"], Modifier::Control, Meant::Undo),
    key("Ctrl+Shift+Z, Ctrl+Y", Language::key_redo, &["z"], Modifier::ControlShift, Meant::Redo),
    key("", Language::key_redo, &["y"], Modifier::Control, Meant::Redo),
    key("Esc", Language::key_escape, &[], Modifier::None, Meant::Elsewhere),
    key("← →", Language::key_marks, &[], Modifier::None, Meant::Elsewhere),
    key("Alt+←", Language::key_back, &[], Modifier::None, Meant::Elsewhere),
];

const fn key(
    shown: &'static str,
    does: fn(Language) -> &'static str,
    names: &'static [&'static str],
    modifier: Modifier,
    meant: Meant,
) -> Key {
    Key { shown, does, names, modifier, meant }
}

/// Whether single keys do something: some people's speech or hands press them without wanting to.
pub(super) fn are_single_keys_on() -> bool {
    BrowserStorage::Local.get(STORED).unwrap_or(true)
}

/// Switches single keys on or off.
pub(super) fn switch_single_keys(on: bool) {
    // Where nothing can be kept, they stay as they are.
    BrowserStorage::Local.set(STORED, &on);
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
            EventListener::new_with_options(&document.clone(), "keydown", options, move |event| {
                let event = event.dyn_ref::<KeyboardEvent>().filter(|event| !event.default_prevented());
                let Some(event) = event.filter(|event| !is_typing(event)) else { return };
                let with_control = event.ctrl_key() || event.meta_key();
                let meant = meant(&event.key(), with_control, event.shift_key(), event.alt_key());
                let Some((meant, is_single)) = meant else { return };
                if is_single && !are_single_keys_on() {
                    return;
                }
                if act(meant, &dispatcher, &document) {
                    event.prevent_default();
                }
            })
        });
        move || drop(listener)
    });
}

/// Does what a key is meant for; whether there was something to do.
fn act(meant: Meant, dispatcher: &UseReducerDispatcher<State>, document: &Document) -> bool {
    match meant {
        Meant::Undo => dispatcher.dispatch(Action::Undo),
        Meant::Redo => dispatcher.dispatch(Action::Redo),
        Meant::Next => dispatcher.dispatch(Action::Step(Step::Next)),
        Meant::Previous => dispatcher.dispatch(Action::Step(Step::Previous)),
        Meant::Help => open(document.get_element_by_id(HELP).and_then(|dialog| dialog.dyn_into().ok())),
        Meant::Search => {
            dispatcher.dispatch(Action::Pane(Pane::Facts));
            return focus_search(document);
        }
        Meant::RowMenu => {
            let entry = document.active_element().and_then(|active| active.closest(".entry").ok().flatten());
            let button = entry.and_then(|entry| entry.query_selector(".row-menu").ok().flatten());
            let button = button.and_then(|button| button.dyn_into::<HtmlElement>().ok());
            button.iter().for_each(HtmlElement::click);
            return button.is_some();
        }
        Meant::Pin => {
            let entry = document.active_element().and_then(|active| active.closest("[data-item]").ok().flatten());
            let item = entry.and_then(|entry| entry.get_attribute("data-item")).and_then(|name| Item::from_id(&name));
            item.iter().for_each(|item| dispatcher.dispatch(Action::Pins(Pinning::Toggle(*item))));
            return item.is_some();
        }
        Meant::Elsewhere => return false,
    }
    true
}

/// What a key is meant for, and whether it is a single one.
fn meant(name: &str, with_control: bool, with_shift: bool, with_alt: bool) -> Option<(Meant, bool)> {
    let name = name.to_lowercase();
    let fits = |modifier: Modifier| match modifier {
        // Some keyboards need Shift for a sign.
        Modifier::None => !with_control && (!with_shift || !name.starts_with(char::is_alphabetic)),
        Modifier::Control => with_control && !with_shift,
        Modifier::ControlShift => with_control && with_shift,
    };
    let key = KEYS.iter().find(|key| key.names.contains(&name.as_str()) && fits(key.modifier) && !with_alt)?;
    Some((key.meant, key.modifier == Modifier::None))
}

/// Whether the keyboard is in a field that has its own use for keys, or in a sheet over the page.
fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event.composed_path().get(0).dyn_into::<Element>().ok();
    let own = "input, textarea, select, [contenteditable], dialog *, [role=menu] *";
    target.is_some_and(|target| target.matches(own).unwrap_or_default())
}

fn focus_search(document: &Document) -> bool {
    let field = document.get_element_by_id(SEARCH_FIELD);
    let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) else { return false };
    let element: &HtmlElement = &field;
    // A field that is in the page can take the focus.
    let _ = element.focus();
    field.select();
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_meant_as_people_know_them() {
        let meant = |name, control, shift| super::meant(name, control, shift, false).map(|(meant, _)| meant);
        assert_eq!(meant("z", true, false), Some(Meant::Undo));
        assert_eq!(meant("Z", true, true), Some(Meant::Redo));
        assert_eq!(meant("y", true, false), Some(Meant::Redo));
        assert_eq!((meant("/", false, true), meant("?", false, true)), (Some(Meant::Search), Some(Meant::Help)));
        assert_eq!(meant("n", false, false), Some(Meant::Next));
        assert_eq!([meant("z", false, false), meant("N", false, true), meant("/", true, false)], [None; 3]);
        assert_eq!(super::meant("z", true, false, true), None);
    }

    #[test]
    fn the_keys_of_the_browser_are_left_to_it() {
        let single = |name| super::meant(name, false, false, false).map(|(_, is_single)| is_single);
        assert_eq!([single("/"), single("c"), single("a"), single("Tab")], [Some(true), Some(true), None, None]);
        assert_eq!(super::meant("c", true, false, false), None, "that copies");
    }
}
