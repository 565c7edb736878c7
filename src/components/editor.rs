//! The editor. Its text is read when typing pauses, never at each key.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::language::use_language;
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
    /// The text, and whether it was pasted into an empty editor.
    pub(crate) on_text: Callback<(Source, bool)>,
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
        Callback::from(move |_: Event| {
            let empty = area.cast::<HtmlTextAreaElement>().is_some_and(|area| area.text_length() == 0);
            pasting.replace(empty);
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
                placeholder={language.editor_hint()}
                spellcheck="false"
                autocomplete="off"
                {oninput}
                {onpaste}
                {onblur}
            />
        </div>
    }
}
