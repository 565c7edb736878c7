//! The text as read: its facts marked, the place that is pointed out in view.

mod chunk;
mod near;
mod popover;

use std::rc::Rc;

use factcards_document::{ByteSpan, Id};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use self::chunk::ChunkView;
use self::popover::{Popover, Spot};
use super::selection::Selection;
use crate::state::{Action, Focus, Item, Reading};
use crate::view::attributions::parts;
use crate::view::layout::chunks;
use crate::view::marks::{Mark, items_at, marks};
use crate::view::search::occurrences;

/// Milliseconds for which the popover stays when the pointer leaves its mark, so that it can be reached.
const LINGER: u32 = 250;

/// Props of [`SourceView`].
#[derive(Properties, PartialEq)]
pub(crate) struct SourceViewProps {
    pub(crate) reading: Reading,
    pub(crate) focus: Option<Focus>,
    /// The entity that is chosen.
    pub(crate) chosen: Option<Id>,
    /// The words that are looked for.
    pub(crate) query: AttrValue,
}

/// What [`SourceView`] works out once for each reading.
struct Layout {
    chunks: Vec<Rc<crate::view::layout::Chunk>>,
    marks: Vec<Rc<[Mark]>>,
}

/// See the module. The marks are reached with the arrow keys once the text has the keyboard.
#[component]
pub(crate) fn SourceView(props: &SourceViewProps) -> Html {
    let selection = use_context::<Selection>();
    let spot = use_state_eq(|| None::<Spot>);
    let scroller = use_node_ref();
    let layout = use_memo(props.reading.clone(), |reading| {
        let chunks = chunks(reading);
        let marks = marks(reading, &chunks).into_iter().map(Rc::from).collect();
        Layout { chunks: chunks.into_iter().map(Rc::new).collect(), marks }
    });
    let found = use_memo((props.reading.clone(), props.query.clone()), |(reading, query)| {
        let found = occurrences(&reading.source, query);
        layout.chunks.iter().map(|chunk| Rc::from(within(&found, chunk.span))).collect::<Vec<Rc<[ByteSpan]>>>()
    });
    let point = {
        let (spot, layout, reading, selection) =
            (spot.clone(), layout.clone(), props.reading.clone(), selection.clone());
        Callback::from(move |element: Option<Element>| {
            let found = element.and_then(|element| {
                let (chunk, mark) = address(&element)?;
                let marks = layout.marks.get(chunk)?;
                let items = items_at(&reading, marks, *marks.get(mark)?);
                Some(Spot { element: element.get_bounding_client_rect().into(), mark: (chunk, mark), items })
            });
            if let Some(selection) = &selection {
                let items: Vec<Item> = found.as_ref().map(|f| f.items.clone()).unwrap_or_default();
                if *selection.hovered != *items {
                    selection.dispatch.dispatch(Action::Hover(items.into()));
                }
            }
            spot.set(found);
        })
    };
    let leaving = use_mut_ref(|| None::<Timeout>);
    let onpointerover = {
        let (point, leaving, open) = (point.clone(), leaving.clone(), spot.is_some());
        Callback::from(move |event: PointerEvent| {
            leaving.take();
            if let Some(mark) = mark_of(event.target()) {
                point.emit(Some(mark));
            } else if open {
                let point = point.clone();
                leaving.replace(Some(Timeout::new(LINGER, move || point.emit(None))));
            }
        })
    };
    let onstay = {
        let leaving = leaving.clone();
        Callback::from(move |_: PointerEvent| drop(leaving.take()))
    };
    let onfocusin = {
        let point = point.clone();
        Callback::from(move |event: FocusEvent| {
            if let Some(mark) = mark_of(event.target()) {
                point.emit(Some(mark));
            }
        })
    };
    let close = {
        let point = point.clone();
        Callback::from(move |()| point.emit(None))
    };
    let onpointerleave = {
        let close = close.clone();
        Callback::from(move |_: PointerEvent| {
            leaving.take();
            close.emit(());
        })
    };
    let onscroll = {
        let (close, spot) = (close.clone(), spot.clone());
        Callback::from(move |_: Event| {
            if spot.is_some() {
                close.emit(());
            }
        })
    };
    use_page_scroll(spot.is_some(), close.clone());
    let onclick = {
        let (selection, layout) = (selection.clone(), layout.clone());
        Callback::from(move |event: MouseEvent| {
            let Some(mark) = mark_of(event.target()) else { return };
            let item = address(&mark).and_then(|(s, m)| layout.marks.get(s)?.get(m).map(|mark| mark.item));
            if let (Some(item), Some(selection)) = (item, &selection) {
                selection.dispatch.dispatch(Action::Show(item));
            }
        })
    };
    let onkeydown = {
        let (scroller, close, open) = (scroller.clone(), close.clone(), spot.is_some());
        Callback::from(move |event: KeyboardEvent| {
            let step = match event.key().as_str() {
                "ArrowRight" => 1,
                "ArrowLeft" => -1,
                "Escape" => {
                    if open {
                        event.prevent_default();
                        close.emit(());
                    }
                    return;
                }
                "Enter" | " " => {
                    if let Some(mark) = mark_of(event.target()).and_then(|mark| mark.dyn_into::<HtmlElement>().ok()) {
                        event.prevent_default();
                        mark.click();
                    }
                    return;
                }
                _ => return,
            };
            if let Some(scroller) = scroller.cast::<Element>() {
                event.prevent_default();
                focus_neighbour(&scroller, mark_of(event.target()), step);
            }
        })
    };
    // The parts of an attribution may stand in several sentences.
    let pointed = props.focus.map(|focus| {
        let parts = parts(&props.reading.document, focus.item).into_iter().map(|(_, span)| span);
        parts.fold(focus.sentence.cover(focus.span), ByteSpan::cover)
    });
    let drawn = layout.chunks.iter().zip(&layout.marks).zip(&*found).enumerate();
    let chunks = drawn.map(|(at, ((chunk, marks), found))| {
        let focus = props.focus.filter(|_| pointed.is_some_and(|pointed| pointed.overlaps(chunk.span)));
        let chosen = props.chosen.filter(|id| marks.iter().any(|mark| mark.item == Item::Entity(*id)));
        html! {
            <ChunkView
                key={at}
                index={at}
                reading={props.reading.clone()}
                chunk={chunk.clone()}
                marks={marks.clone()}
                {focus}
                {chosen}
                found={found.clone()}
            />
        }
    });
    html! {
        <div class="source-frame" {onpointerleave}>
            <div
                ref={scroller}
                class="source"
                tabindex="0"
                role="region"
                aria-label={props.reading.language.source_label()}
                {onpointerover}
                {onfocusin}
                {onclick}
                {onkeydown}
                {onscroll}
            >
                { for chunks }
            </div>
            if let Some(spot) = (*spot).clone() {
                <Popover {spot} reading={props.reading.clone()} {onstay} />
            }
        </div>
    }
}

/// Those of some places, which are in order, that touch a span.
fn within(places: &[ByteSpan], span: ByteSpan) -> Vec<ByteSpan> {
    let from = places.get(places.partition_point(|place| place.end <= span.start)..).unwrap_or_default();
    from.iter().take_while(|place| place.start < span.end).copied().collect()
}

/// Tells when anything of the page around scrolls.
#[hook]
fn use_page_scroll(heard: bool, on_scroll: Callback<()>) {
    use_effect_with((heard, on_scroll), |(heard, on_scroll)| {
        let on_scroll = on_scroll.clone();
        let window = web_sys::window().filter(|_| *heard);
        let options = EventListenerOptions::run_in_capture_phase();
        let listener = window
            .map(|window| EventListener::new_with_options(&window, "scroll", options, move |_| on_scroll.emit(())));
        move || drop(listener)
    });
}

/// The mark that an event happened on.
fn mark_of(target: Option<web_sys::EventTarget>) -> Option<Element> {
    target?.dyn_into::<Element>().ok()?.closest("[data-mark]").ok()?
}

/// Which chunk and which of its marks an element draws.
fn address(element: &Element) -> Option<(usize, usize)> {
    let address = element.get_attribute("data-mark")?;
    let (chunk, mark) = address.split_once('.')?;
    Some((chunk.parse().ok()?, mark.parse().ok()?))
}

/// Moves the keyboard to the mark after or before the one that has it, or to the first one in view.
fn focus_neighbour(scroller: &Element, from: Option<Element>, step: i32) {
    let Ok(marks) = scroller.query_selector_all("[data-mark][tabindex]") else { return };
    let element = |at: u32| marks.item(at).and_then(|node| node.dyn_into::<HtmlElement>().ok());
    let top = scroller.get_bounding_client_rect().top();
    let next = match from {
        None => (0..marks.length()).find(|at| element(*at).is_some_and(|e| e.get_bounding_client_rect().top() >= top)),
        Some(from) => {
            let address = from.get_attribute("data-mark");
            let here =
                (0..marks.length()).find(|at| element(*at).is_some_and(|e| e.get_attribute("data-mark") == address));
            here.and_then(|at| at.checked_add_signed(step))
        }
    };
    if let Some(mark) = next.and_then(element) {
        // An element that is in the page can take the focus.
        let _ = mark.focus();
    }
}
