//! English.

pub(crate) mod cues;
pub(crate) mod lemmas;
pub(crate) mod veridicality;
