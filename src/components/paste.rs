//! Pasting: into the editor, or anywhere else on the page, where it replaces the text.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::file::File;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DataTransfer, Element, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use super::files::{Opening, Remark, all_files};
use super::rich_text::plain_form;
use crate::state::{Action, Placed, State};

/// Fields that nothing is typed into.
const UNTYPED: [&str; 6] = ["button", "checkbox", "color", "file", "radio", "range"];

/// What a clipboard holds.
pub(crate) enum Pasted {
    /// Text with headings, lists, tables or links, in its plain form.
    Rich(String),
    Plain(String),
    Files(Vec<File>),
    /// Pictures alone.
    Pictures,
    Nothing,
}

/// What was pasted. Plain text is preferred where the rich text only colours it.
pub(crate) fn pasted(event: &Event) -> Pasted {
    event
        .dyn_ref::<ClipboardEvent>()
        .and_then(ClipboardEvent::clipboard_data)
        .map_or(Pasted::Nothing, |data| of_clipboard(&data))
}

fn of_clipboard(data: &DataTransfer) -> Pasted {
    let of_type = |kind: &str| data.get_data(kind).ok().filter(|text| !text.trim().is_empty());
    let (html, plain) = (of_type("text/html"), of_type("text/plain"));
    let files = data.files().map(all_files).unwrap_or_default();
    let is_picture = |file: &File| file.raw_mime_type().starts_with("image/");
    // A file manager names its files in words too; a page's picture comes with its tag.
    if !files.is_empty() && plain.is_none() && files.iter().all(is_picture) {
        return Pasted::Pictures;
    }
    if !files.is_empty() && html.is_none() && !files.iter().any(is_picture) {
        return Pasted::Files(files);
    }
    let rich = html
        .and_then(|html| plain_form(&html))
        .filter(|(text, structured)| !text.trim().is_empty() && (*structured || plain.is_none()));
    match (rich, plain) {
        (Some((text, _)), _) => Pasted::Rich(text),
        (None, Some(text)) => Pasted::Plain(text),
        (None, None) => Pasted::Nothing,
    }
}

/// Takes what is pasted where nothing can be typed, and files anywhere.
#[hook]
pub(crate) fn use_paste(dispatcher: UseReducerDispatcher<State>, opening: &Opening) {
    let callbacks = (opening.on_files.clone(), opening.on_problem.clone());
    use_effect_with((dispatcher, callbacks), |(dispatcher, (on_files, on_problem))| {
        let (dispatcher, on_files, on_problem) = (dispatcher.clone(), on_files.clone(), on_problem.clone());
        let options = EventListenerOptions::enable_prevent_default();
        let listener = web_sys::window().map(|window| {
            EventListener::new_with_options(&window, "paste", options, move |event| {
                if event.default_prevented() {
                    return;
                }
                let typed = event.target().and_then(|target| target.dyn_into::<Element>().ok());
                let can_be_typed = typed.as_ref().is_some_and(is_typed_into);
                match pasted(event) {
                    Pasted::Files(files) => on_files.emit(files),
                    Pasted::Pictures => on_problem.emit(Remark::Picture),
                    Pasted::Rich(text) | Pasted::Plain(text) if !can_be_typed => {
                        dispatcher.dispatch(Action::Place { text: text.into(), how: Placed::Opened });
                    }
                    Pasted::Rich(_) | Pasted::Plain(_) | Pasted::Nothing => return,
                }
                event.prevent_default();
            })
        });
        move || drop(listener)
    });
}

/// Whether what is pasted belongs to an element.
fn is_typed_into(element: &Element) -> bool {
    match element.dyn_ref::<HtmlInputElement>() {
        Some(input) => !UNTYPED.contains(&input.type_().as_str()),
        None => {
            element.local_name() == "textarea"
                || element.dyn_ref::<HtmlElement>().is_some_and(HtmlElement::is_content_editable)
        }
    }
}
