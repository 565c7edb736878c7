//! From mark to mark and from sentence to sentence with the arrow keys.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

use super::target::{MARK, SENTENCE};

/// The keys, each with what it leads to and which way.
const STEPS: [(&str, &str, Way); 4] = [
    ("ArrowRight", MARK, Way::On),
    ("ArrowLeft", MARK, Way::Back),
    ("ArrowDown", SENTENCE, Way::On),
    ("ArrowUp", SENTENCE, Way::Back),
];

#[derive(Clone, Copy, PartialEq)]
enum Way {
    On,
    Back,
}

/// Moves the keyboard as a key says, from the element that has it; whether the key is one that does.
pub(super) fn step(scroller: &Element, from: &Element, key: &str) -> bool {
    let Some((_, attribute, way)) = STEPS.into_iter().find(|(name, ..)| *name == key) else { return false };
    if let Some(next) = next(scroller, from, attribute, way) {
        // An element that is in the page can take the focus.
        let _ = next.focus();
    }
    true
}

/// The nearest element with the attribute, after or before another one; from outside, the first in view.
fn next(scroller: &Element, from: &Element, attribute: &str, way: Way) -> Option<HtmlElement> {
    let list = scroller.query_selector_all(&format!("[{attribute}][tabindex]")).ok()?;
    let element = |at: u32| list.item(at).and_then(|node| node.dyn_into::<HtmlElement>().ok());
    let mut all = (0..list.length()).filter_map(element);
    if from == scroller {
        let top = scroller.get_bounding_client_rect().top();
        return all.find(|element| element.get_bounding_client_rect().top() >= top);
    }
    let here = from.closest(&format!("[{attribute}]")).ok().flatten();
    let address = here.as_ref().and_then(|here| here.get_attribute(attribute));
    let is_other = |element: &HtmlElement| address.is_none() || element.get_attribute(attribute) != address;
    let start: &Element = here.as_ref().unwrap_or(from);
    let lies = |element: &HtmlElement, bit: u16| start.compare_document_position(element) & bit != 0;
    match way {
        Way::On => all.find(|element| is_other(element) && lies(element, Node::DOCUMENT_POSITION_FOLLOWING)),
        Way::Back => all.rfind(|element| is_other(element) && lies(element, Node::DOCUMENT_POSITION_PRECEDING)),
    }
}
