//! What there is to know about the page: its keys, what it keeps to itself, and what to send with a report of a fault.

use web_sys::{HtmlDialogElement, HtmlInputElement};
use yew::prelude::*;

use super::icons;
use super::keys::{KEYS, are_single_keys_on, switch_single_keys};
use super::row_menu::copy;
use crate::state::State;
use crate::view::diagnostics::diagnostics;

/// The dialog's `id`, by which its key finds it.
pub(super) const HELP: &str = "help";

/// Props of [`Help`].
#[derive(Properties, PartialEq)]
pub(crate) struct HelpProps {
    pub(crate) state: UseReducerHandle<State>,
}

/// See the module: a button, and the sheet that it opens.
#[component]
pub(crate) fn Help(props: &HelpProps) -> Html {
    let state = &props.state;
    let language = state.language;
    let dialog = use_node_ref();
    let single = use_state(are_single_keys_on);
    let on_open = {
        let dialog = dialog.clone();
        Callback::from(move |_: MouseEvent| open(dialog.cast()))
    };
    let on_close = {
        let dialog = dialog.clone();
        Callback::from(move |_: MouseEvent| {
            dialog.cast::<HtmlDialogElement>().iter().for_each(HtmlDialogElement::close)
        })
    };
    let on_single = {
        let single = single.clone();
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            switch_single_keys(input.checked());
            single.set(input.checked());
        })
    };
    let on_diagnostics = {
        let state = state.clone();
        Callback::from(move |_: MouseEvent| copy(&state.dispatcher(), diagnostics(&state, &browser())))
    };
    let keys = KEYS.iter().filter(|key| !key.shown.is_empty()).map(|key| {
        html! { <tr><th scope="row"><kbd>{ key.shown }</kbd></th><td>{ (key.does)(language) }</td></tr> }
    });
    html! {
        <>
            <button
                type="button"
                class="button button-quiet"
                aria-label={language.help()}
                aria-haspopup="dialog"
                onclick={on_open}
            >
                { icons::help() }<span class="button-text">{ language.help() }</span>
            </button>
            <dialog ref={dialog} id={HELP} class="dialog" aria-labelledby="help-title">
                <div class="dialog-head">
                    <h2 id="help-title">{ language.help() }</h2>
                    <button type="button" class="button button-quiet" onclick={on_close}>
                        { icons::cross() }{ language.close() }
                    </button>
                </div>
                <p>{ language.help_marks() }</p>
                <p>{ language.help_privacy() }</p>
                <h3>{ language.help_keys() }</h3>
                <table class="keys"><tbody>{ for keys }</tbody></table>
                <label class="switch">
                    <input type="checkbox" checked={*single} onchange={on_single} />
                    { language.single_keys() }
                </label>
                <h3>{ language.help_faults() }</h3>
                <p>{ language.help_diagnostics() }</p>
                <p>
                    <button type="button" class="button" onclick={on_diagnostics}>
                        { icons::copy() }{ language.copy_diagnostics() }
                    </button>
                </p>
            </dialog>
        </>
    }
}

/// Opens the sheet, where it is not open yet.
pub(super) fn open(dialog: Option<HtmlDialogElement>) {
    if let Some(dialog) = dialog.filter(|dialog| !dialog.open()) {
        // One that is in the page and closed can be opened.
        let _ = dialog.show_modal();
    }
}

/// What the browser calls itself.
fn browser() -> String {
    web_sys::window().and_then(|window| window.navigator().user_agent().ok()).unwrap_or_default()
}
