//! The two transports to the engine's module: a Web Worker and the page's own thread. Both carry plain JavaScript
//! objects, undecoded.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortController, AbortSignal, ErrorEvent, Event, MessageEvent};

use crate::error::TransportError;

#[wasm_bindgen(module = "/src/engine.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = startWorker)]
    fn start_worker(addresses: &JsValue, bypass_cache: bool, receive: &JsValue) -> Result<web_sys::Worker, JsValue>;
    #[wasm_bindgen(catch)]
    fn load(addresses: &JsValue, bypass_cache: bool, post: &JsValue, signal: &AbortSignal) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch)]
    fn answer(module: &JsValue, request: JsValue, post: &JsValue, signal: &AbortSignal) -> Result<Promise, JsValue>;
}

/// What a transport brings.
pub(crate) enum Delivery {
    /// What should be one reply, undecoded.
    Message(JsValue),
    /// The transport is of no use any more.
    Broken(TransportError),
}

/// Who gets what a transport brings.
pub(crate) type Receive = Rc<dyn Fn(Delivery)>;

/// A worker with the engine in it; dropping it ends it.
pub(crate) struct Worker {
    worker: web_sys::Worker,
    _receive: Closure<dyn Fn(Event)>,
}

impl Worker {
    /// Starts one, which loads engine and model. Whether it came up shows in its first delivery.
    pub(crate) fn start(addresses: &JsValue, bypass_cache: bool, receive: Receive) -> Result<Self, TransportError> {
        let on_event = Closure::<dyn Fn(Event)>::new(move |event| receive(delivery(&event)));
        let worker = start_worker(addresses, bypass_cache, on_event.as_ref()).map_err(cannot_start)?;
        Ok(Self { worker, _receive: on_event })
    }

    /// Hands over one request.
    pub(crate) fn send(&self, request: &JsValue) -> Result<(), TransportError> {
        self.worker.post_message(request).map_err(|error| TransportError::Send(describe(&error)))
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.worker.terminate();
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.set_onmessageerror(None);
    }
}

fn delivery(event: &Event) -> Delivery {
    match event.type_().as_str() {
        "message" => Delivery::Message(event.dyn_ref::<MessageEvent>().map_or(JsValue::UNDEFINED, MessageEvent::data)),
        "error" => {
            let message = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message).filter(|m| !m.is_empty());
            Delivery::Broken(match message {
                Some(message) => TransportError::Died(message),
                None => TransportError::Start("its script could not be loaded".to_owned()),
            })
        }
        _ => Delivery::Broken(TransportError::Lost),
    }
}

/// The engine on the page's own thread, where it works in slices. Dropping it ends its loading and its work.
pub(crate) struct MainThread {
    module: Promise,
    life: AbortController,
    /// Ends what is worked on.
    work: RefCell<Option<AbortController>>,
    post: Rc<Closure<dyn Fn(JsValue)>>,
    receive: Receive,
}

impl MainThread {
    /// Loads engine and model into the page.
    pub(crate) fn start(addresses: &JsValue, bypass_cache: bool, receive: Receive) -> Result<Self, TransportError> {
        let life = AbortController::new().map_err(cannot_start)?;
        let post = {
            let receive = receive.clone();
            Rc::new(Closure::<dyn Fn(JsValue)>::new(move |reply| receive(Delivery::Message(reply))))
        };
        let module = load(addresses, bypass_cache, (*post).as_ref(), &life.signal()).map_err(cannot_start)?;
        let (loaded, signal, broken) = (module.clone(), life.signal(), receive.clone());
        spawn_local(async move {
            if let Err(error) = JsFuture::from(loaded).await
                && !signal.aborted()
            {
                broken(Delivery::Broken(cannot_start(error)));
            }
        });
        Ok(Self { module, life, work: RefCell::default(), post, receive })
    }

    /// Has one request answered, and gives up an earlier one.
    ///
    /// # Errors
    /// When it cannot be begun.
    pub(crate) fn send(&self, request: JsValue) -> Result<(), TransportError> {
        self.cancel();
        let work = AbortController::new().map_err(cannot_start)?;
        let (module, post, receive) = (self.module.clone(), self.post.clone(), self.receive.clone());
        let signal = work.signal();
        self.work.replace(Some(work));
        spawn_local(async move {
            // What went wrong while it was loaded has been told.
            let Ok(module) = JsFuture::from(module).await else { return };
            let answered = match answer(&module, request, (*post).as_ref(), &signal) {
                Ok(answered) => JsFuture::from(answered).await.map(drop),
                Err(error) => Err(error),
            };
            if let Err(error) = answered
                && !signal.aborted()
            {
                receive(Delivery::Broken(TransportError::Died(describe(&error))));
            }
        });
        Ok(())
    }

    /// Gives up what is worked on.
    pub(crate) fn cancel(&self) {
        if let Some(work) = self.work.take() {
            work.abort();
        }
    }
}

impl Drop for MainThread {
    fn drop(&mut self) {
        self.cancel();
        self.life.abort();
    }
}

fn cannot_start(error: JsValue) -> TransportError {
    TransportError::Start(describe(&error))
}

/// What a thrown value says.
fn describe(error: &JsValue) -> String {
    match error.dyn_ref::<js_sys::Error>() {
        Some(error) => String::from(error.message()),
        None => error.as_string().unwrap_or_else(|| "an unknown error".to_owned()),
    }
}
