//! The top of the page.

use yew::prelude::*;

use super::icons;
use super::theme::ThemeToggle;

/// Name, promise, privacy, theme.
#[component]
pub(crate) fn Header() -> Html {
    html! {
        <header class="top">
            <h1 class="name">{ "Factcards" }</h1>
            <p class="promise">{ "Paste a text, read its facts." }</p>
            <p class="privacy">{ icons::lock() }{ "Your text stays on this device" }</p>
            <ThemeToggle />
        </header>
    }
}
