//! The cards: one file for each kind, and here the order in which they stand and what of them is shown.

mod abbreviations;
mod anew;
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

use self::anew::{Drawn, use_columns};
use self::strip::Strip;
use crate::components::pieces::use_pieces;
use crate::components::printing::{PrintedSentences, Printing};
use crate::components::selection::Selection;
use crate::components::shown::use_kept;
use crate::state::{Filter, Item, Reading};
use crate::view::filter::passes;
use crate::view::passing::Passing;
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
    pub(crate) chosen: Option<Id>,
    /// What the rows have to be beside that.
    pub(crate) filter: Rc<Filter>,
    /// The rows that are so.
    pub(crate) passing: Rc<Passing>,
    /// Rows that are shown at first.
    pub(crate) first: usize,
}

impl CardProps {
    /// The entries of a card, or of a part of one, that are to be shown.
    fn items(&self, card: &str) -> Vec<Item> {
        let rows = self.passing.of_card(entries::card_of_part(card));
        entries::of_part(&self.reading, card, rows).collect()
    }
}

/// Props of [`Cards`].
#[derive(Properties, PartialEq)]
pub(crate) struct CardsProps {
    pub(crate) reading: Reading,
    /// The entity that is chosen.
    pub(crate) chosen: Option<Id>,
    /// What the cards are narrowed down to beside that.
    pub(crate) filter: Rc<Filter>,
    /// Whether they are those of the beginning of a text of which the rest is being read.
    #[prop_or_default]
    pub(crate) is_growing: bool,
}

/// All cards of a reading, under the strip that narrows them down; those with nothing to show are not there.
#[component]
pub(crate) fn Cards(props: &CardsProps) -> Html {
    let CardsProps { reading, chosen, filter, is_growing } = props;
    let around = use_node_ref();
    use_kept(around.clone(), *chosen);
    let is_printed = use_context::<Printing>().is_some_and(|printing| printing.0);
    let order = order::cards(reading.document.text_kind);
    let outer = use_context::<ShownCards>().unwrap_or_default();
    let is_embedded = outer.is_embedded;
    let shown = filter.card.map_or_else(|| outer.clone(), |card| outer.only(card));
    // The cards of a text stay where they are when it is read again, with another date, so that none loses the keyboard.
    let opening = use_memo((reading.source.clone(), outer.clone()), |(_, outer)| {
        let rows = opening::rows(reading, &order);
        (columns::cut(reading, &order, &rows, |card| outer.contains(card)), rows)
    });
    // Which card is looked at makes no difference to what the rows have to be.
    let conditions = use_memo(Filter { card: None, ..(**filter).clone() }, Filter::clone);
    let passing = use_memo((reading.clone(), *chosen, conditions.clone()), |(reading, chosen, conditions)| {
        Passing::of(reading, *chosen, conditions)
    });
    let (cut, rows) = &*opening;
    let selection = use_context::<Selection>();
    let drawn_from = |selection: &Selection, (name, first): (&'static str, usize)| {
        let first = match (shown.looks_at(name), filter.query.is_empty()) {
            (true, _) => FIRST_ALONE,
            (false, false) => FIRST_FOUND,
            (false, true) => first,
        };
        let (reading, filter, passing) = (reading.clone(), conditions.clone(), passing.clone());
        let props = CardProps { reading, chosen: *chosen, filter, passing, first };
        Drawn { name, props, selection: selection.clone() }
    };
    let cards: Vec<_> = order.into_iter().zip(rows.iter().copied()).collect();
    let columns = cards.split_at_checked(*cut).unwrap_or((&cards, &[]));
    let [one, other] = [columns.0, columns.1].map(|column| {
        let has_rows = |name| !reading.entries().of_card(name).is_empty() || reading.picture_lines(name) > 0;
        column.iter().copied().filter(|(name, _)| has_rows(name)).collect::<Vec<_>>()
    });
    // The first piece is what stands above the columns.
    let pieces = one.len().max(other.len()) + 1;
    let drawn = use_pieces(&reading.source, if is_embedded { 1 } else { pieces });
    let drawn = if is_embedded { pieces } else { drawn };
    let columns = [one, other].map(|column| {
        let cards = selection.iter().flat_map(|selection| column.iter().map(|card| drawn_from(selection, *card)));
        cards.collect::<Vec<_>>()
    });
    let columns = use_columns(reading.text(), columns, drawn - 1, pieces - 1);
    let is_everything = filter.is_none() && chosen.is_none();
    let pins = selection.and_then(|selection| selection.pins).unwrap_or_default();
    let pinned_rows = pins.rows();
    let has_pins = !pinned_rows.is_empty() || pins.lost() > 0;
    let pinned = (!pinned_rows.is_empty())
        .then(|| pinned_rows.iter().filter(|item| passes(reading, *chosen, &conditions, **item)).count());
    let counted = (reading.clone(), passing.clone(), pinned, filter.card, outer);
    let counted = use_memo(counted, |(reading, passing, pinned, only, outer)| {
        counts::of(reading, passing, *pinned, *only, |card| outer.contains(card))
    });
    let of_pinned = CardProps {
        reading: reading.clone(),
        chosen: *chosen,
        filter: conditions.clone(),
        passing: passing.clone(),
        first: 0,
    };
    // In another page its own words say what to do.
    let advice = if is_embedded || reading.is_of_prefix() { None } else { blank::advice(reading) };
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
            <ContextProvider<ShownCards> context={shown.clone()}>
                <div
                    class={classes!("cards", filter.card.map(|_| "cards-alone-card"))}
                    aria-busy={(*is_growing || drawn < pieces).then_some("true")}
                >
                    <div class="cards-first" hidden={!is_whole && !has_pins}>
                        <div class="cards-whole" hidden={!is_whole}>
                            <brief::BriefCard reading={reading.clone()} />
                            if let Some(advice) = advice {
                                <p class="waiting" data-testid="blank">{ advice }</p>
                            }
                            <warnings::Warnings reading={reading.clone()} />
                        </div>
                        <pinned::Pinned ..of_pinned />
                    </div>
                    { for columns.map(column) }
                </div>
                if is_printed {
                    <PrintedSentences
                        reading={reading.clone()}
                        items={order.into_iter().flat_map(|card| passing.of_card(card)).copied().collect::<Vec<_>>()}
                    />
                }
            </ContextProvider<ShownCards>>
        </div>
    }
}

fn column(cards: Vec<Drawn>) -> Html {
    html! { <div class="cards-column">{ for cards.into_iter().map(Drawn::draw) }</div> }
}

/// The card of this name.
fn draw(name: &'static str, props: CardProps) -> Html {
    match name {
        "quotes" => html! { <quotes::Quotes ..props /> },
        "positions" => html! { <positions::Positions ..props /> },
        "plans" => html! { <plans::Plans ..props /> },
        "facts" => html! { <facts::Facts ..props /> },
        "lists" => html! { <lists::Lists ..props /> },
        "who" => html! { <who::Who ..props /> },
        "relations" => html! { <relations::Relations ..props /> },
        "timeline" => html! { <timeline::Timeline ..props /> },
        "numbers" => html! { <numbers::Numbers ..props /> },
        "references" => html! { <references::References ..props /> },
        "abbreviations" => html! { <abbreviations::Abbreviations ..props /> },
        _ => html! {},
    }
}
