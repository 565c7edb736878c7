//! Builds of the site that are kept on the device: the first is brought, a newer one taken when the person wants it.

use std::cell::Cell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::hand_over::{self, HandOver};
use crate::components::language::use_language;
use crate::components::notices::Message;
use crate::state::State;

#[wasm_bindgen(module = "/src/components/site/offline.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = keepOffline)]
    async fn keep_offline(ready: &js_sys::Function) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_name = takeOver)]
    fn take_over() -> Result<(), JsValue>;
}

/// Milliseconds in which the engine comes first, where no text is read before.
const PAUSE: u32 = 4_000;

/// Has the browser keep the site; tells whether a newer build is there.
#[hook]
pub(super) fn use_update(state: &UseReducerHandle<State>) -> UseStateHandle<bool> {
    let newer = use_state_eq(|| false);
    let late = use_state_eq(|| false);
    {
        let late = late.clone();
        use_effect_with((), move |()| {
            let timer = Timeout::new(PAUSE, move || late.set(true));
            move || drop(timer)
        });
    }
    {
        let newer = newer.clone();
        use_effect_with(*late || state.reading.is_some(), move |&begin| {
            if begin {
                // The browser holds it as long as there is the page.
                let ready = Closure::<dyn Fn()>::new(move || newer.set(true)).into_js_value();
                spawn_local(async move {
                    // Where nothing may be kept the page works without.
                    let _ = keep_offline(ready.unchecked_ref()).await;
                });
            }
        });
    }
    newer
}

/// Props of [`UpdateNotice`].
#[derive(Properties, PartialEq)]
pub(super) struct UpdateNoticeProps {
    pub(super) newer: UseStateHandle<bool>,
    pub(super) state: UseReducerHandle<State>,
    pub(super) kept: bool,
    /// Lets the page be left unasked.
    pub(super) free: Rc<Cell<bool>>,
}

/// That a newer build is there, and the way to it, on which the text comes along.
#[component]
pub(super) fn UpdateNotice(props: &UpdateNoticeProps) -> Html {
    let language = use_language();
    let full = use_state_eq(|| false);
    let on_close = {
        let (newer, full) = (props.newer.clone(), full.clone());
        Callback::from(move |()| {
            newer.set(false);
            full.set(false);
        })
    };
    let on_action = {
        let (state, kept, free, full) = (props.state.clone(), props.kept, props.free.clone(), full.clone());
        Callback::from(move |()| {
            let (text, options, pins) = (state.text.to_string(), state.options.clone(), state.pins.pointers.to_vec());
            let file_date = state.date_of_file().map(|date| date.to_string());
            let handed = HandOver { text, options, pins, file_date, kept };
            if hand_over::put(&handed) {
                free.set(true);
                // The way on is to load the page by hand, for which it is free.
                let _ = take_over();
            } else {
                full.set(true);
            }
        })
    };
    if *full {
        return html! { <Message text={language.too_long_to_carry()} {on_close} /> };
    }
    html! {
        if *props.newer {
            <Message text={language.new_version()} action={language.reload()} {on_action} {on_close} />
        }
    }
}
