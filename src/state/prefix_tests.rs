//! What becomes of the beginning of a text while the rest is read, and of what a person does with it.

use std::rc::Rc;

use factcards::{Options, analyze};
use factcards_client::{Error, Outcome};
use factcards_document::{Correction, EntityTarget};
use yew::Reducible;

use super::*;
use crate::state::reduce::tests::{after, done, edited};
use crate::state::{Action, Filter, Pane, Phase, Pinning, Placed, View};

const FIRST: &str = "Ada met Bo in Leeds. Bo left on 3 May 2024.\n\n";
const MORE: &str = "Ada met Bo in Leeds. Bo left on 3 May 2024.\n\nCleo wrote to Bo.\n\n";
const WHOLE: &str =
    "Ada met Bo in Leeds. Bo left on 3 May 2024.\n\nCleo wrote to Bo.\n\nCleo stayed in Leeds until 1 May 2023.";

fn pasted() -> Action {
    Action::Edited { text: WHOLE.into(), pasted: true }
}

fn prefix(id: u32, text: &str) -> Action {
    let document = Box::new(analyze(text, &Options::default(), factcards_model::english().unwrap()));
    Action::Engine(Outcome::Prefix { id, bytes: text.len(), document })
}

/// The entity of this name in what is shown.
fn named(state: &State, name: &str) -> Id {
    let entities = &state.reading.as_ref().unwrap().document.entities;
    entities.iter().find(|entity| entity.name == name).unwrap().id
}

#[test]
fn the_beginning_of_a_text_is_shown_until_the_whole_is_there() {
    let state = after([pasted(), prefix(1, FIRST)]);
    assert_eq!(state.phase, Phase::Busy { progress: None });
    assert!(state.shows_prefix() && !state.is_stale());
    assert_eq!(&*state.current().unwrap().source, FIRST);
    assert_eq!((state.location.view, state.location.pane), (View::Read, Pane::Facts));
    let state = Rc::new(state).reduce(prefix(1, MORE));
    assert_eq!(&*state.current().unwrap().source, MORE);
    let steps = state.steps;
    let state = state.reduce(Action::View(View::Edit)).reduce(done(1, WHOLE));
    assert_eq!((&state.phase, state.shows_prefix()), (&Phase::Ready, false));
    assert_eq!(&*state.current().unwrap().source, WHOLE);
    assert_eq!((state.location.view, state.steps), (View::Edit, steps + 1), "who went elsewhere is left there");
}

#[test]
fn the_whole_is_as_it_is_without_its_beginning() {
    let reading = |actions: Vec<Action>| after(actions).reading.unwrap().document.clone();
    assert_eq!(reading(vec![pasted(), prefix(1, FIRST), done(1, WHOLE)]), reading(vec![pasted(), done(1, WHOLE)]));
}

#[test]
fn a_beginning_that_is_late_shorter_or_no_part_of_the_text_is_not_shown() {
    assert_eq!(&*after([pasted(), prefix(1, MORE), prefix(1, FIRST)]).reading.unwrap().source, MORE);
    assert!(!after([pasted(), done(1, WHOLE), prefix(1, FIRST)]).shows_prefix());
    assert!(!after([pasted(), edited(MORE), prefix(1, FIRST)]).shows_prefix());
    assert!(!after([pasted(), Action::Cancel, prefix(1, FIRST)]).shows_prefix());
    assert!(!after([edited("Zoë."), prefix(1, FIRST)]).shows_prefix(), "the text is not so long");
    let inside = Outcome::Prefix {
        id: 1,
        bytes: 3,
        document: Box::new(analyze("Zo", &Options::default(), factcards_model::english().unwrap())),
    };
    assert!(!after([edited("Zoë left."), Action::Engine(inside)]).shows_prefix(), "it ends inside a character");
}

#[test]
fn a_beginning_in_another_language_waits_for_the_whole() {
    let german = "Der Fluss ist gestiegen, und die Stadt war von dem Hafen nicht mehr zu erreichen.\n";
    let text = format!("{german}{WHOLE}");
    let state = after([edited(&text), prefix(1, german)]);
    assert!(state.reading.is_none());
    let state = after([edited(&text), Action::ReadAnyway, prefix(1, german)]);
    assert!(state.shows_prefix() && state.current().is_some());
}

#[test]
fn what_was_read_of_a_text_stays_while_it_is_read_anew() {
    let state = after([edited(FIRST), done(1, FIRST), Action::Typing, edited(WHOLE)]);
    assert!(!state.takes_prefixes());
    let state = Rc::new(state).reduce(prefix(2, FIRST));
    assert!(!state.shows_prefix() && state.is_stale());
    // Another text is as good as new.
    let opened = Action::Place { text: WHOLE.into(), how: Placed::Opened };
    for other in [pasted(), opened] {
        let state = after([edited(FIRST), done(1, FIRST), other]);
        assert!(state.takes_prefixes() && Rc::new(state).reduce(prefix(2, MORE)).shows_prefix());
    }
    // The beginning alone is worth no more than another one.
    let state = after([pasted(), prefix(1, FIRST), Action::Typing, edited(MORE)]);
    assert!(state.is_stale() && state.takes_prefixes());
    assert!(!Rc::new(state).reduce(prefix(2, FIRST)).is_stale());
}

#[test]
fn the_beginning_stays_when_the_rest_is_not_read() {
    let failed = Action::Engine(Outcome::Failed { id: 1, error: Error::Stalled });
    for end in [Action::Cancel, failed] {
        let state = after([pasted(), prefix(1, FIRST), end]);
        assert!(state.shows_prefix() && state.current().is_some() && state.phase != Phase::Ready);
        let state = Rc::new(state).reduce(Action::Retry);
        assert!(state.takes_prefixes() && state.shows_prefix());
        let id = state.request;
        assert!(!state.reduce(done(id, WHOLE)).shows_prefix());
    }
}

#[test]
fn nothing_is_pinned_or_corrected_in_a_beginning() {
    let state = Rc::new(after([pasted(), prefix(1, FIRST)]));
    let reading = state.reading.clone().unwrap();
    let entity = EntityTarget::of(&reading.document, &reading.source, named(&state, "Bo")).unwrap();
    let hide = Correction::Hide { entity };
    let undo = state.undo.clone();
    let state = state.reduce(Action::Correct(hide)).reduce(Action::Pins(Pinning::Toggle(Item::Entity(0))));
    assert!(state.options.corrections.is_empty() && state.pins.pointers.is_empty() && state.undo == undo);
    assert!(state.told.is_none());
}

#[test]
fn pins_and_corrections_of_the_whole_wait_for_it() {
    let whole = Rc::new(after([pasted(), done(1, WHOLE)]));
    let cleo = named(&whole, "Cleo");
    let whole = whole.reduce(Action::Pins(Pinning::Toggle(Item::Entity(cleo))));
    let pins = whole.pins.pointers.to_vec();
    assert_eq!(pins.len(), 1);
    let state = Rc::new(after([pasted(), Action::Pins(Pinning::Restore(pins)), prefix(1, FIRST)]));
    assert_eq!((state.pins.lost(), state.pins.rows().len()), (0, 0), "they are not lost");
    let state = state.reduce(Action::Pins(Pinning::Forget)).reduce(done(1, WHOLE));
    assert_eq!((state.pins.lost(), state.pins.rows()), (0, vec![Item::Entity(named(&state, "Cleo"))]));
}

#[test]
fn what_is_chosen_in_a_beginning_is_chosen_in_the_whole() {
    let state = Rc::new(after([pasted(), prefix(1, FIRST)]));
    let bo = named(&state, "Bo");
    let filter = Filter { query: "left".to_owned(), card: Some("timeline"), sentence: Some(1), ..Filter::NONE };
    let acts = [Action::Filter(filter.clone()), Action::Choose(bo), Action::Step(crate::state::Step::Next)];
    let state = acts.into_iter().fold(state, |state, act| state.reduce(act));
    let span = state.location.focus.unwrap().span;
    assert_eq!((span.of(WHOLE), state.location.chosen.unwrap().at), ("Bo", 1));
    let whole = state.reduce(done(1, WHOLE));
    let chosen = whole.location.chosen.unwrap();
    assert_eq!((chosen.entity, chosen.at), (named(&whole, "Bo"), 1));
    let focus = whole.location.focus.unwrap();
    assert_eq!((focus.span, focus.item), (span, Item::Entity(chosen.entity)));
    assert_eq!(whole.location.filter, filter);
}

#[test]
fn a_place_in_a_beginning_is_pointed_out_in_the_whole() {
    let state = Rc::new(after([pasted(), prefix(1, FIRST)]));
    let span = state.reading.as_ref().unwrap().document.times[0].span;
    let whole = state.reduce(Action::Jump { span, item: Item::Time(0) }).reduce(done(1, WHOLE));
    let focus = whole.location.focus.unwrap();
    let Item::Time(id) = focus.item else { panic!("{focus:?}") };
    let reading = whole.reading.as_ref().unwrap();
    assert_eq!((focus.span, reading.document.times[id].span), (span, span));
    assert_eq!(focus.sentence.of(WHOLE), "Bo left on 3 May 2024.");
    // Of another text nothing is kept.
    let other = whole.reduce(edited(FIRST)).reduce(done(2, FIRST));
    assert_eq!(other.location.focus, None);
}

#[test]
fn a_long_text_is_shown_as_read_while_it_is_and_only_its_beginning() {
    let long = |line: &str| line.repeat(LONG_TEXT.div_ceil(line.len()));
    let text = long("Zoë à l’été. Ça a été.\n");
    let pasted = |text: &str| Action::Edited { text: text.into(), pasted: true };
    let state = after([pasted(&text)]);
    let shown = state.shown_unread();
    assert!(state.is_soon_read() && text.starts_with(shown) && shown.ends_with('\n'));
    assert!(shown.len() <= FIRST_PREFIX && shown.len() > FIRST_PREFIX - 40, "{}", shown.len());
    assert_eq!(state.location.view, View::Edit, "nothing was chosen");
    let stopped = after([pasted(&text), Action::Cancel]);
    assert!(!stopped.is_soon_read() && stopped.shown_unread() == text);
    let edits = after([pasted(&text), Action::View(View::Edit), prefix(1, "Zoë")]);
    assert!(!edits.is_soon_read() && edits.location.view == View::Edit);
    let undrawn = after([pasted(&text), done(1, &text)]);
    assert!(undrawn.current().is_some() && undrawn.shown_unread() == shown, "until its marks are drawn");
    let unbroken = after([pasted(&long("é"))]);
    assert_eq!(unbroken.shown_unread().len(), FIRST_PREFIX);
    let short = after([pasted(WHOLE)]);
    assert!(!short.is_soon_read() && short.shown_unread() == WHOLE);
    assert!(!after([edited(&text)]).is_soon_read(), "what is typed is edited further");
}
