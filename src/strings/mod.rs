//! Every string of the interface, by language: the tables `*.ftl` as methods of [`Language`], checked when they are built.

#[cfg_attr(not(feature = "site"), allow(dead_code, reason = "only the site says some of it"))]
mod language;
mod pieces;

pub use language::Language;

/// A message without variables, where a table names it before the language is known.
pub(crate) type Title = fn(Language) -> &'static str;
