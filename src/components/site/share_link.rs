//! A link that holds the whole text.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::address;
use super::link::{TooLong, share_link};
use crate::components::clipboard::{ByHand, write};
use crate::components::icons;
use crate::components::language::use_language;
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
    Failed(TooLong),
}

/// See the module.
#[component]
pub(super) fn ShareLink(props: &ShareLinkProps) -> Html {
    let language = use_language();
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
                    Err(error) => Made::Failed(error),
                }));
            });
        })
    };
    let on_close = {
        let made = made.clone();
        Callback::from(move |()| made.set(None))
    };
    let told = match &*made {
        Some(Made::Copied) => language.link_copied().to_owned(),
        Some(Made::Failed(reason)) => reason.said(language),
        _ => String::new(),
    };
    html! {
        <div class="device-part">
            <button type="button" class="button" disabled={props.text.trim().is_empty()} {onclick}>
                { icons::copy() }{ language.copy_link() }
            </button>
            <p class="device-note" aria-live="polite" data-testid="link-told">{ told }</p>
            <p class="device-note">
                { language.link_note() }
            </p>
            if let Some(Made::Refused(link)) = &*made {
                <ByHand text={link} {on_close} />
            }
        </div>
    }
}
