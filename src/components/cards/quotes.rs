//! Who said, thinks, wants, asks what. A quotation looks like one; a claim in the writer's words does not. Who denies,
//! demands, promises … stands on the card of positions.

use factcards_document::{Attribution, AttributionKind, ByteSpan, Stance};
use yew::prelude::*;

use super::CardProps;
use super::frame::{Card, badge};
use super::lists;
use crate::components::pictures::{SaidMatrix, use_picture};
use crate::components::selection::{Entries, Entry, Jump};
use crate::components::words::{around_words, lang};
use crate::state::{Item, Reading};
use crate::view::pictures::matrix::Matrix;
use crate::view::{anaphora, attributions, retold};

/// See the module.
#[component]
pub(crate) fn Quotes(props: &CardProps) -> Html {
    let items = props.items("quotes");
    let (is_drawn, choice) = use_picture();
    // Who takes a stand has rows on another card, but is somebody who says something too.
    let said = [items.clone(), props.items("positions")].concat();
    let matrix = use_memo((props.reading.clone(), said), |(reading, said)| Matrix::of(reading, said));
    if items.is_empty() {
        return html! {};
    }
    html! {
        <Card name="quotes" title={props.reading.language.quotes()} rows={items.clone()} tools={matrix.is_some().then_some(choice)}>
            if is_drawn {
                <SaidMatrix reading={props.reading.clone()} {matrix} draw={draw(&props.reading, true)} />
            }
            <Entries {items} draw={draw(&props.reading, false)} first={props.first} />
        </Card>
    }
}

/// Draws attributions as entries. `is_repeated`: as in [`Entry`].
pub(super) fn draw(reading: &Reading, is_repeated: bool) -> Callback<Item, Html> {
    let reading = reading.clone();
    Callback::from(move |item| match item {
        Item::Attribution(id) => {
            reading.document.attributions.get(id).map(|a| entry(&reading, a, is_repeated)).unwrap_or_default()
        }
        _ => html! {},
    })
}

fn entry(reading: &Reading, attribution: &Attribution<ByteSpan>, is_repeated: bool) -> Html {
    let item = Item::Attribution(attribution.id);
    let class = match attribution.kind {
        AttributionKind::Direct => "said said-direct",
        AttributionKind::Partial => "said said-partial",
        AttributionKind::Indirect => "said said-indirect",
    };
    let stance = match attribution.stance {
        Stance::Denies | Stance::Doubts => "denied",
        Stance::Says | Stance::Believes | Stance::Asks => "plain",
        Stance::Wants | Stance::Demands | Stance::Promises | Stance::Threatens => "planned",
    };
    // The rest are claims, as the card's title says: not each row says it again.
    let quoted =
        attributions::kind(attribution, reading.language).filter(|_| attribution.kind != AttributionKind::Indirect);
    html! {
        <Entry {item} {is_repeated} {class}>
            <p class="said-who">
                { source(reading, attribution, item) }
                <span lang={lang(reading).filter(|_| attribution.cue.is_some())}>
                    { badge(attributions::cue(reading, attribution), stance) }
                </span>
                if let Some(kind) = quoted {
                    <span class="said-kind">{ kind }</span>
                }
            </p>
            if let Some(list) = retold::list_of(reading, attribution) {
                { lists::listed(reading, list, item) }
            } else {
                <Jump span={attributions::place(attribution)} {item} class="said-words">
                    { attributions::content(reading, attribution) }
                </Jump>
            }
            { for retold::conditions(reading, attribution).into_iter().map(|span| html! {
                <p class="qualifiers"><Jump {span} {item} class="qualifier">{ reading.words(span) }</Jump></p>
            }) }
            { within(reading, attribution) }
        </Entry>
    }
}

/// Who: by name when it is known, else in the text's words; a pronoun with whom it stands for.
fn source(reading: &Reading, attribution: &Attribution<ByteSpan>, item: Item) -> Html {
    if let (Some(span), Some(name)) = (attribution.source, anaphora::of_source(reading, attribution)) {
        return html! {
            <span>
                <Jump {span} {item} class="said-source">{ reading.words(span) }</Jump>
                <span class="antecedent" lang={lang(reading)}>{ format!(" · {name}") }</span>
            </span>
        };
    }
    match (attributions::source(reading, attribution), attribution.source) {
        (Some(source), Some(span)) => html! { <Jump {span} {item} class="said-source">{ source.to_owned() }</Jump> },
        (Some(source), None) => html! { <span class="said-source" lang={lang(reading)}>{ source.to_owned() }</span> },
        (None, _) => html! { <span class="said-source said-nobody">{ reading.language.source_not_named() }</span> },
    }
}

/// In whose words it stands, as a way to them.
fn within(reading: &Reading, attribution: &Attribution<ByteSpan>) -> Html {
    let Some(outer) = attribution.within.and_then(|id| reading.document.attributions.get(id)) else {
        return html! {};
    };
    let language = reading.language;
    let told = match attributions::source_within(reading, outer) {
        Some(source) => around_words(reading, &source, |source| language.within_what(source)),
        None => html! { language.within_unnamed() },
    };
    html! {
        <p class="said-within">
            <Jump span={attributions::place(outer)} item={Item::Attribution(outer.id)} is_told={true}>
                { told }
            </Jump>
        </p>
    }
}
