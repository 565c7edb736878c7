//! People, organisations, places and other names: one card for each group, the most central first.

use factcards_document::ByteSpan;
use factcards_document::{Entity, EntityKind};
use yew::prelude::*;

use super::frame::Card;
use crate::components::selection::{Entries, Entry, Jump, Selection};
use crate::state::{Item, Reading};
use crate::view::{entities, labels};

/// Which entities share a card.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Group {
    name: &'static str,
    title: &'static str,
    kinds: &'static [EntityKind],
}

/// The cards, in order. Every kind of entity stands in one of them.
pub(crate) const GROUPS: [Group; 4] = [
    Group { name: "people", title: "People", kinds: &[EntityKind::Person] },
    Group { name: "organizations", title: "Organisations", kinds: &[EntityKind::Organization] },
    Group { name: "places", title: "Places", kinds: &[EntityKind::Place] },
    Group {
        name: "names",
        title: "Other names",
        kinds: &[
            EntityKind::Nationality,
            EntityKind::Event,
            EntityKind::Product,
            EntityKind::Work,
            EntityKind::Law,
            EntityKind::Other,
        ],
    },
];

/// Props of [`Entities`].
#[derive(Properties, PartialEq)]
pub(crate) struct EntitiesProps {
    pub(crate) reading: Reading,
    pub(crate) group: Group,
}

/// The card of one group.
#[component]
pub(crate) fn Entities(props: &EntitiesProps) -> Html {
    let EntitiesProps { reading, group } = props;
    let mut entities: Vec<_> =
        reading.document.entities.iter().filter(|e| group.kinds.contains(&e.kind) && !e.mentions.is_empty()).collect();
    if entities.is_empty() {
        return html! {};
    }
    entities.sort_by(|a, b| b.salience.total_cmp(&a.salience).then(a.id.cmp(&b.id)));
    let items: Vec<_> = entities.iter().map(|e| Item::Entity(e.id)).collect();
    let draw = {
        let reading = reading.clone();
        Callback::from(move |item| html! { <EntityEntry reading={reading.clone()} {item} /> })
    };
    html! {
        <Card name={group.name} title={group.title} count={items.len()}>
            <Entries {items} {draw} first={6} />
        </Card>
    }
}

/// Props of [`EntityEntry`].
#[derive(Properties, PartialEq)]
struct EntityEntryProps {
    reading: Reading,
    item: Item,
}

/// One entity. Pressing its name again and again goes through its mentions.
#[component]
fn EntityEntry(props: &EntityEntryProps) -> Html {
    let focus = use_context::<Selection>().and_then(|l| l.focus).filter(|focus| focus.item == props.item);
    let (reading, item) = (&props.reading, props.item);
    let Item::Entity(id) = item else { return html! {} };
    let Some(entity) = reading.document.entities.get(id) else { return html! {} };
    let count = entity.mentions.len();
    let here = focus.and_then(|focus| entity.mentions.iter().position(|m| m.span == focus.span));
    let next = here.map_or(0, |at| if at + 1 == count { 0 } else { at + 1 });
    let span = entity.mentions.get(next).map(|m| m.span).unwrap_or_default();
    let place = here.map_or_else(|| format!("{count}×"), |at| format!("{} of {count}", at + 1));
    let kind = match entity.kind {
        EntityKind::Person | EntityKind::Organization | EntityKind::Place | EntityKind::Other => None,
        kind => Some(labels::entity_kind(kind)),
    };
    html! {
        <Entry {item} class="entity">
            <Jump {span} {item} class="entity-name">
                <span class="entity-words">{ entity.name.clone() }</span>
                if let Some(kind) = kind {
                    <span class="entity-kind">{ kind }</span>
                }
                <span class="entity-count">{ place }<span class="visually-hidden">{ " mentioned" }</span></span>
            </Jump>
            { roles(reading, entity, item) }
            if !entity.aliases.is_empty() {
                <p class="entity-aliases">{ "also " }{ entity.aliases.join(", ") }</p>
            }
        </Entry>
    }
}

/// What it is or does, each as a way to the words that say so.
fn roles(reading: &Reading, entity: &Entity<ByteSpan>, item: Item) -> Html {
    let shown = entities::roles(reading, entity);
    if shown.is_empty() {
        return html! {};
    }
    let roles = shown.into_iter().map(|role| {
        let of = role.of.and_then(|id| reading.document.entities.get(id));
        html! {
            <li>
                <Jump span={role.span} {item} class="role">{ reading.words(role.span) }</Jump>
                if let Some(of) = of {
                    <span class="role-of">{ format!(" · {}", of.name) }</span>
                }
            </li>
        }
    });
    html! { <ul class="roles" aria-label="Roles">{ for roles }</ul> }
}
