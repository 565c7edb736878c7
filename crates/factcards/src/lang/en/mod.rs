//! English.

pub(crate) mod cues;
pub(crate) mod veridicality;
