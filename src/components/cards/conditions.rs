//! What rows can be narrowed down to beside words and cards: how far they hold, and the days that they are of.

use std::rc::Rc;

use factcards_document::FactStatus;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::components::icons;
use crate::components::selection::Selection;
use crate::state::{Action, Dates, Filter, Reading};
use crate::view::filter::statuses;
use crate::view::labels;

/// Props of [`Conditions`].
#[derive(Properties, PartialEq)]
pub(crate) struct ConditionsProps {
    pub(crate) reading: Reading,
    pub(crate) filter: Rc<Filter>,
}

/// See the module.
#[component]
pub(crate) fn Conditions(props: &ConditionsProps) -> Html {
    let ConditionsProps { reading, filter } = props;
    let language = reading.language;
    let dispatch = use_context::<Selection>().map(|selection| selection.dispatch);
    let statuses = use_memo(reading.clone(), statuses);
    let change = {
        let filter = filter.clone();
        Callback::from(move |change: Box<dyn FnOnce(&mut Filter)>| {
            let mut filter = (*filter).clone();
            change(&mut filter);
            dispatch.iter().for_each(|dispatch| dispatch.dispatch(Action::Filter(filter.clone())));
        })
    };
    let on_status = {
        let (change, statuses) = (change.clone(), statuses.clone());
        Callback::from(move |event: Event| {
            let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
            let at = usize::try_from(select.selected_index()).unwrap_or_default().checked_sub(1);
            let status = at.and_then(|at| statuses.get(at)).map(|(status, _)| *status);
            change.emit(Box::new(move |filter| filter.status = status));
        })
    };
    let day = |label: &'static str, value: &Option<String>, set: fn(&mut Dates, Option<String>)| {
        let change = change.clone();
        let onchange = Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let day = Some(input.value()).filter(|day| !day.is_empty());
            change.emit(Box::new(move |filter| set(&mut filter.dates, day)));
        });
        html! {
            <label class="condition">
                <span>{ label }</span>
                <input type="date" value={value.clone().unwrap_or_default()} {onchange} />
            </label>
        }
    };
    let option = |(status, count): &(FactStatus, usize)| {
        html! {
            <option selected={filter.status == Some(*status)}>
                { format!("{} ({count})", labels::status(*status, language)) }
            </option>
        }
    };
    html! {
        <details class="conditions">
            <summary class="button button-quiet" aria-label={language.filter()}>{ icons::filter() }<span class="button-text">{ language.filter() }</span></summary>
            <div class="conditions-panel" role="group" aria-label={language.filter()}>
                <label class="condition">
                    <span>{ language.condition_status() }</span>
                    <select onchange={on_status}>
                        <option selected={filter.status.is_none()}>{ language.condition_any() }</option>
                        { for statuses.iter().map(option) }
                    </select>
                </label>
                { day(language.condition_from(), &filter.dates.from, |dates, day| dates.from = day) }
                { day(language.condition_to(), &filter.dates.to, |dates, day| dates.to = day) }
            </div>
        </details>
    }
}
