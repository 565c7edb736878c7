//! Who acts on whom: the facts that join two names, as a drawing and as a table.

use std::rc::Rc;

use web_sys::HtmlDetailsElement;
use yew::prelude::*;

use super::CardProps;
use super::facts;
use super::frame::Card;
use crate::components::pictures::{RelationsPicture, RelationsTable, use_picture};
use crate::view::filter::passes;
use crate::view::pictures::relations::{Relation, relations};

/// See the module. Its facts have their entries on other cards.
#[component]
pub(crate) fn Relations(props: &CardProps) -> Html {
    let CardProps { reading, chosen, filter, .. } = props;
    let (is_drawn, choice) = use_picture();
    let is_open = use_state_eq(|| false);
    let found: Rc<Vec<Relation>> = use_memo((reading.clone(), *chosen, filter.clone()), |(reading, chosen, filter)| {
        relations(reading, |item| passes(reading, *chosen, filter, item))
    });
    if found.is_empty() {
        return html! {};
    }
    let language = reading.language;
    let table = html! { <RelationsTable reading={reading.clone()} relations={found.clone()} /> };
    let ontoggle = {
        let is_open = is_open.clone();
        Callback::from(move |event: Event| {
            if let Some(details) = event.target_dyn_into::<HtmlDetailsElement>() {
                is_open.set(details.open());
            }
        })
    };
    html! {
        <Card name="relations" title={language.relations()} count={found.len()} tools={choice}>
            if is_drawn {
                <RelationsPicture
                    reading={reading.clone()}
                    relations={found}
                    draw={facts::draw(reading, true, true)}
                />
                <details class="folded" open={*is_open} {ontoggle}>
                    <summary class="folded-title">{ language.as_table() }</summary>
                    if *is_open {
                        { table }
                    }
                </details>
            } else {
                { table }
            }
        </Card>
    }
}
