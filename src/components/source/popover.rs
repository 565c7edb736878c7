//! What the cards say about the mark under the pointer or the keyboard.

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::components::placing::{Place, show_at};
use crate::components::selection::Selection;
use crate::components::words::lang;
use crate::state::{Action, Item, Reading};
use crate::view::describe::describe;

/// As many lines as can be taken in at a glance.
const LINES: usize = 6;

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
                show_at(&element, spot.element, f64::INFINITY);
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
