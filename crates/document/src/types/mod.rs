//! The fields of a Document. `S` is the span type throughout.

mod abbreviations;
mod attributions;
mod blocks;
mod document;
mod entities;
mod facts;
mod lists;
mod normalization;
mod overview;
mod references;
mod times;
mod values;

pub use abbreviations::*;
pub use attributions::*;
pub use blocks::*;
pub use document::*;
pub use entities::*;
pub use facts::*;
pub use lists::*;
pub use normalization::*;
pub use overview::*;
pub use references::*;
pub use times::*;
pub use values::*;
