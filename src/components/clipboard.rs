//! Puts a text on the clipboard; where the browser refuses, the text is there to be copied by hand.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Clipboard, HtmlTextAreaElement};
use yew::prelude::*;

use super::icons;
use super::language::use_language;

/// Whether a text could be put on the clipboard.
pub(crate) async fn write(text: &str) -> bool {
    // Where the page is not served securely there is no clipboard.
    let navigator = web_sys::window().map(|window| window.navigator());
    let clipboard = navigator.and_then(|navigator| Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok());
    let clipboard = clipboard.filter(JsValue::is_object).map(JsCast::unchecked_into::<Clipboard>);
    match clipboard {
        Some(clipboard) => JsFuture::from(clipboard.write_text(text)).await.is_ok(),
        None => false,
    }
}

/// Props of [`ByHand`].
#[derive(Properties, PartialEq)]
pub(crate) struct ByHandProps {
    pub(crate) text: AttrValue,
    pub(crate) on_close: Callback<()>,
}

/// The text, selected.
#[component]
pub(crate) fn ByHand(props: &ByHandProps) -> Html {
    let language = use_language();
    let area = use_node_ref();
    {
        let area = area.clone();
        use_effect_with(props.text.clone(), move |_| {
            if let Some(area) = area.cast::<HtmlTextAreaElement>() {
                // An area that is in the page can take the focus.
                let _ = area.focus();
                area.select();
            }
        });
    }
    html! {
        <div class="brief-by-hand">
            <p id="by-hand">{ language.copy_refused() }</p>
            <textarea ref={area} readonly={true} rows="6" aria-labelledby="by-hand" value={props.text.clone()} />
            <button type="button" class="button button-quiet" onclick={props.on_close.reform(|_: MouseEvent| ())}>
                { icons::cross() }{ language.close() }
            </button>
        </div>
    }
}
