//! What the page and the engine's module say to each other: each message is a plain JavaScript object, which the
//! browser clones on its way, in it the text of a request and the Document of a reply as bytes: an object for each fact and
//! each span takes both sides long. What is `None` is `undefined` or left out.
//!
//! A Document crosses in [`Part`]s, so that whoever receives it never has to decode megabytes in one go. Its spans are
//! byte ranges without their text: both sides hold the same source in UTF-8. Before the Document of a long text may come
//! those of its prefixes ([`Reply::Prefix`]).

#![cfg_attr(not(test), deny(clippy::disallowed_methods))]

mod loading;
mod messages;
mod parts;
mod prefixes;
mod utf8;

pub use loading::{Fault, File, LoadError, Loaded};
pub use messages::{EngineError, Output, Reply, Request, Stage};
pub use parts::{Part, join, split};
pub use prefixes::{FIRST_PREFIX, LONG_TEXT};
