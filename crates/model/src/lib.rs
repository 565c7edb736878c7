//! The learned part of the engine: tokens in; sentence boundaries, tags, lemmas, trees and names out.
//!
//! Inference only, in pure Rust, with the same results on every target. The weights are one file, which
//! [`Model::load`] reads.

mod annotate;
mod biaffine;
pub mod clusters;
pub mod coreference;
mod embed;
mod encoder;
#[cfg(feature = "english")]
mod english;
mod error;
pub mod features;
pub mod format;
pub mod gazetteer;
mod hash;
mod kernels;
pub mod lemma;
mod model;
mod mst;
mod numeric;
mod relations;
mod scratch;
pub mod sentences;
#[cfg(all(test, feature = "english"))]
mod shipped;
pub mod summary;
pub mod ud;
mod version;
mod viterbi;

pub use annotate::LONGEST_SENTENCE;
pub use biaffine::bucket;
#[cfg(feature = "english")]
pub use english::english;
pub use error::LoadError;
#[cfg(target_arch = "wasm32")]
pub use kernels::{Operands, Products, set_products};
pub use model::{Labels, MOST_KINDS, Model, Word};
pub use numeric::{EPSILON, gate};
pub use scratch::Scratch;
