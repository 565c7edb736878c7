//! The cards: one file for each kind, and here the order in which they stand and what of them is shown.

mod abbreviations;
mod brief;
mod chips;
mod conditions;
mod copy;
mod corrections;
mod entity;
mod facts;
mod frame;
mod lists;
mod main_event;
mod narrowing;
mod numbers;
mod pinned;
mod plans;
mod positions;
mod quotes;
mod references;
mod relations;
mod search;
mod strip;
mod summary;
mod timeline;
mod warnings;
mod who;

pub(crate) use frame::{Card, Disclosure, ShownCards, badge};
pub(crate) use search::FIELD as SEARCH_FIELD;

use std::rc::Rc;

use factcards_document::Id;
use yew::prelude::*;

use self::strip::Strip;
use crate::components::printing::{PrintedSentences, Printing};
use crate::components::selection::Selection;
use crate::components::shown::use_kept;
use crate::state::{Filter, Item, Reading};
use crate::view::filter::passes;
use crate::view::search::occurrences;
use crate::view::{blank, columns, counts, entries, opening, order};

/// Rows of a card that is shown alone, and of each card while words are looked for.
const FIRST_ALONE: usize = 100;
const FIRST_FOUND: usize = 10;

/// What every card is drawn from.
#[derive(Clone, Properties, PartialEq)]
pub(crate) struct CardProps {
    pub(crate) reading: Reading,
    /// The entity that is chosen.
    #[prop_or_default]
    pub(crate) chosen: Option<Id>,
    /// What the rows have to be beside that.
    #[prop_or_default]
    pub(crate) filter: Rc<Filter>,
    /// Rows that are shown at first.
    #[prop_or_default]
    pub(crate) first: usize,
}

impl CardProps {
    /// The entries of a card, or of a part of one, that are to be shown.
    fn items(&self, card: &str) -> Vec<Item> {
        let items = entries::of_part(&self.reading, card);
        items.filter(|item| passes(&self.reading, self.chosen, &self.filter, *item)).collect()
    }
}

/// All cards of a reading, under the strip that narrows them down; those with nothing to show are not there.
#[component]
pub(crate) fn Cards(props: &CardProps) -> Html {
    let CardProps { reading, chosen, filter, .. } = props;
    let around = use_node_ref();
    use_kept(around.clone(), *chosen);
    let is_printed = use_context::<Printing>().is_some_and(|printing| printing.0);
    let order = order::cards(reading.document.text_kind);
    let outer = use_context::<ShownCards>().unwrap_or_default();
    let is_embedded = outer.is_embedded;
    let shown = filter.card.map_or_else(|| outer.clone(), |card| outer.only(card));
    // The cards of a text stay where they are when it is read again, with another date, so that none loses the keyboard.
    let opening = use_memo((reading.source.clone(), shown.clone()), |(_, shown)| {
        let rows = opening::rows(reading, &order);
        (columns::cut(reading, &order, &rows, |card| shown.contains(card)), rows)
    });
    let (cut, rows) = &*opening;
    let rows = rows.iter().map(|&first| match (filter.card, filter.query.is_empty()) {
        (Some(_), _) => FIRST_ALONE,
        (None, false) => FIRST_FOUND,
        (None, true) => first,
    });
    let cards = order.into_iter().zip(rows);
    let draw = |(name, first)| draw(name, CardProps { first, ..props.clone() });
    let is_everything = filter.is_none() && chosen.is_none();
    let pins = use_context::<Selection>().and_then(|selection| selection.pins).unwrap_or_default();
    let counted = (reading.clone(), *chosen, filter.clone(), pins.rows(), outer);
    let counted = use_memo(counted, |(reading, chosen, filter, pinned, outer)| {
        counts::of(reading, *chosen, filter, pinned, |card| outer.contains(card))
    });
    // In another page its own words say what to do.
    let advice = if is_embedded { None } else { blank::advice(reading) };
    // Words are looked for, and one card is looked at, among the rows alone.
    let is_whole = filter.card.is_none() && filter.query.trim().is_empty();
    html! {
        <div ref={around.clone()} class="cards-around" tabindex="-1">
            <Strip reading={reading.clone()} chosen={*chosen} filter={filter.clone()} counts={counted.clone()} {around} />
            if counted.shown == 0 && !is_everything {
                <p class="waiting">
                    { reading.language.nothing_passes() }
                    if !filter.query.is_empty() && !occurrences(&reading.source, &filter.query).is_empty() {
                        { " " }{ reading.language.found_in_text() }
                    }
                </p>
            }
            <ContextProvider<ShownCards> context={shown}>
                <div class={classes!("cards", filter.card.map(|_| "cards-alone-card"))}>
                    <div class="cards-first">
                        if is_whole {
                            <brief::BriefCard reading={reading.clone()} />
                            if let Some(advice) = advice {
                                <p class="waiting" data-testid="blank">{ advice }</p>
                            }
                            <warnings::Warnings reading={reading.clone()} />
                        }
                        <pinned::Pinned ..props.clone() />
                    </div>
                    <div class="cards-column">{ for cards.clone().take(*cut).map(draw) }</div>
                    <div class="cards-column">{ for cards.skip(*cut).map(draw) }</div>
                </div>
                if is_printed {
                    <PrintedSentences
                        reading={reading.clone()}
                        items={order::cards(reading.document.text_kind).into_iter().flat_map(|card| props.items(card)).collect::<Vec<_>>()}
                    />
                }
            </ContextProvider<ShownCards>>
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
        "relations" => html! { <relations::Relations key={name} ..props /> },
        "timeline" => html! { <timeline::Timeline key={name} ..props /> },
        "numbers" => html! { <numbers::Numbers key={name} ..props /> },
        "references" => html! { <references::References key={name} ..props /> },
        "abbreviations" => html! { <abbreviations::Abbreviations key={name} ..props /> },
        _ => html! {},
    }
}
