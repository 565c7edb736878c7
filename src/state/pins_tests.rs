//! What becomes of pins.

use super::*;
use crate::state::reduce::tests::{after, done, edited};
use crate::state::{Action, Filter, Shelving};

const TEXT: &str = "Ada Moreau met Tom Berger in Oslo on 3 March 2024. Lena Fischer sold 20 boats.";
const EDITED: &str = "It rained. Ada Moreau met Tom Berger in Oslo on 3 March 2024. Lena Fischer sold 20 boats.";
const CUT: &str = "Ada Moreau met Tom Berger in Oslo on 3 March 2024.";

fn toggle(item: Item) -> Action {
    Action::Pins(Pinning::Toggle(item))
}

fn read(text: &str) -> Vec<Action> {
    vec![edited(text), done(1, text)]
}

/// The words of the rows that are pinned.
fn pinned(state: &State) -> Vec<String> {
    let reading = state.reading.as_ref().unwrap();
    let words = |item: Item| crate::view::row::span(reading, item).map(|span| reading.words(span).to_owned());
    state.pins.rows().into_iter().filter_map(words).collect()
}

/// The rows of the number and of the first person.
fn rows() -> [Item; 2] {
    let state = after(read(TEXT));
    let reading = state.reading.as_ref().unwrap();
    let ada = reading.document.entities.iter().find(|entity| entity.name == "Ada Moreau").unwrap().id;
    [reading.entries().of_card("numbers")[0], Item::Entity(ada)]
}

#[test]
fn a_row_is_pinned_and_not_any_more_and_both_are_undone() {
    let [number, ada] = rows();
    let actions = || read(TEXT).into_iter().chain([toggle(number), toggle(ada)]);
    let state = after(actions());
    assert_eq!((pinned(&state), state.told), (vec!["20".to_owned(), "Ada Moreau".to_owned()], Some(Told::Pinned)));
    let state = after(actions().chain([toggle(number)]));
    assert_eq!((pinned(&state), &state.told), (vec!["Ada Moreau".to_owned()], &Some(Told::Unpinned)));
    assert_eq!(pinned(&after(actions().chain([toggle(number), Action::Undo]))), ["20", "Ada Moreau"]);
    assert_eq!(pinned(&after(actions().chain([Action::Undo]))), ["20"]);
    assert_eq!(pinned(&after(actions().chain([Action::Undo, Action::Redo]))), ["20", "Ada Moreau"]);
    let state = after(actions());
    let undone = after(actions().chain([Action::Undo]));
    assert_eq!((state.request, undone.request), (1, 1), "the engine is not asked");
}

#[test]
fn pins_outlive_an_edit_and_what_has_no_row_any_more_is_counted_until_it_is_there_again() {
    let [number, ada] = rows();
    let actions = || read(TEXT).into_iter().chain([toggle(number), toggle(ada)]);
    let state = after(actions().chain([edited(EDITED), done(2, EDITED)]));
    assert_eq!((pinned(&state), state.pins.lost()), (vec!["20".to_owned(), "Ada Moreau".to_owned()], 0));
    let cut = || actions().chain([edited(CUT), done(2, CUT)]);
    let state = after(cut());
    assert_eq!((pinned(&state), state.pins.lost()), (vec!["Ada Moreau".to_owned()], 1));
    let state = after(cut().chain([edited(TEXT), done(3, TEXT)]));
    assert_eq!((pinned(&state).len(), state.pins.lost()), (2, 0));
    let forget = || cut().chain([Action::Pins(Pinning::Forget)]);
    assert_eq!((pinned(&after(forget())), after(forget()).pins.lost()), (vec!["Ada Moreau".to_owned()], 0));
    assert_eq!(after(forget().chain([Action::Undo])).pins.lost(), 1);
}

#[test]
fn another_text_has_its_own_pins_and_kept_ones_come_back() {
    let [number, _] = rows();
    let actions = || read(TEXT).into_iter().chain([toggle(number)]);
    let beside = || actions().chain([Action::Shelf(Shelving::Compare), edited(CUT), done(3, CUT)]);
    assert_eq!(after(beside()).pins, Pins { rows: Rc::default(), ..Pins::default() });
    let back = Action::Shelf(Shelving::Open { at: 0, place: None });
    assert_eq!(pinned(&after(beside().chain([back]))), ["20"]);
    let kept = after(actions()).pins.pointers.to_vec();
    let restored = || read(TEXT).into_iter().chain([Action::Pins(Pinning::Restore(kept.clone()))]);
    assert_eq!(pinned(&after(restored())), ["20"]);
    assert_eq!(after(restored()).undo.can_undo(), after(read(TEXT)).undo.can_undo(), "it is no change of the person's");
}

#[test]
fn a_pin_of_what_is_corrected_stays() {
    let [_, ada] = rows();
    let state = after(read(TEXT));
    let reading = state.reading.unwrap();
    let Item::Entity(id) = ada else { panic!("{ada:?}") };
    let entity = factcards_document::EntityTarget::of(&reading.document, TEXT, id).unwrap();
    let rename = factcards_document::Correction::Rename { entity, name: "A. M.".to_owned() };
    let state = after(read(TEXT).into_iter().chain([toggle(ada), Action::Correct(rename)]));
    assert_eq!((pinned(&state), state.pins.lost()), (vec!["Ada Moreau".to_owned()], 0));
}

#[test]
fn what_cannot_be_told_apart_is_not_pinned_and_that_is_said() {
    let text = "Lena Fischer sold 20 boats. ".repeat(60);
    let state = after(read(&text));
    let reading = state.reading.as_ref().unwrap();
    let middle = reading.document.facts[30].id;
    let alike = reading.homes().of_item(Item::Fact(middle));
    let state = after(read(&text).into_iter().chain([toggle(alike)]));
    assert_eq!((pinned(&state), &state.told), (vec![], &Some(Told::NotPinned)));
    assert!(state.pins.pointers.is_empty());
}

#[test]
fn where_the_last_pin_goes_its_card_is_not_looked_at_alone_any_more() {
    let [number, _] = rows();
    let alone = Action::Filter(Filter { card: Some(pinning::CARD), ..Filter::NONE });
    let state = after(read(TEXT).into_iter().chain([toggle(number), alone, toggle(number)]));
    assert_eq!(state.location.filter, Filter::NONE);
}
