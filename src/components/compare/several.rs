//! What several texts tell together: one timeline, and the people.

use std::rc::Rc;

use yew::prelude::*;

use super::disagreement::Disagreement;
use super::place::Place;
use super::tag::Tag;
use crate::components::language::use_language;
use crate::components::words::lang;
use crate::state::{Item, Reading};
use crate::view::disagreement::{Disagreements, Value};
use crate::view::merging::{self, Person};
use crate::view::{entities, excerpt, row, time_labels};

/// Rows of a list that are shown at first, and by each press of its button.
const FIRST: usize = 12;
const STEP: usize = 100;

/// Props of [`Several`].
#[derive(Properties, PartialEq)]
pub(super) struct SeveralProps {
    pub(super) texts: Rc<[Reading]>,
    pub(super) names: Rc<[String]>,
    /// Which of them is the current one.
    pub(super) current: usize,
}

/// See the module.
#[component]
pub(super) fn Several(props: &SeveralProps) -> Html {
    let language = use_language();
    let SeveralProps { texts, names, current } = props;
    let merged =
        use_memo(texts.clone(), |texts| (merging::timeline(texts), merging::people(texts), merging::unplaced(texts)));
    let (times, people, unplaced) = &*merged;
    let differing = use_memo(texts.clone(), |texts| Disagreements::of(texts));
    let times_shown = use_state_eq(|| FIRST);
    let people_shown = use_state_eq(|| FIRST);
    let name = |at: usize| names.get(at).map(String::as_str).unwrap_or_default();
    let moments =
        times.iter().take(*times_shown).filter_map(|(at, id)| moment(texts.get(*at)?, name(*at), *at, *current, *id));
    let differ = |title: &'static str, all: &[Vec<Value>]| {
        let (texts, names) = (texts.clone(), names.clone());
        html! { <Disagreement {title} {texts} {names} current={*current} all={all.to_vec()} /> }
    };
    let persons = people.iter().take(*people_shown).map(|who| person(texts, names, *current, who));
    html! {
        <>
            if let Some(Disagreements { numbers, dates }) = &*differing {
                { differ(language.numbers_differ(), numbers) }
                { differ(language.dates_differ(), dates) }
            } else {
                <p class="compare-left">{ language.too_long_to_differ() }</p>
            }
            if times.is_empty() && people.is_empty() {
                <p class="compare-nothing">{ language.nothing_to_merge() }</p>
            }
            if !times.is_empty() {
                <h4 class="card-group">{ format!("{} ({})", language.timeline(), times.len()) }</h4>
                <ol class="entries timeline">{ for moments }</ol>
                { more(times.len(), &times_shown, language) }
            }
            if *unplaced > 0 {
                <p class="compare-left">{ language.not_on_merged(*unplaced) }</p>
            }
            if !people.is_empty() {
                <h4 class="card-group">{ format!("{} ({})", language.people(), people.len()) }</h4>
                <ul class="entries">{ for persons }</ul>
                { more(people.len(), &people_shown, language) }
            }
        </>
    }
}

/// The button that shows more of a list.
pub(super) fn more(total: usize, shown: &UseStateHandle<usize>, language: crate::strings::Language) -> Html {
    let rest = total.saturating_sub(**shown);
    if rest == 0 {
        return html! {};
    }
    let to = **shown + rest.min(STEP);
    let shown = shown.clone();
    let words = if rest > STEP { language.show_more_of(rest, STEP) } else { language.show_more(rest) };
    html! { <button type="button" class="more" onclick={Callback::from(move |_: MouseEvent| shown.set(to))}>{ words }</button> }
}

/// A time of one of the texts, what it tells of, and the text's name.
fn moment(reading: &Reading, name: &str, at: usize, current: usize, id: usize) -> Option<Html> {
    let time = reading.document.times.get(id)?;
    let label = time_labels::label(time, reading.words(time.span), reading.language);
    let what = excerpt::of_time(reading, time);
    let item = Item::Time(id);
    let precision = time_labels::precision(time);
    let (reading, is_told) = (reading.clone(), !label.is_own);
    Some(html! {
        <li class={classes!("entry", "moment", precision.map(|p| format!("moment-{}", p.class())))}>
            <p>
                <Place reading={reading.clone()} {at} {current} span={time.span} {item} {is_told} class="moment-label">
                    { label.to_string() }
                </Place>
                { " " }
                <Tag name={name.to_owned()} lang={lang(&reading)} />
            </p>
            <Place reading={reading.clone()} {at} {current} span={what.clause} {item} class="moment-what">
                { what.words(&reading) }
            </Place>
        </li>
    })
}

/// A person, how many texts tell of them, and who they are in each.
fn person(texts: &[Reading], names: &[String], current: usize, who: &Person) -> Html {
    let language = texts.first().map(|text| text.language).unwrap_or_default();
    let name = merging::name(texts, who).to_owned();
    let told = who.iter().filter_map(|(at, id)| {
        let reading = texts.get(*at)?;
        let entity = reading.document.entities.get(*id)?;
        let item = Item::Entity(*id);
        let span = row::span(reading, item)?;
        let roles = entities::roles(reading, entity).into_iter().map(|role| {
            let standing = entities::standing(reading, role).map(|standing| format!("{standing} "));
            html! {
                <>
                    { ", " }{ standing.unwrap_or_default() }
                    <Place reading={reading.clone()} at={*at} {current} span={role.span} {item} class="role">
                        { reading.words(role.span).to_owned() }
                    </Place>
                </>
            }
        });
        Some(html! {
            <li>
                <Place reading={reading.clone()} at={*at} {current} {span} {item}>
                    <Tag name={names.get(*at).cloned().unwrap_or_default()} class="compare-source" />
                </Place>
                { for roles }
            </li>
        })
    });
    html! {
        <li class="entry">
            <p><strong>{ name }</strong>{ " " }<span class="entity-count">{ language.in_texts(who.len()) }</span></p>
            <ul class="compare-roles">{ for told }</ul>
        </li>
    }
}
