//! From one place to the next: of the mentions of the entity that is chosen, of the words that are looked for, or of what
//! the row that is pointed out stands for.

use std::rc::Rc;

use factcards_document::ByteSpan;
use yew::prelude::*;

use super::icons;
use super::language::use_language;
use super::selection::{Jump, Selection};
use crate::state::{Action, Item, State, Step};

/// The places that can be gone through, and which of them is pointed out.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Stops {
    places: Rc<[(ByteSpan, Item)]>,
    at: Option<usize>,
}

/// Those of this state.
#[hook]
pub(crate) fn use_stops(state: &UseReducerHandle<State>) -> Stops {
    let location = &state.location;
    let what = (location.chosen.map(|chosen| chosen.entity), location.filter.query.clone());
    let row = location.focus.map(|focus| focus.item);
    let places = {
        let state = state.clone();
        use_memo((state.current().cloned(), what, row), move |_| Rc::<[_]>::from(state.stops()))
    };
    Stops { at: state.stop(&places), places: (*places).clone() }
}

/// See the module. Nothing where there is no choice of places.
#[component]
pub(crate) fn Stepper() -> Html {
    let language = use_language();
    let Some(Selection { dispatch, chosen, stops, .. }) = use_context::<Selection>() else { return html! {} };
    let count = stops.places.len();
    let at = stops.at.or(chosen.map(|chosen| chosen.at));
    let step = |step: Step, icon: Html, label: &'static str| {
        let dispatch = dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Step(step)));
        html! {
            <button type="button" class="step" aria-label={label} {onclick}>{ icon }</button>
        }
    };
    let place = at.and_then(|at| Some((at, *stops.places.get(at)?)));
    html! {
        <div class="stepper" role="group" aria-label={language.places_in_text()}>
            if count > 1 || (count == 1 && at.is_none()) {
                { step(Step::Previous, icons::previous(), language.previous_place()) }
            }
            if let Some((at, (span, item))) = place {
                <Jump {span} {item} is_told={true} class="stepper-place">{ language.place_of(at + 1, count) }</Jump>
            } else {
                <span class="stepper-place">{ count }</span>
            }
            if count > 1 || (count == 1 && at.is_none()) {
                { step(Step::Next, icons::next(), language.next_place()) }
            }
        </div>
    }
}

impl Stops {
    /// Whether there is a choice of places.
    pub(crate) fn are_several(&self) -> bool {
        self.places.len() > 1
    }
}
