//! Light or dark: as the system says, until the person chooses.

use yew::prelude::*;

use super::icons;
use super::language::use_language;
use super::storage::BrowserStorage;

const KEY: &str = "factcards-theme";

/// The button that changes it.
#[component]
pub(crate) fn ThemeToggle() -> Html {
    let language = use_language();
    let chosen = use_state_eq(|| BrowserStorage::Local.get::<String>(KEY).filter(|t| t == "dark" || t == "light"));
    use_effect_with((*chosen).clone(), |chosen| {
        if let (Some(theme), Some(root)) = (chosen, root()) {
            // Both fail only where there is no page or no storage; the page then follows the system.
            let _ = root.set_attribute("data-theme", theme);
            BrowserStorage::Local.set(KEY, theme);
        }
    });
    let dark = match chosen.as_deref() {
        Some(theme) => theme == "dark",
        None => system_is_dark(),
    };
    let onclick = {
        let chosen = chosen.clone();
        Callback::from(move |_: MouseEvent| chosen.set(Some(if dark { "light" } else { "dark" }.to_owned())))
    };
    html! {
        <button type="button" class="button button-quiet" title={language.change_colours()} {onclick}>
            { icons::half_moon() }
            <span class="button-text">{ if dark { language.light() } else { language.dark() } }</span>
        </button>
    }
}

fn root() -> Option<web_sys::Element> {
    web_sys::window()?.document()?.document_element()
}

fn system_is_dark() -> bool {
    let query = web_sys::window().and_then(|w| w.match_media("(prefers-color-scheme: dark)").ok().flatten());
    query.is_some_and(|query| query.matches())
}
