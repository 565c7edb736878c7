//! The cards: one file for each kind, and here the order in which they stand and what of them is shown.

mod abbreviations;
mod brief;
mod copy;
mod entity;
mod facts;
mod filter;
mod frame;
mod lists;
mod main_event;
mod numbers;
mod plans;
mod positions;
mod quotes;
mod references;
mod summary;
mod timeline;
mod warnings;
mod who;

pub(crate) use frame::ShownCards;

use factcards_document::Id;
use yew::prelude::*;

use crate::components::shown::use_kept;
use crate::state::{Item, Reading};
use crate::view::concern::concerns;
use crate::view::{columns, opening, order};

/// What every card is drawn from.
#[derive(Clone, Properties, PartialEq)]
pub(crate) struct CardProps {
    pub(crate) reading: Reading,
    /// The entity that is chosen.
    #[prop_or_default]
    pub(crate) chosen: Option<Id>,
    /// Rows that are shown at first.
    #[prop_or_default]
    pub(crate) first: usize,
}

impl CardProps {
    /// Those of a card's entries that are to be shown: all, or those that concern the entity that is chosen.
    fn shown(&self, mut items: Vec<Item>) -> Vec<Item> {
        items.retain(|item| self.chosen.is_none_or(|entity| concerns(&self.reading, entity, *item)));
        items
    }
}

/// All cards of a reading; those with nothing to show are not there.
#[component]
pub(crate) fn Cards(props: &CardProps) -> Html {
    let CardProps { reading, chosen, .. } = props;
    let around = use_node_ref();
    use_kept(around.clone(), *chosen);
    let order = order::cards(reading.document.text_kind);
    let shown = use_context::<ShownCards>();
    // The cards of a text stay where they are when it is read again, with another date, so that none loses the keyboard.
    let opening = use_memo((reading.source.clone(), shown), |(_, shown)| {
        let rows = opening::rows(reading, &order);
        let is_shown = |card: &str| shown.as_ref().is_none_or(|shown| shown.contains(card));
        (columns::cut(reading, &order, &rows, is_shown), rows)
    });
    let (cut, rows) = &*opening;
    let cards = order.into_iter().zip(rows.iter().copied());
    let draw = |(name, first)| draw(name, CardProps { first, ..props.clone() });
    html! {
        <div ref={around.clone()} class="cards-around" tabindex="-1">
            if let Some(entity) = *chosen {
                <filter::Filter reading={reading.clone()} {entity} {around} />
            }
            <div class="cards">
                <div class="cards-first">
                    <brief::BriefCard reading={reading.clone()} />
                    <warnings::Warnings reading={reading.clone()} />
                </div>
                <div class="cards-column">{ for cards.clone().take(*cut).map(draw) }</div>
                <div class="cards-column">{ for cards.skip(*cut).map(draw) }</div>
            </div>
        </div>
    }
}

/// The card of this name.
fn draw(name: &'static str, props: CardProps) -> Html {
    match name {
        "quotes" => html! { <quotes::Quotes key={name} ..props /> },
        "positions" => html! { <positions::Positions key={name} ..props /> },
        "plans" => html! { <plans::Plans key={name} ..props /> },
        "facts" => html! { <facts::Facts key={name} ..props /> },
        "lists" => html! { <lists::Lists key={name} ..props /> },
        "who" => html! { <who::Who key={name} ..props /> },
        "timeline" => html! { <timeline::Timeline key={name} ..props /> },
        "numbers" => html! { <numbers::Numbers key={name} ..props /> },
        "references" => html! { <references::References key={name} ..props /> },
        "abbreviations" => html! { <abbreviations::Abbreviations key={name} ..props /> },
        _ => html! {},
    }
}
