//! Who said, thinks, wants, denies what. A quotation looks like one; a claim in the writer's words does not.

use factcards_document::{Attribution, AttributionKind, ByteSpan, Stance};
use yew::prelude::*;

use super::CardProps;
use super::frame::{Card, badge};
use crate::components::selection::{Entries, Entry, Jump};
use crate::state::{Item, Reading};
use crate::view::labels;

/// See the module.
#[component]
pub(crate) fn Quotes(props: &CardProps) -> Html {
    let attributions = &props.reading.document.attributions;
    if attributions.is_empty() {
        return html! {};
    }
    let draw = {
        let reading = props.reading.clone();
        Callback::from(move |item| match item {
            Item::Attribution(id) => {
                reading.document.attributions.get(id).map(|a| draw(&reading, a)).unwrap_or_default()
            }
            _ => html! {},
        })
    };
    html! {
        <Card name="quotes" title="Quotes and claims" count={attributions.len()}>
            <Entries items={attributions.iter().map(|a| Item::Attribution(a.id)).collect::<Vec<_>>()} {draw} first={6} />
        </Card>
    }
}

fn draw(reading: &Reading, attribution: &Attribution<ByteSpan>) -> Html {
    let item = Item::Attribution(attribution.id);
    let span = attribution.content.first().copied().unwrap_or_default();
    let text = attribution.content.iter().map(|span| reading.words(*span)).collect::<Vec<_>>().join(" … ");
    let (class, label) = match attribution.kind {
        AttributionKind::Direct => ("said said-direct", "quote"),
        AttributionKind::Partial => ("said said-partial", "partly quoted"),
        AttributionKind::Indirect => ("said said-indirect", "claim"),
    };
    let stance = match attribution.stance {
        Stance::Denies | Stance::Doubts => "denied",
        Stance::Says | Stance::Believes | Stance::Asks => "plain",
        Stance::Wants | Stance::Demands | Stance::Promises | Stance::Threatens => "planned",
    };
    html! {
        <Entry {item} {class}>
            <p class="said-who">
                { source(reading, attribution, item) }
                { badge(labels::stance(attribution.stance), stance) }
                <span class="said-kind">{ label }</span>
            </p>
            <Jump {span} {item} class="said-words">{ text }</Jump>
        </Entry>
    }
}

/// Who: by name when it is known, else in the text's words.
fn source(reading: &Reading, attribution: &Attribution<ByteSpan>, item: Item) -> Html {
    let speaker = attribution.speaker.and_then(|id| reading.document.entities.get(id));
    match (speaker, attribution.source) {
        (Some(speaker), Some(span)) => {
            html! { <Jump {span} {item} class="said-source">{ speaker.name.clone() }</Jump> }
        }
        (Some(speaker), None) => html! { <span class="said-source">{ speaker.name.clone() }</span> },
        (None, Some(span)) => html! { <Jump {span} {item} class="said-source">{ reading.words(span) }</Jump> },
        (None, None) => html! { <span class="said-source said-nobody">{ "Source not named" }</span> },
    }
}
