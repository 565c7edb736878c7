//! The app: holds the state, runs the engine as the state asks.

use factcards_client::Engine;
use yew::prelude::*;

use super::engine::use_engine;
use super::files::{Importer, use_drop, use_opening};
use super::header::Header;
use super::paste::use_paste;
use super::status::{Status, announcement};
use super::workspace::Workspace;
use crate::state::State;

/// Props of [`App`].
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// What reads the texts.
    pub engine: Engine,
    /// What reads files; without it plain text is opened.
    pub importer: Option<Importer>,
}

/// The page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let state = use_reducer(State::new);
    let said = use_mut_ref(String::new);
    use_engine(&props.engine, &state);
    let opening = use_opening(&state, props.importer.clone());
    let dragged = use_drop(opening.on_files.clone());
    use_paste(state.dispatcher(), &opening);
    if let Some(text) = announcement(&state) {
        *said.borrow_mut() = text;
    }
    let status = opening.said.announcement(&said.borrow());
    html! {
        <>
            <Workspace around="main" {state} {opening}>
                <Header />
            </Workspace>
            <Status text={status} />
            if dragged {
                <div class="drop" aria-hidden="true"><p>{ "Drop files to read them" }</p></div>
            }
        </>
    }
}
