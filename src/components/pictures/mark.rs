//! What can be pressed in a picture.

use yew::prelude::*;

/// Props of [`Mark`].
#[derive(Properties, PartialEq)]
pub(super) struct MarkProps {
    /// What it is, in full.
    pub(super) name: AttrValue,
    #[prop_or_default]
    pub(super) class: Classes,
    /// Whether the keyboard comes to it first; the arrow keys go on from there.
    pub(super) is_first: bool,
    /// Whether it is pressed down; none where it only leads somewhere.
    #[prop_or_default]
    pub(super) is_pressed: Option<bool>,
    pub(super) on_press: Callback<()>,
    pub(super) children: Html,
}

/// See the module.
#[component]
pub(super) fn Mark(props: &MarkProps) -> Html {
    let onkeydown = {
        let on_press = props.on_press.clone();
        Callback::from(move |event: KeyboardEvent| {
            if matches!(event.key().as_str(), "Enter" | " ") {
                event.prevent_default();
                on_press.emit(());
            }
        })
    };
    html! {
        <g
            role="button"
            class={classes!("picture-mark", props.class.clone())}
            aria-pressed={props.is_pressed.map(|pressed| pressed.to_string())}
            tabindex={if props.is_first { "0" } else { "-1" }}
            onclick={props.on_press.reform(|_: MouseEvent| ())}
            {onkeydown}
        >
            <title>{ props.name.clone() }</title>
            // The title names it, with what the drawing cuts short.
            <g aria-hidden="true">{ props.children.clone() }</g>
        </g>
    }
}
