//! The field for the text's date.

use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Props of [`DateField`].
#[derive(Properties, PartialEq)]
pub(crate) struct DateFieldProps {
    /// What the person gave.
    pub(crate) given: Option<AttrValue>,
    /// What the text itself says.
    pub(crate) found: Option<AttrValue>,
    pub(crate) on_change: Callback<Option<String>>,
}

/// A date that relative times are resolved against; filled in from the text when it says so.
#[component]
pub(crate) fn DateField(props: &DateFieldProps) -> Html {
    let input = use_node_ref();
    let day = |date: &AttrValue| date.get(..10).unwrap_or_default().to_owned();
    let value = props.given.as_ref().or(props.found.as_ref()).map(day).unwrap_or_default();
    let was_found = props.given.is_none() && props.found.is_some();
    let put = {
        let (input, value) = (input.clone(), value.clone());
        move || {
            if let Some(input) = input.cast::<HtmlInputElement>().filter(|input| input.value() != value) {
                input.set_value(&value);
            }
        }
    };
    {
        // While a person is in the field, half a date must not be overwritten.
        let (input, put) = (input.clone(), put.clone());
        use_effect_with(value, move |_| {
            if !input.cast::<web_sys::Element>().is_some_and(|input| is_active(&input)) {
                put();
            }
        });
    }
    let onchange = {
        let on_change = props.on_change.clone();
        Callback::from(move |event: Event| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                // A year is being typed as long as it has fewer than four digits.
                let value = input.value();
                if !value.starts_with('0') {
                    on_change.emit(Some(value).filter(|v| !v.is_empty()));
                }
            }
        })
    };
    html! {
        <div class="date-field">
            <label for="text-date">{ "Date of the text" }</label>
            <input
                ref={input}
                id="text-date"
                type="date"
                aria-describedby="text-date-note"
                onchange={onchange}
                onblur={move |_| put()}
            />
            <span id="text-date-note" class="date-note">{ if was_found { "from the text" } else { "" } }</span>
        </div>
    }
}

fn is_active(element: &web_sys::Element) -> bool {
    let active = web_sys::window().and_then(|w| w.document()).and_then(|d| d.active_element());
    active.is_some_and(|active| active == *element)
}
