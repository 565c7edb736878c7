//! The dates and times in the order in which they come, and after them those that are on no calendar.

use factcards_document::{Anchor, ByteSpan, Time};
use yew::prelude::*;

use super::CardProps;
use super::frame::{Card, badge};
use crate::components::date_field::DateField;
use crate::components::date_order::DateOrderChoice;
use crate::components::mentions::Mentions;
use crate::components::pictures::{TimelineAxis, use_picture};
use crate::components::rows::{Group, Rows};
use crate::components::selection::{Entry, Jump};
use crate::components::settings::Settings;
use crate::components::words::{around, around_words, lang};
use crate::state::{Item, Reading};
use crate::view::dates::date_in_words;
use crate::view::excerpt;
use crate::view::pictures::axis;
use crate::view::time_labels::{self, Reference};

/// See the module.
#[component]
pub(crate) fn Timeline(props: &CardProps) -> Html {
    let settings = use_context::<Settings>();
    let (is_drawn, choice) = use_picture();
    let reading = &props.reading;
    let shown = props.items("timeline");
    if shown.is_empty() {
        return html! {};
    }
    let time = |item: &Item| match item {
        Item::Time(id) => reading.document.times.get(*id),
        _ => None,
    };
    let rows = shown.clone();
    let (placed, others): (Vec<_>, Vec<_>) =
        shown.into_iter().partition(|item| time(item).is_some_and(|time| time.start.is_some()));
    let has_picture = axis::is_worth(reading, &placed);
    let tools = has_picture.then_some(choice);
    let picture = (has_picture && is_drawn).then(|| placed.clone());
    let draw = draw(reading, false);
    let language = reading.language;
    let groups = vec![
        Group { title: None, items: placed, class: classes!("timeline"), ordered: true },
        Group {
            title: Some(language.not_on_calendar()),
            items: others,
            class: classes!("timeline", "timeline-loose"),
            ordered: false,
        },
    ];
    html! {
        <Card name="timeline" title={language.timeline()} {rows} {tools}>
            { controls(reading, settings.as_ref()) }
            if let Some(items) = picture {
                <TimelineAxis reading={reading.clone()} {items} />
            }
            <Rows {groups} {draw} first={props.first} />
        </Card>
    }
}

/// What the times rest on and can be changed here: the text's date, and the order of day and month.
fn controls(reading: &Reading, settings: Option<&Settings>) -> Html {
    let reference = time_labels::reference(&reading.document);
    let has_date = reference != Reference::Unused || settings.is_some_and(|settings| settings.date.is_some());
    let is_order_chosen = settings.is_some_and(|settings| settings.order.is_some());
    let unclear = time_labels::unclear_date(reading, is_order_chosen).map(|words| AttrValue::from(words.to_owned()));
    html! {
        <>
            if has_date {
                <div class="timeline-date">
                    if let Reference::Missing(span) = reference {
                        <p class="timeline-missing">
                            { around_words(reading, reading.words(span), |words| reading.language.date_missing(words)) }
                        </p>
                    }
                    <DateField id="timeline-date" />
                </div>
            }
            if let Some(example) = unclear {
                <DateOrderChoice {example} lang={lang(reading)} />
            }
        </>
    }
}

/// Draws times as entries. `is_repeated`: as in [`Entry`].
pub(super) fn draw(reading: &Reading, is_repeated: bool) -> Callback<Item, Html> {
    let reading = reading.clone();
    Callback::from(move |item| match item {
        Item::Time(id) => reading.document.times.get(id).map(|of| time(&reading, of, is_repeated)).unwrap_or_default(),
        _ => html! {},
    })
}

fn time(reading: &Reading, time: &Time<ByteSpan>, is_repeated: bool) -> Html {
    let item = Item::Time(time.id);
    let what = excerpt::of_time(reading, time);
    let mentions = reading.homes().mentions(item).iter();
    let mentions = mentions.filter_map(|id| reading.document.times.get(*id)).map(|time| time.span).collect::<Vec<_>>();
    let language = reading.language;
    let words = reading.words(time.span);
    let label = time_labels::label(time, words, language);
    let precision = time_labels::precision(time);
    let alternatives: Vec<_> = time.alternatives.iter().map(|value| date_in_words(value, language)).collect();
    html! {
        <Entry {item} {is_repeated} class={classes!("moment", precision.map(|p| format!("moment-{}", p.class())))}>
            <div class="moment-head">
                <p class="moment-when">
                    <Jump span={time.span} {item} is_told={true} class="moment-label">
                        if !label.modifier.is_empty() {
                            <span class="moment-modifier">{ label.modifier }</span>
                        }
                        <span lang={lang(reading).filter(|_| label.is_own)}>{ label.time }</span>
                    </Jump>
                    if !is_repeated {
                        <Mentions {item} spans={mentions} />
                    }
                    if label.is_translated || time.anchor.is_some() {
                        <span class="moment-words">
                            if label.is_translated {
                                <span lang={lang(reading)}>{ format!("“{words}” ") }</span>
                            }
                            { anchor(reading, time) }
                        </span>
                    }
                    if !time.alternatives.is_empty() {
                        <span class="moment-words">
                            { language.or_date(&alternatives.join(language.list_or())) }
                        </span>
                        { badge(language.unclear(), "possible") }
                    }
                </p>
                if let Some(precision) = precision {
                    <span class="moment-precision">{ precision.words(language) }</span>
                }
            </div>
            <Jump span={what.clause} {item} class="moment-what">{ what.words(reading) }</Jump>
        </Entry>
    }
}

/// What the time was counted from.
fn anchor(reading: &Reading, time: &Time<ByteSpan>) -> Html {
    let language = reading.language;
    let item = Item::Time(time.id);
    let from = time.anchor_time.and_then(|id| reading.document.times.get(id));
    match (time.anchor, from) {
        (None, _) => html! {},
        (Some(Anchor::Reference), _) if reading.is_dated_by_file => html! { language.from_file_date() },
        (Some(Anchor::Reference), _) => html! { language.from_text_date() },
        (Some(Anchor::Text), None) => html! { language.from_date_before() },
        (Some(Anchor::Text), Some(from)) => {
            let label = time_labels::label(from, reading.words(from.span), language);
            let date = html! {
                <Jump span={from.span} {item} is_told={!label.is_own} class="moment-anchor">{ label.time }</Jump>
            };
            around(date, |date| language.from_date(date))
        }
    }
}
