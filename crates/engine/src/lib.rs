//! The engine: answers requests, in a Web Worker or on the page.
//!
//! Requests and replies are those of `factcards_protocol`, as plain JavaScript objects that
//! `serde-wasm-bindgen` reads and writes.

#![cfg_attr(not(test), deny(clippy::disallowed_methods))]

mod answer;
mod bindings;
mod helper_worker;
mod helpers;
mod job;
mod prefixes;
mod request_queue;
mod share;
mod turns;
mod warm_up;
