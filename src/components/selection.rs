//! What ties the cards to the text: a context, the button that jumps to a place, and the list item that can be shown.

use std::rc::Rc;

use factcards_document::ByteSpan;
use yew::prelude::*;

use super::pin_mark::PinMark;
use super::printing::{Printing, numbers};
use super::row_menu::RowMenu;
use super::rows::{Group, Rows};
use super::stepper::Stops;
use super::words::lang;
use crate::state::{Action, Chosen, Focus, Item, Location, Pins, Reading, State};
use crate::view::row;

/// What cards and marks share.
#[derive(Clone, PartialEq)]
pub(crate) struct Selection {
    pub(crate) dispatch: UseReducerDispatcher<State>,
    /// What the rows are of.
    pub(crate) reading: Option<Reading>,
    pub(crate) focus: Option<Focus>,
    pub(crate) chosen: Option<Chosen>,
    pub(crate) stops: Stops,
    pub(crate) shown: Option<(Item, u32)>,
    pub(crate) hovered: Rc<[Item]>,
    /// The rows that are pinned; none where rows cannot be, in another page.
    pub(crate) pins: Option<Pins>,
    /// The language of the text, where it is another than the interface's.
    pub(crate) lang: Option<AttrValue>,
}

impl Selection {
    /// What is selected in this state.
    pub(crate) fn of(state: &UseReducerHandle<State>, stops: Stops) -> Self {
        Self {
            dispatch: state.dispatcher(),
            reading: state.reading.clone(),
            focus: state.location.focus,
            chosen: state.location.chosen,
            stops,
            shown: state.shown,
            hovered: state.hovered.clone(),
            pins: None,
            lang: state.reading.as_ref().and_then(lang),
        }
    }

    /// The same where rows can be pinned.
    pub(crate) fn with_pins(self, state: &State) -> Self {
        Self { pins: Some(state.pins.clone()), ..self }
    }
}

/// A context: the rows here are on the card of those that are pinned.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct AmongPinned;

/// Takes back what was pointed out last when Escape is pressed and nothing else has made use of it.
pub(crate) fn on_escape(state: &UseReducerHandle<State>) -> Callback<KeyboardEvent> {
    let dispatcher = state.dispatcher();
    let Location { focus, chosen, filter, .. } = &state.location;
    let is_pointed = focus.is_some() || chosen.is_some() || !filter.is_none();
    Callback::from(move |event: KeyboardEvent| {
        if is_pointed && event.key() == "Escape" && !event.default_prevented() {
            event.prevent_default();
            dispatcher.dispatch(Action::Unfocus);
        }
    })
}

/// Props of [`Jump`].
#[derive(Properties, PartialEq)]
pub(crate) struct JumpProps {
    /// Where to.
    pub(crate) span: ByteSpan,
    /// What on the cards it belongs to.
    pub(crate) item: Item,
    /// Whether it is written in the language of the interface, not in the words of the text.
    #[prop_or_default]
    pub(crate) is_told: bool,
    #[prop_or_default]
    pub(crate) class: Classes,
    pub(crate) children: Html,
}

/// Whether a place is pointed out for an item, the way to point it out, and the language of its words where that is to be said.
#[hook]
fn use_jump(props: &JumpProps) -> (bool, Callback<()>, Option<AttrValue>) {
    let (span, item) = (props.span, props.item);
    let selection = use_context::<Selection>();
    let lang = selection.as_ref().and_then(|of| of.lang.clone()).filter(|_| !props.is_told);
    let here = selection.as_ref().and_then(|l| l.focus).is_some_and(|f| f.item == item && f.span == span);
    let jump = Callback::from(move |()| {
        if let Some(selection) = &selection {
            selection.dispatch.dispatch(Action::Jump { span, item });
        }
    });
    (here, jump, lang)
}

/// A fact: a button that goes to its place in the text. It is no `<button>`, as words on one cannot be selected.
#[component]
pub(crate) fn Jump(props: &JumpProps) -> Html {
    let jump = use_jump(props);
    draw_jump(props, classes!("jump", props.class.clone()), jump)
}

/// The same within a sentence, whose lines are broken in it too.
#[component]
pub(crate) fn InlineJump(props: &JumpProps) -> Html {
    let jump = use_jump(props);
    draw_jump(props, classes!("jump", "jump-inline", props.class.clone()), jump)
}

fn draw_jump(props: &JumpProps, class: Classes, (here, jump, lang): (bool, Callback<()>, Option<AttrValue>)) -> Html {
    let onclick = {
        let jump = jump.clone();
        // Whoever has selected words wants to stay with them.
        Callback::from(move |_: MouseEvent| {
            if !has_selection() {
                jump.emit(());
            }
        })
    };
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            jump.emit(());
        }
    });
    html! {
        <span
            role="button"
            tabindex="0"
            {class}
            aria-current={here.then_some("location")}
            {lang}
            {onclick}
            {onkeydown}
        >
            { props.children.clone() }
        </span>
    }
}

/// Whether words of the page are selected.
pub(crate) fn has_selection() -> bool {
    let selection = web_sys::window().and_then(|window| window.get_selection().ok().flatten());
    selection.is_some_and(|selection| !selection.is_collapsed())
}

/// Props of [`Entry`].
#[derive(Properties, PartialEq)]
pub(crate) struct EntryProps {
    pub(crate) item: Item,
    /// Whether another entry of the item is the one that is pointed out.
    #[prop_or_default]
    pub(crate) is_repeated: bool,
    #[prop_or_default]
    pub(crate) class: Classes,
    pub(crate) children: Html,
}

/// One entry of a card's list; drawn differently while its mark in the text is pointed at.
#[component]
pub(crate) fn Entry(props: &EntryProps) -> Html {
    let selection = use_context::<Selection>();
    let among_pinned = use_context::<AmongPinned>().is_some();
    let linked = selection.as_ref().is_some_and(|l| l.hovered.contains(&props.item));
    let is_repeated = props.is_repeated;
    let is_printed = use_context::<Printing>().is_some_and(|printing| printing.0);
    let printed = selection.as_ref().and_then(|l| l.reading.as_ref()).filter(|_| is_printed);
    let printed = printed.map(|reading| numbers(reading, props.item));
    let menu_of = selection.as_ref().and_then(|l| l.reading.clone()).filter(|_| !is_repeated);
    // What has no place of its own on the cards has nothing to be asked for.
    let menu_of = menu_of.filter(|reading| row::span(reading, props.item).is_some());
    let shown = selection.as_ref().and_then(|l| l.shown).is_some_and(|(item, _)| item == props.item && !is_repeated);
    let pins = selection.as_ref().and_then(|l| l.pins.as_ref());
    let is_marked = among_pinned || !is_repeated;
    let is_pinned = is_marked && pins.is_some_and(|pins| pins.has(props.item));
    let states = [(linked, "is-linked"), (shown, "is-shown"), (is_pinned, "is-pinned")];
    let states: Classes = states.into_iter().filter(|(is, _)| *is).map(|(_, class)| class).collect();
    html! {
        <li
            id={(!is_repeated).then(|| props.item.element_id())}
            part="entry"
            class={classes!("entry", props.class.clone(), states)}
            data-item={pins.map(|_| props.item.id())}
        >
            { props.children.clone() }
            { printed.unwrap_or_default() }
            if is_pinned {
                <PinMark item={props.item} />
            }
            if let Some(reading) = menu_of {
                <RowMenu {reading} item={props.item} />
            }
        </li>
    }
}

/// Props of [`Entries`].
#[derive(Properties, PartialEq)]
pub(crate) struct EntriesProps {
    pub(crate) items: Vec<Item>,
    /// Draws one of them, as an [`Entry`].
    pub(crate) draw: Callback<Item, Html>,
    /// How many to show at first.
    #[prop_or(8)]
    pub(crate) first: usize,
    #[prop_or_default]
    pub(crate) class: Classes,
    /// Whether their order tells something.
    #[prop_or_default]
    pub(crate) ordered: bool,
}

/// A list that shows its first entries, and the others when asked, or when one of them is pointed out.
#[component]
pub(crate) fn Entries(props: &EntriesProps) -> Html {
    let EntriesProps { items, draw, first, class, ordered } = props;
    let group = Group { title: None, items: items.clone(), class: class.clone(), ordered: *ordered };
    html! { <Rows groups={vec![group]} draw={draw.clone()} first={*first} /> }
}
