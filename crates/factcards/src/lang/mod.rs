//! What is particular to a language, a folder each.

pub(crate) mod en;
