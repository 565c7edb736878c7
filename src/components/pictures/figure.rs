//! A picture with what is said of it, and the button that takes it away.

use yew::prelude::*;

use crate::components::language::use_language;

/// Props of [`Figure`].
#[derive(Properties, PartialEq)]
pub(crate) struct FigureProps {
    /// What must be known to read it; empty sentences are left out.
    pub(crate) notes: Vec<String>,
    #[prop_or_default]
    pub(crate) class: Classes,
    pub(crate) children: Html,
}

/// See the module.
#[component]
pub(crate) fn Figure(props: &FigureProps) -> Html {
    let notes: Vec<_> = props.notes.iter().filter(|note| !note.is_empty()).map(String::as_str).collect();
    html! {
        <figure class={classes!("picture", props.class.clone())} part="picture">
            { props.children.clone() }
            if !notes.is_empty() {
                <figcaption class="picture-notes">{ notes.join(" ") }</figcaption>
            }
        </figure>
    }
}

/// Whether the picture of a card is shown, and the button for its heading.
#[hook]
pub(crate) fn use_picture() -> (bool, Html) {
    let language = use_language();
    let is_on = use_state_eq(|| true);
    let is_shown = *is_on;
    let onclick = Callback::from(move |_: MouseEvent| is_on.set(!is_shown));
    let button = html! {
        <button type="button" class="picture-choice" aria-pressed={is_shown.to_string()} {onclick}>
            { language.picture() }
        </button>
    };
    (is_shown, button)
}
