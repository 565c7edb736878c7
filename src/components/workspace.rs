//! The text and its cards, beside each other or one at a time.

use std::rc::Rc;

use yew::prelude::*;

use super::cards::ShownCards;
use super::facts_pane::FactsPane;
use super::files::Opening;
use super::later::Later;
use super::notices::{Message, Notice, OpeningNotices};
use super::printing::{Printing, use_printing};
use super::selection::{Selection, on_escape};
use super::settings::Settings;
use super::shown::use_shown;
use super::stepper::use_stops;
use super::text_pane::{TextPane, example};
use super::toast::Toast;
use crate::state::{Action, Filter, Pane, Phase, State};
use crate::view::counts;
use crate::view::passing::Passing;

/// Props of [`Workspace`].
#[derive(Properties, PartialEq)]
pub(crate) struct WorkspaceProps {
    pub(crate) state: UseReducerHandle<State>,
    pub(crate) opening: Opening,
    /// Whether the text is there to be read alone.
    #[prop_or_default]
    pub(crate) readonly: bool,
    /// The tag of what holds the panes: `main` where nothing else is the main thing.
    pub(crate) around: &'static str,
    /// What else is told above the text.
    #[prop_or_default]
    pub(crate) notices: Html,
    /// What else stands under the text.
    #[prop_or_default]
    pub(crate) foot: Html,
    /// The comparison with other texts.
    #[prop_or_default]
    pub(crate) comparison: Option<Html>,
    /// What stands above.
    #[prop_or_default]
    pub(crate) children: Html,
}

/// See the module.
#[component]
pub(crate) fn Workspace(props: &WorkspaceProps) -> Html {
    let state = &props.state;
    let language = state.language;
    let root = use_node_ref();
    let stops = use_stops(state);
    let printing = use_printing();
    use_shown(root.clone(), state.shown);
    let dispatcher = state.dispatcher();
    let act = |action: fn() -> Action| {
        let dispatcher = dispatcher.clone();
        Callback::from(move |()| dispatcher.dispatch(action()))
    };
    let outer = use_context::<ShownCards>().unwrap_or_default();
    let rows = use_memo((state.current().cloned(), outer.clone()), |(reading, outer)| {
        let reading = reading.as_ref()?;
        let passing = Passing::of(reading, None, &Filter::NONE);
        Some(counts::of(reading, &passing, None, None, |card| outer.contains(card)).all)
    });
    let pane = |pane: Pane, text: &'static str, count: Option<usize>| {
        let dispatcher = dispatcher.clone();
        let onclick = Callback::from(move |_: MouseEvent| dispatcher.dispatch(Action::Pane(pane)));
        let is_shown = (state.location.pane == Pane::Text) == (pane == Pane::Text);
        html! {
            <button type="button" class="choice" aria-pressed={is_shown.to_string()} {onclick}>
                { text }
                if let Some(count) = count {
                    { " " }<span class="card-count">{ language.grouped(&count.to_string()) }</span>
                }
            </button>
        }
    };
    let notices = html! {
        <>
            { props.notices.clone() }
            <OpeningNotices opening={props.opening.clone()} />
            if state.replaced {
                <Message
                    text={if state.phase == Phase::Empty { language.text_cleared() } else { language.text_replaced() }}
                    action={language.undo()}
                    on_action={act(|| Action::Undo)}
                    on_close={act(|| Action::KeepReplacement)}
                />
            }
            <Notice phase={state.phase.clone()} on_cancel={act(|| Action::Cancel)} on_retry={act(|| Action::Retry)} />
        </>
    };
    let has_stops = stops.are_several();
    let selection = Selection::of(state, stops);
    let has_pins = !outer.is_embedded && !state.shows_prefix();
    let selection = if has_pins { selection.with_pins(state) } else { selection };
    // Where the panes are the page, what chooses between them is a landmark beside them.
    let switch = if props.around == "main" { "navigation" } else { "group" };
    let shown_pane = match state.location.pane {
        Pane::Text => "text",
        Pane::Facts => "facts",
        Pane::Sheet => "sheet",
    };
    html! {
        <ContextProvider<Printing> context={printing}>
        <ContextProvider<Selection> context={selection}>
            <div
                ref={root}
                class="app"
                data-pane={shown_pane}
                data-empty={(state.phase == Phase::Empty).then_some("")}
                onkeydown={on_escape(state)}
            >
                { props.children.clone() }
                <div class="panes-choice choices" role={switch} aria-label={language.show_pane()}>
                    { pane(Pane::Text, language.text(), None) }
                    { pane(Pane::Facts, language.facts(), *rows) }
                </div>
                <@{props.around} class="panes">
                    <ContextProvider<Settings> context={Settings::of(state)}>
                        // The cards come first for the keyboard; the style sheet puts the text before them.
                        <FactsPane
                            reading={state.reading.clone()}
                            chosen={state.location.chosen.map(|chosen| chosen.entity)}
                            filter={Rc::new(state.location.filter.clone())}
                            phase={state.phase.clone()}
                            stale={state.is_stale()}
                            withheld={state.is_withheld()}
                            comparison={props.comparison.clone()}
                            on_read_anyway={act(|| Action::ReadAnyway)}
                            on_example={act(example)}
                        />
                        <Later turns=1 before={html! { <section class="pane text-pane"></section> }}>
                            <TextPane
                                state={state.clone()}
                                readonly={props.readonly}
                                {has_stops}
                                opening={props.opening.clone()}
                                foot={props.foot.clone()}
                            >
                                { notices }
                            </TextPane>
                        </Later>
                    </ContextProvider<Settings>>
                    <Toast state={state.clone()} />
                </@>
            </div>
        </ContextProvider<Selection>>
        </ContextProvider<Printing>>
    }
}
