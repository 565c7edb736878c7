//! The editor. Its text is read when typing pauses, never at each key.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{EventInit, HtmlDocument, HtmlTextAreaElement};
use yew::prelude::*;

use super::language::use_language;
use super::paste::{Pasted, pasted};
use crate::state::Source;

/// Milliseconds without a key after which the text is read, and how many bytes of text add one more.
const PAUSE: u32 = 250;
const BYTES_PER_MILLISECOND: usize = 1_500;

/// Props of [`Editor`].
#[derive(Properties, PartialEq)]
pub(crate) struct EditorProps {
    /// The text to put into the editor when `placed` changes.
    pub(crate) text: Source,
    pub(crate) placed: u32,
    /// Whether something else stands in its place.
    pub(crate) hidden: bool,
    /// Whether files of all kinds can be dropped.
    pub(crate) takes_files: bool,
    pub(crate) on_typing: Callback<()>,
    /// The text, and whether it was pasted as a whole.
    pub(crate) on_text: Callback<(Source, bool)>,
    /// The last change is to be taken back; or, where that was asked for before, done again.
    pub(crate) on_undo: Callback<Undoing>,
}

/// Which way through the changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub(crate) enum Undoing {
    Undo,
    Redo,
}

/// See the module.
#[component]
pub(crate) fn Editor(props: &EditorProps) -> Html {
    let language = use_language();
    let area = use_node_ref();
    let timer = use_mut_ref(|| None::<Timeout>);
    let pasting = use_mut_ref(|| false);
    {
        let (area, text, timer) = (area.clone(), props.text.clone(), timer.clone());
        let hidden = props.hidden;
        use_effect_with(props.placed, move |_| {
            timer.take();
            if let Some(area) = area.cast::<HtmlTextAreaElement>().filter(|area| area.value() != *text) {
                let before = area.value();
                area.set_value(&text);
                let caret = end_of_change(&before, &text);
                // A place in the text that was just put there.
                let _ = area.set_selection_range(caret, caret);
                // What emptied it is gone, and had the keyboard.
                if text.is_empty() && !hidden && !has_focus(&area) {
                    // An element that is seen can take the focus.
                    let _ = area.focus();
                }
            }
        });
    }
    let take = {
        let (area, on_text) = (area.clone(), props.on_text.clone());
        Rc::new(move |pasted: bool| {
            if let Some(area) = area.cast::<HtmlTextAreaElement>() {
                on_text.emit((area.value().into(), pasted));
            }
        })
    };
    let oninput = {
        let (take, timer, pasting) = (take.clone(), timer.clone(), pasting.clone());
        let (on_typing, length) = (props.on_typing.clone(), props.text.len());
        Callback::from(move |_: InputEvent| {
            on_typing.emit(());
            if pasting.replace(false) {
                // It is under way before the browser lays it out, which takes long where it is long.
                timer.take();
                take(true);
                return;
            }
            let pause = PAUSE + u32::try_from(length / BYTES_PER_MILLISECOND).unwrap_or(PAUSE);
            let (take, running) = (take.clone(), timer.clone());
            timer.replace(Some(Timeout::new(pause, move || {
                running.take();
                take(false);
            })));
        })
    };
    let onpaste = {
        let area = area.clone();
        Callback::from(move |event: Event| {
            let Some(area) = area.cast::<HtmlTextAreaElement>() else { return };
            let whole = replaces_all(&area);
            pasting.replace(whole);
            if let Pasted::Rich(text) = pasted(&event) {
                event.prevent_default();
                insert(&area, &text);
            }
        })
    };
    {
        let (area, take, timer) = (area.clone(), take.clone(), timer.clone());
        use_effect_with(props.on_undo.clone(), move |on_undo| {
            let on_undo = on_undo.clone();
            let options = EventListenerOptions::enable_prevent_default();
            // The browser forgets what it could undo when a text is put into the editor: one history for all changes.
            let listener = area.cast::<HtmlTextAreaElement>().map(|area| {
                EventListener::new_with_options(&area, "beforeinput", options, move |event| {
                    let kind = event.dyn_ref::<InputEvent>().map(InputEvent::input_type);
                    let undoing = match kind.as_deref() {
                        Some("historyUndo") => Undoing::Undo,
                        Some("historyRedo") => Undoing::Redo,
                        _ => return,
                    };
                    event.prevent_default();
                    undo(undoing, &timer, &*take, &on_undo);
                })
            });
            move || drop(listener)
        });
    }
    let onkeydown = {
        let (take, timer, on_undo) = (take.clone(), timer.clone(), props.on_undo.clone());
        Callback::from(move |event: KeyboardEvent| {
            let is_control = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
            let undoing = match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
                ("z", false) if is_control => Undoing::Undo,
                ("z", true) | ("y", false) if is_control => Undoing::Redo,
                _ => return,
            };
            event.prevent_default();
            undo(undoing, &timer, &*take, &on_undo);
        })
    };
    let onblur = Callback::from(move |_: FocusEvent| {
        if timer.take().is_some() {
            take(false);
        }
    });
    html! {
        <div class="editor" hidden={props.hidden}>
            <label class="visually-hidden" for="editor">{ language.text_to_read() }</label>
            <textarea
                ref={area}
                id="editor"
                class="editor-text"
                placeholder={if props.takes_files { language.editor_hint_files() } else { language.editor_hint() }}
                spellcheck="false"
                autocomplete="off"
                {oninput}
                {onpaste}
                {onkeydown}
                {onblur}
            />
        </div>
    }
}

/// Whether anything on the page has the keyboard.
fn has_focus(area: &HtmlTextAreaElement) -> bool {
    let active = area.owner_document().and_then(|document| document.active_element());
    active.is_some_and(|active| active.local_name() != "body")
}

/// What was typed last is a change too.
fn undo(undoing: Undoing, timer: &RefCell<Option<Timeout>>, take: &dyn Fn(bool), on_undo: &Callback<Undoing>) {
    if timer.take().is_some() {
        take(false);
    }
    on_undo.emit(undoing);
}

/// Where in a text, in UTF-16 units, ends what is not the same in the text before it.
fn end_of_change(before: &str, after: &str) -> u32 {
    let same_end = before.chars().rev().zip(after.chars().rev()).take_while(|(one, other)| one == other);
    let same_start = before.chars().zip(after.chars()).take_while(|(one, other)| one == other);
    let units = |c: char| c.len_utf16();
    let (start, end) =
        (same_start.map(|(c, _)| units(c)).sum::<usize>(), same_end.map(|(c, _)| units(c)).sum::<usize>());
    let all = after.chars().map(units).sum::<usize>();
    u32::try_from((all - end).max(start)).unwrap_or_default()
}

/// Whether what is pasted becomes the whole text.
fn replaces_all(area: &HtmlTextAreaElement) -> bool {
    let length = area.text_length();
    let selected = |end: Result<Option<u32>, _>| end.ok().flatten();
    length == 0 || selected(area.selection_start()) == Some(0) && selected(area.selection_end()) == Some(length)
}

/// Inserts a text as a person would, so that the browser can undo it.
fn insert(area: &HtmlTextAreaElement, text: &str) {
    let document = area.owner_document().and_then(|document| document.dyn_into::<HtmlDocument>().ok());
    let inserted =
        document.is_some_and(|d| d.exec_command_with_show_ui_and_value("insertText", false, text) == Ok(true));
    if !inserted && area.set_range_text(text).is_ok() {
        // A browser that cannot be asked to insert it does not tell that it was.
        let told = EventInit::new();
        told.set_bubbles(true);
        if let Ok(event) = Event::new_with_event_init_dict("input", &told) {
            // The text is there even where nobody takes the event.
            let _ = area.dispatch_event(&event);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::end_of_change;

    #[test]
    fn the_caret_goes_behind_what_has_changed() {
        assert_eq!(end_of_change("Ada left.", "Ada 𝒳 left."), 6);
        assert_eq!(end_of_change("Ada never left.", "Ada left."), 4);
        assert_eq!(end_of_change("", "Ada"), 3);
        assert_eq!(end_of_change("aaa", "aa"), 2);
        assert_eq!(end_of_change("Ada", ""), 0);
    }
}
