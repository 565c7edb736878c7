//! The engine: one text in, one [`Document`] out.
//!
//! Pure: no I/O, no clock, no threads, nothing of the web. Analysis never fails and never panics; what could not be
//! read is named in the Document's warnings. `pipeline.rs` holds the order of the stages.

#![cfg_attr(not(test), deny(clippy::disallowed_methods))]

mod attribution;
mod chars;
mod clause;
mod coreference;
mod facts;
mod grammar;
mod lang;
mod lexicon;
mod lines;
mod lists;
mod logistic;
mod measure;
mod names;
mod normalize;
mod parsed;
mod pause;
mod pipeline;
mod quantity;
mod quotations;
mod references;
mod summary;
mod text;
mod time;
mod timex;
mod tree;
mod words;

pub mod export;

#[doc(hidden)]
pub use coreference::{Candidate, Choice, Choose, Decision, features};
pub use factcards_document as document;
pub use factcards_document::{ByteSpan, Options};
pub use factcards_model as model;
pub use factcards_model::Model;
#[doc(hidden)]
pub use facts::{Evidence, Sign, WEIGHTS};
pub use normalize::Normalized;
pub use parsed::{Parsed, Parsing, parse};
pub use pause::pause;
pub use pipeline::{Progress, Stage, analyze, analyze_with_progress, annotate};
#[doc(hidden)]
pub use summary::{Chances, Estimate, main_event, value_names};
pub use text::{AnnotationCache, Share, TreebankWord};

/// What an analysis returns: a Document whose spans are byte ranges of the source.
pub type Document = factcards_document::Document<ByteSpan>;
