//! Dropping files anywhere on the page.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::file::File;
use wasm_bindgen::JsCast;
use web_sys::DragEvent;
use yew::prelude::*;

use super::button::all;

/// Takes files dropped anywhere on the page; tells whether one is being dragged over it.
#[hook]
pub(crate) fn use_drop(on_files: Callback<Vec<File>>) -> bool {
    let over = use_state_eq(|| false);
    {
        let over = over.clone();
        use_effect_with(on_files, move |on_files| {
            let listeners = web_sys::window().map(|window| listen(&window, over, on_files.clone()));
            move || drop(listeners)
        });
    }
    *over
}

fn listen(window: &web_sys::Window, over: UseStateHandle<bool>, on_files: Callback<Vec<File>>) -> Vec<EventListener> {
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
                if let Some(files) = event.data_transfer().and_then(|data| data.files()) {
                    on_files.emit(all(files));
                }
            })
        }),
    ]
}

fn carries_files(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0))
}
