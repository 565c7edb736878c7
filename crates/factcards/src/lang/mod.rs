//! What is particular to a language. Each is a folder here with its [`Language`], which the stages read, and a model file.

mod detect;
pub(crate) mod en;
mod language;
mod quantities;

pub(crate) use detect::{Detected, detect};
pub(crate) use language::Language;
pub(crate) use quantities::Quantities;
