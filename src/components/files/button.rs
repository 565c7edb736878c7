//! The button that opens files.

use gloo::file::{File, FileList};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Opening;
use crate::components::icons;
use crate::components::language::use_language;

/// What the browser offers to open.
const PLAIN: &str = ".txt,.md,.markdown,text/plain,text/markdown";
const ALL_KINDS: &str = ".txt,.text,.md,.markdown,.log,.html,.htm,.xhtml,.eml,.docx,.pdf,.vtt,.srt,.csv,.tsv,.json,\
                         .jsonl,.ndjson,text/plain,text/markdown,text/html,text/csv,text/vtt,message/rfc822,\
                         application/pdf,application/json,\
                         application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// Props of [`OpenButton`].
#[derive(Properties, PartialEq)]
pub(crate) struct OpenButtonProps {
    pub(crate) opening: Opening,
}

/// See the module.
#[component]
pub(crate) fn OpenButton(props: &OpenButtonProps) -> Html {
    let language = use_language();
    let input = use_node_ref();
    let onclick = {
        let input = input.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.click();
            }
        })
    };
    let onchange = {
        let on_files = props.opening.on_files.clone();
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            if let Some(files) = input.files() {
                on_files.emit(all(files));
            }
            // So that choosing the same file again is a change.
            input.set_value("");
        })
    };
    html! {
        <>
            <button type="button" class="button button-quiet" {onclick}>
                { icons::file() }
                <span class="button-text">{ language.open_file() }</span>
            </button>
            <input
                ref={input}
                class="visually-hidden"
                type="file"
                multiple={props.opening.all_kinds}
                accept={if props.opening.all_kinds { ALL_KINDS } else { PLAIN }}
                aria-label={language.file()}
                tabindex="-1"
                {onchange}
            />
        </>
    }
}

/// The files of a list.
pub(crate) fn all(files: web_sys::FileList) -> Vec<File> {
    FileList::from(files).to_vec()
}
