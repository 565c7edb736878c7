//! A helper that is a worker of this worker.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use js_sys::{Array, Function, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Worker};

use crate::helpers::Helper;

/// What such a worker says once it can be sent sentences.
const READY: &str = "ready";

pub(crate) struct HelperWorker {
    worker: Worker,
    is_ready: Rc<Cell<bool>>,
    answers: Rc<RefCell<VecDeque<Vec<u8>>>>,
    _receive: Closure<dyn Fn(MessageEvent)>,
}

impl HelperWorker {
    /// `start` is called with this module, compiled, and gives a worker that begins with it. None where no worker can be
    /// started.
    pub(crate) fn start(start: &Function) -> Option<Self> {
        let worker: Worker = start.call1(&JsValue::NULL, &wasm_bindgen::module()).ok()?.dyn_into().ok()?;
        let (is_ready, answers) = (Rc::<Cell<bool>>::default(), Rc::<RefCell<VecDeque<_>>>::default());
        let (ready, received) = (is_ready.clone(), answers.clone());
        let receive = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| match event.data().dyn_into() {
            Ok(answer) => received.borrow_mut().push_back(Uint8Array::to_vec(&answer)),
            Err(said) => ready.set(said == READY),
        });
        worker.set_onmessage(Some(receive.as_ref().unchecked_ref()));
        Some(Self { worker, is_ready, answers, _receive: receive })
    }
}

impl Helper for HelperWorker {
    fn is_ready(&self) -> bool {
        self.is_ready.get()
    }

    fn send(&self, message: &[u8]) {
        let message = Uint8Array::from(message);
        // What is not sent is not answered, and read here.
        let _ = self.worker.post_message_with_transfer(&message, &Array::of1(&message.buffer()));
    }

    fn receive(&self) -> Option<Vec<u8>> {
        self.answers.borrow_mut().pop_front()
    }
}

impl Drop for HelperWorker {
    fn drop(&mut self) {
        self.worker.terminate();
        self.worker.set_onmessage(None);
    }
}
