//! The client of the engine: requests go in, outcomes come back through a callback.
//!
//! The engine is a module of its own. It runs in a Web Worker, and where none can start, on the page's own thread: the
//! two transports. The supervisor decides what to do when one of them fails. Where the engine's files are is said by
//! [`Addresses`]; nothing is read from the page.

mod addresses;
mod client;
mod error;
mod messages;
mod supervisor;
mod transport;

pub use addresses::Addresses;
pub use client::Client;
pub use error::{Error, TransportError};
pub use messages::Outcome;
