//! What is not so yet but planned, demanded, offered or threatened.

use factcards_document::FactStatus;
use yew::prelude::*;

use super::CardProps;
use super::facts;
use super::frame::Card;
use crate::components::selection::Entries;
use crate::state::Item;

const GROUPS: [(FactStatus, &str); 4] = [
    (FactStatus::Planned, "Planned"),
    (FactStatus::Demanded, "Demanded"),
    (FactStatus::Offered, "Offered"),
    (FactStatus::Threatened, "Threatened"),
];

/// Whether facts of this status stand on this card.
pub(super) fn is_plan(status: FactStatus) -> bool {
    GROUPS.iter().any(|(of, _)| *of == status)
}

/// See the module.
#[component]
pub(crate) fn Plans(props: &CardProps) -> Html {
    let facts = &props.reading.document.facts;
    let groups: Vec<(&str, Vec<Item>)> = GROUPS
        .iter()
        .map(|(status, title)| {
            (*title, facts.iter().filter(|f| f.status == *status).map(|f| Item::Fact(f.id)).collect())
        })
        .filter(|(_, items): &(&str, Vec<Item>)| !items.is_empty())
        .collect();
    let total = groups.iter().map(|(_, items)| items.len()).sum::<usize>();
    if total == 0 {
        return html! {};
    }
    let draw = facts::draw(&props.reading, false);
    html! {
        <Card name="plans" title="Plans and demands" count={total}>
            { for groups.into_iter().map(|(title, items)| html! {
                <>
                    <h4 class="card-group">{ title }</h4>
                    <Entries {items} draw={draw.clone()} first={5} />
                </>
            }) }
        </Card>
    }
}
