//! The app: holds the state, runs the engine as the state asks.

use factcards_client::Engine;
use yew::prelude::*;

use super::engine::use_engine;
use super::files::{use_drop, use_opening};
use super::header::Header;
use super::site::use_site;
use super::status::{Status, announcement};
use super::workspace::Workspace;
use crate::state::State;

/// Props of [`App`].
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// What reads the texts.
    pub engine: Engine,
}

/// The page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let state = use_reducer(State::new);
    let said = use_mut_ref(String::new);
    use_engine(&props.engine, &state);
    let opening = use_opening(&state);
    let dragged = use_drop(opening.on_open.clone());
    let site = use_site(&state, &opening);
    if let Some(text) = announcement(&state) {
        *said.borrow_mut() = text;
    }
    let status = opening.problem.clone().unwrap_or_else(|| said.borrow().clone().into());
    html! {
        <>
            <Workspace around="main" notices={site.notices} foot={site.foot} {state} {opening}>
                <Header />
            </Workspace>
            <Status text={status} />
            if dragged {
                <div class="drop" aria-hidden="true"><p>{ "Drop the file to read it" }</p></div>
            }
        </>
    }
}
