//! What stands where the cards will be, before there is a text; and the example.

use yew::prelude::*;

use super::language::use_language;
use super::words::around;
use crate::strings::{Language, Title};

/// A made-up news item: no such people, town or firm exist.
pub(crate) const EXAMPLE: &str = include_str!("example.txt");

/// How the text is marked: the kinds of marks, and their names.
const LEGEND: [(&str, Title); 5] = [
    ("person", Language::legend_people),
    ("organization", Language::legend_organizations),
    ("place", Language::legend_places),
    ("time", Language::legend_dates),
    ("quantity", Language::legend_numbers),
];

/// Props of [`Welcome`].
#[derive(Properties, PartialEq)]
pub(crate) struct WelcomeProps {
    pub(crate) on_example: Callback<()>,
}

/// See the module.
#[component]
pub(crate) fn Welcome(props: &WelcomeProps) -> Html {
    let language = use_language();
    let last = LEGEND.len() - 1;
    let marks = LEGEND.iter().enumerate().map(|(at, (kind, name))| {
        let before = match at {
            0 => "",
            at if at == last => language.list_and(),
            _ => ", ",
        };
        html! { <>{ before }<span class={format!("mark mark-{kind}")}>{ name(language) }</span></> }
    });
    let marks = marks.collect::<Html>();
    html! {
        <div class="welcome">
            <h3 class="welcome-title">{ language.welcome_title() }</h3>
            <p>{ language.welcome() }</p>
            <p class="legend">{ around(marks, |marks| language.legend(marks)) }</p>
            <p>
                <button type="button" class="button button-main" onclick={props.on_example.reform(|_: MouseEvent| ())}>
                    { language.try_example() }
                </button>
            </p>
            <p class="welcome-note">
                { language.welcome_note() }
            </p>
        </div>
    }
}
