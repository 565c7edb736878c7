//! The head of the text where it stands as a sheet over the cards of a narrow window: it is drawn to be closed or to take
//! the whole window, or a button is pressed.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};
use yew::prelude::*;

use super::icons;
use super::language::use_language;

/// Pixels that the head is drawn before that does something.
const FAR: i32 = 60;

/// Props of [`SheetHead`].
#[derive(Properties, PartialEq)]
pub(crate) struct SheetHeadProps {
    /// Whether the text is a sheet, where the window is narrow.
    pub(crate) is_open: bool,
    pub(crate) on_close: Callback<()>,
    /// The text is to take the whole window.
    pub(crate) on_whole: Callback<()>,
}

/// See the module. The style shows it where the text is a sheet; then it has the keyboard, which goes back to where it was.
#[component]
pub(crate) fn SheetHead(props: &SheetHeadProps) -> Html {
    let language = use_language();
    let head = use_node_ref();
    let before = use_mut_ref(|| None::<HtmlElement>);
    {
        let head = head.clone();
        use_effect_with(props.is_open, move |is_open| {
            let Some(head) = head.cast::<Element>() else { return };
            if *is_open {
                enter(&head, &before);
            } else if let Some(before) = before.take().filter(|_| is_free(&head)) {
                focus(&before);
            }
        });
    }
    let from = use_mut_ref(|| None::<i32>);
    let onpointerdown = {
        let (from, head) = (from.clone(), head.clone());
        Callback::from(move |event: PointerEvent| {
            if is_button(&event) {
                return;
            }
            from.replace(Some(event.client_y()));
            // A pointer that is down can be followed.
            let _ = head.cast::<Element>().map(|head| head.set_pointer_capture(event.pointer_id()));
        })
    };
    let onpointermove = {
        let (from, head) = (from.clone(), head.clone());
        Callback::from(move |event: PointerEvent| {
            let sheet = head.cast::<Element>().and_then(|head| head.parent_element()?.dyn_into::<HtmlElement>().ok());
            if let (Some(from), Some(sheet)) = (*from.borrow(), sheet) {
                // A length in pixels is always accepted.
                let _ = sheet.style().set_property("--drawn", &format!("{}px", event.client_y() - from));
            }
        })
    };
    let onpointerup = {
        let (head, on_close, on_whole) = (head.clone(), props.on_close.clone(), props.on_whole.clone());
        Callback::from(move |event: PointerEvent| {
            let sheet = head.cast::<Element>().and_then(|head| head.parent_element()?.dyn_into::<HtmlElement>().ok());
            // What is not set can be removed too.
            let _ = sheet.map(|sheet| sheet.style().remove_property("--drawn"));
            match from.take().map_or(0, |from| event.client_y() - from) {
                drawn if drawn > FAR => on_close.emit(()),
                drawn if drawn < -FAR => on_whole.emit(()),
                _ => (),
            }
        })
    };
    html! {
        <div
            ref={head}
            class="sheet-head"
            {onpointerdown}
            {onpointermove}
            onpointerup={onpointerup.clone()}
            onpointercancel={onpointerup}
        >
            <button type="button" class="button button-quiet" onclick={props.on_close.reform(|_: MouseEvent| ())}>
                { icons::cross() }{ language.close() }
            </button>
            <button type="button" class="button button-quiet" onclick={props.on_whole.reform(|_: MouseEvent| ())}>
                { icons::up() }{ language.whole_text() }
            </button>
        </div>
    }
}

/// Closes the sheet when Escape is pressed in it and nothing else has made use of that.
pub(crate) fn on_escape(is_open: bool, on_close: Callback<()>) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
        let pane = event.current_target().and_then(|pane| pane.dyn_into::<Element>().ok());
        let head = pane.and_then(|pane| pane.query_selector(".sheet-head").ok().flatten());
        let is_meant = is_open && event.key() == "Escape" && !event.default_prevented();
        if is_meant && head.is_some_and(|head| is_drawn(&head)) {
            event.prevent_default();
            on_close.emit(());
        }
    })
}

/// Gives the head the keyboard where it is drawn, and keeps what had it.
fn enter(head: &Element, before: &Rc<RefCell<Option<HtmlElement>>>) {
    let active = head.owner_document().and_then(|document| document.active_element());
    let first = head.query_selector("button").ok().flatten().and_then(|first| first.dyn_into::<HtmlElement>().ok());
    if let Some(first) = first.filter(|_| is_drawn(head)) {
        before.replace(active.and_then(|active| active.dyn_into().ok()));
        focus(&first);
    }
}

fn focus(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that is in the page can take the focus.
    let _ = element.focus_with_options(&options);
}

fn is_drawn(element: &Element) -> bool {
    element.get_bounding_client_rect().height() > 0.0
}

/// Whether the keyboard is nowhere, or in what is not to be seen any more.
fn is_free(head: &Element) -> bool {
    let active = head.owner_document().and_then(|document| document.active_element());
    active.is_none_or(|active| {
        active.tag_name() == "BODY" || head.parent_element().is_some_and(|p| p.contains(Some(&active)))
    })
}

fn is_button(event: &PointerEvent) -> bool {
    let target = event.target_dyn_into::<Element>();
    target.is_some_and(|target| target.closest("button").ok().flatten().is_some())
}
