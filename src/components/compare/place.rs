//! Places of the texts that are compared: in the current one they are gone to, another one is opened at them.

use factcards_document::{ByteSpan, FactStatus, Id};
use yew::prelude::*;

use crate::components::cards::badge;
use crate::components::icons;
use crate::components::selection::{Jump, Selection};
use crate::components::words::lang;
use crate::state::{Action, Item, Reading, Shelving};
use crate::view::fact_words::runs;
use crate::view::labels;

/// Props of [`Place`].
#[derive(Properties, PartialEq)]
pub(super) struct PlaceProps {
    pub(super) reading: Reading,
    /// The position of its text among all, and that of the current one.
    pub(super) at: usize,
    pub(super) current: usize,
    pub(super) span: ByteSpan,
    pub(super) item: Item,
    /// Whether it is written in the language of the interface.
    #[prop_or_default]
    pub(super) is_told: bool,
    #[prop_or_default]
    pub(super) class: Classes,
    pub(super) children: Html,
}

/// See the module.
#[component]
pub(super) fn Place(props: &PlaceProps) -> Html {
    let selection = use_context::<Selection>();
    let PlaceProps { reading, at, current, span, item, is_told, class, children } = props;
    let (at, span, item) = (*at, *span, *item);
    if at == *current {
        return html! { <Jump {span} {item} is_told={*is_told} class={class.clone()}>{ children.clone() }</Jump> };
    }
    let onclick = Callback::from(move |_: MouseEvent| {
        let open = Action::Shelf(Shelving::Open { at, place: Some((span, item)) });
        selection.iter().for_each(|selection| selection.dispatch.dispatch(open.clone()));
    });
    html! {
        <button
            type="button"
            class={classes!("jump", class.clone())}
            title={reading.language.open_this_text()}
            lang={lang(reading).filter(|_| !is_told)}
            {onclick}
        >
            { children.clone() }
        </button>
    }
}

/// A fact of one of the texts, with how far it holds.
pub(super) fn fact(reading: &Reading, at: usize, current: usize, id: Id) -> Html {
    let Some(fact) = reading.document.facts.get(id) else { return html! {} };
    let language = reading.language;
    let status = labels::status(fact.status, language);
    let class = labels::status_class(fact.status);
    let is_badge = fact.status != FactStatus::Stated;
    let negated = labels::polarity(fact.polarity, language);
    let words = runs(reading, fact).into_iter().map(|run| {
        let class = format!("fact-{}", run.kind.class());
        html! { <>{ run.joint }<span {class}>{ run.words }</span></> }
    });
    html! {
        <li class="entry fact">
            <span class={classes!("fact-standing", format!("standing-{class}"))}>
                { icons::status(fact.status) }
                if !is_badge {
                    <span class="visually-hidden">{ format!("{status}: ") }</span>
                }
            </span>
            <Place reading={reading.clone()} {at} {current} span={fact.span} item={Item::Fact(id)} class="fact-words">
                { for words }
            </Place>
            if is_badge || negated.is_some() {
                <p class="qualifiers">
                    if is_badge {
                        { badge(status, class) }
                    }
                    if let Some(words) = negated {
                        <span class="badge badge-negative">{ icons::not() }{ words }</span>
                    }
                </p>
            }
        </li>
    }
}
