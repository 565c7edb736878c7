//! A request that is being answered, step by step.
#![allow(unreachable_pub, reason = "JavaScript reaches what Rust cannot")]

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Waker};

use factcards_protocol::{Reply, Request};
use wasm_bindgen::prelude::*;

use crate::answer::answer;
use crate::request_queue::Engine;

/// A request that is being answered; dropping it gives it up.
#[wasm_bindgen]
pub struct Job {
    /// None once it is answered.
    work: Option<Pin<Box<dyn Future<Output = ()>>>>,
}

impl Job {
    pub(crate) fn new(engine: Rc<Engine>, request: Request, send: impl Fn(Reply) + 'static) -> Self {
        let work = async move { answer(&engine, request, send).await };
        Self { work: Some(Box::pin(work)) }
    }

    /// One with nothing to do.
    pub(crate) fn done() -> Self {
        Self { work: None }
    }
}

#[wasm_bindgen]
impl Job {
    /// Works for some milliseconds; gives whether there is more to do.
    pub fn step(&mut self) -> bool {
        let Some(work) = &mut self.work else { return false };
        let goes_on = work.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending();
        if !goes_on {
            self.work = None;
        }
        goes_on
    }
}
