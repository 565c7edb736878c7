//! The words that are looked for, in the rows of all cards and in the text.

use gloo::timers::callback::Timeout;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::icons;
use crate::components::language::use_language;
use crate::components::selection::Selection;
use crate::components::stepper::Stepper;
use crate::state::{Action, Step};

/// The field's `id`, by which the key for it finds it.
pub(crate) const FIELD: &str = "search";

/// Bytes of text for which the rows follow each key at once; with each more of them they follow a millisecond later.
const AT_ONCE: usize = 50_000;
const BYTES_PER_MILLISECOND: usize = 5_000;

/// Props of [`Search`].
#[derive(Properties, PartialEq)]
pub(crate) struct SearchProps {
    pub(crate) query: AttrValue,
    /// The bytes of the text.
    pub(crate) length: usize,
}

/// See the module.
#[component]
pub(crate) fn Search(props: &SearchProps) -> Html {
    let language = use_language();
    let selection = use_context::<Selection>();
    let field = use_node_ref();
    let timer = use_mut_ref(|| None::<Timeout>);
    {
        // What else changes the query: a step back, "Show everything".
        let (field, timer) = (field.clone(), timer.clone());
        use_effect_with(props.query.clone(), move |query| {
            let field = field.cast::<HtmlInputElement>().filter(|field| field.value() != query.as_str());
            if let Some(field) = field.filter(|_| timer.borrow().is_none()) {
                field.set_value(query);
            }
        });
    }
    let dispatch = selection.as_ref().map(|selection| selection.dispatch.clone());
    let act = {
        let dispatch = dispatch.clone();
        Callback::from(move |action: Action| dispatch.iter().for_each(|dispatch| dispatch.dispatch(action.clone())))
    };
    let oninput = {
        let (act, length) = (act.clone(), props.length);
        Callback::from(move |event: InputEvent| {
            let Some(field) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let wait = length.checked_sub(AT_ONCE).map_or(0, |more| more / BYTES_PER_MILLISECOND);
            let (act, running) = (act.clone(), timer.clone());
            let wait = u32::try_from(wait).unwrap_or(500).min(500);
            timer.replace(Some(Timeout::new(wait, move || {
                running.take();
                act.emit(Action::Query(field.value()));
            })));
        })
    };
    let onkeydown = {
        let (act, query) = (act.clone(), props.query.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" => {
                event.prevent_default();
                act.emit(Action::Step(if event.shift_key() { Step::Previous } else { Step::Next }));
            }
            "Escape" if !query.is_empty() => {
                event.prevent_default();
                act.emit(Action::Query(String::new()));
            }
            _ => (),
        })
    };
    html! {
        <div class="search" role="search">
            { icons::search() }
            <input
                ref={field}
                id={FIELD}
                class="search-field"
                type="search"
                placeholder={language.search()}
                aria-label={language.search_label()}
                autocomplete="off"
                spellcheck="false"
                {oninput}
                {onkeydown}
            />
            if !props.query.trim().is_empty() {
                <Stepper />
            }
        </div>
    }
}
