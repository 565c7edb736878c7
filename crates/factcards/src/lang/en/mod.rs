//! English.

pub(crate) mod veridicality;
