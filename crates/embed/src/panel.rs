//! The cards inside an element of another page.
#![allow(unreachable_pub, reason = "JavaScript reaches what Rust cannot")]

use std::cell::RefCell;
use std::rc::Rc;

use factcards_document::{ByteSpan, Id, OffsetMap, Options, Utf16};
use factcards_ui::state::{Action, Focus, Item, Phase, Placed, Progress, Reading, Source, State};
use factcards_ui::{Embedded, EmbeddedProps, Language, Layout};
use js_sys::Function;
use serde::Serialize;
use serde_wasm_bindgen::{from_value, to_value};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::prelude::*;

use crate::engine::{LOADING, SharedEngine};
use crate::fault::fault;

/// Cards in an element, for as long as the page is there: the listeners of what is drawn are never taken away, so the
/// panel of an element that is gone serves the next one.
#[wasm_bindgen]
pub struct Panel {
    app: AppHandle<Embedded>,
    shared: Rc<Shared>,
    props: EmbeddedProps,
}

/// What the component and the host share.
#[derive(Default)]
struct Shared {
    dispatcher: RefCell<Option<UseReducerDispatcher<State>>>,
    /// What was asked for before the component was there.
    waiting: RefCell<Vec<Action>>,
    reading: RefCell<Option<Reading>>,
    options: RefCell<Options>,
    /// Texts of the host that have not yet been seen in a state.
    placed: RefCell<Vec<Source>>,
    told: RefCell<Told>,
}

/// What the host was told last.
#[derive(Default)]
struct Told {
    text: Option<Source>,
    phase: Option<Phase>,
    focus: Option<Focus>,
    chosen: Option<Id>,
}

/// The place that a person has chosen, in UTF-16 units of the text.
#[derive(Serialize)]
struct Selected<'r> {
    id: String,
    start: usize,
    end: usize,
    text: &'r str,
    sentence: Range,
}

#[derive(Serialize)]
struct Range {
    start: usize,
    end: usize,
}

#[wasm_bindgen]
impl Panel {
    /// Draws into `root`. `language`: the tag of the language of what is
    /// said about the text. `emit(name, detail)` is called with what happens: `edit` (another text than the host's), `status`,
    /// `progress`, `result`, `error`, `select`, `choose` (the id of an entity, or none).
    #[wasm_bindgen(constructor)]
    pub fn new(
        root: Element,
        engine: &SharedEngine,
        layout: &str,
        cards: Vec<String>,
        language: &str,
        emit: Function,
    ) -> Self {
        let shared = Rc::<Shared>::default();
        let on_mount = {
            let shared = shared.clone();
            Callback::from(move |dispatcher: UseReducerDispatcher<State>| {
                shared.waiting.take().into_iter().for_each(|action| dispatcher.dispatch(action));
                shared.dispatcher.replace(Some(dispatcher));
            })
        };
        let on_change = {
            let shared = shared.clone();
            Callback::from(move |state: UseReducerHandle<State>| {
                *shared.reading.borrow_mut() = state.current().cloned();
                *shared.options.borrow_mut() = state.options.clone();
                // The host may act on it at once.
                let events = shared.told.borrow_mut().events(&state, &mut shared.placed.borrow_mut());
                for (name, detail) in events {
                    let _ = emit.call2(&JsValue::UNDEFINED, &JsValue::from_str(name), &detail);
                }
            })
        };
        let props = EmbeddedProps {
            engine: engine.engine(),
            layout: layout_of(layout),
            language: Language::from_tag(language).unwrap_or_default(),
            cards: cards.into_iter().map(AttrValue::from).collect(),
            on_mount,
            on_change,
        };
        let app = yew::Renderer::<Embedded>::with_root_and_props(root, props.clone()).render();
        Self { app, shared, props }
    }

    /// Shows another choice of cards, or them in another language.
    pub fn show(&mut self, layout: &str, cards: Vec<String>, language: &str) {
        self.props.language = Language::from_tag(language).unwrap_or_default();
        self.props.layout = layout_of(layout);
        self.props.cards = cards.into_iter().map(AttrValue::from).collect();
        self.app.update(self.props.clone());
    }

    /// Has a text read.
    ///
    /// # Errors
    /// When the options are none.
    pub fn place(&self, text: &str, options: JsValue) -> Result<(), JsValue> {
        let options: Options = from_value(options)?;
        let text = Source::from(text);
        self.shared.placed.borrow_mut().push(text.clone());
        self.act(Action::Place { text, how: Placed::Given });
        self.act(Action::Options(options));
        Ok(())
    }

    /// Gives up the text that is being read.
    pub fn abort(&self) {
        self.act(Action::Cancel);
    }

    /// Points out an entry of the cards, by its id (`fact-3`); gives whether there is such a one.
    pub fn reveal(&self, id: &str) -> bool {
        let item = Item::from_id(id);
        let reading = self.shared.reading.borrow().clone();
        let item = item.filter(|item| reading.is_some_and(|reading| item.is_in(&reading.document)));
        item.into_iter().for_each(|item| self.act(Action::Show(item)));
        item.is_some()
    }

    /// The Document of the text that is shown, as JSON with UTF-16 offsets.
    pub fn document(&self) -> Option<String> {
        let reading = self.shared.reading.borrow().clone()?;
        serde_json::to_string(&(*reading.document).clone().in_unit::<Utf16>(&reading.source)).ok()
    }

    /// How the text that is shown was read: the host's options, unless a person has chosen others on the cards.
    pub fn options(&self) -> JsValue {
        // Strings can always be written.
        to_value(&*self.shared.options.borrow()).unwrap_or_default()
    }

    fn act(&self, action: Action) {
        let dispatcher = self.shared.dispatcher.borrow().clone();
        match dispatcher {
            Some(dispatcher) => dispatcher.dispatch(action),
            None => self.shared.waiting.borrow_mut().push(action),
        }
    }
}

impl Told {
    /// What is new in a state, as events; `placed`: the texts that the host has given meanwhile.
    fn events(&mut self, state: &State, placed: &mut Vec<Source>) -> Vec<(&'static str, JsValue)> {
        let mut events = vec![];
        let same = |text: &Source| text.is_same_as(&state.text);
        if let Some(at) = placed.iter().position(same) {
            placed.drain(..=at);
        } else if self.text.as_ref().is_some_and(|told| !same(told)) {
            events.push(("edit", JsValue::from_str(&state.text)));
        }
        self.text = Some(state.text.clone());
        if self.phase.as_ref() != Some(&state.phase) {
            let status = status(&state.phase);
            if self.phase.as_ref().map(self::status) != Some(status) {
                events.push(("status", status.into()));
            }
            match &state.phase {
                Phase::Busy { progress: Some(progress) } => events.push(("progress", progress_detail(*progress))),
                Phase::Failed { error } => events.push(("error", fault(error))),
                Phase::Ready => events.push(("result", JsValue::UNDEFINED)),
                _ => (),
            }
            self.phase = Some(state.phase.clone());
        }
        let chosen = state.location.chosen.map(|chosen| chosen.entity);
        if self.chosen != chosen {
            self.chosen = chosen;
            events.push(("choose", to_value(&chosen).unwrap_or_default()));
        }
        if self.focus != state.location.focus {
            self.focus = state.location.focus;
            if let (Some(focus), Some(reading)) = (state.location.focus, state.current()) {
                events.push(("select", selected(focus, reading)));
            }
        }
        events
    }
}

fn selected(focus: Focus, reading: &Reading) -> JsValue {
    let offsets = OffsetMap::<Utf16>::new(&reading.source);
    let range = |span: ByteSpan| Range { start: offsets.unit(span.start), end: offsets.unit(span.end) };
    let Range { start, end } = range(focus.span);
    let selected =
        Selected { id: focus.item.id(), start, end, text: reading.words(focus.span), sentence: range(focus.sentence) };
    to_value(&selected).unwrap_or_default()
}

fn progress_detail(progress: Progress) -> JsValue {
    #[derive(Serialize)]
    struct Detail<S> {
        stage: S,
        done: Option<f64>,
    }
    let detail = match progress {
        Progress::Loading(loaded) => to_value(&Detail { stage: LOADING, done: loaded.share() }),
        Progress::Reading(stage, done) => to_value(&Detail { stage, done: Some(done) }),
    };
    detail.unwrap_or_default()
}

/// The value of the element's property `status`.
fn status(phase: &Phase) -> &'static str {
    match phase {
        Phase::Empty => "empty",
        Phase::Editing | Phase::Busy { .. } => "busy",
        Phase::Ready => "ready",
        Phase::Stopped => "stopped",
        Phase::Failed { .. } => "failed",
    }
}

fn layout_of(name: &str) -> Layout {
    match name {
        "both" => Layout::TextAndCards,
        "read" => Layout::ReadAndCards,
        _ => Layout::Cards,
    }
}
