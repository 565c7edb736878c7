//! Addresses and citations of things outside the text. Pressing one goes to the text; only the link that stands beside a
//! web address leaves the page.

use factcards_document::{ByteSpan, Reference};
use yew::prelude::*;

use super::CardProps;
use super::frame::Card;
use crate::components::icons;
use crate::components::selection::{Entries, Entry, Jump};
use crate::state::{Item, Reading};
use crate::view::labels;

/// See the module.
#[component]
pub(crate) fn References(props: &CardProps) -> Html {
    let items = props.items("references");
    if items.is_empty() {
        return html! {};
    }
    let draw = draw(&props.reading, false);
    html! {
        <Card name="references" title={props.reading.language.references()} rows={items.clone()}>
            <Entries {items} {draw} first={props.first} />
        </Card>
    }
}

/// Draws references as entries. `is_repeated`: as in [`Entry`].
pub(super) fn draw(reading: &Reading, is_repeated: bool) -> Callback<Item, Html> {
    let reading = reading.clone();
    Callback::from(move |item| match item {
        Item::Reference(at) => {
            let reference = reading.document.references.get(at);
            reference.map(|reference| entry(&reading, reference, item, is_repeated)).unwrap_or_default()
        }
        _ => html! {},
    })
}

fn entry(reading: &Reading, reference: &Reference<ByteSpan>, item: Item, is_repeated: bool) -> Html {
    let text = reading.words(reference.span);
    let is_web = ["http://", "https://"]
        .iter()
        .any(|scheme| text.split_at_checked(scheme.len()).is_some_and(|(start, _)| start.eq_ignore_ascii_case(scheme)));
    html! {
        <Entry {item} {is_repeated} class="reference">
            <Jump span={reference.span} {item} class="reference-words">{ text }</Jump>
            <span class="reference-kind">{ labels::reference_kind(reference.kind, reading.language) }</span>
            if is_web {
                <a
                    class="reference-open"
                    href={text.to_owned()}
                    target="_blank"
                    rel="noopener noreferrer"
                    aria-label={reading.language.open_in_tab(text)}
                >
                    { reading.language.open() }{ icons::out() }
                </a>
            }
        </Entry>
    }
}
