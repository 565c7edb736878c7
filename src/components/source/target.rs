//! What an element of the text stands for: a mark, a sentence.

use factcards_document::Id;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget};

/// The attribute that says which mark of which chunk an element draws.
pub(super) const MARK: &str = "data-mark";
/// The attribute that says which sentence an element draws, or a piece of it.
pub(super) const SENTENCE: &str = "data-sentence";

/// The mark that an event happened on.
pub(super) fn mark_of(target: Option<EventTarget>) -> Option<Element> {
    around(target, MARK)
}

/// The sentence that an event happened in.
pub(super) fn sentence_of(target: Option<EventTarget>) -> Option<Element> {
    around(target, SENTENCE)
}

fn around(target: Option<EventTarget>, attribute: &str) -> Option<Element> {
    target?.dyn_into::<Element>().ok()?.closest(&format!("[{attribute}]")).ok()?
}

/// Which chunk and which of its marks an element draws.
pub(super) fn address(mark: &Element) -> Option<(usize, usize)> {
    let address = mark.get_attribute(MARK)?;
    let (chunk, mark) = address.split_once('.')?;
    Some((chunk.parse().ok()?, mark.parse().ok()?))
}

/// Which sentence an element draws.
pub(super) fn id(sentence: &Element) -> Option<Id> {
    sentence.get_attribute(SENTENCE)?.parse().ok()
}
