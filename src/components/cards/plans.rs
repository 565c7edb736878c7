//! What is not so yet but planned, demanded, offered or threatened.

use yew::prelude::*;

use super::CardProps;
use super::facts;
use super::frame::{Card, Folded};
use crate::components::rows::{Group, Rows};
use crate::state::Item;
use crate::view::facts::PLANS;

/// See the module.
#[component]
pub(crate) fn Plans(props: &CardProps) -> Html {
    let items = props.items("plans");
    if items.is_empty() {
        return html! {};
    }
    let language = props.reading.language;
    let (less_certain, certain) = facts::by_certainty(&props.reading, &items);
    let groups = PLANS.iter().map(|(status, title)| {
        let of = certain.iter().filter(|fact| fact.status == *status);
        Group { title: Some(title(language)), items: of.map(|fact| Item::Fact(fact.id)).collect(), ..Group::default() }
    });
    let draw = facts::draw(&props.reading, false, false);
    html! {
        <Card name="plans" title={language.plans()} rows={items.clone()}>
            <Rows groups={groups.collect::<Vec<_>>()} {draw} first={props.first} />
            <Folded
                title={language.less_certain()}
                items={less_certain.iter().map(|fact| Item::Fact(fact.id)).collect::<Vec<_>>()}
                draw={facts::draw(&props.reading, true, false)}
            />
        </Card>
    }
}
