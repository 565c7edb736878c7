//! Who denies, doubts, demands, promises or threatens what: the attributions by which their source takes a stand.

use yew::prelude::*;

use super::CardProps;
use super::frame::Card;
use super::quotes;
use crate::components::selection::Entries;
use crate::state::Item;
use crate::view::attributions::POSITIONS;
use crate::view::entries;

/// See the module.
#[component]
pub(crate) fn Positions(props: &CardProps) -> Html {
    let items = props.shown(entries::positions(&props.reading));
    let of = |item: &Item| match item {
        Item::Attribution(id) => props.reading.document.attributions.get(*id).map(|attribution| attribution.stance),
        _ => None,
    };
    let groups: Vec<(&str, Vec<Item>)> = POSITIONS
        .iter()
        .map(|(stance, title)| (*title, items.iter().filter(|item| of(item) == Some(*stance)).copied().collect()))
        .filter(|(_, items): &(&str, Vec<Item>)| !items.is_empty())
        .collect();
    if items.is_empty() {
        return html! {};
    }
    let draw = quotes::draw(&props.reading, false);
    html! {
        <Card name="positions" title="Positions" count={items.len()}>
            { for groups.into_iter().map(|(title, items)| html! {
                <>
                    <h4 class="card-group">{ title }</h4>
                    <Entries {items} draw={draw.clone()} first={5} />
                </>
            }) }
        </Card>
    }
}
