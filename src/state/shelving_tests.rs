//! What each step of a comparison does to the state.

use factcards::analyze;
use factcards_client::{Error, Outcome};

use super::*;
use crate::state::reduce::tests::{after, done, edited};
use crate::state::shelf::{BYTES, TEXTS};

const ONE: &str = "Ada paid 20 boats.";
const TWO: &str = "Bo left Oslo in 2019.";

fn shelf(shelving: Shelving) -> Action {
    Action::Shelf(shelving)
}

fn added(texts: &[&str]) -> Action {
    let texts = texts.iter().enumerate();
    let texts = texts.map(|(at, text)| Arrived { name: format!("{at}.txt").into(), text: (*text).into(), date: None });
    shelf(Shelving::Add(texts.collect()))
}

fn read(id: u32, text: &str) -> Action {
    let document = Box::new(analyze(text, &Options::default(), factcards_model::english().unwrap()));
    shelf(Shelving::Engine(Outcome::Done { id, document }))
}

/// One text, read, and another beside it, read too.
fn two() -> Vec<Action> {
    vec![edited(ONE), done(1, ONE), shelf(Shelving::Compare), edited(TWO), done(3, TWO)]
}

fn open(at: usize) -> Action {
    shelf(Shelving::Open { at, place: None })
}

/// All texts in order, the current one in brackets.
fn texts(state: &State) -> String {
    let all = 0..=state.shelf.texts().len();
    let name = |at| state.shelf.get(at).map_or_else(|| format!("[{}]", &*state.text), |text| text.text.to_string());
    all.map(name).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_text_waits_beside_the_empty_editor_and_stays_read() {
    let state = after(two().into_iter().take(3));
    assert_eq!(texts(&state), format!("{ONE} []"));
    assert_eq!((&state.phase, state.replaced), (&Phase::Empty, false));
    let state = after(two());
    assert_eq!(texts(&state), format!("{ONE} [{TWO}]"));
    assert!(state.shelf.unread().is_none() && state.shelf.texts()[0].reading.is_some());
    let nothing = after([shelf(Shelving::Compare)]);
    assert!(nothing.shelf.is_empty());
}

#[test]
fn each_text_keeps_its_place_when_another_is_opened_and_needs_no_engine() {
    let state = after(two().into_iter().chain([open(0)]));
    assert_eq!(texts(&state), format!("[{ONE}] {TWO}"));
    assert_eq!((&state.phase, &*state.current().unwrap().source), (&Phase::Ready, ONE));
    let state = after(two().into_iter().chain([added(&["3", "4"]), open(3), open(0), open(2)]));
    assert_eq!(texts(&state), format!("{ONE} {TWO} [3] 4"));
    assert_eq!(state.name.as_deref(), Some("0.txt"));
    let same = after(two().into_iter().chain([open(1), open(9)]));
    assert_eq!(texts(&same), format!("{ONE} [{TWO}]"));
}

#[test]
fn a_text_is_opened_at_a_place() {
    let (span, item) = (ByteSpan::new(9, 11), Item::Quantity(0));
    let state = after(two().into_iter().chain([shelf(Shelving::Open { at: 0, place: Some((span, item)) })]));
    assert_eq!(state.location.focus.map(|focus| (focus.span, focus.item)), Some((span, item)));
}

#[test]
fn going_back_goes_to_the_text_that_was_there() {
    let before = after(two()).location;
    let state = after(two().into_iter().chain([open(0), Action::Return(Box::new(before))]));
    assert_eq!(texts(&state), format!("{ONE} [{TWO}]"));
}

#[test]
fn files_that_were_never_current_are_read_one_after_the_other() {
    let state = after([edited(ONE), done(1, ONE), added(&[TWO, "Cy left."])]);
    let first = state.shelf.unread().unwrap().id;
    let actions = || [edited(ONE), done(1, ONE), added(&[TWO, "Cy left."]), read(first, TWO)];
    let state = after(actions());
    assert_eq!(&*state.shelf.texts()[0].reading.as_ref().unwrap().source, TWO);
    let second = state.shelf.unread().unwrap().id;
    let error = shelf(Shelving::Engine(Outcome::Failed { id: second, error: Error::Stalled }));
    let state = after(actions().into_iter().chain([error.clone()]));
    assert!(state.shelf.unread().is_none() && state.shelf.texts()[1].error.is_some());
    let state = after(actions().into_iter().chain([error, shelf(Shelving::Retry)]));
    assert_eq!(state.shelf.unread().unwrap().id, second);
}

#[test]
fn a_text_is_taken_off_and_the_next_one_takes_the_place_of_the_current() {
    let state = after(two().into_iter().chain([shelf(Shelving::TakeOff(0))]));
    assert_eq!(texts(&state), format!("[{TWO}]"));
    let state = after(two().into_iter().chain([shelf(Shelving::TakeOff(1))]));
    assert_eq!(texts(&state), format!("[{ONE}]"));
    let state = after(two().into_iter().chain([added(&["3"]), shelf(Shelving::TakeOff(1))]));
    assert_eq!(texts(&state), format!("[{ONE}] 3"));
}

#[test]
fn closing_keeps_the_current_text_or_goes_back_to_the_first() {
    let state = after(two().into_iter().chain([shelf(Shelving::Close)]));
    assert_eq!(texts(&state), format!("[{TWO}]"));
    let state = after(two().into_iter().take(3).chain([shelf(Shelving::Close)]));
    assert_eq!(texts(&state), format!("[{ONE}]"));
    assert_eq!(state.phase, Phase::Ready);
}

#[test]
fn a_comparison_is_undone_and_done_again() {
    let state = after(two().into_iter().take(3).chain([Action::Undo]));
    assert_eq!((texts(&state), &state.phase), (format!("[{ONE}]"), &Phase::Ready));
    let state = after(two().into_iter().chain([shelf(Shelving::Close), Action::Undo]));
    assert_eq!(texts(&state), format!("{ONE} [{TWO}]"));
    let state = after(two().into_iter().chain([shelf(Shelving::Close), Action::Undo, Action::Redo]));
    assert_eq!(texts(&state), format!("[{TWO}]"));
    let state = after(two().into_iter().chain([open(0), Action::Undo]));
    assert_eq!((texts(&state), &state.phase), (format!("{ONE} [{TWO}]"), &Phase::Ready));
}

#[test]
fn too_many_and_too_long_texts_are_refused_by_name() {
    let many = vec!["A."; TEXTS + 1];
    let state = after([edited(ONE), done(1, ONE), added(&many)]);
    assert_eq!(state.shelf.texts().len(), TEXTS - 1);
    assert_eq!(state.told, Some(Told::NotCompared("7.txt, 8.txt".into())));
    let long = "a".repeat(BYTES);
    let state = after([edited(ONE), done(1, ONE), added(&[&long, TWO])]);
    assert_eq!((state.shelf.texts().len(), state.told), (1, Some(Told::NotCompared("0.txt".into()))));
    let full = after([edited(ONE), done(1, ONE), added(&many[..TEXTS - 1]), shelf(Shelving::Compare)]);
    assert_eq!((&*full.text, full.told), (ONE, Some(Told::NotCompared("".into()))));
}

#[test]
fn what_is_being_typed_is_not_taken_away() {
    let state = after(two().into_iter().chain([Action::Typing, open(0)]));
    assert_eq!(texts(&state), format!("{ONE} [{TWO}]"));
}
