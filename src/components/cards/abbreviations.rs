//! Short forms and what they stand for.

use yew::prelude::*;

use super::CardProps;
use super::frame::Card;
use crate::components::selection::{Entries, Entry, Jump};
use crate::state::{Item, Reading};

/// See the module.
#[component]
pub(crate) fn Abbreviations(props: &CardProps) -> Html {
    let items = props.items("abbreviations");
    if items.is_empty() {
        return html! {};
    }
    let draw = draw(&props.reading, false);
    html! {
        <Card name="abbreviations" title={props.reading.language.abbreviations()} rows={items.clone()}>
            <Entries {items} {draw} first={props.first} />
        </Card>
    }
}

/// Draws abbreviations as entries. `is_repeated`: as in [`Entry`].
pub(super) fn draw(reading: &Reading, is_repeated: bool) -> Callback<Item, Html> {
    let reading = reading.clone();
    Callback::from(move |item| {
        let Item::Abbreviation(at) = item else { return html! {} };
        let Some(abbreviation) = reading.document.abbreviations.get(at) else { return html! {} };
        html! {
            <Entry {item} {is_repeated} class="abbreviation">
                <Jump span={abbreviation.short} {item} class="abbreviation-short">
                    { reading.words(abbreviation.short) }
                </Jump>
                <Jump span={abbreviation.long} {item} class="abbreviation-long">
                    { reading.words(abbreviation.long) }
                </Jump>
            </Entry>
        }
    })
}
