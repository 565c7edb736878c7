//! What is particular to a language. Each is a folder here with its [`Language`], which the stages read, and a model file.

mod detect;
pub(crate) mod en;
mod language;
mod layout;
mod quantities;
mod quotations;
mod tokens;

pub(crate) use detect::{Detected, detect};
#[cfg(test)]
pub(crate) use en::ENGLISH;
pub(crate) use language::Language;
pub(crate) use layout::Layout;
pub(crate) use quantities::Quantities;
pub(crate) use quotations::{Before, Quotations};
pub(crate) use tokens::Stop;
