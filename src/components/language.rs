//! The language of the interface: as the person chose last, else as the browser asks for, else English.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::storage::BrowserStorage;
use crate::strings::Language;

const KEY: &str = "factcards-language";

/// The language of what is around a component.
#[hook]
pub(crate) fn use_language() -> Language {
    use_context::<Language>().unwrap_or_default()
}

/// The language to begin with.
pub(crate) fn first_language() -> Language {
    let chosen = BrowserStorage::Local.get::<String>(KEY).and_then(|tag| Language::from_tag(&tag));
    chosen.or_else(asked_for).unwrap_or_default()
}

/// The first of the browser's languages that the interface has.
fn asked_for() -> Option<Language> {
    let asked = web_sys::window()?.navigator().languages();
    asked.iter().filter_map(|tag| tag.as_string()).find_map(|tag| Language::from_tag(&tag))
}

/// Has the page around tell its language and its title.
#[hook]
pub(crate) fn use_page_language(language: Language) {
    use_effect_with(language, |language| {
        let page = web_sys::window().and_then(|window| window.document());
        if let Some((page, root)) = page.and_then(|page| Some((page.clone(), page.document_element()?))) {
            // An attribute of this name can always be set.
            let _ = root.set_attribute("lang", language.tag());
            page.set_title(language.page_title());
        }
    });
}

/// Props of [`LanguageChoice`].
#[derive(Properties, PartialEq)]
pub(crate) struct LanguageChoiceProps {
    pub(crate) on_choose: Callback<Language>,
}

/// The choice, each language by its own name.
#[component]
pub(crate) fn LanguageChoice(props: &LanguageChoiceProps) -> Html {
    let language = use_language();
    let on_choose = props.on_choose.clone();
    let onchange = Callback::from(move |event: Event| {
        let select = event.target_dyn_into::<HtmlSelectElement>();
        if let Some(chosen) = select.and_then(|select| Language::from_tag(&select.value())) {
            // Where nothing can be kept, the choice holds until the page is left.
            BrowserStorage::Local.set(KEY, &chosen.tag());
            on_choose.emit(chosen);
        }
    });
    let options = Language::ALL.into_iter().map(|of| {
        html! { <option value={of.tag()} lang={of.tag()} selected={of == language}>{ of.language_name() }</option> }
    });
    html! {
        <select class="button button-quiet language" aria-label={language.language_choice()} {onchange}>{ for options }</select>
    }
}
