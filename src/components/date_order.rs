//! Which of its first two numbers is the day of a date like 04/11/2025: a choice that holds for the whole text.

use factcards_document::DateOrder;
use yew::prelude::*;

use super::settings::Settings;
use crate::state::Action;

/// The ways to read such a date, the one without a choice first.
const ORDERS: [(Option<DateOrder>, &str); 3] = [
    (None, "As the text tells"),
    (Some(DateOrder::DayFirst), "Day first"),
    (Some(DateOrder::MonthFirst), "Month first"),
];

/// Props of [`DateOrderChoice`].
#[derive(Properties, PartialEq)]
pub(crate) struct DateOrderChoiceProps {
    /// A date of the text that the choice is about, in the text's own words.
    pub(crate) example: AttrValue,
}

/// Settled at once by one press; the order in force is the one that is pressed in.
#[component]
pub(crate) fn DateOrderChoice(props: &DateOrderChoiceProps) -> Html {
    let Some(settings) = use_context::<Settings>() else { return html! {} };
    let buttons = ORDERS.into_iter().map(|(order, text)| {
        let dispatch = settings.dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Order(order)));
        let pressed = (settings.order == order).to_string();
        html! { <button type="button" class="choice" aria-pressed={pressed} {onclick}>{ text }</button> }
    });
    html! {
        <div class="date-order">
            <p id="date-order-why">
                { "“" }{ &props.example }{ "” can be two days" }
                { if settings.order.is_none() { ", and the text does not tell which." } else { "." } }
            </p>
            <div class="choices" role="group" aria-label="Order of day and month" aria-describedby="date-order-why">
                { for buttons }
            </div>
        </div>
    }
}
