//! The engine that a page's panels and callers share.
#![allow(unreachable_pub, reason = "JavaScript reaches what Rust cannot")]

use std::cell::RefCell;
use std::rc::Rc;

use factcards_client::{Engine, Outcome, Session};
use factcards_document::{Format, Options};
use js_sys::Function;
use serde_wasm_bindgen::from_value;
use wasm_bindgen::prelude::*;

use crate::fault::{aborted, fault};

/// What the stages of the engine are preceded by.
pub(crate) const LOADING: &str = "loading";

/// One engine.
#[wasm_bindgen]
pub struct SharedEngine {
    engine: Engine,
}

/// A text that is being read for a caller; freeing it gives it up.
#[wasm_bindgen]
pub struct Ticket {
    session: Option<Session>,
    settle: Rc<RefCell<Option<Function>>>,
}

#[wasm_bindgen]
impl SharedEngine {
    /// Starts it at the addresses of its files, an object with the fields of the client's `Addresses`.
    ///
    /// # Errors
    /// When they are not such an object.
    #[wasm_bindgen(constructor)]
    pub fn new(addresses: JsValue) -> Result<Self, JsValue> {
        Ok(Self { engine: Engine::start(&from_value(addresses)?) })
    }

    /// Has a text read and written in a format (`json`, `markdown`, …), its offsets in UTF-16. `progress(stage, done)` is
    /// called on the way, `settle(error, text)` at the end.
    ///
    /// # Errors
    /// When options or format cannot be understood.
    pub fn export(
        &self,
        text: String,
        options: JsValue,
        format: JsValue,
        progress: Function,
        settle: Function,
    ) -> Result<Ticket, JsValue> {
        let (options, format): (Options, Format) = (from_value(options)?, from_value(format)?);
        let settle = Rc::new(RefCell::new(Some(settle)));
        let told = settle.clone();
        let session = self.engine.session(move |outcome| match outcome {
            Outcome::Loading { loaded, .. } => {
                call(&progress, &JsValue::from_str(LOADING), &loaded.share().into());
            }
            Outcome::Progress { stage, done, .. } => {
                let stage = serde_wasm_bindgen::to_value(&stage).unwrap_or_default();
                call(&progress, &stage, &done.into());
            }
            Outcome::Exported { text, .. } => finish(&told, &JsValue::UNDEFINED, &text.into()),
            Outcome::Failed { error, .. } => finish(&told, &fault(&error), &JsValue::UNDEFINED),
            // Only exports are asked for.
            Outcome::Prefix { .. } | Outcome::Done { .. } => (),
        });
        session.export(0, text.into(), options, format);
        Ok(Ticket { session: Some(session), settle })
    }
}

impl SharedEngine {
    pub(crate) fn engine(&self) -> Engine {
        self.engine.clone()
    }
}

#[wasm_bindgen]
impl Ticket {
    /// Gives the text up: it is settled as aborted, unless it has been settled.
    pub fn abort(&mut self) {
        self.session = None;
        finish(&self.settle, &aborted(), &JsValue::UNDEFINED);
    }
}

/// Settles once.
fn finish(settle: &RefCell<Option<Function>>, error: &JsValue, text: &JsValue) {
    let settle = settle.borrow_mut().take();
    if let Some(settle) = settle {
        call(&settle, error, text);
    }
}

/// Calls what the package itself has given, which does not throw.
fn call(function: &Function, first: &JsValue, second: &JsValue) {
    let _ = function.call2(&JsValue::UNDEFINED, first, second);
}
