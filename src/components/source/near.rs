//! Whether an element is in view, or will soon be scrolled into it, and when its view moves.

use gloo::events::EventListener;
use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};
use yew::prelude::*;

/// How far from the view an element counts as near.
const MARGIN: &str = "900px 0px";

/// True from when the element is first near its scroller's view; false again when it is far.
#[hook]
pub(crate) fn use_near(element: &NodeRef, at_first: bool) -> bool {
    let near = use_state_eq(|| at_first);
    {
        let (near, element) = (near.clone(), element.clone());
        use_effect_with((), move |()| {
            let observed = element.cast::<Element>().and_then(|element| observe(&element, near));
            move || {
                if let Some((observer, _callback)) = observed {
                    observer.disconnect();
                }
            }
        });
    }
    *near
}

/// Tells when an element has scrolled its content.
#[hook]
pub(crate) fn use_scroll(element: &NodeRef, on_scroll: yew::Callback<()>) {
    let element = element.clone();
    use_effect_with((), move |()| {
        let listener = element
            .cast::<Element>()
            .map(|element| EventListener::new(&element, "scroll", move |_| on_scroll.emit(())));
        move || drop(listener)
    });
}

type Callback = Closure<dyn Fn(Array)>;

fn observe(element: &Element, near: UseStateHandle<bool>) -> Option<(IntersectionObserver, Callback)> {
    let callback = Callback::new(move |entries: Array| {
        // The last entry is the newest.
        let last = entries.at(-1).dyn_into::<IntersectionObserverEntry>();
        near.set(last.is_ok_and(|entry| entry.is_intersecting()));
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(MARGIN);
    options.set_root(element.parent_element().as_ref());
    let observer = IntersectionObserver::new_with_options(callback.as_ref().unchecked_ref(), &options).ok()?;
    observer.observe(element);
    Some((observer, callback))
}
