//! A bookmark that brings in the page one is on.

use yew::prelude::*;

use super::address;
use crate::components::language::use_language;

/// The script behind it, to be read; its own comments say what it does.
const SCRIPT: &str = include_str!("../../../static/bookmarklet.js");

/// In the script, what stands where the address of the site belongs.
const SITE: &str = "\"https://factcards.example/\"";

/// See the module.
#[component]
pub(super) fn BringIn() -> Html {
    let language = use_language();
    let address = use_memo((), |()| bookmark(&address::site()));
    // The page's own policy forbids what it is made for on other pages.
    let onclick = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <div class="device-part">
            <p>
                <a class="button" href={(*address).clone()} data-testid="bookmark" {onclick}>{ language.bookmark() }</a>
            </p>
            <p class="device-note">
                { language.bookmark_note() }
            </p>
        </div>
    }
}

/// The script as an address, with that of the site in it.
fn bookmark(site: &str) -> String {
    format!("javascript:{}", String::from(js_sys::encode_uri_component(&script(site))))
}

/// The script without comments and indentation, with the address of the site in it.
fn script(site: &str) -> String {
    let lines = SCRIPT.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n").replace(SITE, &format!("{site:?}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_names_the_site_once_and_has_no_comments() {
        let script = script("https://a.example/facts/");
        assert_eq!(script.matches("const SITE = \"https://a.example/facts/\";").count(), 1);
        assert!(!script.contains("factcards.example") && !script.contains("\n//") && script.starts_with("void "));
    }
}
