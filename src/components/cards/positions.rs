//! Who denies, doubts, demands, promises or threatens what: the attributions by which their source takes a stand.

use yew::prelude::*;

use super::CardProps;
use super::frame::Card;
use super::quotes;
use crate::components::rows::{Group, Rows};
use crate::state::Item;
use crate::view::attributions::POSITIONS;

/// See the module.
#[component]
pub(crate) fn Positions(props: &CardProps) -> Html {
    let items = props.items("positions");
    let of = |item: &Item| match item {
        Item::Attribution(id) => props.reading.document.attributions.get(*id).map(|attribution| attribution.stance),
        _ => None,
    };
    if items.is_empty() {
        return html! {};
    }
    let language = props.reading.language;
    let groups = POSITIONS.iter().map(|(stance, title)| {
        let items = items.iter().filter(|item| of(item) == Some(*stance)).copied().collect();
        Group { title: Some(title(language)), items, ..Group::default() }
    });
    let draw = quotes::draw(&props.reading, false);
    html! {
        <Card name="positions" title={language.positions()} rows={items.clone()}>
            <Rows groups={groups.collect::<Vec<_>>()} {draw} first={props.first} />
        </Card>
    }
}
