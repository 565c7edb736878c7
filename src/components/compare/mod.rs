//! Comparing the text with others: the way into it, and the card that stands over the others.

mod disagreement;
mod place;
mod several;
mod tag;
mod texts;
mod two;

use std::rc::Rc;

use yew::prelude::*;

use self::several::Several;
use self::texts::Texts;
use self::two::Two;
use super::cards::Card;
use super::icons;
use super::language::use_language;
use super::notices::Message;
use super::row_menu::copy;
use crate::state::{Action, Phase, Reading, Shelving, State};
use crate::view::comparing::{Contrast, names};
use crate::view::comparing_markdown;

/// Props of the parts of a comparison.
#[derive(Properties, PartialEq)]
pub(crate) struct ComparingProps {
    pub(crate) state: UseReducerHandle<State>,
}

/// The button that puts the text beside an empty editor.
#[component]
pub(crate) fn CompareButton(props: &ComparingProps) -> Html {
    let language = use_language();
    let state = &props.state;
    if state.text.trim().is_empty() {
        return html! {};
    }
    html! {
        <button
            type="button"
            class="button button-quiet compare-button"
            disabled={state.phase == Phase::Editing}
            onclick={on_press(state, || Shelving::Compare)}
        >
            { icons::both() }{ language.compare_with_another() }
        </button>
    }
}

/// What is waited for while the editor is empty beside a text.
#[component]
pub(crate) fn CompareNotice(props: &ComparingProps) -> Html {
    let language = use_language();
    let state = &props.state;
    if state.shelf.is_empty() || state.phase != Phase::Empty {
        return html! {};
    }
    let back = {
        let dispatcher = state.dispatcher();
        Callback::from(move |()| dispatcher.dispatch(Action::Shelf(Shelving::Close)))
    };
    html! { <Message text={language.other_text_wanted()} action={language.back_to_text()} on_action={back.clone()} on_close={back} /> }
}

/// Does something with the texts when a button is pressed.
fn on_press(state: &UseReducerHandle<State>, shelving: impl Fn() -> Shelving + 'static) -> Callback<MouseEvent> {
    let dispatcher = state.dispatcher();
    Callback::from(move |_: MouseEvent| dispatcher.dispatch(Action::Shelf(shelving())))
}

/// All texts in order, each with what was found in it, once it is read.
fn readings(state: &State) -> Vec<Option<Reading>> {
    (0..=state.shelf.texts().len())
        .map(|at| match state.shelf.get(at) {
            Some(text) => text.reading.clone(),
            None => state.current().cloned().filter(|_| state.phase == Phase::Ready),
        })
        .collect()
}

/// See the module. Nothing where there is nothing to compare with.
#[component]
pub(crate) fn Comparison(props: &ComparingProps) -> Html {
    let language = use_language();
    let state = &props.state;
    let readings = readings(state);
    let parts = (0..readings.len()).zip(&readings).map(|(at, reading)| match state.shelf.get(at) {
        Some(text) => (reading.as_ref(), text.name.as_deref(), &*text.text),
        None => (reading.as_ref(), state.name.as_deref(), &*state.text),
    });
    let names: Rc<[String]> = names(&parts.collect::<Vec<_>>()).into();
    let all: Option<Rc<[Reading]>> = readings.iter().cloned().collect::<Option<Vec<_>>>().map(Rc::from);
    let two = all.as_deref().and_then(|all| <[Reading; 2]>::try_from(all.to_vec()).ok());
    // What is compared does not change while the person looks at it.
    let contrast = use_memo(two.clone(), |two| two.as_ref().map(|[left, right]| Contrast::of(left, right)));
    if state.shelf.is_empty() {
        return html! {};
    }
    let current = state.shelf.at();
    let body = match (&all, two, &*contrast) {
        (_, Some(texts), Some(contrast)) => html! {
            <Two {texts} names={names.clone()} {current} contrast={Rc::new(contrast.clone())} />
        },
        (Some(texts), ..) => html! { <Several texts={texts.clone()} names={names.clone()} {current} /> },
        (None, ..) => html! { <p class="waiting">{ language.comparison_waits() }</p> },
    };
    let on_copy = all.map(|texts| {
        let (dispatch, names, contrast) = (state.dispatcher(), names.clone(), contrast.clone());
        Callback::from(move |_: MouseEvent| {
            let text = match &*contrast {
                Some(contrast) => comparing_markdown::of_two(&texts, &names, contrast),
                None => comparing_markdown::of_several(&texts, &names),
            };
            copy(&dispatch, text);
        })
    });
    html! {
        <div class="compare-around">
            <Card name="compare" title={language.comparison()}>
                <Texts state={state.clone()} {names} readings={readings} />
                <div class="compare-tools">
                    <CompareButton state={state.clone()} />
                    if let Some(onclick) = on_copy {
                        <button type="button" class="button button-quiet" {onclick}>
                            { icons::copy() }{ language.copy() }
                        </button>
                    }
                    <button type="button" class="button button-quiet" onclick={on_press(state, || Shelving::Close)}>
                        { icons::cross() }{ language.close_comparison() }
                    </button>
                </div>
                { body }
            </Card>
        </div>
    }
}
