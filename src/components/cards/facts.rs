//! Who does what: the clauses that state something. Plans, demands, offers and threats have a card of their own.

use factcards_document::{Argument, ByteSpan, Fact, Polarity};
use yew::prelude::*;

use super::CardProps;
use super::frame::{Card, badge};
use super::plans;
use crate::components::selection::{Entries, Entry, Jump};
use crate::state::{Item, Reading};
use crate::view::labels;

/// See the module.
#[component]
pub(crate) fn Facts(props: &CardProps) -> Html {
    let facts = props.reading.document.facts.iter().filter(|fact| !plans::is_plan(fact.status));
    let items: Vec<_> = facts.map(|fact| Item::Fact(fact.id)).collect();
    if items.is_empty() {
        return html! {};
    }
    html! {
        <Card name="facts" title="Facts" count={items.len()}>
            <Entries {items} draw={draw(&props.reading, true)} />
        </Card>
    }
}

/// Draws facts as entries, with their status where nothing around them says it.
pub(super) fn draw(reading: &Reading, with_status: bool) -> Callback<Item, Html> {
    let reading = reading.clone();
    Callback::from(move |item| match item {
        Item::Fact(id) => {
            reading.document.facts.get(id).map(|fact| entry(&reading, fact, with_status)).unwrap_or_default()
        }
        _ => html! {},
    })
}

fn entry(reading: &Reading, fact: &Fact<ByteSpan>, with_status: bool) -> Html {
    let item = Item::Fact(fact.id);
    html! {
        <Entry {item} class="fact">
            <Jump span={fact.span} {item} class="fact-words">
                <b class="fact-subject">{ reading.words(fact.subject.span) }</b>
                { " " }
                <span class="fact-relation">{ fact.relation.text.clone() }</span>
                { for fact.arguments.iter().map(|argument| self::argument(reading, argument)) }
            </Jump>
            { qualifiers(reading, fact, labels::status(fact.status).filter(|_| with_status)) }
        </Entry>
    }
}

fn argument(reading: &Reading, argument: &Argument<ByteSpan>) -> Html {
    html! {
        <>
            if let Some(preposition) = &argument.preposition {
                { " " }<span class="fact-preposition">{ preposition.clone() }</span>
            }
            { " " }<span>{ reading.words(argument.span) }</span>
        </>
    }
}

/// How far it is a fact: negated, only claimed, on a condition, by whom.
fn qualifiers(reading: &Reading, fact: &Fact<ByteSpan>, status: Option<&str>) -> Html {
    let item = Item::Fact(fact.id);
    let attribution = fact.attribution.and_then(|id| reading.document.attributions.get(id));
    let speaker = attribution.and_then(|a| {
        let speaker = a.speaker.and_then(|id| reading.document.entities.get(id)).map(|e| e.name.clone());
        speaker.or_else(|| a.source.map(|span| reading.words(span).to_owned()))
    });
    let negated = fact.polarity == Polarity::Negative;
    if status.is_none() && !negated && fact.condition.is_none() && speaker.is_none() {
        return html! {};
    }
    html! {
        <p class="qualifiers">
            if negated {
                { badge("not", "denied") }
            }
            { for status.map(|status| badge(status, status)) }
            if let Some(speaker) = speaker {
                <span class="qualifier">{ format!("according to {speaker}") }</span>
            }
            if let Some(span) = fact.condition {
                <Jump {span} {item} class="qualifier">{ reading.words(span) }</Jump>
            }
        </p>
    }
}
