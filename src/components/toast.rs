//! What has become of what the person did, for a moment.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::clipboard::ByHand;
use super::language::use_language;
use crate::state::{Action, BYTES, State, TEXTS, Told};
use crate::strings::Language;

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
            let passes = told
                .as_ref()
                .is_some_and(|told| !matches!(told, Told::CopyRefused(_) | Told::NotCompared(_) | Told::Saving));
            let timer = passes.then(|| Timeout::new(STAYS, move || dispatcher.dispatch(Action::Untell)));
            move || drop(timer)
        });
    }
    let on_undo = {
        let dispatcher = dispatcher.clone();
        Callback::from(move |_: MouseEvent| {
            dispatcher.dispatch(Action::Undo);
            dispatcher.dispatch(Action::Untell);
        })
    };
    let on_close = Callback::from(move |()| dispatcher.dispatch(Action::Untell));
    let message = match &told {
        None => return html! {},
        Some(told) => message(told, language),
    };
    match told {
        Some(Told::CopyRefused(text)) => html! {
            <div class="toast" data-testid="toast"><ByHand text={AttrValue::from(text.to_string())} {on_close} /></div>
        },
        Some(Told::Corrected) => html! {
            <p class="toast" data-testid="toast">
                { message }
                <button type="button" class="button button-quiet" onclick={on_undo}>{ language.undo() }</button>
            </p>
        },
        Some(Told::NotCompared(_)) => html! {
            <p class="toast" data-testid="toast">
                { message }
                <button type="button" class="button button-quiet" onclick={on_close.reform(|_: MouseEvent| ())}>
                    { language.close() }
                </button>
            </p>
        },
        _ => html! { <p class="toast" data-testid="toast">{ message }</p> },
    }
}

/// What has become of it, in words.
pub(crate) fn message(told: &Told, language: Language) -> String {
    match told {
        Told::Copied => language.copied().to_owned(),
        Told::CopyRefused(_) => language.copy_refused().to_owned(),
        Told::Corrected => language.corrected().to_owned(),
        Told::NotCompared(names) if names.is_empty() => language.not_compared(BYTES / 1_000_000, TEXTS),
        Told::NotCompared(names) => language.not_compared_files(BYTES / 1_000_000, TEXTS, names),
        Told::Pinned => language.told_pinned().to_owned(),
        Told::Unpinned => language.told_unpinned().to_owned(),
        Told::NotPinned => language.told_not_pinned().to_owned(),
        Told::Saving => language.saving().to_owned(),
        Told::Saved(name) => language.saved(name),
        Told::NotSaved => language.not_saved().to_owned(),
    }
}
