//! The plain form of what was copied from a page or a document.

mod styles;

use factcards_import::plain::{PageText, is_omitted};
use wasm_bindgen::JsCast;
use web_sys::{DomParser, Element, Node, SupportedType};

/// The plain form of HTML, and whether it has headings, lists, tables or links. The browser reads it without loading or
/// running anything of it.
pub(crate) fn plain_form(html: &str) -> Option<(String, bool)> {
    let document = DomParser::new().ok()?.parse_from_string(&styles::set_aside(html), SupportedType::TextHtml).ok()?;
    let root: Node = document.body()?.into();
    let mut page = PageText::default();
    let mut next = root.first_child();
    while let Some(node) = next {
        next = if enter(&node, &mut page) { node.first_child() } else { None };
        let mut at = node;
        // Up to the next that has not been read, leaving what ends on the way.
        while next.is_none() && at != root {
            leave(&at, &mut page);
            next = at.next_sibling();
            match at.parent_node() {
                Some(parent) if next.is_none() => at = parent,
                _ => break,
            }
        }
    }
    let is_structured = page.is_structured();
    Some((page.finish(), is_structured))
}

/// An attribute as it was copied.
fn attribute(element: &Element, name: &str) -> Option<String> {
    element.get_attribute(if name == "style" { styles::ASIDE } else { name })
}

/// Reads a node; gives whether what is in it is to be read.
fn enter(node: &Node, page: &mut PageText) -> bool {
    if node.node_type() == Node::TEXT_NODE {
        page.text(&node.node_value().unwrap_or_default());
    }
    let Some(element) = node.dyn_ref::<Element>() else { return false };
    let name = element.local_name();
    if is_omitted(&name, |key| attribute(element, key)) {
        return false;
    }
    page.start(&name, |key| attribute(element, key));
    true
}

fn leave(node: &Node, page: &mut PageText) {
    if let Some(element) = node.dyn_ref::<Element>().filter(|e| !is_omitted(&e.local_name(), |key| attribute(e, key))) {
        page.end(&element.local_name());
    }
}
