//! The mark of a row that is pinned.

use yew::prelude::*;

use super::icons;
use super::language::use_language;
use super::selection::Selection;
use crate::state::{Action, Item, Pinning};

/// Props of [`PinMark`].
#[derive(Properties, PartialEq)]
pub(crate) struct PinMarkProps {
    pub(crate) item: Item,
}

/// See the module. Pressed, it takes the pin away.
#[component]
pub(crate) fn PinMark(props: &PinMarkProps) -> Html {
    let language = use_language();
    let item = props.item;
    let Some(selection) = use_context::<Selection>() else { return html! {} };
    let onclick = Callback::from(move |_: MouseEvent| selection.dispatch.dispatch(Action::Pins(Pinning::Toggle(item))));
    html! {
        <button type="button" class="pin-mark" aria-label={language.pinned_unpin()} title={language.pinned_unpin()} {onclick}>
            { icons::pin() }
        </button>
    }
}
