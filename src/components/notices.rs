//! What is said in the page about the work itself: that it goes on, was stopped, went wrong, or can be undone.

use factcards_document::WarningCode;
use yew::prelude::*;

use super::files::Opening;
use crate::state::{Phase, Progress};
use crate::view::{labels, loading};

/// Props of [`Notice`].
#[derive(Properties, PartialEq)]
pub(crate) struct NoticeProps {
    pub(crate) phase: Phase,
    pub(crate) on_cancel: Callback<()>,
    pub(crate) on_retry: Callback<()>,
}

/// Progress, a stop or a failure; nothing otherwise.
#[component]
pub(crate) fn Notice(props: &NoticeProps) -> Html {
    let press = |callback: &Callback<()>| callback.reform(|_: MouseEvent| ());
    match &props.phase {
        Phase::Busy { progress } => busy(*progress, press(&props.on_cancel)),
        Phase::Stopped => html! {
            <div class="notice" data-testid="stopped">
                <p>{ "Stopped. Your text is still here." }</p>
                <button type="button" class="button" onclick={press(&props.on_retry)}>{ "Read it again" }</button>
            </div>
        },
        Phase::Failed { error } => html! {
            <div class="notice notice-failure" data-testid="failure">
                <div>
                    <p class="notice-title">{ loading::title(error) }</p>
                    <p>{ "Your text is still here. " }{ loading::advice(error) }</p>
                    <p class="notice-detail">{ loading::detail(error) }</p>
                </div>
                <button type="button" class="button" onclick={press(&props.on_retry)}>{ "Try again" }</button>
            </div>
        },
        Phase::Empty | Phase::Editing | Phase::Ready => html! {},
    }
}

/// Appears by its style only after a moment, so that a short text does not make the page flicker.
fn busy(progress: Option<Progress>, oncancel: Callback<MouseEvent>) -> Html {
    let (label, done) = match progress {
        None => ("Starting …".to_owned(), Some(0.0)),
        Some(Progress::Loading(loaded)) => loading::progress(loaded),
        Some(Progress::Reading(stage, done)) => (format!("{} …", labels::stage(stage)), Some(done)),
    };
    html! {
        <div class="notice notice-busy" data-testid="busy">
            <label class="progress-label" for="progress">{ label }</label>
            <progress id="progress" max="1" value={done.map(|done| done.to_string())} />
            <button type="button" class="button" onclick={oncancel}>{ "Stop" }</button>
        </div>
    }
}

/// Props of [`Message`].
#[derive(Properties, PartialEq)]
pub(crate) struct MessageProps {
    pub(crate) text: AttrValue,
    #[prop_or_default]
    pub(crate) action: Option<AttrValue>,
    #[prop_or_default]
    pub(crate) on_action: Callback<()>,
    pub(crate) on_close: Callback<()>,
}

/// One line that can be acted on and closed.
#[component]
pub(crate) fn Message(props: &MessageProps) -> Html {
    html! {
        <div class="notice" data-testid="message">
            <p>{ &props.text }</p>
            if let Some(action) = &props.action {
                <button type="button" class="button" onclick={props.on_action.reform(|_: MouseEvent| ())}>
                    { action }
                </button>
            }
            <button
                type="button"
                class="button button-quiet"
                aria-label="Close"
                onclick={props.on_close.reform(|_: MouseEvent| ())}
            >
                { super::icons::cross() }
            </button>
        </div>
    }
}

/// Props of [`OpeningNotices`].
#[derive(Properties, PartialEq)]
pub(crate) struct OpeningNoticesProps {
    pub(crate) opening: Opening,
}

/// That files are being opened, what came of it, and which ones wait.
#[component]
pub(crate) fn OpeningNotices(props: &OpeningNoticesProps) -> Html {
    let Opening { said, on_next, on_close, .. } = &props.opening;
    html! {
        <>
            if let Some(text) = &said.busy {
                <div class="notice notice-busy" data-testid="opening"><p>{ text }</p></div>
            }
            if let Some(text) = said.problem.as_ref().or(said.notes.as_ref()) {
                <Message {text} on_close={on_close.clone()} />
            }
            if let Some(text) = said.others() {
                <Message {text} action="Open next" on_action={on_next.clone()} on_close={on_close.clone()} />
            }
        </>
    }
}

/// Props of [`Foreign`].
#[derive(Properties, PartialEq)]
pub(crate) struct ForeignProps {
    pub(crate) on_read: Callback<()>,
}

/// That the text is in another language, in place of what was found in it.
#[component]
pub(crate) fn Foreign(props: &ForeignProps) -> Html {
    html! {
        <div class="notice" data-testid="foreign">
            <p>{ labels::warning(WarningCode::LanguageUnsupported) }</p>
            <button type="button" class="button" onclick={props.on_read.reform(|_: MouseEvent| ())}>
                { "Read it anyway" }
            </button>
        </div>
    }
}
