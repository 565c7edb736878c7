//! What has become of what the person did, for a moment.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::clipboard::ByHand;
use super::language::use_language;
use crate::state::{Action, State, Told};

/// Milliseconds for which it stays.
const STAYS: u32 = 4_000;

/// Props of [`Toast`].
#[derive(Properties, PartialEq)]
pub(crate) struct ToastProps {
    pub(crate) state: UseReducerHandle<State>,
}

/// See the module. The status region says the same.
#[component]
pub(crate) fn Toast(props: &ToastProps) -> Html {
    let language = use_language();
    let dispatcher = props.state.dispatcher();
    let told = props.state.told.clone();
    {
        let dispatcher = dispatcher.clone();
        use_effect_with(told.clone(), move |told| {
            let passes = matches!(told, Some(told) if !matches!(told, Told::CopyRefused(_)));
            let timer = passes.then(|| Timeout::new(STAYS, move || dispatcher.dispatch(Action::Untell)));
            move || drop(timer)
        });
    }
    let on_close = Callback::from(move |()| dispatcher.dispatch(Action::Untell));
    match told {
        None => html! {},
        Some(Told::Copied) => html! { <p class="toast" data-testid="toast">{ language.copied() }</p> },
        Some(Told::CopyRefused(text)) => html! {
            <div class="toast" data-testid="toast"><ByHand text={AttrValue::from(text.to_string())} {on_close} /></div>
        },
    }
}
