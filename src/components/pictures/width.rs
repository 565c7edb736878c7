//! How wide an element is: pictures are drawn for it, so that their letters keep their size.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

/// Before it is known.
const FIRST: i32 = 320;

/// In steps of so many pixels, so that a window that is resized draws few pictures.
const STEP: i32 = 10;

/// The width of an element in pixels.
#[hook]
pub(super) fn use_width(element: &NodeRef) -> f64 {
    let width = use_state_eq(|| FIRST);
    {
        let (width, element) = (width.clone(), element.clone());
        use_effect_with((), move |()| {
            let observed = element.cast::<Element>().and_then(|element| observe(&element, width));
            move || {
                if let Some((observer, _callback)) = observed {
                    observer.disconnect();
                }
            }
        });
    }
    f64::from(*width)
}

type Callback = Closure<dyn Fn(Array)>;

fn observe(element: &Element, width: UseStateHandle<i32>) -> Option<(ResizeObserver, Callback)> {
    let observed = element.clone();
    let callback = Callback::new(move |_: Array| {
        let now = observed.client_width();
        // What is hidden has no width.
        if now > 0 {
            width.set((now / STEP * STEP).max(STEP));
        }
    });
    let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some((observer, callback))
}
