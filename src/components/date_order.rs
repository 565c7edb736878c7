//! Which of its first two numbers is the day of a date like 04/11/2025: a choice that holds for the whole text.

use factcards_document::DateOrder;
use yew::prelude::*;

use super::language::use_language;
use super::settings::Settings;
use super::words::around;
use crate::state::Action;
use crate::strings::{Language, Title};

/// The ways to read such a date, the one without a choice first.
const ORDERS: [(Option<DateOrder>, Title); 3] = [
    (None, Language::order_as_told),
    (Some(DateOrder::DayFirst), Language::order_day_first),
    (Some(DateOrder::MonthFirst), Language::order_month_first),
];

/// Props of [`DateOrderChoice`].
#[derive(Properties, PartialEq)]
pub(crate) struct DateOrderChoiceProps {
    /// A date of the text that the choice is about, in the text's own words.
    pub(crate) example: AttrValue,
    /// The language of these, where it is another than the interface's.
    pub(crate) lang: Option<AttrValue>,
}

/// Settled at once by one press; the order in force is the one that is pressed in.
#[component]
pub(crate) fn DateOrderChoice(props: &DateOrderChoiceProps) -> Html {
    let language = use_language();
    let Some(settings) = use_context::<Settings>() else { return html! {} };
    let buttons = ORDERS.into_iter().map(|(order, title)| {
        let dispatch = settings.dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Order(order)));
        let pressed = (settings.order == order).to_string();
        html! { <button type="button" class="choice" aria-pressed={pressed} {onclick}>{ title(language) }</button> }
    });
    let told = if settings.order.is_none() { Language::two_days_untold } else { Language::two_days };
    let example = html! { <span lang={props.lang.clone()}>{ &props.example }</span> };
    html! {
        <div class="date-order">
            <p id="date-order-why">
                { around(example, |example| told(language, example)) }
            </p>
            <div class="choices" role="group" aria-label={language.order_of_date()} aria-describedby="date-order-why">
                { for buttons }
            </div>
        </div>
    }
}
