//! Enumerations and bullet lists, with the words that lead to them.

use factcards_document::{ByteSpan, List};
use yew::prelude::*;

use super::CardProps;
use super::frame::Card;
use crate::components::selection::{Entries, Entry, Jump};
use crate::state::{Item, Reading};

/// Items of one list that are shown; the text has the others.
const MOST: usize = 20;

/// See the module.
#[component]
pub(crate) fn Lists(props: &CardProps) -> Html {
    let items = props.items("lists");
    if items.is_empty() {
        return html! {};
    }
    let draw = draw(&props.reading, false);
    html! {
        <Card name="lists" title={props.reading.language.lists()} rows={items.clone()}>
            <Entries {items} {draw} first={props.first} />
        </Card>
    }
}

/// Draws lists as entries. `is_repeated`: as in [`Entry`].
pub(super) fn draw(reading: &Reading, is_repeated: bool) -> Callback<Item, Html> {
    let reading = reading.clone();
    Callback::from(move |item| match item {
        Item::List(at) => {
            reading.document.lists.get(at).map(|list| entry(&reading, list, item, is_repeated)).unwrap_or_default()
        }
        _ => html! {},
    })
}

fn entry(reading: &Reading, list: &List<ByteSpan>, item: Item, is_repeated: bool) -> Html {
    html! {
        <Entry {item} {is_repeated} class="list">
            if let Some(span) = list.lead {
                <Jump {span} {item} class="list-lead">{ reading.words(span) }</Jump>
            }
            { listed(reading, list, item) }
        </Entry>
    }
}

/// The items of a list, each as a way to its words.
pub(super) fn listed(reading: &Reading, list: &List<ByteSpan>, item: Item) -> Html {
    let rest = list.items.len().saturating_sub(MOST);
    html! {
        <>
            <ul class="list-items">
                { for list.items.iter().take(MOST).map(|&span| html! {
                    <li><Jump {span} {item}>{ reading.words(span) }</Jump></li>
                }) }
            </ul>
            if rest > 0 {
                <p class="list-rest">{ reading.language.more_in_text(rest) }</p>
            }
        </>
    }
}
