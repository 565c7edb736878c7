//! Who does what: the clauses that state something. Plans, demands, offers and threats have a card of their own; what only
//! repeats an attribution or a role stands there.

use factcards_document::{ByteSpan, Fact, FactStatus, Polarity};
use yew::prelude::*;

use super::CardProps;
use super::frame::{Card, Folded, standing_badges};
use crate::components::icons;
use crate::components::selection::{Entries, Entry, Jump};
use crate::components::words;
use crate::state::{Item, Reading};
use crate::view::fact_words::runs;
use crate::view::{attributions, facts, labels};

/// See the module.
#[component]
pub(crate) fn Facts(props: &CardProps) -> Html {
    let items = props.items("facts");
    if items.is_empty() {
        return html! {};
    }
    let (less_certain, certain) = by_certainty(&props.reading, &items);
    let of = |facts: Vec<&Fact<ByteSpan>>| facts.into_iter().map(|fact| Item::Fact(fact.id)).collect::<Vec<_>>();
    let draw = draw(&props.reading, true, false);
    let language = props.reading.language;
    html! {
        <Card name="facts" title={language.facts()} rows={items.clone()}>
            if !certain.is_empty() {
                <Entries items={of(certain)} draw={draw.clone()} first={props.first} />
            }
            <Folded title={language.less_certain()} items={of(less_certain)} {draw} />
        </Card>
    }
}

/// The facts among items: those of little confidence, and the others.
pub(super) fn by_certainty<'r>(
    reading: &'r Reading,
    items: &[Item],
) -> (Vec<&'r Fact<ByteSpan>>, Vec<&'r Fact<ByteSpan>>) {
    let fact = |item: &Item| match item {
        Item::Fact(id) => reading.document.facts.get(*id),
        _ => None,
    };
    items.iter().filter_map(fact).partition(|fact| facts::is_less_certain(fact))
}

/// Draws facts as with their status as a badge where nothing around them says it. `is_repeated`: as in [`Entry`].
pub(super) fn draw(reading: &Reading, with_status: bool, is_repeated: bool) -> Callback<Item, Html> {
    let reading = reading.clone();
    Callback::from(move |item| match item {
        Item::Fact(id) => reading
            .document
            .facts
            .get(id)
            .map(|fact| entry(&reading, fact, with_status, is_repeated))
            .unwrap_or_default(),
        _ => html! {},
    })
}

fn entry(reading: &Reading, fact: &Fact<ByteSpan>, with_status: bool, is_repeated: bool) -> Html {
    let item = Item::Fact(fact.id);
    let status = labels::status(fact.status, reading.language);
    let is_badge = with_status && fact.status != FactStatus::Stated;
    let words = runs(reading, fact).into_iter().map(|run| {
        let class = format!("fact-{}", run.kind.class());
        html! { <>{ run.joint }<span {class}>{ run.words }</span></> }
    });
    html! {
        <Entry {item} {is_repeated} class="fact">
            <span class={classes!("fact-standing", format!("standing-{}", labels::status_class(fact.status)))}>
                { icons::status(fact.status) }
                if !is_badge {
                    <span class="visually-hidden">{ format!("{status}: ") }</span>
                }
            </span>
            <Jump span={fact.span} {item} class="fact-words">{ for words }</Jump>
            { qualifiers(reading, fact, is_badge) }
        </Entry>
    }
}

/// How far a fact holds, where that is not so far as the text goes.
pub(super) fn standing(reading: &Reading, fact: &Fact<ByteSpan>) -> Html {
    qualifiers(reading, fact, fact.status != FactStatus::Stated)
}

/// How far it is a fact: only claimed, negated, by whom, on a condition.
fn qualifiers(reading: &Reading, fact: &Fact<ByteSpan>, with_status: bool) -> Html {
    let item = Item::Fact(fact.id);
    let language = reading.language;
    let attribution = fact.attribution.and_then(|id| reading.document.attributions.get(id));
    let source = attribution.and_then(|of| {
        let source = attributions::source_within(reading, of)?;
        let by = |source: &str| labels::by_source(of.stance, fact.status, source, language);
        Some(words::around_words(reading, &source, by))
    });
    let is_plain = !with_status && fact.polarity == Polarity::Positive;
    if is_plain && fact.condition.is_none() && source.is_none() {
        return html! {};
    }
    html! {
        <p class="qualifiers">
            { standing_badges(with_status.then_some(fact.status), fact.polarity, language) }
            if let Some(source) = source {
                <span class="qualifier">{ source }</span>
            }
            if let Some(span) = fact.condition {
                <Jump {span} {item} class="qualifier">{ reading.words(span) }</Jump>
            }
        </p>
    }
}
