//! The two carriers of the engine's module: a Web Worker and the page itself. Both carry plain JavaScript objects,
//! undecoded.

use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortController, AbortSignal, ErrorEvent, MessageEvent, WorkerOptions, WorkerType};
use yew::Callback;

#[wasm_bindgen(module = "/src/analysis/engine.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    fn files(anew: bool) -> Result<String, JsValue>;
    #[wasm_bindgen(js_name = workerAddress)]
    fn worker_address(files: &str) -> String;
    fn load(files: &str, post: &JsValue, signal: &AbortSignal) -> Promise;
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
    /// Starts one, which loads engine and model; `anew`: past the browser's cache. Whether it came up shows in its first
    /// delivery.
    pub(super) fn start(anew: bool, deliver: &Callback<Delivery>) -> Result<Self, String> {
        let files = files(anew).map_err(describe)?;
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = web_sys::Worker::new_with_options(&worker_address(&files), &options).map_err(describe)?;
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

/// The engine on the page's own thread: it blocks the page while it works, but it works. Dropping it ends its loading.
pub(super) struct OnPage {
    module: Promise,
    loading: AbortController,
    post: Rc<Closure<dyn Fn(JsValue)>>,
    deliver: Callback<Delivery>,
}

impl OnPage {
    /// Loads engine and model into the page; `anew`: past the browser's cache.
    pub(super) fn start(anew: bool, deliver: &Callback<Delivery>) -> Result<Self, String> {
        let files = files(anew).map_err(describe)?;
        let loading = AbortController::new().map_err(describe)?;
        let post = {
            let deliver = deliver.clone();
            Rc::new(Closure::<dyn Fn(JsValue)>::new(move |reply| deliver.emit(Delivery::Message(reply))))
        };
        let module = load(&files, (*post).as_ref(), &loading.signal());
        let page = Self { module, loading, post, deliver: deliver.clone() };
        let (loaded, signal, deliver) = (page.module.clone(), page.loading.signal(), deliver.clone());
        spawn_local(async move {
            if let Err(error) = JsFuture::from(loaded).await
                && !signal.aborted()
            {
                deliver.emit(Delivery::Broken(describe(error)));
            }
        });
        Ok(page)
    }

    /// Has one request answered after the page has been drawn once more.
    pub(super) fn send(&self, request: JsValue) {
        let (module, post, deliver) = (self.module.clone(), self.post.clone(), self.deliver.clone());
        spawn_local(async move {
            gloo::timers::future::TimeoutFuture::new(30).await;
            // What went wrong while it was loaded has been told.
            let Ok(module) = JsFuture::from(module).await else { return };
            if let Err(error) = answer(&module, request, (*post).as_ref()) {
                deliver.emit(Delivery::Broken(describe(error)));
            }
        });
    }
}

impl Drop for OnPage {
    fn drop(&mut self) {
        self.loading.abort();
    }
}

/// What a thrown value says.
fn describe(error: JsValue) -> String {
    match error.dyn_ref::<js_sys::Error>() {
        Some(error) => String::from(error.message()),
        None => error.as_string().unwrap_or_else(|| "An unknown error.".to_owned()),
    }
}
