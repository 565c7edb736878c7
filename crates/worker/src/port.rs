//! The two ways in: `serve` inside a worker, `answer` from the page.
#![allow(unreachable_pub, reason = "JavaScript reaches what Rust cannot")]

use std::cell::{Cell, RefCell};
use std::panic;

use factcards::ByteSpan;
use factcards::document::protocol::Reply;
use js_sys::{Array, Function, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::answer;

thread_local! {
    /// The request that is being answered, so that a panic can be told to whoever waits for it.
    static CURRENT: Cell<Option<u32>> = const { Cell::new(None) };
    static POST: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Answers every message that this worker gets, and says so once.
///
/// # Errors
/// When it does not run in a dedicated worker.
#[wasm_bindgen]
pub fn serve() -> Result<(), JsValue> {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().dyn_into()?;
    let poster = scope.clone();
    let post = Closure::<dyn Fn(JsValue)>::new(move |bytes: JsValue| {
        let transfer = bytes.dyn_ref::<Uint8Array>().map(|bytes| Array::of1(&bytes.buffer())).unwrap_or_default();
        // A message that cannot be posted has nowhere to be reported; the page's stall timer ends the wait.
        let _ = poster.post_message_with_transfer(&bytes, &transfer);
    })
    .into_js_value()
    .unchecked_into::<Function>();
    let listener = {
        let post = post.clone();
        Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            answer(&Uint8Array::new(&event.data()).to_vec(), &post);
        })
    };
    scope.set_onmessage(Some(listener.into_js_value().unchecked_ref()));
    send(&post, &Reply::Ready { version: env!("CARGO_PKG_VERSION").to_owned() });
    Ok(())
}

/// Answers one request on the thread it is called on; `post` is called with each reply.
#[wasm_bindgen]
pub fn answer(request: &[u8], post: &Function) {
    POST.set(Some(post.clone()));
    panic::set_hook(Box::new(|info| {
        POST.with_borrow(|post| {
            if let Some(post) = post {
                send(post, &Reply::Failed { id: CURRENT.get(), message: info.to_string() });
            }
        });
    }));
    answer::answer(request, |id| CURRENT.set(Some(id)), &mut |reply| send(post, &reply));
    CURRENT.set(None);
}

fn send(post: &Function, reply: &Reply<ByteSpan>) {
    let bytes = serde_json::to_vec(reply)
        .unwrap_or_else(|_| br#"{"failed":{"id":null,"message":"unwritable reply"}}"#.to_vec());
    // `post` is ours on both sides and reports its own failures.
    let _ = post.call1(&JsValue::NULL, &Uint8Array::from(bytes.as_slice()));
}
