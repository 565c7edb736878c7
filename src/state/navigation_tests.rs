//! Where each action leads.

use std::rc::Rc;

use factcards_client::Outcome;
use factcards_document::{ByteSpan, Id};
use yew::Reducible;

use super::*;
use crate::state::reduce::tests::{ONE, after, done, edited};

#[test]
fn a_jump_shows_the_sentence_and_each_jump_is_new() {
    let span = ByteSpan::new(12, 14);
    let jump = Action::Jump { span, item: Item::Entity(1) };
    let state = after([edited(ONE), done(1, ONE), Action::Pane(Pane::Facts), jump.clone()]);
    let focus = state.location.focus.unwrap();
    assert_eq!((focus.span, focus.sentence.of(ONE)), (span, "Bo left."));
    assert_eq!((state.location.view, state.location.pane), (View::Read, Pane::Sheet), "the cards are not left");
    let on_text = after([edited(ONE), done(1, ONE), Action::Pane(Pane::Text), jump.clone()]);
    assert_eq!(on_text.location.pane, Pane::Text);
    assert_ne!(Rc::new(state).reduce(jump.clone()).location.focus, Some(focus));
    assert_eq!(after([edited(ONE), done(1, ONE), edited("New."), jump]).location.focus, None);
}

/// The sentences again with an entity for each of the two, Bo mentioned twice.
fn chosen(actions: impl IntoIterator<Item = Action>) -> State {
    let first = [edited(ONE), done(1, ONE), Action::Pane(Pane::Facts)];
    after(first.into_iter().chain(actions))
}

/// The ids of Ada and Bo.
fn two() -> (Id, Id) {
    let reading = chosen([]).reading.unwrap();
    let id = |name| reading.document.entities.iter().find(|entity| entity.name == name).unwrap().id;
    assert_eq!(reading.document.entities[id("Bo")].mentions.len(), 2);
    (id("Ada"), id("Bo"))
}

#[test]
fn an_entity_is_chosen_at_its_first_mention_and_left_by_choosing_it_again() {
    let (ada, bo) = two();
    let state = chosen([Action::Choose(bo)]);
    assert_eq!(state.location.chosen, Some(Chosen { entity: bo, at: 0 }));
    assert_eq!(
        state.location.focus.map(|focus| (focus.span, focus.item)),
        Some((ByteSpan::new(8, 10), Item::Entity(bo)))
    );
    assert_eq!((state.location.view, state.location.pane), (View::Read, Pane::Facts), "the cards are not left");
    assert_eq!(
        chosen([Action::Choose(bo), Action::Choose(ada)]).location.chosen.map(|chosen| chosen.entity),
        Some(ada)
    );
    let state = chosen([Action::Choose(bo), Action::Choose(bo)]);
    assert_eq!((state.location.chosen, state.location.focus), (None, None));
    assert_eq!(chosen([Action::Choose(99)]).location.chosen, None);
}

#[test]
fn stepping_goes_round_the_mentions_and_to_the_text() {
    let (_, bo) = two();
    let at = |steps: &[Step]| {
        let state = chosen(std::iter::once(Action::Choose(bo)).chain(steps.iter().copied().map(Action::Step)));
        (state.location.chosen.unwrap().at, state.location.focus.unwrap().span.start, state.location.pane)
    };
    assert_eq!(at(&[Step::Next]), (1, 12, Pane::Sheet));
    assert_eq!(at(&[Step::Next, Step::Next]), (0, 8, Pane::Sheet));
    assert_eq!(at(&[Step::Previous]), (1, 12, Pane::Sheet));
    assert_eq!(at(&[Step::Previous, Step::Previous]), (0, 8, Pane::Sheet));
    assert_eq!(chosen([Action::Step(Step::Next)]).location.focus, None);
    // A jump to one of its mentions counts as a step.
    let jump = Action::Jump { span: ByteSpan::new(12, 14), item: Item::Entity(bo) };
    assert_eq!(chosen([Action::Choose(bo), jump]).location.chosen.unwrap().at, 1);
}

#[test]
fn what_was_pointed_out_last_is_taken_back_first() {
    let (ada, bo) = two();
    let jump = Action::Jump { span: ByteSpan::new(0, 3), item: Item::Entity(ada) };
    let once = chosen([Action::Choose(bo), jump.clone(), Action::Unfocus]);
    assert_eq!((once.location.chosen.map(|chosen| chosen.entity), once.location.focus), (Some(bo), None));
    let twice = Rc::new(once).reduce(Action::Unfocus);
    assert_eq!(twice.location.chosen, None);
    let at_once = chosen([Action::Choose(bo), Action::Unfocus]);
    assert_eq!((at_once.location.chosen, at_once.location.focus), (None, None));
    let left = chosen([Action::Choose(bo), jump, Action::Leave]);
    assert_eq!((left.location.chosen, left.location.focus.map(|focus| focus.item)), (None, Some(Item::Entity(ada))));
}

#[test]
fn a_new_reading_forgets_what_was_chosen() {
    let (_, bo) = two();
    assert_eq!(chosen([Action::Choose(bo), edited("New.")]).location.chosen, None);
    assert_eq!(chosen([Action::Choose(bo), Action::Date(Some("2024-05-02".to_owned()))]).location.chosen, None);
    assert_eq!(
        chosen([edited("New."), Action::Choose(bo)]).location.chosen,
        None,
        "the cards are those of another text"
    );
}

#[test]
fn what_the_cards_do_not_show_for_the_chosen_is_shown_by_leaving_it() {
    let (ada, bo) = two();
    let mut document = (*chosen([]).reading.unwrap().document).clone();
    document.facts.retain(|fact| fact.subject.entity == Some(ada));
    assert_eq!(document.facts.len(), 1);
    document.facts[0].arguments.clear();
    let of_ada = Action::Show(Item::Fact(0));
    let state = |entity| {
        let done = Action::Engine(Outcome::Done { id: 1, document: Box::new(document.clone()) });
        after([edited(ONE), done, Action::Choose(entity), of_ada.clone()])
    };
    assert_eq!(state(ada).location.chosen.map(|chosen| chosen.entity), Some(ada));
    assert_eq!((state(bo).location.chosen, state(bo).shown.map(|(item, _)| item)), (None, Some(Item::Fact(0))));
}

#[test]
fn what_the_cards_are_narrowed_down_to_is_a_step_and_what_is_typed_only_its_first_letter() {
    let query = |query: &str| Action::Query(query.to_owned());
    let before = chosen([]).steps;
    let state = chosen([query("b"), query("bo"), query("bo l")]);
    assert_eq!((state.location.filter.query.as_str(), state.steps), ("bo l", before + 1));
    let card = Action::Filter(Filter { card: Some("people"), ..Filter::NONE });
    let state = chosen([card.clone(), card.clone()]);
    assert_eq!(state.steps, before + 1, "the same again is no step");
    let state = chosen([card, Action::Unfocus]);
    assert_eq!((state.location.filter.is_none(), state.steps), (true, before + 2));
    assert_eq!(
        chosen([query("bo"), edited("New.")]).location.filter.query,
        "bo",
        "it is looked for in the next text too"
    );
}

#[test]
fn words_that_are_looked_for_are_gone_through_from_where_the_person_is() {
    let at = |actions: Vec<Action>| chosen(actions).location.focus.map(|focus| focus.span.start);
    let query = || Action::Query("BO".to_owned());
    assert_eq!(at(vec![query(), Action::Step(Step::Next)]), Some(8));
    assert_eq!(at(vec![query(), Action::Step(Step::Next), Action::Step(Step::Next)]), Some(12));
    assert_eq!(at(vec![query(), Action::Step(Step::Previous)]), Some(12));
    let jump = Action::Jump { span: ByteSpan::new(10, 11), item: Item::Sentence(0) };
    assert_eq!(at(vec![query(), jump.clone(), Action::Step(Step::Next)]), Some(12));
    assert_eq!(at(vec![query(), jump, Action::Step(Step::Previous)]), Some(8));
}

#[test]
fn going_back_leads_to_where_the_person_was_as_far_as_that_is_of_this_text() {
    let (_, bo) = two();
    let was = chosen([Action::Choose(bo)]).location;
    let state = chosen([Action::Return(Box::new(was.clone()))]);
    assert_eq!(state.location.chosen, was.chosen);
    assert_eq!(state.steps, chosen([]).steps, "it is no step of its own");
    let elsewhere = [edited("New."), done(2, "New."), Action::Return(Box::new(was))];
    let state = chosen(elsewhere);
    assert_eq!((state.location.chosen, state.location.focus), (None, None));
}
