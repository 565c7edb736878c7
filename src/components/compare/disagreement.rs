//! What several texts tell otherwise: each value with the texts that tell it, and their sentences.

use std::rc::Rc;

use yew::prelude::*;

use super::place::Place;
use super::several::more;
use super::tag::Tag;
use crate::components::language::use_language;
use crate::components::words::{around, lang};
use crate::state::{Item, Reading};
use crate::view::disagreement::Value;
use crate::view::row;

/// Rows that are shown at first.
const FIRST: usize = 6;

/// Props of [`Disagreement`].
#[derive(Properties, PartialEq)]
pub(super) struct DisagreementProps {
    pub(super) title: &'static str,
    pub(super) texts: Rc<[Reading]>,
    pub(super) names: Rc<[String]>,
    /// Which of them is the current one.
    pub(super) current: usize,
    pub(super) all: Vec<Vec<Value>>,
}

/// See the module. Nothing where nothing differs.
#[component]
pub(super) fn Disagreement(props: &DisagreementProps) -> Html {
    let language = use_language();
    let shown = use_state_eq(|| FIRST);
    if props.all.is_empty() {
        return html! {};
    }
    html! {
        <>
            <h4 class="card-group">{ format!("{} ({})", props.title, props.all.len()) }</h4>
            <ul class="entries">{ for props.all.iter().take(*shown).map(|values| row_of(props, values)) }</ul>
            { more(props.all.len(), &shown, language) }
        </>
    }
}

/// "12 in A; 14 in B and C", and the sentences.
fn row_of(props: &DisagreementProps, values: &[Value]) -> Html {
    let sentences = values.iter().flat_map(|value| &value.told_by).map(|(at, item)| sentence(props, *at, *item));
    html! {
        <li class="entry compare-difference">
            <ul class="compare-values">{ for values.iter().map(|of| value(props, of)) }</ul>
            <ul class="compare-sentences">{ for sentences }</ul>
        </li>
    }
}

fn value(props: &DisagreementProps, value: &Value) -> Html {
    let DisagreementProps { texts, current, .. } = props;
    let Some(((at, item), reading)) = value.told_by.first().and_then(|first| Some((*first, texts.get(first.0)?)))
    else {
        return html! {};
    };
    let language = reading.language;
    let span = row::span(reading, item).unwrap_or_default();
    let last = value.told_by.len() - 1;
    let tags = value.told_by.iter().enumerate().map(|(number, (at, _))| {
        let joint = match number {
            0 => "",
            _ if number == last => language.list_and(),
            _ => ", ",
        };
        html! { <>{ joint }{ tag(props, *at) }</> }
    });
    html! {
        <li>
            <Place reading={reading.clone()} {at} current={*current} {span} {item} is_told={value.is_told} class="number-value">
                { value.words.clone() }
            </Place>
            { " " }
            { around(html! { <>{ for tags }</> }, |names| language.in_named(names)) }
        </li>
    }
}

fn sentence(props: &DisagreementProps, at: usize, item: Item) -> Html {
    let Some(reading) = props.texts.get(at) else { return html! {} };
    let span = row::span(reading, item).unwrap_or_default();
    let words = reading.words(reading.sentence_at(span.start)).trim().to_owned();
    html! {
        <li>
            { tag(props, at) }{ " " }<span lang={lang(reading)}>{ words }</span>
            if at != props.current {
                { " " }
                <Place reading={reading.clone()} {at} current={props.current} {span} {item} is_told={true} class="compare-open">
                    { reading.language.open_this_text() }
                </Place>
            }
        </li>
    }
}

fn tag(props: &DisagreementProps, at: usize) -> Html {
    let name = props.names.get(at).cloned().unwrap_or_default();
    html! { <Tag {name} lang={props.texts.get(at).and_then(lang)} /> }
}
