//! What all cards have in common: a section with a heading and how many entries it has; groups;
//! badges.

use std::rc::Rc;

use factcards_document::{FactStatus, Polarity};
use web_sys::HtmlDetailsElement;
use yew::prelude::*;

use crate::components::icons;
use crate::components::language::use_language;
use crate::components::printing::Printing;
use crate::components::row_menu::copy;
use crate::components::selection::{Entries, Selection};
use crate::state::{Item, Reading};
use crate::strings::Language;
use crate::view::{entries, labels, rows_markdown};

/// A context: which cards are shown.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct ShownCards {
    /// The names of those that may be; all when there is none.
    pub(crate) names: Rc<[AttrValue]>,
    /// The one that the person looks at, or the part of one.
    pub(crate) only: Option<&'static str>,
    /// Whether they stand in another page.
    pub(crate) is_embedded: bool,
}

impl ShownCards {
    /// Whether the card, or a part of one, of this name is among those that may be.
    pub(crate) fn may_be(&self, name: &str) -> bool {
        let card = entries::card_of_part(name);
        self.names.is_empty() || self.names.iter().any(|of| of == name || of == card)
    }

    /// Whether it is among those that are shown.
    pub(crate) fn contains(&self, name: &str) -> bool {
        self.may_be(name) && self.only.is_none_or(|only| only == name)
    }

    /// Whether the card of this name, or a part of it, is the one that the person looks at.
    pub(super) fn looks_at(&self, card: &str) -> bool {
        self.only.is_some_and(|only| entries::card_of_part(only) == card)
    }

    /// The same, narrowed down to one.
    pub(super) fn only(&self, name: &'static str) -> Self {
        Self { only: Some(name), ..self.clone() }
    }
}

/// Props of [`Card`].
#[derive(Properties, PartialEq)]
pub(crate) struct CardFrameProps {
    /// Its name in the page: `data-card`.
    pub(crate) name: &'static str,
    /// The names of what can be shown of it alone.
    #[prop_or_default]
    pub(crate) parts: Vec<&'static str>,
    pub(crate) title: &'static str,
    /// Its rows, where it is made of rows: they are counted, and can be copied together.
    #[prop_or_default]
    pub(crate) rows: Vec<Item>,
    /// How many things it shows, where they are no rows.
    #[prop_or_default]
    pub(crate) count: Option<usize>,
    /// Buttons that stand in its heading.
    #[prop_or_default]
    pub(crate) tools: Option<Html>,
    pub(crate) children: Html,
}

/// See the module.
#[component]
pub(crate) fn Card(props: &CardFrameProps) -> Html {
    let language = use_language();
    let shown = use_context::<ShownCards>();
    let selection = use_context::<Selection>();
    let mut names = std::iter::once(props.name).chain(props.parts.iter().copied());
    if shown.as_ref().is_some_and(|shown| !names.any(|name| shown.may_be(name))) {
        return html! {};
    }
    // What the person does not look at stays as it is, and is there again at once.
    let hidden = shown.as_ref().is_some_and(|shown| shown.only.is_some() && !shown.looks_at(props.name));
    // Landmarks are the page's: those of several elements in it would have the same names.
    let role = shown.is_some_and(|shown| shown.is_embedded).then_some("group");
    // Half a card would be taken for a whole one.
    let is_of_prefix = selection.as_ref().and_then(|s| s.reading.as_ref()).is_some_and(Reading::is_of_prefix);
    let on_copy = selection.filter(|_| !props.rows.is_empty() && !is_of_prefix).map(|selection| {
        let (title, rows) = (props.title, props.rows.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(reading) = &selection.reading {
                copy(&selection.dispatch, rows_markdown::markdown(reading, title, &rows));
            }
        })
    });
    let id = format!("{}-title", props.name);
    let labelledby = id.clone();
    let heading = html! {
        <h3 class="card-title" part="card-title" {id}>
            { props.title }
            if let Some(count) = props.count.or(Some(props.rows.len()).filter(|count| *count > 0)) {
                <span class="card-count" aria-hidden="true">{ count }</span>
            }
        </h3>
    };
    html! {
        <section class="card" part="card" {hidden} {role} data-card={props.name} aria-labelledby={labelledby}>
            <div class="card-head">
                { heading }
                { props.tools.clone().unwrap_or_default() }
                if let Some(onclick) = on_copy {
                    <button type="button" class="card-copy" aria-label={language.copy_card()} title={language.copy_card()} {onclick}>
                        { icons::copy() }
                    </button>
                }
            </div>
            { props.children.clone() }
        </section>
    }
}

/// A word that qualifies an entry; `kind` is the last part of its CSS class.
pub(crate) fn badge(text: &str, kind: &str) -> Html {
    html! { <span class={classes!("badge", format!("badge-{kind}"))}>{ text.to_owned() }</span> }
}

/// How far something holds, where the text does not simply state it.
pub(crate) fn standing_badges(status: Option<FactStatus>, polarity: Polarity, language: Language) -> Html {
    html! {
        <>
            if let Some(status) = status.filter(|status| *status != FactStatus::Stated) {
                { badge(labels::status(status, language), labels::status_class(status)) }
            }
            if let Some(words) = labels::polarity(polarity, language) {
                <span class="badge badge-negative">{ icons::not() }{ words }</span>
            }
        </>
    }
}

/// Props of [`Folded`].
#[derive(Properties, PartialEq)]
pub(crate) struct FoldedProps {
    pub(crate) title: &'static str,
    pub(crate) items: Vec<Item>,
    /// Draws one of them, as an entry.
    pub(crate) draw: Callback<Item, Html>,
}

/// Entries that are there when asked for, or when one of them is pointed out. Nothing where there are none.
#[component]
pub(crate) fn Folded(props: &FoldedProps) -> Html {
    if props.items.is_empty() {
        return html! {};
    }
    html! {
        <Disclosure title={format!("{} ({})", props.title, props.items.len())} items={props.items.clone()}>
            <Entries items={props.items.clone()} draw={props.draw.clone()} />
        </Disclosure>
    }
}

/// Props of [`Disclosure`].
#[derive(Properties, PartialEq)]
pub(crate) struct DisclosureProps {
    pub(crate) title: AttrValue,
    /// What is in it.
    pub(crate) items: Vec<Item>,
    pub(crate) children: Html,
}

/// What is there when asked for, or when something in it is pointed out.
#[component]
pub(crate) fn Disclosure(props: &DisclosureProps) -> Html {
    let shown = use_context::<Selection>().and_then(|selection| selection.shown);
    let turn = shown.filter(|(item, _)| props.items.contains(item)).map(|(_, turn)| turn);
    // What the person chose holds until an entry is pointed out again.
    let choice = use_state_eq(|| (false, None::<u32>));
    let (is_chosen, chosen_at) = *choice;
    let is_printed = use_context::<Printing>().is_some_and(|printing| printing.0);
    let open = is_printed || if turn.is_some() && turn != chosen_at { true } else { is_chosen };
    let ontoggle = Callback::from(move |event: Event| {
        let details = event.target_dyn_into::<HtmlDetailsElement>();
        if let Some(details) = details.filter(|_| !is_printed) {
            choice.set((details.open(), turn));
        }
    });
    html! {
        <details class="folded" {open} {ontoggle}>
            <summary class="folded-title">{ &props.title }</summary>
            { props.children.clone() }
        </details>
    }
}
