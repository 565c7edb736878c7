//! Tabs: one of several panels at a time, by the pattern that assistive technology knows. On paper all are there.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// A tab and its panel.
#[derive(Clone, PartialEq)]
pub(crate) struct Tab {
    /// The last part of the ids of its elements.
    pub(crate) name: &'static str,
    pub(crate) title: &'static str,
    /// How many entries the panel has.
    pub(crate) count: usize,
    pub(crate) panel: Html,
}

/// Props of [`Tabs`].
#[derive(Properties, PartialEq)]
pub(crate) struct TabsProps {
    pub(crate) label: &'static str,
    pub(crate) tabs: Vec<Tab>,
    /// The tab in which something is pointed out, with a number that grows each time.
    #[prop_or_default]
    pub(crate) wanted: Option<(usize, u32)>,
}

/// See the module. A single panel has a heading in place of its tab.
#[component]
pub(crate) fn Tabs(props: &TabsProps) -> Html {
    // What the person chose holds until something is pointed out again.
    let choice = use_state_eq(|| (None::<&'static str>, None::<u32>));
    let (chosen, chosen_at) = *choice;
    let turn = props.wanted.map(|(_, turn)| turn);
    let of_choice = || props.tabs.iter().position(|tab| Some(tab.name) == chosen);
    let open = match props.wanted {
        Some((wanted, turn)) if Some(turn) != chosen_at => wanted,
        _ => of_choice().unwrap_or_default(),
    };
    let choose = {
        let names: Vec<_> = props.tabs.iter().map(|tab| tab.name).collect();
        Callback::from(move |at: usize| choice.set((names.get(at).copied(), turn)))
    };
    let onkeydown = {
        let (choose, last) = (choose.clone(), props.tabs.len().saturating_sub(1));
        Callback::from(move |event: KeyboardEvent| {
            let next = match event.key().as_str() {
                "ArrowRight" if open >= last => 0,
                "ArrowRight" => open + 1,
                "ArrowLeft" => open.checked_sub(1).unwrap_or(last),
                "Home" => 0,
                "End" => last,
                _ => return,
            };
            event.prevent_default();
            choose.emit(next);
            let list = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
            let tabs = list.and_then(|list| list.query_selector_all("[role=tab]").ok());
            let tab = tabs.and_then(|tabs| tabs.item(u32::try_from(next).ok()?)?.dyn_into::<HtmlElement>().ok());
            // A tab that is in the page can take the focus.
            let _ = tab.map(|tab| tab.focus());
        })
    };
    let title = |tab: &Tab| html! { <>{ tab.title }{ " " }<span class="card-count">{ tab.count }</span></> };
    if let [only] = props.tabs.as_slice() {
        return html! { <><h4 class="card-group">{ title(only) }</h4>{ only.panel.clone() }</> };
    }
    let tabs = props.tabs.iter().enumerate().map(|(at, tab)| {
        let choose = choose.clone();
        html! {
            <button
                type="button"
                role="tab"
                class="tab"
                id={format!("tab-{}", tab.name)}
                aria-selected={(at == open).to_string()}
                aria-controls={format!("panel-{}", tab.name)}
                tabindex={if at == open { "0" } else { "-1" }}
                onclick={move |_: MouseEvent| choose.emit(at)}
            >
                { title(tab) }
            </button>
        }
    });
    let panels = props.tabs.iter().enumerate().map(|(at, tab)| {
        html! {
            <div
                key={tab.name}
                role="tabpanel"
                class="tab-panel"
                id={format!("panel-{}", tab.name)}
                aria-labelledby={format!("tab-{}", tab.name)}
                hidden={at != open}
            >
                <p class="tab-title" aria-hidden="true">{ title(tab) }</p>
                { tab.panel.clone() }
            </div>
        }
    });
    html! {
        <>
            <div role="tablist" class="tabs" aria-label={props.label} {onkeydown}>{ for tabs }</div>
            { for panels }
        </>
    }
}
