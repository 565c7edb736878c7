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
    let draw = {
        let reading = props.reading.clone();
        Callback::from(move |item| match item {
            Item::Reference(at) => {
                reading.document.references.get(at).map(|reference| draw(&reading, reference, item)).unwrap_or_default()
            }
            _ => html! {},
        })
    };
    html! {
        <Card name="references" title={props.reading.language.references()} rows={items.clone()}>
            <Entries {items} {draw} first={props.first} />
        </Card>
    }
}

fn draw(reading: &Reading, reference: &Reference<ByteSpan>, item: Item) -> Html {
    let text = reading.words(reference.span);
    let is_web = ["http://", "https://"]
        .iter()
        .any(|scheme| text.split_at_checked(scheme.len()).is_some_and(|(start, _)| start.eq_ignore_ascii_case(scheme)));
    html! {
        <Entry {item} class="reference">
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
