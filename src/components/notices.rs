//! What is said in the page about the work itself: that it goes on, was stopped, went wrong, or can be undone.

use factcards_document::WarningCode;
use yew::prelude::*;

use super::files::Opening;
use super::language::use_language;
use crate::state::{Phase, Progress};
use crate::strings::Language;
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
    let language = use_language();
    let press = |callback: &Callback<()>| callback.reform(|_: MouseEvent| ());
    match &props.phase {
        Phase::Busy { progress } => busy(*progress, language, press(&props.on_cancel)),
        Phase::Stopped => html! {
            <div class="notice" data-testid="stopped">
                <p>{ language.stopped() }</p>
                <button type="button" class="button" onclick={press(&props.on_retry)}>{ language.read_again() }</button>
            </div>
        },
        Phase::Failed { error } => html! {
            <div class="notice notice-failure" data-testid="failure">
                <div>
                    <p class="notice-title">{ loading::title(error, language) }</p>
                    <p>{ language.text_still_here() }{ " " }{ loading::advice(error, language) }</p>
                    <p class="notice-detail" lang="en">{ loading::detail(error) }</p>
                </div>
                <button type="button" class="button" onclick={press(&props.on_retry)}>{ language.try_again() }</button>
            </div>
        },
        Phase::Empty | Phase::Editing | Phase::Ready => html! {},
    }
}

/// Appears by its style only after a moment, so that a short text does not make the page flicker.
fn busy(progress: Option<Progress>, language: Language, oncancel: Callback<MouseEvent>) -> Html {
    let (label, done) = match progress {
        None => (language.starting().to_owned(), Some(0.0)),
        Some(Progress::Loading(loaded)) => loading::progress(loaded, language),
        Some(Progress::Reading(stage, done)) => (language.goes_on(labels::stage(stage, language)), Some(done)),
    };
    html! {
        <div class="notice notice-busy" data-testid="busy">
            <label class="progress-label" for="progress">{ label }</label>
            <progress id="progress" max="1" value={done.map(|done| done.to_string())} />
            <button type="button" class="button" onclick={oncancel}>{ language.stop() }</button>
        </div>
    }
}

/// Props of [`Message`].
#[derive(Properties, PartialEq)]
pub(crate) struct MessageProps {
    pub(crate) text: AttrValue,
    /// What a technician makes of it, in English.
    #[prop_or_default]
    pub(crate) detail: Option<AttrValue>,
    #[prop_or_default]
    pub(crate) action: Option<AttrValue>,
    #[prop_or_default]
    pub(crate) on_action: Callback<()>,
    pub(crate) on_close: Callback<()>,
    /// Other buttons.
    #[prop_or_default]
    pub(crate) children: Html,
}

/// One line that can be acted on and closed.
#[component]
pub(crate) fn Message(props: &MessageProps) -> Html {
    let language = use_language();
    html! {
        <div class="notice" data-testid="message">
            <div>
                <p>{ &props.text }</p>
                if let Some(detail) = &props.detail {
                    <p class="notice-detail" lang="en">{ detail }</p>
                }
            </div>
            if let Some(action) = &props.action {
                <button type="button" class="button" onclick={props.on_action.reform(|_: MouseEvent| ())}>
                    { action }
                </button>
            }
            { props.children.clone() }
            <button
                type="button"
                class="button button-quiet"
                aria-label={language.close()}
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
    let language = use_language();
    let Opening { said, on_next, on_all, on_close, .. } = &props.opening;
    html! {
        <>
            if let Some(text) = said.busy(language) {
                <div class="notice notice-busy" data-testid="opening"><p>{ text }</p></div>
            }
            if let Some(text) = said.remarks(language) {
                <Message {text} detail={said.details()} on_close={on_close.clone()} />
            }
            if let Some(text) = said.others(language) {
                <Message {text} action={language.open_next()} on_action={on_next.clone()} on_close={on_close.clone()}>
                    <button type="button" class="button" onclick={on_all.reform(|_: MouseEvent| ())}>
                        { language.compare_all() }
                    </button>
                </Message>
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
    let language = use_language();
    html! {
        <div class="notice" data-testid="foreign">
            <p>{ labels::warning(WarningCode::LanguageUnsupported, language) }{ " " }{ language.foreign_advice() }</p>
            <button type="button" class="button" onclick={props.on_read.reform(|_: MouseEvent| ())}>
                { language.read_anyway() }
            </button>
        </div>
    }
}
