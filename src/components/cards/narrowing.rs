//! What the rows are narrowed down to, how many that leaves, and the way back to all of them.

use std::rc::Rc;

use factcards_document::Id;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::chips;
use crate::components::icons;
use crate::components::selection::Selection;
use crate::components::words::lang;
use crate::state::{Action, Dates, Filter, Item, Reading};
use crate::strings::Language;
use crate::view::labels;
use crate::view::shorten::shorten;

/// Props of [`Narrowing`].
#[derive(Properties, PartialEq)]
pub(crate) struct NarrowingProps {
    pub(crate) reading: Reading,
    pub(crate) chosen: Option<Id>,
    pub(crate) filter: Rc<Filter>,
    /// Rows that are left, and all.
    pub(crate) shown: usize,
    pub(crate) all: usize,
    /// What holds it and the cards.
    pub(crate) around: NodeRef,
}

/// See the module. Each condition is a button that takes it back.
#[component]
pub(crate) fn Narrowing(props: &NarrowingProps) -> Html {
    let NarrowingProps { reading, chosen, filter, shown, all, around } = props;
    let language = reading.language;
    let dispatch = use_context::<Selection>().map(|selection| selection.dispatch);
    let act = Callback::from(move |action: Action| dispatch.iter().for_each(|d| d.dispatch(action.clone())));
    let condition = |what: Html, label: String, action: Action| {
        let (act, around, chosen) = (act.clone(), around.clone(), *chosen);
        let onclick = Callback::from(move |_: MouseEvent| {
            keep_keyboard(&around, chosen);
            act.emit(action.clone());
        });
        html! {
            <button type="button" class="condition-set" aria-label={language.take_back(&label)} {onclick}>
                { what }{ icons::cross() }
            </button>
        }
    };
    let without = |change: fn(&mut Filter)| {
        let mut filter = (**filter).clone();
        change(&mut filter);
        Action::Filter(filter)
    };
    let name = chosen.and_then(|id| reading.document.entities.get(id)).map(|entity| entity.name.clone());
    let query = Some(filter.query.trim()).filter(|query| !query.is_empty());
    let sentence = filter.sentence.map(|id| shorten(reading.words(reading.sentence(id))));
    let dates = (filter.dates != Dates::default()).then(|| days(language, &filter.dates));
    let title = |card: &str| chips::title(language, card);
    html! {
        <div class="filter" part="filter" role="group" aria-label={language.filter()}>
            <p class="filter-what">
                <span class="filter-count">
                    { language.place_of(*shown, *all) }<span class="visually-hidden">{ language.filter_entries() }</span>
                </span>
                if let Some(name) = name {
                    { condition(html! { <strong lang={lang(reading)}>{ name.clone() }</strong> }, name, Action::Leave) }
                }
                if let Some(card) = filter.card {
                    { condition(title(card).into(), title(card).to_owned(), without(|f| f.card = None)) }
                }
                if let Some(query) = query {
                    { condition(format!("“{query}”").into(), query.to_owned(), Action::Query(String::new())) }
                }
                if let Some(status) = filter.status {
                    { condition(labels::status(status, language).into(), labels::status(status, language).to_owned(), without(|f| f.status = None)) }
                }
                if let Some(dates) = dates {
                    { condition(dates.clone().into(), dates, without(|f| f.dates = Dates::default())) }
                }
                if let Some(sentence) = sentence {
                    { condition(html! { <span lang={lang(reading)}>{ format!("“{sentence}”") }</span> }, sentence, without(|f| f.sentence = None)) }
                }
            </p>
            <button
                type="button"
                class="button filter-end"
                onclick={{
                    let (around, chosen) = (around.clone(), *chosen);
                    Callback::from(move |_: MouseEvent| {
                        keep_keyboard(&around, chosen);
                        act.emit(Action::ShowAll);
                    })
                }}
            >
                { language.show_everything() }
            </button>
        </div>
    }
}

/// The button that was pressed will be gone: the keyboard goes back to where the entity was chosen, or at least to the cards.
fn keep_keyboard(around: &NodeRef, chosen: Option<Id>) {
    let Some(around) = around.cast::<HtmlElement>() else { return };
    let entry = chosen.map(|id| Item::Entity(id).element_id());
    let name = entry.and_then(|entry| around.query_selector(&format!("#{entry} button")).ok().flatten());
    let name = name.and_then(|name| name.dyn_into::<HtmlElement>().ok());
    for element in [Some(around), name].into_iter().flatten() {
        let focus = web_sys::FocusOptions::new();
        focus.set_prevent_scroll(true);
        // An element that is in the page can take the focus.
        let _ = element.focus_with_options(&focus);
    }
}

fn days(language: Language, dates: &Dates) -> String {
    match (&dates.from, &dates.to) {
        (Some(from), Some(to)) if from == to => from.clone(),
        (Some(from), Some(to)) => format!("{from} – {to}"),
        (Some(from), None) => language.days_from(from),
        (None, Some(to)) => language.days_to(to),
        (None, None) => String::new(),
    }
}
