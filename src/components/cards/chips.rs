//! One button for each card, or part of one, with the number of its rows; it shows that card alone.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::language::use_language;
use crate::components::roving::{rove, stop};
use crate::components::selection::Selection;
use crate::state::{Action, Filter};
use crate::strings::Language;

/// Props of [`Chips`].
#[derive(Properties, PartialEq)]
pub(crate) struct ChipsProps {
    /// The cards and parts that have rows, and how many of them pass.
    pub(crate) parts: Vec<(&'static str, usize)>,
    pub(crate) filter: Rc<Filter>,
}

/// See the module. One stop for the keyboard; the arrow keys go through the buttons.
#[component]
pub(crate) fn Chips(props: &ChipsProps) -> Html {
    let dispatch = use_context::<Selection>().map(|selection| selection.dispatch);
    let language = use_language();
    let pressed = props.parts.iter().position(|(part, _)| props.filter.card == Some(*part));
    let chips = props.parts.iter().enumerate().map(|(at, (part, count))| {
        let is_pressed = pressed == Some(at);
        let (dispatch, filter, part) = (dispatch.clone(), props.filter.clone(), *part);
        let onclick = Callback::from(move |_: MouseEvent| {
            let filter = Filter { card: (!is_pressed).then_some(part), ..(*filter).clone() };
            dispatch.iter().for_each(|dispatch| dispatch.dispatch(Action::Filter(filter.clone())));
        });
        html! {
            <button
                key={part}
                type="button"
                class="chip"
                aria-pressed={is_pressed.to_string()}
                tabindex={stop(pressed, at)}
                {onclick}
            >
                { title(language, part) }{ " " }<span class="chip-count">{ *count }</span>
            </button>
        }
    });
    html! {
        <div class="chips" role="toolbar" aria-label={language.show_one_card()} onkeydown={Callback::from(rove)}>
            { for chips }
        </div>
    }
}

/// What a card, or a part of one, is called in a word.
pub(super) fn title(language: Language, part: &str) -> &'static str {
    match part {
        "pinned" => language.pinned(),
        "people" => language.people(),
        "organizations" => language.organizations(),
        "places" => language.places(),
        "names" => language.other_names(),
        "quotes" => language.chip_quotes(),
        "positions" => language.positions(),
        "plans" => language.chip_plans(),
        "facts" => language.facts(),
        "lists" => language.lists(),
        "timeline" => language.chip_dates(),
        "numbers" => language.numbers(),
        "references" => language.chip_references(),
        "abbreviations" => language.abbreviations(),
        _ => "",
    }
}
