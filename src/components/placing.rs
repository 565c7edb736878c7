//! Puts what is shown about a place of the page under it, or above it where there is more room.

use web_sys::{DomRect, HtmlElement};

/// Pixels between the place and what is shown about it, and between that and the edge of the window.
const GAP: f64 = 4.0;
const EDGE: f64 = 8.0;

/// A place on the screen, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Place {
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
}

impl From<DomRect> for Place {
    fn from(rect: DomRect) -> Self {
        Self { left: rect.left(), top: rect.top(), bottom: rect.bottom() }
    }
}

/// Shows an element in the top layer; its style takes the place from the custom properties `--left`, `--top` and
/// `--room`, the pixels that it may be high. With so many of them it is content below the place.
pub(crate) fn show_at(element: &HtmlElement, at: Place, enough: f64) {
    // In the top layer its place is that of the window, whatever it stands in; an older browser draws it where it is, and
    // one that is shown already stays.
    let _ = element.show_popover();
    let (width, height) = (f64::from(element.offset_width()), f64::from(element.offset_height()));
    let window = web_sys::window();
    let size = window.and_then(|w| Some((w.inner_width().ok()?.as_f64()?, w.inner_height().ok()?.as_f64()?)));
    let (view_width, view_height) = size.unwrap_or((width, height));
    let (top, room) = vertical(at, height, enough, view_height);
    let left = at.left.min(view_width - width - EDGE - GAP).max(EDGE);
    let style = element.style();
    for (name, value) in [("--left", left), ("--top", top), ("--room", room)] {
        // A length in pixels is always accepted.
        let _ = style.set_property(name, &format!("{value}px"));
    }
    let _ = style.set_property("visibility", "visible");
}

/// Where something so high begins, and how high it may be.
fn vertical(at: Place, height: f64, enough: f64, view: f64) -> (f64, f64) {
    let below = view - at.bottom - GAP - EDGE;
    let above = at.top - GAP - EDGE;
    if height.min(enough) <= below || (height > above && below >= above) {
        (at.bottom + GAP, below)
    } else {
        let room = above.max(0.0);
        (at.top - GAP - height.min(room), room)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_stands_below_where_it_fits_else_where_there_is_more_room() {
        let at = |top, bottom| Place { left: 0.0, top, bottom };
        let place = |at, height| vertical(at, height, height, 800.0);
        assert_eq!(place(at(100.0, 120.0), 200.0), (124.0, 668.0));
        assert_eq!(place(at(700.0, 720.0), 200.0), (496.0, 688.0), "above");
        assert_eq!(place(at(300.0, 320.0), 900.0), (324.0, 468.0), "nowhere: below is more");
        assert_eq!(place(at(500.0, 520.0), 900.0), (8.0, 488.0), "nowhere: above is more");
        assert_eq!(vertical(at(500.0, 520.0), 400.0, 250.0, 800.0), (524.0, 268.0), "less is enough");
    }
}
