//! The editor. Its text is read when typing pauses, never at each key.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{EventInit, HtmlDocument, HtmlTextAreaElement};
use yew::prelude::*;

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
    pub(crate) on_typing: Callback<()>,
    /// The text, and whether it was pasted as a whole.
    pub(crate) on_text: Callback<(Source, bool)>,
}

/// See the module.
#[component]
pub(crate) fn Editor(props: &EditorProps) -> Html {
    let area = use_node_ref();
    let timer = use_mut_ref(|| None::<Timeout>);
    let pasting = use_mut_ref(|| false);
    {
        let (area, text, timer) = (area.clone(), props.text.clone(), timer.clone());
        use_effect_with(props.placed, move |_| {
            timer.take();
            if let Some(area) = area.cast::<HtmlTextAreaElement>().filter(|area| area.value() != *text) {
                area.set_value(&text);
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
            let pasted = pasting.replace(false);
            let pause = PAUSE + u32::try_from(length / BYTES_PER_MILLISECOND).unwrap_or(PAUSE);
            let (take, running) = (take.clone(), timer.clone());
            let wait = if pasted { 0 } else { pause };
            timer.replace(Some(Timeout::new(wait, move || {
                running.take();
                take(pasted);
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
    let onblur = Callback::from(move |_: FocusEvent| {
        if timer.take().is_some() {
            take(false);
        }
    });
    html! {
        <div class="editor" hidden={props.hidden}>
            <label class="visually-hidden" for="editor">{ "Text to read" }</label>
            <textarea
                ref={area}
                id="editor"
                class="editor-text"
                placeholder="Paste or type a text here, or drop a file anywhere on the page: text, PDF, Word, web page, mail, captions."
                spellcheck="false"
                autocomplete="off"
                {oninput}
                {onpaste}
                {onblur}
            />
        </div>
    }
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
