//! The app: holds the state, runs the engine as the state asks.

use factcards_client::Engine;
use yew::prelude::*;

use super::browser_history::use_browser_history;
use super::compare::{CompareButton, CompareNotice, Comparison};
use super::engine::{use_engine, use_shelf_engine};
use super::export::Export;
use super::files::{Importer, use_drop, use_opening};
use super::header::Header;
use super::help::Help;
use super::keys::use_keys;
use super::language::{first_language, use_page_language};
use super::later::{Later, use_turns};
use super::paste::use_paste;
use super::site::use_site;
use super::status::{Status, announcement};
use super::workspace::Workspace;
use crate::state::{Action, State};
use crate::strings::Language;

/// Props of [`App`].
#[derive(Properties, PartialEq)]
pub(crate) struct AppProps {
    /// What reads the texts.
    pub(crate) engine: Engine,
    /// What reads files; without it plain text is opened.
    pub(crate) importer: Option<Importer>,
    /// Called once the page shows what it shows first.
    pub(crate) on_drawn: Callback<()>,
}

/// The page.
#[component]
pub(crate) fn App(props: &AppProps) -> Html {
    let state = use_reducer(|| State::new(first_language()));
    use_page_language(state.language);
    let said = use_mut_ref(String::new);
    use_engine(&props.engine, &state, true);
    use_shelf_engine(&props.engine, &state);
    use_browser_history(&state);
    use_keys(&state);
    let opening = use_opening(&state, props.importer.clone());
    let dragged = use_drop(opening.on_files.clone());
    use_paste(state.dispatcher(), &opening);
    let site = use_site(&state, &opening);
    let is_begun = use_turns(1);
    {
        let on_drawn = props.on_drawn.clone();
        use_effect_with(is_begun, move |is_begun| {
            if *is_begun {
                on_drawn.emit(());
            }
        });
    }
    if let Some(text) = announcement(&state) {
        *said.borrow_mut() = text;
    }
    let language = state.language;
    let status = opening.said.announcement(&said.borrow(), language);
    let on_language = {
        let dispatcher = state.dispatcher();
        Callback::from(move |language| dispatcher.dispatch(Action::Language(language)))
    };
    let is_comparing = !state.shelf.is_empty();
    let comparison = is_comparing.then(|| html! { <Comparison state={state.clone()} /> });
    let notices = html! { <Later turns=3>{ site.notices }<CompareNotice state={state.clone()} /></Later> };
    let foot = html! {
        <Later turns=3>
            if !is_comparing {
                <CompareButton state={state.clone()} />
            }
            { site.foot }
        </Later>
    };
    html! {
        <ContextProvider<Language> context={language}>
            if is_begun {
                <Workspace around="main" {notices} {foot} {comparison} state={state.clone()} {opening}>
                    <Header {on_language}>
                        <Later turns=2><Export engine={props.engine.clone()} state={state.clone()} /></Later>
                        <Later turns=4><Help state={state.clone()} /></Later>
                    </Header>
                </Workspace>
            }
            <Status text={status} />
            if dragged {
                <div class="drop" aria-hidden="true"><p>{ language.drop_to_read() }</p></div>
            }
        </ContextProvider<Language>>
    }
}
