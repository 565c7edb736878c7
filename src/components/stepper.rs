//! From mention to mention of the entity that is chosen.

use yew::prelude::*;

use super::icons;
use super::selection::{Jump, Selection};
use crate::state::{Action, Item, Reading, Step};

/// Props of [`Stepper`].
#[derive(Properties, PartialEq)]
pub(crate) struct StepperProps {
    pub(crate) reading: Reading,
}

/// See the module. Nothing where no entity is chosen.
#[component]
pub(crate) fn Stepper(props: &StepperProps) -> Html {
    let Some(Selection { dispatch, chosen: Some(chosen), .. }) = use_context::<Selection>() else { return html! {} };
    let Some(entity) = props.reading.document.entities.get(chosen.entity) else { return html! {} };
    let Some(span) = entity.mentions.get(chosen.at).map(|mention| mention.span) else { return html! {} };
    let count = entity.mentions.len();
    let language = props.reading.language;
    let step = |step: Step, icon: Html, label: &'static str| {
        let dispatch = dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Step(step)));
        html! {
            if count > 1 {
                <button type="button" class="step" aria-label={label} {onclick}>{ icon }</button>
            }
        }
    };
    html! {
        <div class="stepper" role="group" aria-label={language.mentions_of(&entity.name)}>
            { step(Step::Previous, icons::previous(), language.previous_mention()) }
            <Jump {span} item={Item::Entity(entity.id)} is_told={true} class="stepper-place">
                { language.place_of(chosen.at + 1, count) }
            </Jump>
            { step(Step::Next, icons::next(), language.next_mention()) }
        </div>
    }
}
