//! A link that holds the whole text.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::address;
use super::link::share_link;
use crate::components::clipboard::{ByHand, write};
use crate::components::icons;
use crate::state::Source;

/// Props of [`ShareLink`].
#[derive(Properties, PartialEq)]
pub(super) struct ShareLinkProps {
    pub(super) text: Source,
}

/// What has become of the last press.
#[derive(Clone, PartialEq)]
enum Made {
    Copied,
    /// The link, to be copied by hand.
    Refused(AttrValue),
    /// Why there is none.
    Failed(String),
}

/// See the module.
#[component]
pub(super) fn ShareLink(props: &ShareLinkProps) -> Html {
    let made = use_state_eq(|| None::<Made>);
    {
        let made = made.clone();
        use_effect_with(props.text.clone(), move |_| made.set(None));
    }
    let onclick = {
        let (text, made) = (props.text.clone(), made.clone());
        Callback::from(move |_: MouseEvent| {
            let (text, made) = (text.clone(), made.clone());
            spawn_local(async move {
                made.set(Some(match share_link(&address::site(), &text).await {
                    Ok(link) if write(&link).await => Made::Copied,
                    Ok(link) => Made::Refused(link.into()),
                    Err(error) => Made::Failed(error.to_string()),
                }));
            });
        })
    };
    let on_close = {
        let made = made.clone();
        Callback::from(move |()| made.set(None))
    };
    let told = match &*made {
        Some(Made::Copied) => "Copied.",
        Some(Made::Failed(reason)) => reason,
        _ => "",
    };
    html! {
        <div class="device-part">
            <button type="button" class="button" disabled={props.text.trim().is_empty()} {onclick}>
                { icons::copy() }{ "Copy a link that holds the text" }
            </button>
            <p class="device-note" aria-live="polite" data-testid="link-told">{ told.to_owned() }</p>
            <p class="device-note">
                { "The link holds the whole text: whoever gets the link can read it, and programs that pass it on may \
                   keep it. It is not sent to this site when it is opened." }
            </p>
            if let Some(Made::Refused(link)) = &*made {
                <ByHand text={link} {on_close} />
            }
        </div>
    }
}
