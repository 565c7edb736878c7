//! One entity: its name, by which it is chosen, what it is, and when asked what it does and says.

use factcards_document::{ByteSpan, Entity, EntityKind};
use web_sys::HtmlDetailsElement;
use yew::prelude::*;

use super::{facts, quotes};
use crate::components::selection::{Entries, Entry, Jump, Selection};
use crate::components::stepper::Stepper;
use crate::components::words;
use crate::state::{Action, Item, Reading};
use crate::strings::Language;
use crate::view::entities::{self, Deeds};
use crate::view::{correcting, labels};

/// Facts and attributions of one entity that are shown at first.
const FIRST: usize = 5;

/// Props of [`EntityEntry`].
#[derive(Properties, PartialEq)]
pub(crate) struct EntityEntryProps {
    pub(crate) reading: Reading,
    pub(crate) item: Item,
    pub(crate) deeds: Deeds,
}

/// See the module.
#[component]
pub(crate) fn EntityEntry(props: &EntityEntryProps) -> Html {
    let selection = use_context::<Selection>();
    let (reading, item) = (&props.reading, props.item);
    let Item::Entity(id) = item else { return html! {} };
    let Some(entity) = reading.document.entities.get(id) else { return html! {} };
    let is_chosen = selection.as_ref().and_then(|s| s.chosen).is_some_and(|chosen| chosen.entity == id);
    let onclick = Callback::from(move |_: MouseEvent| {
        if let Some(selection) = &selection {
            selection.dispatch.dispatch(Action::Choose(id));
        }
    });
    let language = reading.language;
    let kind = match entity.kind {
        EntityKind::Person | EntityKind::Organization | EntityKind::Place | EntityKind::Other => None,
        kind => Some(labels::entity_kind(kind, language)),
    };
    let stands_for = entity.stands_for.and_then(|id| reading.document.entities.get(id));
    html! {
        <Entry {item} class={classes!("entity", is_chosen.then_some("is-chosen"))}>
            <div class="entity-head">
                <button
                    type="button"
                    class="jump entity-name"
                    aria-pressed={is_chosen.to_string()}
                    title={if is_chosen { language.show_everything() } else { language.show_only_concerning() }}
                    {onclick}
                >
                    <span class="entity-words" lang={words::lang(reading)}>{ entity.name.clone() }</span>
                    if let Some(kind) = kind {
                        <span class="entity-kind">{ kind }</span>
                    }
                </button>
                if is_chosen {
                    <Stepper />
                } else {
                    <span class="entity-count">
                        { format!("{}×", entity.mentions.len()) }<span class="visually-hidden">{ language.mentioned() }</span>
                    </span>
                }
            </div>
            if correcting::is_corrected(&reading.document, item) {
                <p class="by-hand">{ language.by_hand() }</p>
            }
            { roles(reading, entity, item) }
            if let Some(other) = stands_for {
                <p class="entity-for">{ words::around_words(reading, &other.name, |name| language.speaks_for(name)) }</p>
            }
            <More reading={reading.clone()} {item} deeds={props.deeds.clone()} />
        </Entry>
    }
}

/// What it is or does, how and when, each as a way to the words that say so.
fn roles(reading: &Reading, entity: &Entity<ByteSpan>, item: Item) -> Html {
    let shown = entities::roles(reading, entity);
    if shown.is_empty() {
        return html! {};
    }
    let roles = shown.into_iter().map(|role| {
        let of = role.of.and_then(|id| reading.document.entities.get(id));
        let time = role.time.and_then(|id| reading.document.times.get(id)).map(|time| time.span);
        html! {
            <li>
                if let Some(standing) = entities::standing(reading, role) {
                    <span class="role-standing">{ standing }{ " " }</span>
                }
                <Jump span={role.span} {item} class="role">{ reading.words(role.span) }</Jump>
                if let Some(of) = of {
                    <span class="role-of" lang={words::lang(reading)}>{ format!(" · {}", of.name) }</span>
                }
                if let Some(span) = time {
                    { ", " }<Jump {span} {item} class="role-time">{ reading.words(span) }</Jump>
                }
            </li>
        }
    });
    html! { <ul class="roles" aria-label={reading.language.roles()}>{ for roles }</ul> }
}

/// What an entity does and says and what else it is called, drawn once that is asked for.
#[component]
fn More(props: &EntityEntryProps) -> Html {
    // Another text may have another entity at this place.
    let opened = use_state_eq(|| None::<Reading>);
    let EntityEntryProps { reading, item, deeds } = props;
    let Item::Entity(id) = *item else { return html! {} };
    let Some(entity) = reading.document.entities.get(id) else { return html! {} };
    let called = entities::other_words(reading, entity);
    let counts = [
        (deeds.did.len(), Language::count_facts as fn(Language, usize) -> String),
        (deeds.said.len(), Language::count_quotes),
        (called.len(), Language::count_other_names),
    ];
    let language = reading.language;
    let counts = counts.into_iter().filter(|(count, _)| *count > 0).map(|(count, said)| said(language, count));
    let title = counts.collect::<Vec<_>>().join(" · ");
    if title.is_empty() {
        return html! {};
    }
    let open = opened.as_ref().is_some_and(|opened| opened.is_same_as(reading));
    let ontoggle = {
        let reading = reading.clone();
        Callback::from(move |event: Event| {
            if let Some(details) = event.target_dyn_into::<HtmlDetailsElement>() {
                opened.set(details.open().then(|| reading.clone()));
            }
        })
    };
    let group = |title: &'static str, items: &[Item], draw: Callback<Item, Html>| {
        html! {
            if !items.is_empty() {
                <p class="more-group">{ title }</p>
                <Entries items={items.to_vec()} {draw} first={FIRST} />
            }
        }
    };
    let word = |(of, place): &(&str, Option<ByteSpan>)| match *place {
        Some(span) => html! { <li><Jump {span} item={*item}>{ *of }</Jump></li> },
        None => html! { <li lang={words::lang(reading)}>{ *of }</li> },
    };
    html! {
        <details class="folded entity-more" {open} {ontoggle}>
            <summary class="folded-title">{ title }</summary>
            if open {
                { group(language.facts(), &deeds.did, facts::draw(reading, true, true)) }
                { group(language.quotes(), &deeds.said, quotes::draw(reading, true)) }
                if !called.is_empty() {
                    <p class="more-group">{ language.also_called() }</p>
                    <ul class="other-words">{ for called.iter().map(word) }</ul>
                }
            }
        </details>
    }
}
