//! The name of a text beside what it tells.

use yew::prelude::*;

use crate::view::shorten::shorten;

/// Props of [`Tag`].
#[derive(Properties, PartialEq)]
pub(super) struct TagProps {
    pub(super) name: AttrValue,
    /// The language of the name, where it is another than the interface's.
    #[prop_or_default]
    pub(super) lang: Option<AttrValue>,
    #[prop_or(classes!("badge", "compare-source"))]
    pub(super) class: Classes,
}

/// See the module. A long one is cut short to the eye alone.
#[component]
pub(super) fn Tag(props: &TagProps) -> Html {
    let short = shorten(&props.name);
    let is_short = *short != *props.name;
    html! {
        <span class={props.class.clone()} lang={props.lang.clone()} title={is_short.then(|| props.name.clone())}>
            if is_short {
                <span aria-hidden="true">{ short }</span>
                <span class="visually-hidden">{ &props.name }</span>
            } else {
                { &props.name }
            }
        </span>
    }
}
