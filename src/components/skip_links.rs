//! Ways over what stands before the cards and the text, seen when the keyboard is on them.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::language::use_language;

/// See the module.
#[component]
pub(crate) fn SkipLinks() -> Html {
    let language = use_language();
    html! {
        <>
            { link(".facts-pane", language.skip_to_cards()) }
            { link(".text-pane .source, .text-pane .editor-text", language.skip_to_text()) }
        </>
    }
}

/// A button that gives the keyboard to the first of these elements that is to be seen.
fn link(elements: &'static str, text: &'static str) -> Html {
    let onclick = Callback::from(move |_: MouseEvent| {
        let document = web_sys::window().and_then(|window| window.document());
        let Some(found) = document.and_then(|document| document.query_selector_all(elements).ok()) else { return };
        let found = (0..found.length()).filter_map(|at| found.item(at)?.dyn_into::<HtmlElement>().ok());
        // An element that is seen can take the focus.
        let _ = found.into_iter().find(|element| element.offset_width() > 0).map(|element| element.focus());
    });
    html! { <button type="button" class="skip" {onclick}>{ text }</button> }
}
