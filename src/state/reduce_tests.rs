//! What each action does to the state.

use factcards::analyze;
use factcards_client::Error;
use factcards_protocol::{Loaded, Stage};

use super::*;

fn after(actions: impl IntoIterator<Item = Action>) -> State {
    let state = Rc::new(State::new());
    Rc::unwrap_or_clone(actions.into_iter().fold(state, |state, action| state.reduce(action)))
}

fn edited(text: &str) -> Action {
    Action::Edited { text: text.into(), pasted: false }
}

fn pasted(text: &str) -> Action {
    Action::Edited { text: text.into(), pasted: true }
}

fn opened(text: &str) -> Action {
    Action::Place { text: text.into(), how: Placed::Opened }
}

fn done(id: u32, text: &str) -> Action {
    let document = Box::new(analyze(text, &Options::default(), factcards_model::english().unwrap()));
    Action::Engine(Outcome::Done { id, document })
}

fn failed(id: u32) -> Action {
    Action::Engine(Outcome::Failed { id, error: Error::Stalled })
}

const ONE: &str = "Ada met Bo. Bo left.";

#[test]
fn an_edited_text_is_asked_for_and_becomes_a_result() {
    let state = after([edited(ONE)]);
    assert_eq!((state.request, &state.phase), (1, &Phase::Busy { progress: None }));
    let state = after([edited(ONE), done(1, ONE)]);
    assert_eq!(state.phase, Phase::Ready);
    assert_eq!(&*state.current().unwrap().source, ONE);
}

#[test]
fn stale_replies_are_ignored() {
    let state = after([edited("Old."), edited(ONE), done(1, "Old."), failed(1)]);
    assert_eq!(state.phase, Phase::Busy { progress: None });
    assert!(state.reading.is_none());
    let stage = Stage::Facts;
    let progress = |id| Action::Engine(Outcome::Progress { id, stage, done: 0.5 });
    assert_eq!(after([edited("Old."), edited(ONE), progress(1)]).phase, Phase::Busy { progress: None });
    let reading = Progress::Reading(stage, 0.5);
    assert_eq!(after([edited(ONE), progress(1)]).phase, Phase::Busy { progress: Some(reading) });
}

#[test]
fn what_has_come_is_shown_to_the_request_that_waits_for_it() {
    let loaded = Loaded { received: 1, total: Some(2) };
    let loading = |id| Action::Engine(Outcome::Loading { id, loaded });
    let busy = Phase::Busy { progress: Some(Progress::Loading(loaded)) };
    assert_eq!(after([edited(ONE), loading(1)]).phase, busy);
    assert_eq!(after([edited("Old."), edited(ONE), loading(1)]).phase, Phase::Busy { progress: None });
    assert_eq!(after([edited(ONE), Action::Cancel, loading(1)]).phase, Phase::Stopped);
    assert_eq!(after([loading(0)]).phase, Phase::Empty);
}

#[test]
fn typing_stays_in_the_editor_and_a_pasted_or_opened_text_is_shown_as_read() {
    assert_eq!(after([edited(ONE), done(1, ONE)]).view, View::Edit);
    assert_eq!(after([pasted(ONE), done(1, ONE)]).view, View::Read);
    assert_eq!(after([opened(ONE), done(1, ONE)]).view, View::Read);
    assert_eq!(after([pasted(ONE), Action::Typing, edited(ONE), done(2, ONE)]).view, View::Edit);
}

#[test]
fn a_failure_keeps_the_text_and_the_last_result() {
    let state = after([edited(ONE), done(1, ONE), edited("Newer."), failed(2)]);
    assert_eq!(&*state.text, "Newer.");
    assert_eq!(state.phase, Phase::Failed { error: Error::Stalled });
    assert!(state.reading.is_some() && state.is_stale() && state.current().is_none());
    let state = Rc::new(state).reduce(Action::Retry);
    assert_eq!((state.request, &state.phase), (3, &Phase::Busy { progress: None }));
}

#[test]
fn what_is_cleared_or_replaced_comes_back() {
    let cleared = Action::Place { text: "".into(), how: Placed::Cleared };
    let state = after([edited(ONE), done(1, ONE), cleared.clone()]);
    assert_eq!((&state.phase, &*state.text, state.placed), (&Phase::Empty, "", 1));
    assert!(state.reading.is_none());
    let state = Rc::new(state).reduce(Action::Undo);
    assert_eq!((&*state.text, state.placed), (ONE, 2));
    assert_eq!(state.phase, Phase::Busy { progress: None });
    assert_eq!(after([edited(ONE), opened("Other."), Action::Undo]).text.as_ref(), ONE);
    assert_eq!(after([cleared]).replaced, None);
}

#[test]
fn cancelling_keeps_the_text_and_drops_late_replies() {
    let state = after([edited(ONE), Action::Cancel, done(1, ONE)]);
    assert_eq!((&*state.text, &state.phase), (ONE, &Phase::Stopped));
    assert_eq!(after([edited(ONE), done(1, ONE), Action::Cancel]).phase, Phase::Ready);
}

#[test]
fn a_date_asks_again_and_another_text_forgets_it() {
    let date = Action::Date(Some("2024-05-02".to_owned()));
    let state = after([edited(ONE), done(1, ONE), date.clone(), date.clone()]);
    assert_eq!((state.request, &state.phase), (2, &Phase::Busy { progress: None }));
    assert!(state.reading.is_some());
    assert_eq!(after([edited(ONE), date, opened("Other.")]).date, None);
}

#[test]
fn an_order_of_day_and_month_asks_again_and_another_text_forgets_it() {
    let order = |order| Action::Order(Some(order));
    let state = after([edited(ONE), done(1, ONE), order(DateOrder::DayFirst), order(DateOrder::DayFirst)]);
    assert_eq!((state.request, &state.phase), (2, &Phase::Busy { progress: None }));
    assert_eq!(state.options().date_order, Some(DateOrder::DayFirst));
    assert!(state.reading.is_some());
    let state = Rc::new(state).reduce(order(DateOrder::MonthFirst)).reduce(Action::Order(None));
    assert_eq!((state.request, state.options()), (4, Options::default()));
    assert_eq!(after([edited(ONE), order(DateOrder::DayFirst), opened("Other.")]).order, None);
}

#[test]
fn typing_back_to_the_same_text_needs_no_new_analysis() {
    let state = after([edited(ONE), done(1, ONE), Action::Typing, edited(ONE)]);
    assert_eq!((state.request, &state.phase), (1, &Phase::Ready));
    let state = after([edited("Old."), done(1, "Old."), edited(ONE), failed(2), Action::Typing, edited(ONE)]);
    assert_eq!((state.request, &state.phase), (3, &Phase::Busy { progress: None }));
}

#[test]
fn a_jump_shows_the_sentence_and_each_jump_is_new() {
    let span = ByteSpan::new(12, 14);
    let jump = Action::Jump { span, item: Item::Entity(1) };
    let state = after([edited(ONE), done(1, ONE), Action::Pane(Pane::Facts), jump.clone()]);
    let focus = state.focus.unwrap();
    assert_eq!((focus.span, focus.sentence.of(ONE)), (span, "Bo left."));
    assert_eq!((state.view, state.pane), (View::Read, Pane::Text));
    assert_ne!(Rc::new(state).reduce(jump.clone()).focus, Some(focus));
    assert_eq!(after([edited(ONE), done(1, ONE), edited("New."), jump]).focus, None);
}

#[test]
fn white_space_is_no_text() {
    assert_eq!(after([edited(" \n\t")]).phase, Phase::Empty);
    assert_eq!(after([edited(ONE), done(1, ONE), edited("")]).phase, Phase::Empty);
}
