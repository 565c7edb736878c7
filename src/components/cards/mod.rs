//! The cards: one file for each kind, and here the order in which they stand.

mod abbreviations;
mod entities;
mod facts;
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

pub(crate) use frame::ShownCards;

use yew::prelude::*;

use crate::state::Reading;

/// What every card is drawn from.
#[derive(Properties, PartialEq)]
pub(crate) struct CardProps {
    pub(crate) reading: Reading,
}

/// All cards of a reading; those with nothing to show are not there.
#[component]
pub(crate) fn Cards(props: &CardProps) -> Html {
    let reading = &props.reading;
    html! {
        <div class="cards">
            <div class="cards-first">
                <warnings::Warnings reading={reading.clone()} />
                <summary::Summary reading={reading.clone()} />
            </div>
            <div class="cards-column">
                <main_event::MainEvent reading={reading.clone()} />
                <quotes::Quotes reading={reading.clone()} />
                <positions::Positions reading={reading.clone()} />
                <plans::Plans reading={reading.clone()} />
                <facts::Facts reading={reading.clone()} />
                <lists::Lists reading={reading.clone()} />
            </div>
            <div class="cards-column">
                { for entities::GROUPS.iter().map(|group| html! {
                    <entities::Entities reading={reading.clone()} group={*group} />
                }) }
                <timeline::Timeline reading={reading.clone()} />
                <numbers::Numbers reading={reading.clone()} />
                <references::References reading={reading.clone()} />
                <abbreviations::Abbreviations reading={reading.clone()} />
            </div>
        </div>
    }
}
