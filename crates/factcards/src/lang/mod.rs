//! What is particular to a language. Each is a folder here with its [`Language`], which the stages read, and a model file.

pub(crate) mod chat;
mod citations;
pub(crate) mod coreference;
mod cues;
mod detect;
mod directions;
mod en;
mod function_words;
mod keywords;
mod language;
mod layout;
pub(crate) mod mail;
mod main_event;
mod name_contexts;
mod names;
mod page;
mod quantities;
mod quotations;
mod references;
mod roles;
pub(crate) mod summary;
mod syntax;
mod text_kinds;
mod tokens;
mod veridicality;

pub(crate) use citations::Citations;
pub(crate) use cues::{Construction, Cues};
pub(crate) use detect::{Detected, detect};
pub(crate) use directions::Directions;
#[cfg(test)]
pub(crate) use en::ENGLISH;
pub(crate) use function_words::FunctionWords;
pub(crate) use language::Language;
pub(crate) use layout::Layout;
pub(crate) use name_contexts::Context;
pub(crate) use names::Names;
pub(crate) use page::PageWords;
pub(crate) use quantities::Quantities;
pub(crate) use quotations::{Before, Quotations};
pub(crate) use references::References;
pub(crate) use roles::{Recipient, RoleEvent, RoleFrame, RolePlace};
pub(crate) use syntax::{Agreement, Syntax};
pub(crate) use text_kinds::TextKinds;
pub(crate) use tokens::Stop;
pub(crate) use veridicality::{Frame, Governor, Veridicality};
