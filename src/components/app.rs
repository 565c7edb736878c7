//! The app: holds the state, runs the engine as the state asks, lays out the two panes.

use factcards_client::{Client, Outcome};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use super::facts_pane::FactsPane;
use super::files::{Opened, use_drop};
use super::header::Header;
use super::icons;
use super::notices::{Message, Notice};
use super::selection::Selection;
use super::settings::Settings;
use super::status::{Status, announcement};
use super::text_pane::{TextPane, example};
use crate::addresses;
use crate::state::{Action, Item, Pane, Phase, Placed, State};

/// See the module.
#[component]
pub(crate) fn App() -> Html {
    let state = use_reducer(State::new);
    let problem = use_state_eq(|| None::<AttrValue>);
    let said = use_mut_ref(String::new);
    use_engine(&state);
    use_shown(state.shown);

    let dispatcher = state.dispatcher();
    let act = |action: fn() -> Action| {
        let dispatcher = dispatcher.clone();
        Callback::from(move |()| dispatcher.dispatch(action()))
    };
    let on_open = {
        let problem = problem.clone();
        use_callback(dispatcher.clone(), move |opened: Opened, dispatcher| match opened {
            Ok(text) => {
                problem.set(None);
                dispatcher.dispatch(Action::Place { text: text.into(), how: Placed::Opened });
            }
            Err(error) => problem.set(Some(error.to_string().into())),
        })
    };
    let dragged = use_drop(on_open.clone());
    if let Some(text) = announcement(&state) {
        *said.borrow_mut() = text;
    }
    let status = problem.as_ref().map_or_else(|| said.borrow().clone().into(), Clone::clone);
    let selection = Selection {
        dispatch: dispatcher.clone(),
        focus: state.focus,
        shown: state.shown,
        hovered: state.hovered.clone(),
    };
    let pane = |pane: Pane, text: &'static str| {
        let dispatcher = dispatcher.clone();
        let onclick = Callback::from(move |_: MouseEvent| dispatcher.dispatch(Action::Pane(pane)));
        html! {
            <button type="button" class="choice" aria-pressed={(state.pane == pane).to_string()} {onclick}>{ text }</button>
        }
    };
    let notices = html! {
        <>
            if let Some(text) = &*problem {
                <Message {text} on_close={let problem = problem.clone(); move |()| problem.set(None)} />
            }
            if state.replaced.is_some() {
                <Message
                    text={if state.phase == Phase::Empty { "Text cleared." } else { "Your earlier text was replaced." }}
                    action="Undo"
                    on_action={act(|| Action::Undo)}
                    on_close={act(|| Action::KeepReplacement)}
                />
            }
            <Notice phase={state.phase.clone()} on_cancel={act(|| Action::Cancel)} on_retry={act(|| Action::Retry)} />
        </>
    };
    let back = state.focus.map(|focus| {
        let dispatcher = dispatcher.clone();
        let onclick = Callback::from(move |_: MouseEvent| dispatcher.dispatch(Action::Show(focus.item)));
        html! {
            <button type="button" class="button button-main back" {onclick}>{ icons::back() }{ "Back to the fact" }</button>
        }
    });
    let onkeydown = {
        let dispatcher = dispatcher.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                dispatcher.dispatch(Action::Unfocus);
            }
        })
    };
    let shown_pane = if state.pane == Pane::Text { "text" } else { "facts" };
    html! {
        <ContextProvider<Selection> context={selection}>
            <div
                class="app"
                data-pane={shown_pane}
                data-empty={(state.phase == Phase::Empty).then_some("")}
                {onkeydown}
            >
                <Header />
                <div class="panes-choice choices" role="group" aria-label="Show">
                    { pane(Pane::Text, "Text") }
                    { pane(Pane::Facts, "Facts") }
                </div>
                <main class="panes">
                    <ContextProvider<Settings> context={Settings::of(&state)}>
                        <TextPane state={state.clone()} {on_open}>
                            { notices }
                        </TextPane>
                        <FactsPane
                            reading={state.reading.clone()}
                            phase={state.phase.clone()}
                            stale={state.is_stale()}
                            on_example={act(example)}
                        />
                    </ContextProvider<Settings>>
                    { back.filter(|_| state.pane == Pane::Text).unwrap_or_default() }
                </main>
                <Status text={status} />
                if dragged {
                    <div class="drop" aria-hidden="true"><p>{ "Drop the file to read it" }</p></div>
                }
            </div>
        </ContextProvider<Selection>>
    }
}

/// Has the text read whenever the state asks for it, and brings what comes back into the state.
#[hook]
fn use_engine(state: &UseReducerHandle<State>) {
    let dispatcher = state.dispatcher();
    let client = use_memo((), move |()| {
        let emit = move |outcome| {
            dispatcher.dispatch(match outcome {
                Outcome::Loading { id, loaded } => Action::Loading { id, loaded },
                Outcome::Progress { id, stage, done } => Action::Progress { id, stage, done },
                Outcome::Done { id, document } => Action::Done { id, document },
                Outcome::Failed { id, error } => Action::Failed { id, error },
            });
        };
        Client::start(&addresses::of_page(), emit)
    });
    let wanted = matches!(state.phase, Phase::Busy { .. });
    let (text, options) = (state.text.clone(), state.options());
    use_effect_with((state.request, wanted), move |&(request, wanted)| {
        if wanted {
            client.analyze(request, text, options);
        } else {
            client.cancel();
        }
    });
}

/// Scrolls to what is pointed out on the cards and gives it the keyboard.
#[hook]
fn use_shown(shown: Option<(Item, u32)>) {
    use_effect_with(shown, |shown| {
        let page = web_sys::window().and_then(|window| window.document());
        let entry = shown.and_then(|(item, _)| page?.get_element_by_id(&item.element_id()));
        let Some(entry) = entry else { return };
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Center);
        entry.scroll_into_view_with_scroll_into_view_options(&options);
        let button = entry.query_selector("button").ok().flatten().and_then(|b| b.dyn_into::<HtmlElement>().ok());
        if let Some(button) = button {
            let focus = web_sys::FocusOptions::new();
            focus.set_prevent_scroll(true);
            // A button that is in the page can take the focus.
            let _ = button.focus_with_options(&focus);
        }
    });
}
