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

/// What every card is drawn from.
#[derive(Clone, Properties, PartialEq)]
pub(crate) struct CardProps {
    pub(crate) reading: Reading,
    /// The entity that is chosen.
    #[prop_or_default]
    pub(crate) chosen: Option<Id>,
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
    let CardProps { reading, chosen } = props;
    let around = use_node_ref();
    use_kept(around.clone(), *chosen);
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
                <div class="cards-column">
                    <quotes::Quotes ..props.clone() />
                    <positions::Positions ..props.clone() />
                    <plans::Plans ..props.clone() />
                    <facts::Facts ..props.clone() />
                    <lists::Lists ..props.clone() />
                </div>
                <div class="cards-column">
                    <who::Who reading={reading.clone()} />
                    <timeline::Timeline ..props.clone() />
                    <numbers::Numbers ..props.clone() />
                    <references::References ..props.clone() />
                    <abbreviations::Abbreviations ..props.clone() />
                </div>
            </div>
        </div>
    }
}
