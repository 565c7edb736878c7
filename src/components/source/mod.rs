//! The text as read: its facts marked, the place that is pointed out in view.

mod chunk;
mod chunks;
mod hover;
mod keyboard;
mod minimap;
mod near;
mod panel;
mod popover;
mod target;

use std::rc::Rc;

use factcards_document::{ByteSpan, Id};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use self::chunks::Chunks;
use self::hover::use_hover;
use self::minimap::Minimap;
use self::panel::{Opened, Panel};
use self::popover::Popover;
use self::target::{address, id, mark_of, sentence_of};
use super::pieces::use_pieces;
use super::selection::{Selection, has_selection};
use crate::state::{Action, Focus, Reading};
use crate::view::search::occurrences;

/// Pixels by which the pointer may move in a press that selects nothing.
const STILL: i32 = 4;

/// Props of [`SourceView`].
#[derive(Clone, Properties, PartialEq)]
pub(crate) struct SourceViewProps {
    pub(crate) reading: Reading,
    pub(crate) focus: Option<Focus>,
    /// The entity that is chosen.
    pub(crate) chosen: Option<Id>,
    /// The words that are looked for.
    pub(crate) query: AttrValue,
}

/// See the module. Marks and sentences are reached with the arrow keys once the text has the keyboard.
#[component]
pub(crate) fn SourceView(props: &SourceViewProps) -> Html {
    let selection = use_context::<Selection>();
    let opened = use_state_eq(|| None::<Opened>);
    let scroller = use_node_ref();
    let layout = props.reading.layout().clone();
    let pieces = use_pieces(props.reading.text(), chunks::pieces(&layout));
    let places = use_memo((props.reading.clone(), props.query.clone()), |(reading, query)| {
        Rc::<[ByteSpan]>::from(occurrences(&reading.source, query))
    });
    {
        // The sentence was one of another reading.
        let opened = opened.clone();
        use_effect_with(props.reading.clone(), move |_| opened.set(None));
    }
    let hover = use_hover(&props.reading, &layout);
    let pressed = use_mut_ref(|| None::<(i32, i32)>);
    let onpointerdown = {
        let pressed = pressed.clone();
        Callback::from(move |event: PointerEvent| {
            pressed.replace(Some((event.client_x(), event.client_y())));
        })
    };
    let onclick = {
        let (selection, layout, opened, leave) = (selection.clone(), layout.clone(), opened.clone(), hover.on_leave());
        Callback::from(move |event: MouseEvent| {
            let from = pressed.take().filter(|_| event.detail() > 0);
            let is_drag =
                from.is_some_and(|(x, y)| (event.client_x() - x).abs() > STILL || (event.client_y() - y).abs() > STILL);
            // What ends a selection, or goes on to select a word, is for the selection alone.
            if is_drag || has_selection() || event.detail() > 1 {
                opened.set(None);
                return;
            }
            if let Some(mark) = mark_of(event.target()) {
                let item = address(&mark).and_then(|(s, m)| layout.marks.get(s)?.get(m).map(|mark| mark.item));
                if let (Some(item), Some(selection)) = (item, &selection) {
                    selection.dispatch.dispatch(Action::Show(item));
                }
            } else if let Some(element) = sentence_of(event.target()) {
                leave.emit(());
                let place = element.get_bounding_client_rect().into();
                opened.set(id(&element).map(|sentence| Opened { sentence, place }));
            }
        })
    };
    let onkeydown = {
        let (scroller, leave, is_hovering) = (scroller.clone(), hover.on_leave(), hover.spot.is_some());
        Callback::from(move |event: KeyboardEvent| {
            let target = event.target_dyn_into::<Element>();
            let Some((scroller, target)) = scroller.cast::<Element>().zip(target) else { return };
            if event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key() {
                return;
            }
            let is_done = match event.key().as_str() {
                "Escape" => {
                    leave.emit(());
                    is_hovering
                }
                "Enter" => press(&target),
                " " => mark_of(event.target()).is_some_and(|mark| press(&mark)),
                key => keyboard::step(&scroller, &target, key),
            };
            if is_done {
                event.prevent_default();
            }
        })
    };
    let on_close = {
        let opened = opened.clone();
        Callback::from(move |()| opened.set(None))
    };
    html! {
        <div class="source-frame" onpointerleave={hover.on_leave().reform(|_: PointerEvent| ())}>
            <div
                ref={scroller.clone()}
                class="source"
                tabindex="0"
                role="region"
                aria-label={props.reading.language.source_label()}
                onpointerover={hover.on_over()}
                onfocusin={hover.on_focus()}
                {onpointerdown}
                {onclick}
                {onkeydown}
            >
                <Chunks
                    reading={props.reading.clone()}
                    {pieces}
                    focus={props.focus}
                    chosen={props.chosen}
                    opened={opened.map(|opened| opened.sentence)}
                    found={(*places).clone()}
                />
                if props.reading.is_of_prefix() {
                    <p class="source-rest">{ props.reading.language.rest_of_text_follows() }</p>
                }
            </div>
            <Minimap
                reading={props.reading.clone()}
                {scroller}
                {pieces}
                chosen={props.chosen}
                found={(*places).clone()}
            />
            if let Some(spot) = hover.spot.clone().filter(|_| opened.is_none()) {
                <Popover {spot} reading={props.reading.clone()} onstay={hover.on_stay()} />
            }
            if let Some(opened) = *opened {
                <Panel reading={props.reading.clone()} {opened} {on_close} />
            }
        </div>
    }
}

/// Presses a mark or a sentence; whether it is one.
fn press(element: &Element) -> bool {
    let is_target = address(element).is_some() || id(element).is_some();
    if let Some(element) = element.dyn_ref::<HtmlElement>().filter(|_| is_target) {
        element.click();
    }
    is_target
}
