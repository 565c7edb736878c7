//! One asynchronous interface to the engine: requests go in, outcomes come back through a callback.
//!
//! The engine is a module of its own. It runs in a Web Worker, and where none can start, on the page's own thread.
//! [`policy`] decides what to do when something fails; the carriers only carry.

mod carrier;
mod client;
mod exchange;
mod policy;

pub(crate) use client::Client;
pub(crate) use exchange::{Failure, Outcome};
