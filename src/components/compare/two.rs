//! What two texts tell otherwise, both tell, and one of them alone tells.

use std::rc::Rc;

use factcards_document::{Difference, Id};
use yew::prelude::*;

use super::place::{Place, fact};
use crate::components::cards::Disclosure;
use crate::components::language::use_language;
use crate::components::rows::{Group, Rows};
use crate::components::words::{around_words, lang};
use crate::state::{Item, Reading};
use crate::view::comparing::Contrast;
use crate::view::disagreement::value;
use crate::view::row;

/// Rows of a group that are shown at first.
const FIRST: usize = 6;

/// Props of [`Two`].
#[derive(Properties, PartialEq)]
pub(super) struct TwoProps {
    pub(super) texts: [Reading; 2],
    pub(super) names: Rc<[String]>,
    pub(super) contrast: Rc<Contrast>,
    /// Which of them is the current one.
    pub(super) current: usize,
}

/// See the module.
#[component]
pub(super) fn Two(props: &TwoProps) -> Html {
    let language = use_language();
    let TwoProps { texts, names, contrast, current } = props;
    let current = *current;
    let differing = |differences: &[Difference], item: fn(Id) -> Item| {
        let texts = texts.clone();
        let pairs = differences.to_vec();
        let draw = Callback::from(move |left: Item| {
            let found = pairs.iter().find(|pair| item(pair.left) == left);
            found.map(|pair| difference(&texts, current, [item(pair.left), item(pair.right)])).unwrap_or_default()
        });
        (differences.iter().map(|pair| item(pair.left)).collect::<Vec<_>>(), draw)
    };
    let (numbers, draw_number) = differing(&contrast.numbers, Item::Quantity);
    let (dates, draw_date) = differing(&contrast.dates, Item::Time);
    let both: Vec<_> = contrast.both.iter().map(|pair| Item::Fact(pair.left)).collect();
    let of = |at: usize| {
        let texts = texts.clone();
        Callback::from(move |item| match (texts.get(at), item) {
            (Some(reading), Item::Fact(id)) => fact(reading, at, current, id),
            (Some(reading), Item::Entity(id)) => person(reading, at, current, id),
            _ => html! {},
        })
    };
    let name = |at: usize| names.get(at).map(String::as_str).unwrap_or_default();
    let titled = |at: usize, title: &dyn Fn(&str) -> String| match texts.get(at) {
        Some(reading) => around_words(reading, name(at), title),
        None => html! {},
    };
    let alone = contrast.alone.iter().enumerate().map(|(at, alone)| {
        html! {
            <>
                { group(titled(at, &|name| language.only_in(name)), &alone.facts, of(at)) }
                { folded(language.less_certain(), &alone.less_certain, of(at)) }
            </>
        }
    });
    let people: Vec<_> = contrast.people.iter().map(|pair| Item::Entity(pair.0)).collect();
    let people_alone = contrast
        .alone
        .iter()
        .enumerate()
        .map(|(at, alone)| group(titled(at, &|name| language.people_only_in(name)), &alone.people, of(at)));
    html! {
        <>
            if contrast.is_unrelated() {
                <p class="compare-nothing">{ language.nothing_in_common() }</p>
            }
            { group(html! { language.numbers_differ() }, &numbers, draw_number) }
            { group(html! { language.dates_differ() }, &dates, draw_date) }
            { folded(language.facts_in_both(), &both, of(0)) }
            { for alone }
            { group(html! { language.people_in_both() }, &people, of(0)) }
            { for people_alone }
        </>
    }
}

/// Rows under a heading with their count; nothing where there are none.
fn group(title: Html, items: &[Item], draw: Callback<Item, Html>) -> Html {
    if items.is_empty() {
        return html! {};
    }
    html! {
        <>
            <h4 class="card-group">{ title }{ format!(" ({})", items.len()) }</h4>
            { rows(items, draw) }
        </>
    }
}

/// The same, there when asked for.
fn folded(title: &str, items: &[Item], draw: Callback<Item, Html>) -> Html {
    if items.is_empty() {
        return html! {};
    }
    html! { <Disclosure title={format!("{title} ({})", items.len())} items={vec![]}>{ rows(items, draw) }</Disclosure> }
}

fn rows(items: &[Item], draw: Callback<Item, Html>) -> Html {
    html! { <Rows groups={vec![Group { items: items.to_vec(), ..Group::default() }]} {draw} first={FIRST} /> }
}

/// "12 → 15", and the two sentences.
fn difference(texts: &[Reading; 2], current: usize, items: [Item; 2]) -> Html {
    let [first, _] = texts;
    let language = first.language;
    let sides = || texts.iter().zip(items).enumerate();
    let value = |(at, (reading, item)): (usize, (&Reading, Item))| {
        let (words, is_told) = value(reading, item);
        let span = row::span(reading, item).unwrap_or_default();
        html! {
            <>
                if at > 0 {
                    <span class="change-joint" aria-hidden="true">{ " → " }</span>
                    <span class="visually-hidden">{ language.but_in_the_other() }</span>
                }
                <Place reading={reading.clone()} {at} {current} {span} {item} {is_told} class="number-value">{ words }</Place>
            </>
        }
    };
    let sentence = |(at, (reading, item)): (usize, (&Reading, Item))| {
        let span = row::span(reading, item).unwrap_or_default();
        let words = reading.words(reading.sentence_at(span.start)).trim().to_owned();
        html! {
            <li>
                <span lang={lang(reading)}>{ words }</span>
                if at != current {
                    { " " }
                    <Place reading={reading.clone()} {at} {current} {span} {item} is_told={true} class="compare-open">
                        { language.open_this_text() }
                    </Place>
                }
            </li>
        }
    };
    html! {
        <li class="entry compare-difference">
            <p>{ for sides().map(value) }</p>
            <ol class="compare-sentences">{ for sides().map(sentence) }</ol>
        </li>
    }
}

/// A person by name, where the text first tells of them.
fn person(reading: &Reading, at: usize, current: usize, id: Id) -> Html {
    let Some(entity) = reading.document.entities.get(id) else { return html! {} };
    let item = Item::Entity(id);
    let span = row::span(reading, item).unwrap_or_default();
    html! {
        <li class="entry">
            <Place reading={reading.clone()} {at} {current} {span} {item}>{ entity.name.clone() }</Place>
        </li>
    }
}
