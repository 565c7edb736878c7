//! The right pane: the cards, or what stands in their place.

use std::rc::Rc;

use factcards_document::Id;
use yew::prelude::*;

use super::cards::Cards;
use super::language::use_language;
use super::notices::Foreign;
use super::welcome::Welcome;
use crate::state::{Filter, Phase, Progress, Reading};

/// Props of [`FactsPane`].
#[derive(Properties, PartialEq)]
pub(crate) struct FactsPaneProps {
    pub(crate) reading: Option<Reading>,
    /// The entity that is chosen.
    pub(crate) chosen: Option<Id>,
    pub(crate) filter: Rc<Filter>,
    pub(crate) phase: Phase,
    /// Whether the cards show an older text.
    pub(crate) stale: bool,
    /// Whether the text is in another language, so that the person is asked before anything is shown.
    pub(crate) withheld: bool,
    /// What stands over all when the text is compared with others; nothing else.
    #[prop_or_default]
    pub(crate) comparison: Option<Html>,
    pub(crate) on_read_anyway: Callback<()>,
    pub(crate) on_example: Callback<()>,
}

/// See the module.
#[component]
pub(crate) fn FactsPane(props: &FactsPaneProps) -> Html {
    let language = use_language();
    let busy = matches!(props.phase, Phase::Busy { .. } | Phase::Editing);
    let content = match &props.reading {
        Some(_) if props.withheld => html! { <Foreign on_read={props.on_read_anyway.clone()} /> },
        Some(reading) => html! {
            <>
                if props.stale && !busy {
                    <p class="stale-note">{ language.facts_are_older() }</p>
                }
                { prefix_note(reading, &props.phase).unwrap_or_default() }
                <Cards
                    reading={reading.clone()}
                    chosen={props.chosen}
                    filter={props.filter.clone()}
                    is_growing={reading.is_of_prefix() && busy}
                />
            </>
        },
        None if props.phase == Phase::Empty && props.comparison.is_some() => html! {},
        None if props.phase == Phase::Empty => html! { <Welcome on_example={props.on_example.clone()} /> },
        None if busy => html! { <p class="waiting">{ language.facts_will_appear() }</p> },
        None => html! { <p class="waiting">{ language.no_facts_yet() }</p> },
    };
    html! {
        <section
            class={classes!("pane", "facts-pane", (props.stale && busy).then_some("is-stale"))}
            aria-label={language.cards()}
            tabindex="0"
        >
            <h2 class="visually-hidden">{ language.facts() }</h2>
            { props.comparison.clone().unwrap_or_default() }
            { content }
        </section>
    }
}

/// That the cards are those of the beginning of the text, and how far the rest is read.
fn prefix_note(reading: &Reading, phase: &Phase) -> Option<Html> {
    let (language, words) = (reading.language, reading.document.stats.words);
    let text = match phase {
        _ if !reading.is_of_prefix() => return None,
        Phase::Busy { progress: Some(Progress::Reading(_, done)) } => {
            language.facts_of_beginning((done * 100.0) as usize, words)
        }
        Phase::Busy { .. } => language.facts_of_beginning(0, words),
        _ => language.facts_of_beginning_alone(words),
    };
    Some(html! { <p class="prefix-note" data-testid="prefix">{ text }</p> })
}
