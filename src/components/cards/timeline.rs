//! The dates and times in the order in which they come, and after them those that are on no calendar.

use factcards_document::{Anchor, BlockKind, ByteSpan, Time, TimeKind};
use yew::prelude::*;

use super::CardProps;
use super::frame::{Card, badge};
use crate::components::links::{Entries, Entry, Jump};
use crate::state::{Item, Reading};
use crate::view::dates::date_in_words;

/// See the module.
#[component]
pub(crate) fn Timeline(props: &CardProps) -> Html {
    let reading = &props.reading;
    let document = &reading.document;
    // The date line says when the text was written, not what happened then.
    let in_text = |time: &&Time<ByteSpan>| {
        document.sentences.get(time.sentence).is_none_or(|sentence| sentence.block != BlockKind::Metadata)
    };
    let times: Vec<_> = document.times.iter().filter(in_text).collect();
    let total = times.len();
    if times.is_empty() {
        return html! {};
    }
    let (mut placed, others): (Vec<_>, Vec<_>) = times.into_iter().partition(|time| time.start.is_some());
    placed.sort_by(|a, b| (&a.start, &a.end, a.id).cmp(&(&b.start, &b.end, b.id)));
    let draw = {
        let reading = reading.clone();
        Callback::from(move |item| match item {
            Item::Time(id) => reading.document.times.get(id).map(|time| draw(&reading, time)).unwrap_or_default(),
            _ => html! {},
        })
    };
    let items = |times: Vec<&Time<ByteSpan>>| times.into_iter().map(|time| Item::Time(time.id)).collect::<Vec<_>>();
    html! {
        <Card name="timeline" title="Timeline" count={total}>
            if !placed.is_empty() {
                <Entries items={items(placed)} draw={draw.clone()} class="timeline" ordered={true} />
            }
            if !others.is_empty() {
                <h4 class="card-group">{ "Not on the calendar" }</h4>
                <Entries items={items(others)} {draw} first={5} class="timeline timeline-loose" />
            }
        </Card>
    }
}

fn draw(reading: &Reading, time: &Time<ByteSpan>) -> Html {
    let item = Item::Time(time.id);
    let what = reading.document.facts.iter().find(|fact| fact.time == Some(time.id));
    let what = what.map_or_else(|| reading.sentence(time.sentence), |fact| fact.span);
    let label = date_in_words(&time.value);
    let words = reading.words(time.span);
    // A set or an unresolved value is a code; the words of the text say more.
    let is_code = time.start.is_none() && matches!(time.kind, TimeKind::Set) || label.contains("XXXX");
    html! {
        <Entry {item} class="moment">
            <p class="moment-when">
                <Jump span={time.span} {item} class="moment-label">
                    { if is_code { words.to_owned() } else { label.clone() } }
                </Jump>
                if !is_code && !label.eq_ignore_ascii_case(words) {
                    <span class="moment-words">{ format!("“{words}”") }</span>
                }
                if !time.alternatives.is_empty() {
                    <span class="moment-words">
                        { "or " }
                        { time.alternatives.iter().map(|value| date_in_words(value)).collect::<Vec<_>>().join(", or ") }
                    </span>
                    { badge("unclear", "possible") }
                }
                if time.anchor == Some(Anchor::Text) {
                    <span class="moment-words">{ "counted from the date before it" }</span>
                }
            </p>
            <Jump span={what} {item} class="moment-what">{ reading.words(what) }</Jump>
        </Entry>
    }
}
