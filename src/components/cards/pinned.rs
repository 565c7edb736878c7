//! The rows that the person pinned, in the order in which they did. Each stands on its own card too.

use yew::prelude::*;

use super::CardProps;
use super::frame::Card;
use super::{abbreviations, brief, facts, lists, numbers, quotes, references, timeline};
use crate::components::selection::{AmongPinned, Entries, Selection};
use crate::state::{Action, Item, Pinning, Reading};
use crate::view::brief::Person;
use crate::view::filter::passes;
use crate::view::pinning::CARD;

/// Rows that are shown at first: whoever pins more wants to see them.
const FIRST: usize = 30;

/// See the module. Pins without a row are counted.
#[component]
pub(crate) fn Pinned(props: &CardProps) -> Html {
    let CardProps { reading, chosen, filter, .. } = props;
    let Some(selection) = use_context::<Selection>() else { return html! {} };
    let pins = selection.pins.clone().unwrap_or_default();
    let mut items = pins.rows();
    items.retain(|item| passes(reading, *chosen, filter, *item));
    let lost = pins.lost();
    if items.is_empty() && lost == 0 {
        return html! {};
    }
    let language = reading.language;
    let draw = {
        let reading = reading.clone();
        Callback::from(move |item| draw(&reading, item))
    };
    let on_forget = Callback::from(move |_: MouseEvent| selection.dispatch.dispatch(Action::Pins(Pinning::Forget)));
    html! {
        <Card name={CARD} title={language.pinned()} rows={items.clone()}>
            <ContextProvider<AmongPinned> context={AmongPinned}>
                <Entries {items} {draw} first={FIRST} />
            </ContextProvider<AmongPinned>>
            if lost > 0 {
                <p class="pins-lost">
                    { language.pins_lost(lost) }{ " " }
                    <button type="button" class="button button-quiet" onclick={on_forget}>{ language.pins_forget() }</button>
                </p>
            }
        </Card>
    }
}

/// A row as its card draws it.
fn draw(reading: &Reading, item: Item) -> Html {
    let by_card = match item {
        Item::Fact(_) => facts::draw(reading, true, true),
        Item::Attribution(_) => quotes::draw(reading, true),
        Item::Time(_) => timeline::draw(reading, true),
        Item::Quantity(_) | Item::Change(_) => numbers::draw(reading, true),
        Item::List(_) => lists::draw(reading, true),
        Item::Reference(_) => references::draw(reading, true),
        Item::Abbreviation(_) => abbreviations::draw(reading, true),
        Item::Entity(id) => {
            let entity = reading.document.entities.get(id).and_then(|entity| Person::of(reading, entity));
            return entity.map(|entity| brief::person(reading, &entity)).unwrap_or_default();
        }
        _ => return html! {},
    };
    by_card.emit(item)
}
