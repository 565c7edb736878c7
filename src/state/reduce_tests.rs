//! What each action does to the state.

use factcards::analyze;
use factcards_client::Error;
use factcards_document::DateOrder;
use factcards_protocol::{Loaded, Stage};

use super::*;
use crate::state::{Pane, View};
use crate::strings::Language;

pub(in crate::state) fn after(actions: impl IntoIterator<Item = Action>) -> State {
    let state = Rc::new(State::new(Language::En));
    Rc::unwrap_or_clone(actions.into_iter().fold(state, |state, action| state.reduce(action)))
}

pub(in crate::state) fn edited(text: &str) -> Action {
    Action::Edited { text: text.into(), pasted: false }
}

fn pasted(text: &str) -> Action {
    Action::Edited { text: text.into(), pasted: true }
}

fn opened(text: &str) -> Action {
    Action::Place { text: text.into(), how: Placed::Opened }
}

pub(in crate::state) fn done(id: u32, text: &str) -> Action {
    let document = Box::new(analyze(text, &Options::default(), factcards_model::english().unwrap()));
    Action::Engine(Outcome::Done { id, document })
}

fn failed(id: u32) -> Action {
    Action::Engine(Outcome::Failed { id, error: Error::Stalled })
}

pub(in crate::state) const ONE: &str = "Ada met Bo. Bo left.";

#[test]
fn an_edited_text_is_asked_for_and_becomes_a_result() {
    let state = after([edited(ONE)]);
    assert_eq!((state.request, &state.phase), (1, &Phase::Busy { progress: None }));
    let state = after([edited(ONE), done(1, ONE)]);
    assert_eq!(state.phase, Phase::Ready);
    assert_eq!(&*state.current().unwrap().source, ONE);
}

#[test]
fn what_is_found_in_another_language_waits_for_the_person() {
    let german = "Der Fluss ist gestiegen, und die Stadt war von dem Hafen nicht mehr zu erreichen.";
    for text in [german, "Река поднялась, и город был отрезан от гавани."] {
        let state = after([pasted(text), done(1, text)]);
        assert!(state.is_withheld() && state.current().is_none() && !state.is_stale(), "{text}");
        let state = after([pasted(text), done(1, text), Action::ReadAnyway]);
        assert!(!state.is_withheld() && state.current().is_some(), "{text}");
        let state = after([pasted(text), done(1, text), Action::ReadAnyway, opened(german), done(2, german)]);
        assert!(state.is_withheld(), "another text is asked for again");
    }
    for text in [ONE, "Aune Kiel Lund"] {
        assert!(!after([pasted(text), done(1, text)]).is_withheld(), "{text}");
    }
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
    assert_eq!(after([edited(ONE), done(1, ONE)]).location.view, View::Edit);
    assert_eq!(after([pasted(ONE), done(1, ONE)]).location.view, View::Read);
    assert_eq!(after([opened(ONE), done(1, ONE)]).location.view, View::Read);
    assert_eq!(after([pasted(ONE), Action::Typing, edited(ONE), done(2, ONE)]).location.view, View::Edit);
}

#[test]
fn where_one_pane_is_seen_a_pasted_or_opened_text_is_shown_by_its_cards() {
    assert_eq!(after([pasted(ONE)]).location.pane, Pane::Text);
    assert_eq!(after([pasted(ONE), done(1, ONE)]).location.pane, Pane::Facts);
    assert_eq!(after([opened(ONE), done(1, ONE)]).location.pane, Pane::Facts);
    assert_eq!(after([edited(ONE), done(1, ONE)]).location.pane, Pane::Text);
}

#[test]
fn the_length_of_the_summary_is_kept_for_the_next_text() {
    assert_eq!(after([edited(ONE), done(1, ONE)]).length, None);
    assert_eq!(after([edited(ONE), done(1, ONE), Action::Length(5), opened("Other.")]).length, Some(5));
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
fn what_is_cleared_or_replaced_comes_back_and_goes_again() {
    let cleared = Action::Place { text: "".into(), how: Placed::Cleared };
    let state = after([edited(ONE), done(1, ONE), cleared.clone()]);
    assert_eq!((&state.phase, &*state.text, state.placed, state.replaced), (&Phase::Empty, "", 1, true));
    assert!(state.reading.is_none());
    let state = Rc::new(state).reduce(Action::Undo);
    assert_eq!((&*state.text, state.placed, state.replaced), (ONE, 2, false));
    assert_eq!(state.phase, Phase::Busy { progress: None });
    assert_eq!(&*state.reduce(Action::Redo).text, "");
    assert_eq!(after([edited(ONE), opened("Other."), Action::Undo]).text, ONE.into());
    assert!(!after([cleared]).replaced);
}

#[test]
fn every_change_is_undone_and_redone_in_its_order() {
    let date = Action::Date(Some("2024-05-02".to_owned()));
    let state = after([edited("One."), edited("Two."), date, Action::Undo]);
    assert_eq!((&*state.text, &state.options.reference_date), ("Two.", &None));
    let state = Rc::new(state).reduce(Action::Undo);
    assert_eq!(&*state.text, "One.");
    let state = state.reduce(Action::Redo).reduce(Action::Redo);
    assert_eq!((&*state.text, state.options.reference_date.as_deref()), ("Two.", Some("2024-05-02")));
    assert!(state.undo.can_undo() && !state.undo.can_redo());
    let state = state.reduce(Action::Undo).reduce(edited("Three."));
    assert!(!state.undo.can_redo(), "another change is made instead");
    let state = state.reduce(Action::Undo).reduce(Action::Undo).reduce(Action::Undo);
    assert_eq!((&*state.text, state.undo.can_undo()), ("", false));
    assert_eq!(state.phase, Phase::Empty);
}

#[test]
fn what_a_host_gives_is_no_change_of_the_person() {
    let given = Action::Place { text: ONE.into(), how: Placed::Given };
    let state = after([edited("Mine."), given, Action::Options(Options::default())]);
    assert!(!state.replaced);
    assert_eq!(&*Rc::new(state).reduce(Action::Undo).text, "");
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
    assert_eq!(after([edited(ONE), date, opened("Other.")]).options.reference_date, None);
}

#[test]
fn an_order_of_day_and_month_asks_again_and_another_text_forgets_it() {
    let order = |order| Action::Order(Some(order));
    let state = after([edited(ONE), done(1, ONE), order(DateOrder::DayFirst), order(DateOrder::DayFirst)]);
    assert_eq!((state.request, &state.phase), (2, &Phase::Busy { progress: None }));
    assert_eq!(state.options.date_order, Some(DateOrder::DayFirst));
    assert!(state.reading.is_some());
    let state = Rc::new(state).reduce(order(DateOrder::MonthFirst)).reduce(Action::Order(None));
    assert_eq!((state.request, state.options.clone()), (4, Options::default()));
    assert_eq!(after([edited(ONE), order(DateOrder::DayFirst), opened("Other.")]).options.date_order, None);
}

#[test]
fn typing_back_to_the_same_text_needs_no_new_analysis() {
    let state = after([edited(ONE), done(1, ONE), Action::Typing, edited(ONE)]);
    assert_eq!((state.request, &state.phase), (1, &Phase::Ready));
    let state = after([edited("Old."), done(1, "Old."), edited(ONE), failed(2), Action::Typing, edited(ONE)]);
    assert_eq!((state.request, &state.phase), (3, &Phase::Busy { progress: None }));
}

#[test]
fn white_space_is_no_text() {
    assert_eq!(after([edited(" \n\t")]).phase, Phase::Empty);
    assert_eq!(after([edited(ONE), done(1, ONE), edited("")]).phase, Phase::Empty);
}

#[test]
fn the_source_of_a_page_is_read_literally_until_another_text_comes() {
    let page = "<!doctype html><p>Ada left.</p>";
    let state = after([edited(page), done(1, page)]);
    assert!(!state.options.literal);
    let state = Rc::new(state).reduce(Action::Literally);
    assert_eq!((state.request, state.options.literal), (2, true));
    let state = state.reduce(Action::Literally);
    assert_eq!(state.request, 2, "it is asked for once");
    assert!(!state.reduce(opened(ONE)).options.literal);
}
