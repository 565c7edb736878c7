//! What stands over the cards: the words that are looked for, the cards to look at, and what all that leaves.

use std::rc::Rc;

use factcards_document::Id;
use yew::prelude::*;

use super::chips::Chips;
use super::conditions::Conditions;
use super::corrections::Corrections;
use super::frame::ShownCards;
use super::narrowing::Narrowing;
use super::search::Search;
use crate::state::{Filter, Reading};
use crate::view::counts::Counts;

/// With fewer rows than this there is nothing to look for.
const FEW: usize = 6;

/// Props of [`Strip`].
#[derive(Properties, PartialEq)]
pub(crate) struct StripProps {
    pub(crate) reading: Reading,
    pub(crate) chosen: Option<Id>,
    pub(crate) filter: Rc<Filter>,
    pub(crate) counts: Rc<Counts>,
    /// What holds it and the cards.
    pub(crate) around: NodeRef,
}

/// See the module. Another page gets only what tells what is left out, and the way back.
#[component]
pub(crate) fn Strip(props: &StripProps) -> Html {
    let StripProps { reading, chosen, filter, counts: counted, around } = props;
    let cards = use_context::<ShownCards>().unwrap_or_default();
    let is_corrected = !reading.document.corrections.is_empty();
    let is_narrowed = chosen.is_some() || !filter.is_none();
    let has_tools = !cards.is_embedded && (counted.all >= FEW || is_narrowed);
    if !has_tools && !is_narrowed && !is_corrected {
        return html! {};
    }
    html! {
        <div class="strip">
            if has_tools {
                <div class="strip-tools">
                    <Search query={AttrValue::from(filter.query.clone())} length={reading.source.len()} />
                    <Conditions reading={reading.clone()} filter={filter.clone()} />
                </div>
                <Chips parts={counted.parts.clone()} filter={filter.clone()} />
            }
            <Corrections reading={reading.clone()} />
            if is_narrowed {
                <Narrowing
                    reading={reading.clone()}
                    chosen={*chosen}
                    filter={filter.clone()}
                    shown={counted.shown}
                    all={counted.all}
                    around={around.clone()}
                />
            }
        </div>
    }
}
