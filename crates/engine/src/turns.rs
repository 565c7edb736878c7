//! Turns of a worker: what it has to do besides the work that it has taken.

use wasm_bindgen::prelude::*;
use web_sys::{MessageChannel, MessagePort};

/// Calls a function again once everything else that waits has had its turn. Timers would wait for milliseconds when they
/// follow each other.
pub(crate) struct Turns {
    port: MessagePort,
    _own: MessagePort,
    _work: Closure<dyn Fn()>,
}

impl Turns {
    /// # Errors
    /// Where there are no message channels.
    pub(crate) fn new(work: impl Fn() + 'static) -> Result<Self, JsValue> {
        let channel = MessageChannel::new()?;
        let (own, work) = (channel.port1(), Closure::<dyn Fn()>::new(work));
        own.set_onmessage(Some(work.as_ref().unchecked_ref()));
        Ok(Self { port: channel.port2(), _own: own, _work: work })
    }

    /// Has the function called.
    pub(crate) fn take(&self) {
        // Null is always sent.
        let _ = self.port.post_message(&JsValue::NULL);
    }
}
