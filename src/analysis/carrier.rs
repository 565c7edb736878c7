//! The two carriers of the engine's module: a Web Worker and the page itself. Both carry plain JavaScript objects,
//! undecoded.

use gloo::events::EventListener;
use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ErrorEvent, MessageEvent, WorkerOptions, WorkerType};
use yew::Callback;

#[wasm_bindgen(module = "/src/analysis/engine.js")]
extern "C" {
    #[wasm_bindgen(js_name = workerAddress)]
    fn worker_address(engine: &str) -> String;
    fn load(engine: &str) -> Promise;
    #[wasm_bindgen(catch)]
    fn answer(module: &JsValue, request: JsValue, post: &JsValue) -> Result<(), JsValue>;
}

/// What a carrier brings.
pub(super) enum Delivery {
    /// What should be one reply, undecoded.
    Message(JsValue),
    /// It is of no use any more.
    Broken(String),
}

/// A worker with the engine in it; dropping it ends it.
pub(super) struct Worker {
    worker: web_sys::Worker,
    _listeners: [EventListener; 3],
}

impl Worker {
    /// Starts one. Whether it came up shows in its first delivery.
    pub(super) fn start(engine: &str, deliver: &Callback<Delivery>) -> Result<Self, String> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = web_sys::Worker::new_with_options(&worker_address(engine), &options).map_err(describe)?;
        let (on_message, on_error, on_garbled) = (deliver.clone(), deliver.clone(), deliver.clone());
        let listeners = [
            EventListener::new(&worker, "message", move |event| {
                let data = event.dyn_ref::<MessageEvent>().map_or(JsValue::UNDEFINED, MessageEvent::data);
                on_message.emit(Delivery::Message(data));
            }),
            EventListener::new(&worker, "error", move |event| {
                let message = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message).filter(|m| !m.is_empty());
                let message = message.unwrap_or_else(|| "The engine could not be loaded.".to_owned());
                on_error.emit(Delivery::Broken(message));
            }),
            EventListener::new(&worker, "messageerror", move |_| {
                on_garbled.emit(Delivery::Broken("A reply of the engine was lost.".to_owned()));
            }),
        ];
        Ok(Self { worker, _listeners: listeners })
    }

    /// Hands over one request.
    pub(super) fn send(&self, request: &JsValue) -> Result<(), String> {
        self.worker.post_message(request).map_err(describe)
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// The engine on the page's own thread: it blocks the page while it works, but it works.
pub(super) struct OnPage {
    engine: String,
}

impl OnPage {
    pub(super) fn new(engine: &str) -> Self {
        Self { engine: engine.to_owned() }
    }

    /// Has one request answered after the page has been drawn once more.
    pub(super) fn send(&self, request: JsValue, deliver: Callback<Delivery>) {
        let engine = self.engine.clone();
        spawn_local(async move {
            gloo::timers::future::TimeoutFuture::new(30).await;
            let post = deliver.clone();
            let post = Closure::<dyn Fn(JsValue)>::new(move |reply| post.emit(Delivery::Message(reply)));
            let answered = match JsFuture::from(load(&engine)).await {
                Ok(module) => answer(&module, request, post.as_ref()),
                Err(error) => Err(error),
            };
            if let Err(error) = answered {
                deliver.emit(Delivery::Broken(describe(error)));
            }
        });
    }
}

/// What a thrown value says.
fn describe(error: JsValue) -> String {
    match error.dyn_ref::<js_sys::Error>() {
        Some(error) => String::from(error.message()),
        None => error.as_string().unwrap_or_else(|| "An unknown error.".to_owned()),
    }
}
