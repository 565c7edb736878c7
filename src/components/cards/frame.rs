//! What all cards have in common: a section with a heading and how many entries it has; badges.

use yew::prelude::*;

/// Props of [`Card`].
#[derive(Properties, PartialEq)]
pub(crate) struct CardFrameProps {
    /// Its name in the page: `data-card`.
    pub(crate) name: &'static str,
    pub(crate) title: &'static str,
    #[prop_or_default]
    pub(crate) count: Option<usize>,
    pub(crate) children: Html,
}

/// See the module.
#[component]
pub(crate) fn Card(props: &CardFrameProps) -> Html {
    let id = format!("{}-title", props.name);
    html! {
        <section class="card" data-card={props.name} aria-labelledby={id.clone()}>
            <h3 class="card-title" {id}>
                { props.title }
                if let Some(count) = props.count {
                    <span class="card-count" aria-hidden="true">{ count }</span>
                }
            </h3>
            { props.children.clone() }
        </section>
    }
}

/// A word that qualifies an entry; `kind` is the last part of its CSS class.
pub(crate) fn badge(text: &str, kind: &str) -> Html {
    html! { <span class={classes!("badge", format!("badge-{kind}"))}>{ text.to_owned() }</span> }
}
