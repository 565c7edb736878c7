//! The top of the page.

use yew::prelude::*;

use super::icons;
use super::language::{LanguageChoice, use_language};
use super::skip_links::SkipLinks;
use super::theme::ThemeToggle;
use crate::strings::Language;

/// Props of [`Header`].
#[derive(Properties, PartialEq)]
pub(crate) struct HeaderProps {
    pub(crate) on_language: Callback<Language>,
    /// What can be done with what was read.
    #[prop_or_default]
    pub(crate) children: Html,
}

/// Name, promise, privacy, language, theme.
#[component]
pub(crate) fn Header(props: &HeaderProps) -> Html {
    let language = use_language();
    html! {
        <header class="top">
            <SkipLinks />
            <h1 class="name">{ language.name() }</h1>
            <p class="promise">{ language.promise() }</p>
            <p class="privacy">{ icons::lock() }{ language.privacy() }</p>
            { props.children.clone() }
            <LanguageChoice on_choose={props.on_language.clone()} />
            <ThemeToggle />
        </header>
    }
}
