//! Opening a text file, by the button or by dropping it anywhere on the page.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::file::File;
use gloo::file::futures::read_as_text;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DragEvent, HtmlInputElement};
use yew::prelude::*;

use super::icons;
use super::language::use_language;
use crate::state::{Action, Placed, State};
use crate::strings::Language;

/// The largest file that is opened.
const MEGABYTES: usize = 10;

/// A text, or why there is none.
pub(crate) type Opened = Result<String, OpenError>;

/// Why a file, by its name, is not opened.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub(crate) enum OpenError {
    TooLarge(String),
    Unreadable(String),
    NotText(String),
    Empty(String),
}

impl OpenError {
    /// In words, with what to do.
    fn said(&self, language: Language) -> String {
        match self {
            Self::TooLarge(name) => language.file_too_large(MEGABYTES, name),
            Self::Unreadable(name) => language.file_unreadable(name),
            Self::NotText(name) => language.file_not_text(name),
            Self::Empty(name) => language.file_empty(name),
        }
    }
}

/// Opening files into the state.
#[derive(Clone, PartialEq)]
pub(crate) struct Opening {
    /// Why the last file could not be opened, until the person closes it.
    pub(crate) problem: Option<AttrValue>,
    pub(crate) on_open: Callback<Opened>,
    pub(crate) on_close_problem: Callback<()>,
}

/// Puts opened files into the state.
#[hook]
pub(crate) fn use_opening(state: &UseReducerHandle<State>) -> Opening {
    let problem = use_state_eq(|| None::<OpenError>);
    let on_open = {
        let problem = problem.clone();
        use_callback(state.dispatcher(), move |opened: Opened, dispatcher| match opened {
            Ok(text) => {
                problem.set(None);
                dispatcher.dispatch(Action::Place { text: text.into(), how: Placed::Opened });
            }
            Err(error) => problem.set(Some(error)),
        })
    };
    let on_close_problem = {
        let problem = problem.clone();
        use_callback((), move |(), ()| problem.set(None))
    };
    let said = problem.as_ref().map(|problem| problem.said(state.language).into());
    Opening { problem: said, on_open, on_close_problem }
}

/// Props of [`OpenButton`].
#[derive(Properties, PartialEq)]
pub(crate) struct OpenButtonProps {
    pub(crate) on_open: Callback<Opened>,
}

/// The button that opens a file.
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
        let on_open = props.on_open.clone();
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                open(file.into(), on_open.clone());
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
                accept=".txt,.md,.markdown,text/plain,text/markdown"
                aria-label={language.text_file()}
                tabindex="-1"
                {onchange}
            />
        </>
    }
}

/// Takes files dropped anywhere on the page; tells whether one is being dragged over it.
#[hook]
pub(crate) fn use_drop(on_open: Callback<Opened>) -> bool {
    let over = use_state_eq(|| false);
    {
        let over = over.clone();
        use_effect_with(on_open, move |on_open| {
            let listeners = web_sys::window().map(|window| listen(&window, over, on_open.clone()));
            move || drop(listeners)
        });
    }
    *over
}

fn listen(window: &web_sys::Window, over: UseStateHandle<bool>, on_open: Callback<Opened>) -> Vec<EventListener> {
    let active = EventListenerOptions::enable_prevent_default();
    // Entering a child fires before leaving its parent: the drag is over when as many are left as were entered.
    let depth = Rc::new(Cell::new(0_i32));
    let listener = |name: &'static str, act: Box<dyn Fn(&DragEvent)>| {
        EventListener::new_with_options(window, name, active, move |event| {
            if let Some(event) = event.dyn_ref::<DragEvent>().filter(|event| carries_files(event)) {
                event.prevent_default();
                act(event);
            }
        })
    };
    let (enter, leave, end) = (depth.clone(), depth.clone(), depth);
    let (over_enter, over_leave) = (over.clone(), over.clone());
    vec![
        listener("dragenter", {
            Box::new(move |_| {
                enter.set(enter.get() + 1);
                over_enter.set(true);
            })
        }),
        listener("dragover", Box::new(|_| ())),
        listener("dragleave", {
            Box::new(move |_| {
                leave.set(leave.get() - 1);
                over_leave.set(leave.get() > 0);
            })
        }),
        listener("drop", {
            Box::new(move |event| {
                end.set(0);
                over.set(false);
                if let Some(file) = event.data_transfer().and_then(|d| d.files()).and_then(|files| files.get(0)) {
                    open(file.into(), on_open.clone());
                }
            })
        }),
    ]
}

fn carries_files(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0))
}

/// Reads a file and hands its text on.
pub(crate) fn open(file: File, on_open: Callback<Opened>) {
    spawn_local(async move { on_open.emit(read(&file).await) });
}

async fn read(file: &File) -> Opened {
    let name = file.name();
    if file.size() > (MEGABYTES * 1_000_000) as u64 {
        return Err(OpenError::TooLarge(name));
    }
    let Ok(text) = read_as_text(file).await else { return Err(OpenError::Unreadable(name)) };
    if text.contains('\0') {
        return Err(OpenError::NotText(name));
    }
    if text.trim().is_empty() {
        return Err(OpenError::Empty(name));
    }
    Ok(text)
}
