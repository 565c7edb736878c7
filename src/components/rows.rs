//! The rows of a card, in groups: the first ones, and the others when asked.

use yew::prelude::*;

use super::language::use_language;
use super::printing::Printing;
use super::selection::Selection;
use crate::state::Item;
use crate::view::columns::visible;

/// Rows that stand together.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Group {
    pub(crate) title: Option<&'static str>,
    pub(crate) items: Vec<Item>,
    pub(crate) class: Classes,
    /// Whether their order tells something.
    pub(crate) ordered: bool,
}

/// Props of [`Rows`].
#[derive(Properties, PartialEq)]
pub(crate) struct RowsProps {
    pub(crate) groups: Vec<Group>,
    /// Draws an item, as an entry.
    pub(crate) draw: Callback<Item, Html>,
    /// How many to show at first, of all groups together.
    pub(crate) first: usize,
}

/// More rows than this are not drawn by one press of the button.
const STEP: usize = 300;

/// See the module. The others are shown as well when one of them is pointed out.
#[component]
pub(crate) fn Rows(props: &RowsProps) -> Html {
    let language = use_language();
    // Those that were asked for.
    let limit = use_state_eq(|| 0);
    // Paper has no button for the others.
    let is_printed = use_context::<Printing>().is_some_and(|printing| printing.0);
    let shown = use_context::<Selection>().and_then(|selection| selection.shown);
    let items = || props.groups.iter().flat_map(|group| &group.items);
    let reached = shown.and_then(|(item, _)| items().position(|i| *i == item)).map_or(0, |at| at + 1);
    let total = items().count();
    let visible = if is_printed { total } else { visible(total, (*limit).max(reached).max(props.first)) };
    let mut left = visible;
    let groups = props.groups.iter().map(|group| {
        let rows = group.items.iter().take(left);
        left -= rows.len();
        let is_there = rows.len() > 0;
        let rows = rows.map(|item| props.draw.emit(*item)).collect::<Html>();
        let class = classes!("entries", group.class.clone());
        html! {
            if is_there {
                if let Some(title) = group.title {
                    <h4 class="card-group">{ title }</h4>
                }
                if group.ordered { <ol {class}>{ rows }</ol> } else { <ul {class}>{ rows }</ul> }
            }
        }
    });
    let groups = groups.collect::<Html>();
    let set = |to: usize| {
        let limit = limit.clone();
        Callback::from(move |_: MouseEvent| limit.set(to))
    };
    let rest = total - visible;
    html! {
        <>
            { groups }
            if rest > STEP {
                <button type="button" class="more" onclick={set(visible + STEP)}>
                    { language.show_more_of(rest, STEP) }
                </button>
            } else if rest > 0 {
                <button type="button" class="more" onclick={set(total)}>{ language.show_more(rest) }</button>
            } else if *limit > props.first && total > props.first + 1 {
                <button type="button" class="more" onclick={set(0)}>{ language.show_fewer() }</button>
            }
        </>
    }
}
