//! The Brief: what is to be known of a text first, in one screen.

use std::rc::Rc;

use factcards_document::ByteSpan;
use yew::prelude::*;

use super::copy::Copy;
use super::frame::{Card, ShownCards};
use super::main_event::{self, Questions};
use super::summary::Summary;
use super::{facts, numbers, timeline};
use crate::components::selection::{Entry, Jump};
use crate::components::settings::Settings;
use crate::state::{Item, Reading};
use crate::view::brief::{self, Brief, Person};
use crate::view::entities;

/// The card, and the names of its parts that can be shown alone.
const NAME: &str = "brief";
const SUMMARY: &str = "summary";
const MAIN_EVENT: &str = "main-event";

/// Props of [`BriefCard`].
#[derive(Properties, PartialEq)]
pub(crate) struct BriefProps {
    pub(crate) reading: Reading,
}

/// See the module.
#[component]
pub(crate) fn BriefCard(props: &BriefProps) -> Html {
    let reading = &props.reading;
    let shown = use_context::<ShownCards>();
    let chosen = use_context::<Settings>().and_then(|settings| settings.length);
    let brief: Rc<Brief> = use_memo(reading.clone(), Brief::of);
    let length = brief.summary.length(chosen);
    let sentences = brief.summary.best(length);
    let is_whole = shown.as_ref().is_none_or(|shown| shown.may_be(NAME));
    let has = |part: &str| is_whole || shown.as_ref().is_some_and(|shown| shown.may_be(part));
    if brief.is_empty() || (!is_whole && !has(MAIN_EVENT) && sentences.is_empty()) {
        return html! {};
    }
    let headline = brief.headline.filter(|_| is_whole).map(|span| {
        let item = Item::Sentence(reading.sentence_id_at(span.start));
        html! { <h4 class="brief-headline"><Jump {span} {item}>{ reading.words(span) }</Jump></h4> }
    });
    let points = brief.key_points(reading, &sentences);
    let language = reading.language;
    html! {
        <Card name={NAME} parts={vec![SUMMARY, MAIN_EVENT]} title={language.brief()}>
            { headline }
            if has(MAIN_EVENT) {
                { main_event::sentence(reading, &brief.event) }
            }
            if has(SUMMARY) {
                <Summary reading={reading.clone()} sentences={sentences.clone()} most={brief.summary.sentences.len()} />
            }
            if is_whole && !points.is_empty() {
                <h4 class="brief-group">{ language.key_points() }</h4>
                <ul class="entries brief-points">
                    { for points.iter().map(|fact| facts::draw(reading, true, true).emit(Item::Fact(fact.id))) }
                </ul>
            }
            if is_whole && brief.has_lists() {
                { lists(reading, &brief) }
            }
            <div class="brief-foot">
                if has(MAIN_EVENT) {
                    <Questions reading={reading.clone()} is_open={!is_whole} />
                }
                if is_whole && !reading.is_of_prefix() {
                    <Copy reading={reading.clone()} brief={brief.clone()} {sentences} />
                }
            </div>
            if is_whole && !brief.coverage.is_empty() {
                <p class="brief-coverage">{ brief.coverage.join(" · ") }</p>
            }
        </Card>
    }
}

/// People, numbers and what comes next, beside each other where there is room.
fn lists(reading: &Reading, brief: &Brief) -> Html {
    let group = |title: &'static str, entries: Html| {
        html! { <section class="brief-list"><h4 class="brief-group">{ title }</h4><ul class="entries">{ entries }</ul></section> }
    };
    let language = reading.language;
    let number = numbers::draw(reading, true);
    let next = |item: &Item| match item {
        Item::Time(_) => timeline::draw(reading, true).emit(*item),
        Item::Sentence(id) => task(reading, brief::task(reading, *id), *item),
        _ => html! {},
    };
    html! {
        <div class="brief-lists">
            if !brief.people.is_empty() {
                { group(language.people(), brief.people.iter().map(|of| person(reading, of)).collect()) }
            }
            if !brief.numbers.is_empty() {
                { group(language.numbers(), brief.numbers.iter().map(|item| number.emit(*item)).collect()) }
            }
            if !brief.next.is_empty() {
                { group(language.next(), brief.next.iter().map(next).collect()) }
            }
        </div>
    }
}

/// An entity in one line.
pub(super) fn person(reading: &Reading, person: &Person) -> Html {
    let item = Item::Entity(person.id);
    let name = reading.document.entities.get(person.id).map(|entity| entity.name.clone());
    html! {
        <Entry {item} is_repeated={true} class="brief-person">
            <Jump span={person.span} {item} class="entity-words">{ name }</Jump>
            if let Some(role) = &person.role {
                <span class="brief-role">
                    if let Some(standing) = entities::standing(reading, role) {
                        { standing }{ " " }
                    }
                    <Jump span={role.span} {item}>{ reading.words(role.span) }</Jump>
                </span>
            }
        </Entry>
    }
}

fn task(reading: &Reading, span: ByteSpan, item: Item) -> Html {
    html! {
        <Entry {item} is_repeated={true}>
            <Jump {span} {item} class="moment-what">{ reading.words(span) }</Jump>
        </Entry>
    }
}
