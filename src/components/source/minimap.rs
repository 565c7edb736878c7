//! A strip beside the text that shows where its facts stand, what is looked for or chosen, and which part is in view. What it
//! shows and does, scroll bar, search and stepper do too, so it is hidden from assistive technology and no stop for the
//! keyboard.

use factcards_document::{ByteSpan, Id};
use gloo::timers::callback::Timeout;
use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, ResizeObserver};
use yew::prelude::*;

use super::near::use_scroll;
use crate::state::Reading;
use crate::view::density::{self, BUCKETS};

/// How many times the height of the window the text has to have.
const LONG: f64 = 1.5;
/// Milliseconds after which a new text is laid out.
const LAID_OUT: u32 = 50;
/// Milliseconds between two looks at what is in view while the text scrolls: each has the page laid out.
const PAUSE: u32 = 100;

/// Props of [`Minimap`].
#[derive(Properties)]
pub(super) struct MinimapProps {
    pub(super) reading: Reading,
    /// What the text scrolls in; its children are the chunks of the text.
    pub(super) scroller: NodeRef,
    /// How much of them is drawn.
    pub(super) pieces: usize,
    /// The entity that is chosen.
    pub(super) chosen: Option<Id>,
    /// Where the words stand that are looked for.
    pub(super) found: std::rc::Rc<[ByteSpan]>,
}

impl PartialEq for MinimapProps {
    fn eq(&self, other: &Self) -> bool {
        self.reading == other.reading
            && self.pieces == other.pieces
            && self.chosen == other.chosen
            && self.found == other.found
    }
}

/// See the module. Beside a text that the window shows most of its place is left empty, so that no text moves when it comes.
#[component]
pub(super) fn Minimap(props: &MinimapProps) -> Html {
    let (strip, view) = (use_node_ref(), use_node_ref());
    let is_long = use_state_eq(|| false);
    let length = props.reading.source.len();
    let facts = use_memo(props.reading.clone(), |reading| {
        let facts = reading.document.facts.iter().map(|fact| fact.span.start);
        density::bars(&density::shares(&density::counts(length, facts)))
    });
    let chosen = use_memo((props.reading.clone(), props.chosen), |(reading, chosen)| {
        let entity = chosen.and_then(|id| reading.document.entities.get(id));
        let places = entity.into_iter().flat_map(|of| &of.mentions).map(|mention| mention.span.start);
        density::ticks(&density::counts(length, places))
    });
    let found = use_memo((props.reading.clone(), props.found.clone()), |(_, found)| {
        density::ticks(&density::counts(length, found.iter().map(|span| span.start)))
    });
    let show = {
        let (scroller, view, is_long) = (props.scroller.clone(), view.clone(), is_long.clone());
        Callback::from(move |()| {
            let Some(scroller) = scroller.cast::<HtmlElement>() else { return };
            let (whole, window) = (f64::from(scroller.scroll_height()), f64::from(scroller.client_height()));
            is_long.set(window > 0.0 && whole > LONG * window);
            if let Some(view) = view.cast::<HtmlElement>() {
                let top = scroller.get_bounding_client_rect().top();
                let (from, to) = (share_at(&scroller, top), share_at(&scroller, top + window));
                for (name, share) in [("--from", from), ("--share", to - from)] {
                    // A percentage is always accepted.
                    let _ = view.style().set_property(name, &format!("{}%", share * 100.0));
                }
            }
        })
    };
    let waiting = use_mut_ref(|| None::<Timeout>);
    let on_scroll = {
        let show = show.clone();
        Callback::from(move |()| {
            let (show, waits) = (show.clone(), waiting.clone());
            waiting.borrow_mut().get_or_insert_with(|| {
                Timeout::new(PAUSE, move || {
                    waits.take();
                    show.emit(());
                })
            });
        })
    };
    use_scroll(&props.scroller, on_scroll);
    {
        let (scroller, show) = (props.scroller.clone(), show.clone());
        use_effect_with((), move |()| {
            let observed = scroller.cast::<Element>().and_then(|scroller| observe(&scroller, show));
            move || {
                if let Some((observer, _callback)) = observed {
                    observer.disconnect();
                }
            }
        });
    }
    use_effect_with((props.reading.clone(), props.pieces, *is_long), move |_| {
        // To ask for the height at once would lay the whole text out for that alone.
        let timer = Timeout::new(LAID_OUT, move || show.emit(()));
        move || drop(timer)
    });
    let go = {
        let (scroller, strip) = (props.scroller.clone(), strip.clone());
        Callback::from(move |event: PointerEvent| {
            let Some((scroller, strip)) = scroller.cast::<HtmlElement>().zip(strip.cast::<Element>()) else { return };
            let place = strip.get_bounding_client_rect();
            let share = (f64::from(event.client_y()) - place.top()) / place.height().max(1.0);
            go_to(&scroller, share.clamp(0.0, 1.0));
        })
    };
    let onpointerdown = {
        let (go, strip) = (go.clone(), strip.clone());
        Callback::from(move |event: PointerEvent| {
            // The text keeps the keyboard.
            event.prevent_default();
            // A pointer that is down can be followed.
            let _ = strip.cast::<Element>().map(|strip| strip.set_pointer_capture(event.pointer_id()));
            go.emit(event);
        })
    };
    let onpointermove = Callback::from(move |event: PointerEvent| {
        if event.buttons() & 1 == 1 {
            go.emit(event);
        }
    });
    let path = |kind: &'static str, d: &str| html! { <path class={classes!("minimap-kind", kind)} d={d.to_owned()} /> };
    html! {
        <div
            ref={strip}
            class={classes!("minimap", (!*is_long).then_some("is-idle"))}
            aria-hidden="true"
            {onpointerdown}
            {onpointermove}
        >
            <svg viewBox={format!("0 0 100 {BUCKETS}")} preserveAspectRatio="none" focusable="false">
                { path("minimap-facts", &facts) }
                { path("minimap-chosen", &chosen) }
                { path("minimap-found", &found) }
            </svg>
            <div ref={view} class="minimap-view" />
        </div>
    }
}

/// Which share of the chunks' text stands above a height of the window: a chunk's text is taken to be spread over it.
fn share_at(scroller: &Element, y: f64) -> f64 {
    let chunks = scroller.children();
    let rect = |at: u32| chunks.item(at).map(|chunk| chunk.get_bounding_client_rect());
    let (mut low, mut high) = (0, chunks.length());
    while low < high {
        let middle = low.midpoint(high);
        if rect(middle).is_some_and(|rect| rect.bottom() <= y) { low = middle + 1 } else { high = middle }
    }
    let within = rect(low).map_or(0.0, |rect| ((y - rect.top()) / rect.height().max(1.0)).clamp(0.0, 1.0));
    let share = |at: u32| chunks.item(at).and_then(|chunk| share_of(&chunk)).unwrap_or(1.0);
    let (from, to) = (share(low), share(low + 1));
    from + (to - from) * within
}

/// Which share of the text stands before a chunk.
fn share_of(chunk: &Element) -> Option<f64> {
    chunk.get_attribute("data-before")?.parse().ok()
}

/// Scrolls to a share of the text.
fn go_to(scroller: &HtmlElement, share: f64) {
    let chunks = scroller.children();
    let before = |at: u32| chunks.item(at).and_then(|chunk| share_of(&chunk)).unwrap_or(1.0);
    let (mut low, mut high) = (0, chunks.length());
    while low + 1 < high {
        let middle = low.midpoint(high);
        if before(middle) <= share { low = middle } else { high = middle }
    }
    let Some(chunk) = chunks.item(low) else { return };
    let within = (share - before(low)) / (before(low + 1) - before(low)).max(f64::EPSILON);
    let (place, text) = (chunk.get_bounding_client_rect(), scroller.get_bounding_client_rect());
    let y = place.top() + within * place.height() - text.top() - text.height() / 2.0;
    scroller.set_scroll_top(scroller.scroll_top() + y.round() as i32);
}

type Observing = (ResizeObserver, Closure<dyn Fn(Array)>);

fn observe(element: &Element, on_size: Callback<()>) -> Option<Observing> {
    let callback = Closure::<dyn Fn(Array)>::new(move |_: Array| on_size.emit(()));
    let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some((observer, callback))
}
