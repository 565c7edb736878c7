//! The texts that are compared: which is the current one, the way to each, and the way to leave it out.

use std::rc::Rc;

use yew::prelude::*;

use super::on_press;
use crate::components::icons;
use crate::components::language::use_language;
use crate::components::words::lang;
use crate::state::{Reading, Shelving, State};
use crate::view::labels;
use factcards_document::WarningCode;

/// Props of [`Texts`].
#[derive(Properties, PartialEq)]
pub(super) struct TextsProps {
    pub(super) state: UseReducerHandle<State>,
    pub(super) names: Rc<[String]>,
    pub(super) readings: Vec<Option<Reading>>,
}

/// See the module.
#[component]
pub(super) fn Texts(props: &TextsProps) -> Html {
    let language = use_language();
    let TextsProps { state, names, readings } = props;
    let rows = names.iter().zip(readings).enumerate().map(|(at, (name, reading))| {
        let shelved = state.shelf.get(at);
        let lang = reading.as_ref().and_then(lang);
        let name = if name.is_empty() { language.other_text().to_owned() } else { name.clone() };
        let error = shelved.and_then(|text| text.error.as_ref());
        let is_foreign = reading.as_ref().is_some_and(Reading::is_foreign);
        html! {
            <li class="entry compare-text">
                if shelved.is_some() {
                    <button
                        type="button"
                        class="jump compare-name"
                        title={language.open_this_text()}
                        {lang}
                        onclick={on_press(state, move || Shelving::Open { at, place: None })}
                    >
                        { &name }
                    </button>
                } else {
                    <strong class="compare-name" {lang}>{ &name }</strong>
                    <span class="badge">{ language.this_text() }</span>
                }
                if error.is_some() {
                    <span>{ language.compared_not_read() }</span>
                    <button type="button" class="button" onclick={on_press(state, || Shelving::Retry)}>
                        { language.try_again() }
                    </button>
                } else if is_foreign {
                    <span>{ labels::warning(WarningCode::LanguageUnsupported, language) }</span>
                } else if shelved.is_some() && reading.is_none() {
                    <span class="compare-waiting">{ language.reading_text() }</span>
                }
                <button
                    type="button"
                    class="button button-quiet compare-off"
                    aria-label={language.take_off(&name)}
                    title={language.take_off(&name)}
                    onclick={on_press(state, move || Shelving::TakeOff(at))}
                >
                    { icons::cross() }
                </button>
            </li>
        }
    });
    html! { <ol class="compare-texts" aria-label={language.compared_texts()}>{ for rows }</ol> }
}
