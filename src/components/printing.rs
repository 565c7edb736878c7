//! What is different on paper: every row is there, each ends in the numbers of its sentences, and these stand at the end.

use std::collections::BTreeSet;

use factcards_document::Id;
use gloo::events::EventListener;
use yew::prelude::*;

use super::language::use_language;
use super::words::lang;
use crate::state::{Item, Reading};
use crate::view::row;

/// A context: whether the page is being printed.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Printing(pub(crate) bool);

/// Whether the page is being printed, for what is in the context's provider.
#[hook]
pub(crate) fn use_printing() -> Printing {
    let printing = use_state_eq(|| false);
    {
        let printing = printing.setter();
        use_effect_with((), move |()| {
            let listen = |name: &'static str, is_begun: bool| {
                let printing = printing.clone();
                web_sys::window().map(|window| EventListener::new(&window, name, move |_| printing.set(is_begun)))
            };
            let listeners = [listen("beforeprint", true), listen("afterprint", false)];
            move || drop(listeners)
        });
    }
    Printing(*printing)
}

/// The numbers of the sentences that a row comes from.
pub(crate) fn numbers(reading: &Reading, item: Item) -> Html {
    let numbers: Vec<_> = sentences(reading, item).map(|id| (id + 1).to_string()).collect();
    if numbers.is_empty() {
        return html! {};
    }
    html! { <span class="source-numbers">{ format!(" [{}]", numbers.join(", ")) }</span> }
}

fn sentences(reading: &Reading, item: Item) -> impl Iterator<Item = Id> {
    let own = if let Item::Sentence(id) = item { Some(id) } else { None };
    row::sentences(reading, item).into_iter().chain(own)
}

/// Props of [`PrintedSentences`].
#[derive(Properties, PartialEq)]
pub(crate) struct PrintedSentencesProps {
    pub(crate) reading: Reading,
    /// The rows that are printed.
    pub(crate) items: Vec<Item>,
}

/// The sentences that rows end in the numbers of.
#[component]
pub(crate) fn PrintedSentences(props: &PrintedSentencesProps) -> Html {
    let language = use_language();
    let PrintedSentencesProps { reading, items } = props;
    let summary = reading.document.summary.iter().map(|item| item.sentence);
    let told: BTreeSet<Id> = items.iter().flat_map(|item| sentences(reading, *item)).chain(summary).collect();
    let sentences = told.into_iter().map(|id| {
        html! { <li value={(id + 1).to_string()}>{ reading.words(reading.sentence(id)).trim() }</li> }
    });
    html! {
        <section class="printed">
            <h3>{ language.sources() }</h3>
            <ol lang={lang(reading)}>{ for sentences }</ol>
        </section>
    }
}
