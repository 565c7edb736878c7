//! The ways in from JavaScript: `serve` inside a worker, `annotate` inside one that helps it, `begin` on the page; `loadModel`
//! with the model on each.
#![allow(unreachable_pub, reason = "JavaScript reaches what Rust cannot")]

use std::cell::{Cell, RefCell};
use std::panic;

use factcards::model::Scratch;
use factcards_protocol::{EngineError, Reply, Request};
use js_sys::Function;
use serde_wasm_bindgen::{from_value, to_value};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::helper_worker::HelperWorker;
use crate::helpers::Helper;
use crate::job::Job;
use crate::request_queue::RequestQueue;
use crate::turns::Turns;
use crate::{share, warm_up};

/// A request as it came, and who is called with each reply.
type Pending = (JsValue, Function);

thread_local! {
    static QUEUE: RequestQueue<Pending> = const { RequestQueue::new() };
    /// The request that a worker answers, between two steps.
    static JOB: Cell<Option<Job>> = const { Cell::new(None) };
    /// Those of a worker that serves.
    static TURNS: RefCell<Option<Turns>> = const { RefCell::new(None) };
    /// Of a worker that serves: how many may help it, and what starts one.
    static HELPERS: RefCell<Option<(usize, Function)>> = const { RefCell::new(None) };
    static SCRATCH: RefCell<Scratch> = RefCell::default();
    /// The request that is being answered, so that a panic can be told to whoever waits for it.
    static CURRENT: Cell<Option<u32>> = const { Cell::new(None) };
    static POST: RefCell<Option<Function>> = const { RefCell::new(None) };
    static WARM_UP: RefCell<WarmUp> = const { RefCell::new(WarmUp::Before) };
}

/// Whether the engine has read its own text.
enum WarmUp {
    Before,
    Reading(Job),
    /// All of it, or a request has come.
    Over,
}

/// From now on answers every message that this worker gets, as soon as it has a model. At most so many `helpers` help it
/// with a long text; `start_helper` is called with this module, compiled, and gives a worker that begins with it, says
/// "ready", answers each message then with what `annotate` says of it, and reports no error.
///
/// # Errors
/// When it does not run in a dedicated worker.
#[wasm_bindgen]
pub fn serve(helpers: usize, start_helper: Function) -> Result<(), JsValue> {
    HELPERS.set(Some((helpers, start_helper)));
    TURNS.set(Some(Turns::new(work)?));
    let scope: DedicatedWorkerGlobalScope = js_sys::global().dyn_into()?;
    let poster = scope.clone();
    let post = Closure::<dyn Fn(JsValue)>::new(move |reply: JsValue| {
        // A message that cannot be posted has nowhere to be reported; the page's stall timer ends the wait.
        let _ = poster.post_message(&reply);
    })
    .into_js_value()
    .unchecked_into::<Function>();
    let listener = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        WARM_UP.set(WarmUp::Over);
        QUEUE.with(|queue| queue.push((event.data(), post.clone())));
        begin_work();
    });
    scope.set_onmessage(Some(listener.into_js_value().unchecked_ref()));
    Ok(())
}

/// Takes the model file, says by `post` that requests can be taken, and answers those that came before.
///
/// # Errors
/// What is wrong with the file, as a string.
#[wasm_bindgen(js_name = loadModel)]
pub fn load_model(model: &[u8], post: &Function) -> Result<(), JsValue> {
    factcards_relaxed_simd::install();
    QUEUE
        .with(|queue| queue.load_model(model, Box::new(start_helpers)))
        .map_err(|error| JsValue::from_str(&error.to_string()))?;
    send(post, &Reply::Ready { version: env!("CARGO_PKG_VERSION").to_owned() });
    begin_work();
    Ok(())
}

/// In a worker that helps another: what the model says of the sentences that it was sent. None when no model has been
/// loaded, or it is no such message.
#[wasm_bindgen]
pub fn annotate(sentences: &[u8]) -> Option<Vec<u8>> {
    let engine = QUEUE.with(RequestQueue::engine)?;
    SCRATCH.with_borrow_mut(|scratch| share::annotate(&engine.model, sentences, scratch))
}

/// Begins to answer one request on the thread it is called on; `post` is called with each reply. One that cannot be read
/// is answered by a failure without an id.
///
/// # Errors
/// When no model has been loaded.
#[wasm_bindgen]
pub fn begin(request: JsValue, post: Function) -> Result<Job, JsValue> {
    let engine = QUEUE.with(RequestQueue::engine).ok_or_else(|| JsValue::from_str("no model has been loaded"))?;
    Ok(match read(request, &post) {
        Some(request) => Job::new(engine, request, move |reply| send(&post, &reply)),
        None => Job::done(),
    })
}

/// Reads a part of a text of its own, so that the browser has compiled what reads before somebody waits for it;
/// gives whether there is more to do. It is over once a request has come.
#[wasm_bindgen(js_name = warmUp)]
pub fn warm_up() -> bool {
    WARM_UP.with_borrow_mut(|state| {
        if matches!(state, WarmUp::Before)
            && let Some(engine) = QUEUE.with(RequestQueue::engine)
        {
            *state = WarmUp::Reading(warm_up::warm_up(engine));
        }
        let goes_on = if let WarmUp::Reading(job) = state { job.step() } else { false };
        if !goes_on {
            *state = WarmUp::Over;
        }
        goes_on
    })
}

/// Answers what waits, unless something is being answered.
fn begin_work() {
    let job = JOB.take();
    let is_idle = job.is_none();
    JOB.set(job);
    if is_idle {
        work();
    }
}

/// Answers what waits a step further, and goes on after a turn: what its helpers say comes in between.
fn work() {
    let Some(mut job) = JOB.take().or_else(next_job) else { return };
    if job.step() {
        JOB.set(Some(job));
    }
    TURNS.with_borrow(|turns| turns.iter().for_each(Turns::take));
}

fn next_job() -> Option<Job> {
    let (engine, (request, post)) = QUEUE.with(RequestQueue::next)?;
    Some(match read(request, &post) {
        Some(request) => Job::new(engine, request, move |reply| send(&post, &reply)),
        None => Job::done(),
    })
}

/// At most so many workers that help this one.
fn start_helpers(most: usize) -> Vec<Box<dyn Helper>> {
    HELPERS.with_borrow(|helpers| {
        let Some((limit, start)) = helpers else { return vec![] };
        let started = (0..most.min(*limit)).filter_map(|_| HelperWorker::start(start));
        started.map(|helper| Box::new(helper) as Box<dyn Helper>).collect()
    })
}

/// The request, once whoever waits for it can be told of a panic; when it cannot be read, that is told.
fn read(request: JsValue, post: &Function) -> Option<Request> {
    POST.set(Some(post.clone()));
    panic::set_hook(Box::new(|info| {
        POST.with_borrow(|post| {
            if let Some(post) = post {
                let error = EngineError::Panicked(info.to_string());
                send(post, &Reply::Failed { id: CURRENT.get(), error });
            }
        });
    }));
    match from_value(request) {
        Ok(request) => {
            let Request::Analyze { id, .. } = request;
            CURRENT.set(Some(id));
            Some(request)
        }
        Err(error) => {
            let error = EngineError::Request(error.to_string());
            send(post, &Reply::Failed { id: None, error });
            None
        }
    }
}

fn send(post: &Function, reply: &Reply) {
    let message = to_value(reply)
        .or_else(|error| {
            let error = EngineError::Reply(error.to_string());
            to_value(&Reply::Failed { id: CURRENT.get(), error })
        })
        // The page takes it for what it is: something that is no reply.
        .unwrap_or(JsValue::UNDEFINED);
    // `post` is ours on both sides and reports its own failures.
    let _ = post.call1(&JsValue::NULL, &message);
}
