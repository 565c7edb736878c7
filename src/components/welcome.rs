//! What stands where the cards will be, before there is a text; and the example.

use yew::prelude::*;

/// A made-up news item: no such people, town or firm exist.
pub(crate) const EXAMPLE: &str = include_str!("example.txt");

/// How the text is marked: the kind of mark, its name, and what follows it in the sentence.
const LEGEND: [(&str, &str, &str); 5] = [
    ("person", "people", ", "),
    ("organization", "organisations", ", "),
    ("place", "places", ", "),
    ("time", "dates", " and "),
    ("quantity", "numbers", " are marked like this."),
];

/// Props of [`Welcome`].
#[derive(Properties, PartialEq)]
pub(crate) struct WelcomeProps {
    pub(crate) on_example: Callback<()>,
}

/// See the module.
#[component]
pub(crate) fn Welcome(props: &WelcomeProps) -> Html {
    html! {
        <div class="welcome">
            <h3 class="welcome-title">{ "Any English text, taken apart into its facts" }</h3>
            <p>
                { "Paste an article, a report or your notes. Beside it you get cards: what matters most, who did what, \
                   who said what, when and where, and the numbers. Every fact leads back to its place in the text." }
            </p>
            <p class="legend">
                { "In the text, " }
                { for LEGEND.iter().map(|(kind, words, after)| html! {
                    <><span class={format!("mark mark-{kind}")}>{ *words }</span>{ *after }</>
                }) }
            </p>
            <p>
                <button type="button" class="button button-main" onclick={props.on_example.reform(|_: MouseEvent| ())}>
                    { "Try an example" }
                </button>
            </p>
            <p class="welcome-note">
                { "Nothing is sent anywhere: the text is read here, in your browser, and is gone when you close the page." }
            </p>
        </div>
    }
}
