//! The learned part of the engine: tokens in; sentence boundaries, tags, lemmas, trees and names out.
//!
//! Inference only, in pure Rust, with the same results on every target. The weights are one file, which
//! [`Model::load`] reads.

pub mod features;
pub mod gazetteer;
