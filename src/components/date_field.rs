//! The field for the text's date. It stands under the text and on the timeline; all of them show the same date.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::language::use_language;
use super::printing::Printing;
use super::settings::Settings;
use crate::state::Action;
use crate::view::dates::date_in_words;

/// Props of [`DateField`].
#[derive(Properties, PartialEq)]
pub(crate) struct DateFieldProps {
    /// The `id` of its element.
    pub(crate) id: &'static str,
}

/// A date that relative times are resolved against; filled in from the text when it says so, else from its file.
#[component]
pub(crate) fn DateField(props: &DateFieldProps) -> Html {
    let language = use_language();
    let input = use_node_ref();
    let settings = use_context::<Settings>();
    let given = settings.as_ref().and_then(|settings| settings.date.as_ref());
    let found = settings.as_ref().and_then(|settings| settings.found.as_ref());
    let day = |date: &AttrValue| date.get(..10).unwrap_or_default().to_owned();
    let value = given.or(found).map(day).unwrap_or_default();
    let printed = value.clone();
    let said = match &settings {
        Some(settings) if given.is_none() && settings.is_of_file => language.from_the_file(),
        _ if given.is_none() && found.is_some() => language.from_the_text(),
        _ => "",
    };
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
        let settings = settings.clone();
        Callback::from(move |event: Event| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            if let Some((input, settings)) = input.zip(settings.as_ref()) {
                // A year is being typed as long as it has fewer than four digits.
                let value = input.value();
                if !value.starts_with('0') {
                    settings.dispatch.dispatch(Action::Date(Some(value).filter(|v| !v.is_empty())));
                }
            }
        })
    };
    let note = format!("{}-note", props.id);
    let printed = use_context::<Printing>().filter(|printing| printing.0).map(|_| date_in_words(&printed, language));
    html! {
        <div class="date-field">
            // On paper it is told, if it is known.
            if let Some(date) = printed.filter(|date| !date.is_empty()) {
                <p class="date-printed">{ language.date_of_text() }{": "}{ date }</p>
            }
            <label for={props.id}>{ language.date_of_text() }</label>
            <input
                ref={input}
                id={props.id}
                type="date"
                aria-describedby={note.clone()}
                onchange={onchange}
                onblur={move |_| put()}
            />
            <span id={note} class="date-note">{ said }</span>
        </div>
    }
}

/// Whether it has the keyboard: it does not match while its page has none.
fn is_active(element: &web_sys::Element) -> bool {
    element.matches(":focus").unwrap_or_default()
}
