//! When a text is read by the date of its file.

use factcards::analyze;
use factcards_client::Outcome;

use super::*;
use crate::state::reduce::tests::{after, edited};
use crate::state::{Action, Arrived, Placed, Shelving};

const UNDATED: &str = "Ada Moreau met Tom Berger on Friday.";
const DATED: &str = "3 March 2024\n\nAda Moreau met Tom Berger on Friday.";

fn opened(text: &str) -> Vec<Action> {
    let place = Action::Place { text: text.into(), how: Placed::Opened };
    vec![place, Action::Name("page.html".into()), Action::FileDate("2024-05-02".into())]
}

/// What the engine answers to the request that the state waits for.
fn answered(actions: Vec<Action>, text: &str) -> Vec<Action> {
    let state = after(actions.clone());
    let document = Box::new(analyze(text, &state.options_to_read(), factcards_model::english().unwrap()));
    actions.into_iter().chain([Action::Engine(Outcome::Done { id: state.request, document })]).collect()
}

/// Answered as often as something is asked for.
fn read(mut actions: Vec<Action>, text: &str) -> Vec<Action> {
    while matches!(after(actions.clone()).phase, Phase::Busy { .. }) {
        actions = answered(actions, text);
    }
    actions
}

/// The start of the first time.
fn friday(state: &State) -> Option<&str> {
    let reading = state.current().unwrap();
    let mut times = reading.document.times.iter();
    times.find(|time| reading.written(time.span).contains("Friday"))?.start.as_deref()
}

fn and(actions: &[Action], more: impl IntoIterator<Item = Action>) -> Vec<Action> {
    actions.iter().cloned().chain(more).collect()
}

#[test]
fn a_text_without_a_date_is_read_by_that_of_its_file_and_one_with_a_date_is_not() {
    let state = after(read(opened(UNDATED), UNDATED));
    assert_eq!((state.file_date(), friday(&state)), (Some("2024-05-02"), Some("2024-04-26")));
    assert!(state.reading.as_ref().unwrap().is_dated_by_file && state.options.reference_date.is_none());
    assert_eq!(state.options_to_write().reference_date.as_deref(), Some("2024-05-02"));
    let state = after(read(opened(DATED), DATED));
    assert_eq!((state.file_date(), state.found_date()), (None, Some("2024-03-03")));
    assert!(!state.reading.as_ref().unwrap().is_dated_by_file);
    assert_eq!(state.request, 1, "it is read once");
}

#[test]
fn what_the_person_gives_holds_and_taken_back_leaves_the_files_then_none() {
    let opened = read(opened(UNDATED), UNDATED);
    let given = read(and(&opened, [Action::Date(Some("2023-01-04".into()))]), UNDATED);
    assert_eq!((after(given.clone()).file_date(), friday(&after(given.clone()))), (None, Some("2022-12-30")));
    let back = read(and(&given, [Action::Date(None)]), UNDATED);
    assert_eq!(after(back.clone()).file_date(), Some("2024-05-02"));
    let none = read(and(&back, [Action::Date(None)]), UNDATED);
    assert_eq!((after(none.clone()).file_date(), friday(&after(none.clone()))), (None, None));
    let undone = read(and(&none, [Action::Undo]), UNDATED);
    assert_eq!(friday(&after(undone)), Some("2024-04-26"));
}

#[test]
fn a_text_that_comes_to_state_its_date_is_read_by_it() {
    let opened = read(opened(UNDATED), UNDATED);
    let edited = read(and(&opened, [edited(DATED)]), DATED);
    let state = after(edited.clone());
    assert_eq!((state.file_date(), state.found_date()), (None, Some("2024-03-03")));
    let undone = read(and(&edited, [Action::Undo]), UNDATED);
    assert_eq!(after(undone).file_date(), Some("2024-05-02"));
}

#[test]
fn another_text_is_not_read_by_it() {
    let opened = read(opened(UNDATED), UNDATED);
    let other = Action::Place { text: "Bo left on Friday.".into(), how: Placed::Opened };
    assert_eq!(after(read(and(&opened, [other]), "Bo left on Friday.")).date_of_file(), None);
}

#[test]
fn a_text_that_is_compared_is_read_by_the_date_of_its_file() {
    let first = read(opened(DATED), DATED);
    let arrived = Arrived { name: "b.html".into(), text: UNDATED.into(), date: Some("2024-05-02".into()) };
    let mut actions = and(&first, [Action::Shelf(Shelving::Add(vec![arrived]))]);
    let mut asked = 0;
    while let Some((id, options)) = after(actions.clone()).shelf.unread().map(|of| (of.id, of.options_to_read())) {
        let document = Box::new(analyze(UNDATED, &options, factcards_model::english().unwrap()));
        actions.push(Action::Shelf(Shelving::Engine(Outcome::Done { id, document })));
        asked += 1;
    }
    let state = after(actions.clone());
    let reading = state.shelf.texts()[0].reading.clone().unwrap();
    assert_eq!((asked, reading.document.reference_date.as_deref()), (2, Some("2024-05-02")));
    let opened = after(and(&actions, [Action::Shelf(Shelving::Open { at: 1, place: None })]));
    assert_eq!((opened.file_date(), &opened.phase), (Some("2024-05-02"), &Phase::Ready));
}
