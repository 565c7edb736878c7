//! What only the site's own page does: it is kept on the device, keeps a text when asked, takes texts from elsewhere.

mod address;
mod arrival;
mod bring_in;
mod hand_over;
mod keep;
mod leave;
mod link;
mod share_link;
mod store;
mod update;

use gloo::events::EventListener;
use gloo::file::File;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use self::arrival::{Arrival, Problem};
use self::bring_in::BringIn;
use self::keep::{KeepBox, KeepNotice, use_keep};
use self::leave::use_leave;
use self::share_link::ShareLink;
use self::update::{UpdateNotice, use_update};
use super::files::Opening;
use super::notices::Message;
use super::waiting::pass;
use crate::state::{Action, Pinning, Placed, State};

/// What it adds to the page.
pub(super) struct Site {
    /// Above the text.
    pub(super) notices: Html,
    /// Under the text.
    pub(super) foot: Html,
}

/// Turns of the page that what is brought to it waits for.
const LATER: u32 = 5;

/// See the module.
#[hook]
pub(super) fn use_site(state: &UseReducerHandle<State>, opening: &Opening) -> Site {
    let problem = use_state_eq(|| None::<Problem>);
    let keep = use_keep(state);
    let free = use_leave(state, keep.is_on());
    let newer = use_update(state);
    {
        let (dispatcher, on_files) = (state.dispatcher(), opening.on_files.clone());
        let (problem, keep) = (problem.clone(), keep.clone());
        use_effect_with((), move |()| {
            let receive = move |arrival: Arrival| match arrival {
                Arrival::Again(handed) => {
                    dispatcher.dispatch(Action::Place { text: handed.text.into(), how: Placed::Opened });
                    dispatcher.dispatch(Action::Options(handed.options));
                    dispatcher.dispatch(Action::Pins(Pinning::Restore(handed.pins)));
                    let date = handed.file_date.into_iter();
                    date.for_each(|date| dispatcher.dispatch(Action::FileDate(date.into())));
                }
                Arrival::Text(text) => dispatcher.dispatch(Action::Place { text: text.into(), how: Placed::Opened }),
                Arrival::Files(files, left) => {
                    problem.set((left > 0).then_some(Problem::Left(left)));
                    on_files.emit(files.into_iter().map(File::from).collect());
                }
                Arrival::Problem(found) => problem.set(Some(found)),
            };
            arrival::listen_to_launches(receive.clone());
            let later = receive.clone();
            let listener = web_sys::window().map(|window| {
                EventListener::new(&window, "hashchange", move |_| {
                    let later = later.clone();
                    spawn_local(async move { arrival::by_address().await.into_iter().for_each(later) });
                })
            });
            spawn_local(async move {
                // The page that it comes to is drawn first.
                pass(LATER).await;
                let first = arrival::first().await;
                let given = first.as_ref().is_some_and(|first| !matches!(first, Arrival::Problem(_)));
                let same = matches!(&first, Some(Arrival::Again(handed)) if handed.kept);
                first.into_iter().for_each(receive);
                keep.begin(given, same).await;
            });
            move || drop(listener)
        });
    }
    let on_close = {
        let problem = problem.clone();
        Callback::from(move |()| problem.set(None))
    };
    let language = state.language;
    let notices = html! {
        <>
            <UpdateNotice {newer} state={state.clone()} kept={keep.is_on()} {free} />
            if let Some(problem) = *problem {
                <Message text={problem.said(language)} {on_close} />
            }
            <KeepNotice keep={keep.clone()} />
        </>
    };
    let kept = if keep.is_on() { language.kept_on_device() } else { language.device() };
    let foot = html! {
        <details class="device">
            <summary>{ kept }</summary>
            <div class="device-body">
                <KeepBox {keep} />
                <ShareLink text={state.text.clone()} />
                <BringIn />
            </div>
        </details>
    };
    Site { notices, foot }
}
