//! The cards in another page: what the host gives is read, what happens is told to it.

use std::rc::Rc;

use factcards_client::Engine;
use yew::prelude::*;

use super::cards::{Cards, ShownCards};
use super::engine::use_engine;
use super::files::use_opening;
use super::notices::{Foreign, Notice};
use super::selection::{Selection, on_escape};
use super::settings::Settings;
use super::shown::use_shown;
use super::status::{Status, announcement};
use super::stepper::use_stops;
use super::toast::Toast;
use super::workspace::Workspace;
use crate::state::{Action, Phase, State};
use crate::strings::Language;

/// What the host sees of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// The cards alone.
    #[default]
    Cards,
    /// The text, to edit or as read, and the cards.
    TextAndCards,
    /// The text as read and the cards.
    ReadAndCards,
}

/// Props of [`Embedded`].
#[derive(Clone, Properties, PartialEq)]
pub struct EmbeddedProps {
    /// What reads the texts.
    pub engine: Engine,
    /// What is shown.
    #[prop_or_default]
    pub layout: Layout,
    /// The language of what is said about the text.
    #[prop_or_default]
    pub language: Language,
    /// The names of the cards to show; all when there is none.
    #[prop_or_default]
    pub cards: Rc<[AttrValue]>,
    /// Called once with the way to act on it.
    pub on_mount: Callback<UseReducerDispatcher<State>>,
    /// Called with each new state.
    pub on_change: Callback<UseReducerHandle<State>>,
}

/// See the module. It has the slots of `<fact-cards>`: the host may put its own in the place of what stands in them.
#[component]
pub fn Embedded(props: &EmbeddedProps) -> Html {
    let language = props.language;
    let state = use_reducer(|| State::new(language));
    let said = use_mut_ref(String::new);
    use_engine(&props.engine, &state, false);
    let opening = use_opening(&state, None);
    {
        let (on_mount, dispatcher) = (props.on_mount.clone(), state.dispatcher());
        use_effect_with((), move |()| on_mount.emit(dispatcher));
    }
    {
        let on_change = props.on_change.clone();
        use_effect_with(state.clone(), move |state| on_change.emit(state.clone()));
    }
    {
        let dispatcher = state.dispatcher();
        use_effect_with(language, move |language| dispatcher.dispatch(Action::Language(*language)));
    }
    if let Some(text) = announcement(&state) {
        *said.borrow_mut() = text;
    }
    let content = match props.layout {
        Layout::Cards => html! { <CardsAlone state={state.clone()} /> },
        Layout::TextAndCards | Layout::ReadAndCards => html! {
            <Workspace
                around="div"
                state={state.clone()}
                opening={opening.clone()}
                readonly={props.layout == Layout::ReadAndCards}
            />
        },
    };
    let context = ShownCards { names: props.cards.clone(), only: None, is_embedded: true };
    html! {
        <ContextProvider<Language> context={state.language}>
        <ContextProvider<ShownCards> {context}>
            <div class="embedded" part="base" lang={state.language.tag()}>
                <slot name="toolbar" />
                { content }
                <slot name="footer" />
                <Status text={opening.said.announcement(&said.borrow(), state.language)} />
            </div>
        </ContextProvider<ShownCards>>
        </ContextProvider<Language>>
    }
}

/// Props of [`CardsAlone`].
#[derive(Properties, PartialEq)]
struct CardsAloneProps {
    state: UseReducerHandle<State>,
}

/// The cards, or what stands in their place: the host's own where it gives some.
#[component]
fn CardsAlone(props: &CardsAloneProps) -> Html {
    let state = &props.state;
    let root = use_node_ref();
    let stops = use_stops(state);
    use_shown(root.clone(), state.shown);
    let dispatcher = state.dispatcher();
    let act = |action: fn() -> Action| {
        let dispatcher = dispatcher.clone();
        Callback::from(move |()| dispatcher.dispatch(action()))
    };
    let notice = html! {
        <Notice phase={state.phase.clone()} on_cancel={act(|| Action::Cancel)} on_retry={act(|| Action::Retry)} />
    };
    let content = match (&state.phase, state.current()) {
        (Phase::Empty, _) => html! { <slot name="empty"><p class="waiting">{ state.language.no_text() }</p></slot> },
        // The host's own text is there to be read until the cards are, and where there will be none.
        (Phase::Busy { .. } | Phase::Editing, _) => html! { <><slot name="loading">{ notice }</slot><slot /></> },
        (Phase::Failed { .. } | Phase::Stopped, _) => html! { <><slot name="error">{ notice }</slot><slot /></> },
        (Phase::Ready, Some(reading)) => html! {
            <ContextProvider<Settings> context={Settings::of(state)}>
                <h2 class="visually-hidden">{ state.language.facts() }</h2>
                <Cards
                    reading={reading.clone()}
                    chosen={state.location.chosen.map(|chosen| chosen.entity)}
                    filter={Rc::new(state.location.filter.clone())}
                />
            </ContextProvider<Settings>>
        },
        (Phase::Ready, None) if state.is_withheld() => html! { <Foreign on_read={act(|| Action::ReadAnyway)} /> },
        (Phase::Ready, None) => html! {},
    };
    html! {
        <ContextProvider<Selection> context={Selection::of(state, stops)}>
            <div ref={root} class="cards-alone" onkeydown={on_escape(state)}>{ content }<Toast state={state.clone()} /></div>
        </ContextProvider<Selection>>
    }
}
