//! What elements of HTML do to the text in them.

use super::Gap;

/// What an element does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Effect {
    /// Its tags part what stands around them.
    Parts(Gap),
    Heading,
    /// A line ends.
    Break,
    /// A list, numbered or not.
    List,
    NumberedList,
    Item,
    Table,
    Row,
    Cell,
    /// What is said elsewhere.
    Quote,
    /// Words between quotation marks.
    Quotation,
    /// Blanks and line breaks in it are meant.
    Preformatted,
    /// Leads elsewhere.
    Link,
    /// Nothing in it is text of the page.
    Omitted,
}

const ELEMENTS: &[(Effect, &[&str])] = &[
    (Effect::Heading, &["h1", "h2", "h3", "h4", "h5", "h6"]),
    (Effect::Break, &["br"]),
    (Effect::List, &["ul", "menu"]),
    (Effect::NumberedList, &["ol"]),
    (Effect::Item, &["li"]),
    (Effect::Table, &["table"]),
    (Effect::Row, &["tr"]),
    (Effect::Cell, &["td", "th"]),
    (Effect::Quote, &["blockquote"]),
    (Effect::Quotation, &["q"]),
    (Effect::Preformatted, &["pre", "listing"]),
    (Effect::Link, &["a"]),
    (Effect::Parts(Gap::Line), &["dt", "dd", "option", "legend", "summary"]),
    (
        Effect::Parts(Gap::Paragraph),
        &[
            "address",
            "article",
            "aside",
            "body",
            "caption",
            "center",
            "details",
            "dialog",
            "div",
            "dl",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "header",
            "hgroup",
            "hr",
            "html",
            "main",
            "nav",
            "p",
            "section",
        ],
    ),
    (
        Effect::Omitted,
        &[
            "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "canvas", "audio", "video",
            "select", "textarea", "datalist", "head",
        ],
    ),
];

/// Elements that surround the text of a page where it says which that is.
const SURROUNDING: [&str; 3] = ["nav", "aside", "footer"];

/// What an element does; none when its tags part nothing.
pub(super) fn effect(name: &str) -> Option<Effect> {
    ELEMENTS.iter().find(|(_, names)| names.contains(&name)).map(|(effect, _)| *effect)
}

/// Whether nothing in an element is text: by its name, or as its attributes hide it.
pub fn is_omitted(name: &str, attribute: impl Fn(&str) -> Option<String>) -> bool {
    let hidden = || {
        let style = attribute("style").unwrap_or_default().replace(' ', "").to_ascii_lowercase();
        attribute("hidden").is_some_and(|how| how != "until-found")
            || attribute("aria-hidden").is_some_and(|value| value.trim() == "true")
            || style.contains("display:none")
    };
    effect(name) == Some(Effect::Omitted) || hidden()
}

/// Whether an element surrounds the text of a page that says which its text is.
pub fn is_surrounding(name: &str) -> bool {
    SURROUNDING.contains(&name)
}
