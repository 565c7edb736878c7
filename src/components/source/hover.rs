//! The mark that is pointed at, with the pointer or the keyboard, and what the cards say about it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use web_sys::Element;
use yew::prelude::*;

use super::popover::Spot;
use super::target::{address, mark_of};
use crate::components::selection::Selection;
use crate::state::{Action, Item, Reading};
use crate::view::marks::items_at;
use crate::view::text_layout::TextLayout;

/// Milliseconds for which the popover stays when the pointer leaves its mark, so that it can be reached.
const LINGER: u32 = 250;
/// Milliseconds after which what was scrolled under the pointer is pointed at.
const REST: u32 = 150;

/// See the module.
#[derive(Clone)]
pub(super) struct Hover {
    pub(super) spot: Option<Spot>,
    point: Callback<Option<Element>>,
    leaving: Rc<RefCell<Option<Timeout>>>,
    /// Where the pointer was last.
    place: Rc<Cell<(i32, i32)>>,
}

/// Keeps what is pointed at.
#[hook]
pub(super) fn use_hover(reading: &Reading, layout: &Rc<TextLayout>) -> Hover {
    let selection = use_context::<Selection>();
    let spot = use_state_eq(|| None::<Spot>);
    let leaving = use_mut_ref(|| None::<Timeout>);
    let place = (*use_memo((), |()| Rc::new(Cell::new((-1, -1))))).clone();
    let point = {
        let (spot, layout, reading) = (spot.clone(), layout.clone(), reading.clone());
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
    let hover = Hover { spot: (*spot).clone(), point, leaving, place };
    use_page_scroll(hover.spot.is_some(), hover.on_leave());
    hover
}

impl Hover {
    /// The pointer is somewhere in the text.
    pub(super) fn on_over(&self) -> Callback<PointerEvent> {
        let Self { spot, point, leaving, place } = self.clone();
        Callback::from(move |event: PointerEvent| {
            leaving.take();
            let mark = mark_of(event.target());
            let here = (event.client_x(), event.client_y());
            // It is the text that moves: only what comes to rest under the pointer is pointed at.
            let is_still = place.replace(here) == here;
            let wait = match (&mark, is_still) {
                (Some(_), true) => REST,
                (Some(_), false) => return point.emit(mark),
                (None, _) if spot.is_some() => LINGER,
                (None, _) => return,
            };
            let point = point.clone();
            leaving.replace(Some(Timeout::new(wait, move || point.emit(mark))));
        })
    }

    /// The keyboard is somewhere in the text.
    pub(super) fn on_focus(&self) -> Callback<FocusEvent> {
        let Self { spot, point, .. } = self.clone();
        Callback::from(move |event: FocusEvent| {
            let mark = mark_of(event.target());
            if mark.is_some() || spot.is_some() {
                point.emit(mark);
            }
        })
    }

    /// The pointer is on what is said about the mark.
    pub(super) fn on_stay(&self) -> Callback<PointerEvent> {
        let leaving = self.leaving.clone();
        Callback::from(move |_: PointerEvent| drop(leaving.take()))
    }

    /// Nothing is pointed at any more.
    pub(super) fn on_leave(&self) -> Callback<()> {
        let Self { spot, point, leaving, .. } = self.clone();
        Callback::from(move |()| {
            leaving.take();
            if spot.is_some() {
                point.emit(None);
            }
        })
    }
}

/// Tells when anything of the page scrolls.
#[hook]
fn use_page_scroll(heard: bool, on_scroll: Callback<()>) {
    let on_scroll = {
        let latest = use_mut_ref(|| on_scroll.clone());
        latest.replace(on_scroll);
        latest
    };
    use_effect_with(heard, move |heard| {
        let window = web_sys::window().filter(|_| *heard);
        let options = EventListenerOptions::run_in_capture_phase();
        let listener = window.map(|window| {
            EventListener::new_with_options(&window, "scroll", options, move |_| {
                let on_scroll = on_scroll.borrow().clone();
                on_scroll.emit(());
            })
        });
        move || drop(listener)
    });
}
