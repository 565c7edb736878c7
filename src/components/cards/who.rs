//! Who and where: people, organisations, places and other names in one card, the most central first.

use factcards_document::EntityKind;
use yew::prelude::*;

use super::CardProps;
use super::entity::EntityEntry;
use super::frame::{Card, Folded, ShownCards};
use crate::components::selection::{Entries, Selection};
use crate::components::tabs::{Tab, Tabs};
use crate::state::Item;
use crate::strings::{Language, Title};
use crate::view::entities::Deeds;
use crate::view::entries;

/// What the card is called in the page.
const NAME: &str = "who";

/// The group with which what is folded away is shown.
const REST: &str = "names";

/// Which entities stand together. Another page may ask for the card or for some of its groups, by their names.
struct Group {
    name: &'static str,
    title: Title,
}

/// The groups, in order; which entities stand in them is said by `entries::PARTS`. Nationalities are folded away.
const GROUPS: [Group; 4] = [
    Group { name: "people", title: Language::people },
    Group { name: "organizations", title: Language::organizations },
    Group { name: "places", title: Language::places },
    Group { name: REST, title: Language::other_names },
];

/// See the module.
#[component]
pub(crate) fn Who(props: &CardProps) -> Html {
    let cards = use_context::<ShownCards>();
    let shown = use_context::<Selection>().and_then(|selection| selection.shown);
    let deeds = props.reading.deeds().clone();
    // Where another card is looked at, this one stays as it is.
    let is_looked_at = cards.as_ref().is_some_and(|cards| cards.looks_at(NAME));
    let is_shown = |name: &str| {
        cards.as_ref().is_none_or(|cards| if is_looked_at { cards.contains(name) } else { cards.may_be(name) })
    };
    let groups = GROUPS.iter().filter(|group| is_shown(NAME) || is_shown(group.name));
    let groups = groups.map(|group| (group, props.items(group.name)));
    let groups: Vec<_> = groups.filter(|(_, items)| !items.is_empty()).collect();
    let has_rest = is_shown(NAME) || is_shown(REST);
    let mut rest = if has_rest { props.items(NAME) } else { vec![] };
    rest.retain(|item| entries::kind(&props.reading, *item) == Some(EntityKind::Nationality));
    if groups.is_empty() && rest.is_empty() {
        return html! {};
    }
    let language = props.reading.language;
    let draw = {
        let reading = props.reading.clone();
        Callback::from(move |item| {
            let Item::Entity(id) = item else { return html! {} };
            let deeds: Deeds = deeds.get(id).cloned().unwrap_or_default();
            html! { <EntityEntry reading={reading.clone()} {item} {deeds} /> }
        })
    };
    let rows: Vec<_> = groups.iter().flat_map(|(_, items)| items).chain(&rest).copied().collect();
    let wanted = shown.and_then(|(item, turn)| {
        let at = groups.iter().position(|(_, items)| items.contains(&item))?;
        Some((at, turn))
    });
    let tabs = groups.into_iter().map(|(group, items)| Tab {
        name: group.name,
        title: (group.title)(language),
        count: items.len(),
        panel: html! { <Entries {items} draw={draw.clone()} first={props.first} /> },
    });
    html! {
        <Card name={NAME} parts={GROUPS.map(|group| group.name).to_vec()} title={language.who_and_where()} {rows}>
            <Tabs label={language.who_and_where()} tabs={tabs.collect::<Vec<_>>()} {wanted} />
            <Folded title={language.everything_else()} items={rest} {draw} />
        </Card>
    }
}
