//! Who denies, doubts, demands, promises or threatens what: the attributions by which their source takes a stand.

use yew::prelude::*;

use super::CardProps;
use super::frame::Card;
use super::quotes;
use crate::components::selection::Entries;
use crate::state::Item;
use crate::view::attributions::POSITIONS;

/// See the module.
#[component]
pub(crate) fn Positions(props: &CardProps) -> Html {
    let attributions = &props.reading.document.attributions;
    let groups: Vec<(&str, Vec<Item>)> = POSITIONS
        .iter()
        .map(|(stance, title)| {
            let of = attributions.iter().filter(|a| a.stance == *stance);
            (*title, of.map(|a| Item::Attribution(a.id)).collect())
        })
        .filter(|(_, items): &(&str, Vec<Item>)| !items.is_empty())
        .collect();
    let count = groups.iter().map(|(_, items)| items.len()).sum::<usize>();
    if count == 0 {
        return html! {};
    }
    let draw = quotes::draw(&props.reading);
    html! {
        <Card name="positions" title="Positions" {count}>
            { for groups.into_iter().map(|(title, items)| html! {
                <>
                    <h4 class="card-group">{ title }</h4>
                    <Entries {items} draw={draw.clone()} first={5} />
                </>
            }) }
        </Card>
    }
}
