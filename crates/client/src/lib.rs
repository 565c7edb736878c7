//! The client of the engine: requests go in, outcomes come back through a callback. One engine serves many sessions, in
//! the order in which they ask.
//!
//! The engine is a module of its own. It runs in a Web Worker, and where none can start, on the page's own thread: the
//! two transports. The supervisor decides what to do when one of them fails. Where the engine's files are is said by
//! [`Addresses`]; nothing is read from the page.

#![cfg_attr(not(test), deny(clippy::disallowed_methods))]

mod addresses;
mod client;
mod engine;
mod error;
mod messages;
mod queue;
mod supervisor;
mod transport;
mod turn;

pub use addresses::Addresses;
pub use engine::{Engine, Session};
pub use error::{Error, TransportError};
pub use messages::Outcome;
pub use turn::turn;
