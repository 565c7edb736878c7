//! Who and where: people, organisations, places and other names in one card, the most central first.

use factcards_document::EntityKind;
use yew::prelude::*;

use super::entity::EntityEntry;
use super::frame::{Card, ShownCards};
use crate::components::selection::{Entries, Selection};
use crate::components::tabs::{Tab, Tabs};
use crate::state::{Item, Reading};
use crate::view::entities::{Deeds, deeds};

/// What the card is called in the page.
const NAME: &str = "who";

/// Which entities stand together. Another page may ask for the card or for some of its groups, by their names.
struct Group {
    name: &'static str,
    title: &'static str,
    kinds: &'static [EntityKind],
}

/// The groups, in order. Every kind of entity stands in one of them.
const GROUPS: [Group; 4] = [
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

/// Entries of a group that are shown at first.
const FIRST: usize = 6;

/// Props of [`Who`].
#[derive(Properties, PartialEq)]
pub(crate) struct WhoProps {
    pub(crate) reading: Reading,
}

/// See the module.
#[component]
pub(crate) fn Who(props: &WhoProps) -> Html {
    let cards = use_context::<ShownCards>();
    let shown = use_context::<Selection>().and_then(|selection| selection.shown);
    let deeds = use_memo(props.reading.clone(), deeds);
    let is_shown = |name: &str| cards.as_ref().is_none_or(|cards| cards.contains(name));
    let groups = GROUPS.iter().filter(|group| is_shown(NAME) || is_shown(group.name));
    let groups: Vec<_> = groups.map(|group| (group, items(&props.reading, group))).collect();
    let groups: Vec<_> = groups.into_iter().filter(|(_, items)| !items.is_empty()).collect();
    if groups.is_empty() {
        return html! {};
    }
    let draw = {
        let reading = props.reading.clone();
        Callback::from(move |item| {
            let Item::Entity(id) = item else { return html! {} };
            let deeds: Deeds = deeds.get(id).cloned().unwrap_or_default();
            html! { <EntityEntry reading={reading.clone()} {item} {deeds} /> }
        })
    };
    let count = groups.iter().map(|(_, items)| items.len()).sum::<usize>();
    let wanted = shown.and_then(|(item, turn)| {
        let at = groups.iter().position(|(_, items)| items.contains(&item))?;
        Some((at, turn))
    });
    let tabs = groups.into_iter().map(|(group, items)| Tab {
        name: group.name,
        title: group.title,
        count: items.len(),
        panel: html! { <Entries {items} draw={draw.clone()} first={FIRST} /> },
    });
    html! {
        <Card name={NAME} parts={GROUPS.map(|group| group.name).to_vec()} title="Who and where" {count}>
            <Tabs label="Who and where" tabs={tabs.collect::<Vec<_>>()} {wanted} />
        </Card>
    }
}

/// The entities of a group.
fn items(reading: &Reading, group: &Group) -> Vec<Item> {
    let entities = reading.document.entities.iter();
    let mut entities: Vec<_> = entities.filter(|e| group.kinds.contains(&e.kind) && !e.mentions.is_empty()).collect();
    entities.sort_by(|a, b| b.salience.total_cmp(&a.salience).then(a.id.cmp(&b.id)));
    entities.into_iter().map(|entity| Item::Entity(entity.id)).collect()
}
