//! The left pane: the text, to edit or as read, with what can be done to it.

use yew::prelude::*;

use super::date_field::DateField;
use super::editor::{Editor, Undoing};
use super::files::{OpenButton, Opening};
use super::icons;
use super::later::use_own_turn;
use super::sheet::{SheetHead, on_escape};
use super::source::{SourceView, SourceViewProps};
use super::stepper::Stepper;
use super::welcome::EXAMPLE;
use crate::state::{Action, Focus, Item, Pane, Phase, Placed, Source, State, View};

/// Props of [`TextPane`].
#[derive(Properties, PartialEq)]
pub(crate) struct TextPaneProps {
    pub(crate) state: UseReducerHandle<State>,
    /// Whether the text is there to be read alone.
    pub(crate) readonly: bool,
    /// Whether there are places of the text that can be gone through.
    pub(crate) has_stops: bool,
    pub(crate) opening: Opening,
    /// What stands under all.
    pub(crate) foot: Html,
    pub(crate) children: Html,
}

/// See the module. Its children stand between the tools and the text.
#[component]
pub(crate) fn TextPane(props: &TextPaneProps) -> Html {
    let state = &props.state;
    let language = state.language;
    let dispatcher = state.dispatcher();
    let empty = state.phase == Phase::Empty;
    let act = |action: fn() -> Action| {
        let dispatcher = dispatcher.clone();
        Callback::from(move |_: MouseEvent| dispatcher.dispatch(action()))
    };
    let shown = if state.is_soon_read() { View::Read } else { state.location.view };
    let view = |view: View, text: &'static str| {
        let dispatcher = dispatcher.clone();
        let onclick = Callback::from(move |_: MouseEvent| dispatcher.dispatch(Action::View(view)));
        html! {
            <button type="button" class="choice" aria-pressed={(shown == view).to_string()} disabled={empty && view == View::Read} {onclick}>{ text }</button>
        }
    };
    let on_typing = {
        let (dispatcher, typing) = (dispatcher.clone(), state.phase == Phase::Editing);
        Callback::from(move |()| {
            if !typing {
                dispatcher.dispatch(Action::Typing);
            }
        })
    };
    let on_text = {
        let dispatcher = dispatcher.clone();
        Callback::from(move |(text, pasted): (Source, bool)| dispatcher.dispatch(Action::Edited { text, pasted }))
    };
    let on_undo = {
        let dispatcher = dispatcher.clone();
        Callback::from(move |undoing: Undoing| {
            dispatcher.dispatch(if undoing == Undoing::Undo { Action::Undo } else { Action::Redo });
        })
    };
    let is_slow = state.is_long() && state.current().is_some();
    let (drawn, _) = use_own_turn(&(shown, is_slow), is_soon_drawn);
    let reading = props.readonly || drawn == View::Read;
    let source = state.current().map(|reading| SourceViewProps {
        reading: reading.clone(),
        focus: state.location.focus,
        chosen: state.location.chosen.map(|chosen| chosen.entity),
        query: state.location.filter.query.clone().into(),
    });
    // The text of another reading and its cards, which are waited for, together would be a long task.
    let source = use_own_turn(&source, is_of_same_reading);
    let unread = state.shown_unread();
    let to_pane = |pane: Pane| {
        let dispatcher = dispatcher.clone();
        Callback::from(move |()| dispatcher.dispatch(Action::Pane(pane)))
    };
    let is_sheet = state.location.pane == Pane::Sheet;
    let is_row = |focus: &Focus| !matches!(focus.item, Item::Sentence(_));
    let back = state.location.focus.filter(is_row).map(|focus| {
        let dispatcher = dispatcher.clone();
        let onclick = Callback::from(move |_: MouseEvent| dispatcher.dispatch(Action::Show(focus.item)));
        html! {
            <button type="button" class="button button-main back" {onclick}>{ icons::back() }{ language.back_to_fact() }</button>
        }
    });
    html! {
        <section
            class="pane text-pane"
            aria-label={language.text()}
            onkeydown={on_escape(is_sheet, to_pane(Pane::Facts))}
        >
            <h2 class="visually-hidden">{ language.text() }</h2>
            <SheetHead is_open={is_sheet} on_close={to_pane(Pane::Facts)} on_whole={to_pane(Pane::Text)} />
            if !props.readonly {
            <div class="tools">
                <div class="choices" role="group" aria-label={language.show_text()}>
                    { view(View::Edit, language.edit()) }
                    { view(View::Read, language.read()) }
                </div>
                <div class="tools-right">
                    <OpenButton opening={props.opening.clone()} />
                    if !empty {
                        <button type="button" class="button button-quiet" onclick={act(clear)}>
                            { icons::cross() }
                            <span class="button-text">{ language.clear() }</span>
                        </button>
                    }
                </div>
            </div>
            }
            <div class="notices">{ props.children.clone() }</div>
            <div class="text-body">
                <Editor
                    text={state.text.clone()}
                    placed={state.placed}
                    hidden={reading}
                    takes_files={props.opening.all_kinds}
                    {on_typing}
                    {on_text}
                    {on_undo}
                />
                if reading {
                    if let Some(source) = source {
                        <SourceView ..source />
                    } else {
                        <div class="source source-plain" tabindex="0" role="region" aria-label={language.the_text()}>
                            <p class="block">{ unread }</p>
                            if unread.len() < state.text.len() {
                                <p class="source-rest">{ language.rest_of_text_follows() }</p>
                            }
                        </div>
                    }
                }
                if reading && state.current().is_some() {
                    <div class="over-text">
                        if props.has_stops {
                            <Stepper />
                        }
                        { back.unwrap_or_default() }
                    </div>
                }
            </div>
            <div class="text-foot">
                <DateField id="text-date" />
                <p class="stats">{ stats(state) }</p>
            </div>
            { props.foot.clone() }
        </section>
    }
}

/// Whether a view, and whether a field with the text would be slow, can be drawn as soon as it is pressed: that a press was taken
/// is to be seen before the browser lays out a field with a long text.
fn is_soon_drawn((before, _): &(View, bool), (now, is_slow): &(View, bool)) -> bool {
    before == now || *now == View::Read || !is_slow
}

/// Whether there is no other reading to draw than before.
fn is_of_same_reading(before: &Option<SourceViewProps>, now: &Option<SourceViewProps>) -> bool {
    let is_same = |now: &SourceViewProps| before.as_ref().is_some_and(|before| before.reading.is_same_as(&now.reading));
    now.as_ref().is_none_or(is_same)
}

/// The action that shows the example.
pub(crate) fn example() -> Action {
    Action::Place { text: EXAMPLE.into(), how: Placed::Opened }
}

fn clear() -> Action {
    Action::Place { text: "".into(), how: Placed::Cleared }
}

/// How long the text is and how long it takes to read.
fn stats(state: &State) -> String {
    let Some(reading) = state.reading.as_ref().filter(|_| !state.shows_prefix()) else { return String::new() };
    let stats = reading.document.stats;
    let minutes = state.language.minutes_to_read(stats.reading_seconds.div_ceil(60).max(1));
    format!("{} · {minutes}", state.language.words(stats.words))
}
