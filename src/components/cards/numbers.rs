//! Numbers with their unit, how they bound, and what they count.

use factcards_document::{ByteSpan, Quantity, QuantityKind};
use yew::prelude::*;

use super::CardProps;
use super::frame::Card;
use crate::components::links::{Entries, Entry, Jump};
use crate::state::{Item, Reading};
use crate::view::words;

/// See the module. Ordinals ("the third time") count nothing and are left to the text.
#[component]
pub(crate) fn Numbers(props: &CardProps) -> Html {
    let quantities = props.reading.document.quantities.iter().filter(|q| q.kind != QuantityKind::Ordinal);
    let items: Vec<_> = quantities.map(|q| Item::Quantity(q.id)).collect();
    if items.is_empty() {
        return html! {};
    }
    let draw = {
        let reading = props.reading.clone();
        Callback::from(move |item| match item {
            Item::Quantity(id) => reading.document.quantities.get(id).map(|q| draw(&reading, q)).unwrap_or_default(),
            _ => html! {},
        })
    };
    html! {
        <Card name="numbers" title="Numbers" count={items.len()}>
            <Entries {items} {draw} class="numbers" />
        </Card>
    }
}

fn draw(reading: &Reading, quantity: &Quantity<ByteSpan>) -> Html {
    let item = Item::Quantity(quantity.id);
    let text = reading.words(quantity.span);
    let value = words::quantity(quantity).unwrap_or_else(|| text.to_owned());
    let of = quantity.of.unwrap_or_else(|| reading.sentence(quantity.sentence));
    html! {
        <Entry {item} class="number">
            <Jump span={quantity.span} {item} class="number-value">
                if let Some(comparator) = quantity.comparator {
                    <span class="number-comparator">{ words::comparator(comparator) }{ " " }</span>
                }
                { value }
            </Jump>
            <Jump span={of} {item} class={classes!("number-of", quantity.of.is_none().then_some("is-sentence"))}>
                { reading.words(of) }
            </Jump>
        </Entry>
    }
}
