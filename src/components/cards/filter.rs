//! That the cards show only what concerns one entity, how much that is, and the way back to everything.

use factcards_document::Id;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::frame::ShownCards;
use crate::components::selection::Selection;
use crate::components::words;
use crate::state::{Action, Item, Reading};
use crate::view::entries;

/// Props of [`Filter`].
#[derive(Properties, PartialEq)]
pub(crate) struct FilterProps {
    pub(crate) reading: Reading,
    pub(crate) entity: Id,
    /// What holds it and the cards.
    pub(crate) around: NodeRef,
}

/// See the module.
#[component]
pub(crate) fn Filter(props: &FilterProps) -> Html {
    let cards = use_context::<ShownCards>();
    let dispatch = use_context::<Selection>().map(|selection| selection.dispatch);
    let FilterProps { reading, entity, around } = props;
    let counted = use_memo((reading.clone(), *entity, cards), |(reading, entity, cards)| {
        entries::concerning(reading, *entity, |card| cards.as_ref().is_none_or(|cards| cards.contains(card)))
    });
    let Some(name) = reading.document.entities.get(*entity).map(|entity| entity.name.clone()) else { return html! {} };
    let onclick = {
        let (around, entry) = (around.clone(), Item::Entity(*entity).element_id());
        Callback::from(move |_: MouseEvent| {
            // The button will be gone: the keyboard goes back to where it was chosen, or at least to the cards.
            if let Some(around) = around.cast::<HtmlElement>() {
                let name = around.query_selector(&format!("#{entry} button")).ok().flatten();
                let name = name.and_then(|name| name.dyn_into::<HtmlElement>().ok());
                for element in [Some(around), name].into_iter().flatten() {
                    let _ = element.focus();
                }
            }
            if let Some(dispatch) = &dispatch {
                dispatch.dispatch(Action::Leave);
            }
        })
    };
    let (concerned, all) = *counted;
    let language = reading.language;
    let name = html! { <strong lang={words::lang(reading)}>{ name }</strong> };
    html! {
        <div class="filter" part="filter" role="group" aria-label={language.filter()}>
            <p class="filter-what">
                { words::around(name, |name| language.only_concerning(name)) }
                <span class="filter-count">
                    { " · " }{ language.place_of(concerned, all) }
                    <span class="visually-hidden">{ language.filter_entries() }</span>
                </span>
            </p>
            <button type="button" class="button filter-end" {onclick}>{ language.show_everything() }</button>
        </div>
    }
}
