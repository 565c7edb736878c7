//! What the cards say about the mark under the pointer or the keyboard.

use web_sys::{DomRect, HtmlElement};
use yew::prelude::*;

use crate::components::selection::Selection;
use crate::components::words::lang;
use crate::state::{Action, Item, Reading};
use crate::view::describe::describe;

/// As many lines as can be taken in at a glance.
const LINES: usize = 6;

/// A place on the screen, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Place {
    left: f64,
    top: f64,
    bottom: f64,
}

impl From<DomRect> for Place {
    fn from(rect: DomRect) -> Self {
        Self { left: rect.left(), top: rect.top(), bottom: rect.bottom() }
    }
}

/// The mark that is pointed at.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Spot {
    pub(crate) element: Place,
    /// Its chunk and its number there.
    pub(crate) mark: (usize, usize),
    pub(crate) items: Vec<Item>,
}

/// Props of [`Popover`].
#[derive(Properties, PartialEq)]
pub(crate) struct PopoverProps {
    pub(crate) spot: Spot,
    pub(crate) reading: Reading,
    /// The pointer is on it.
    pub(crate) onstay: Callback<PointerEvent>,
}

/// A few lines under the mark, or above it where there is no room.
#[component]
pub(crate) fn Popover(props: &PopoverProps) -> Html {
    let element = use_node_ref();
    let selection = use_context::<Selection>();
    {
        let element = element.clone();
        use_effect_with(props.spot.clone(), move |spot| {
            if let Some(element) = element.cast::<HtmlElement>() {
                place(&element, spot.element);
            }
        });
    }
    let lines = props.spot.items.iter().take(LINES).filter_map(|&item| {
        let (kind, text, is_told) = describe(&props.reading, item)?;
        let selection = selection.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(selection) = &selection {
                selection.dispatch.dispatch(Action::Show(item));
            }
        });
        Some(html! {
            <li>
                <button type="button" class="popover-line" tabindex="-1" {onclick}>
                    <span class="popover-kind">{ kind }</span>
                    <span class="popover-words" lang={lang(&props.reading).filter(|_| !is_told)}>{ text }</span>
                </button>
            </li>
        })
    });
    html! {
        <ul ref={element} class="popover" popover="manual" data-testid="popover" onpointerover={&props.onstay}>
            { for lines }
        </ul>
    }
}

fn place(element: &HtmlElement, spot: Place) {
    // In the top layer its place is that of the window, whatever it stands in; an older browser draws it where it is, and
    // one that is shown already stays.
    let _ = element.show_popover();
    let (width, height) = (f64::from(element.offset_width()), f64::from(element.offset_height()));
    let view =
        web_sys::window().and_then(|w| Some((w.inner_width().ok()?.as_f64()?, w.inner_height().ok()?.as_f64()?)));
    let (view_width, view_height) = view.unwrap_or((width, height));
    let below = spot.bottom + 4.0;
    let top = if below + height <= view_height { below } else { (spot.top - height - 4.0).max(8.0) };
    let left = spot.left.min(view_width - width - 12.0).max(8.0);
    let style = element.style();
    for (name, value) in [("left", left), ("top", top)] {
        // A length in pixels is always accepted.
        let _ = style.set_property(name, &format!("{value}px"));
    }
    let _ = style.set_property("visibility", "visible");
}
