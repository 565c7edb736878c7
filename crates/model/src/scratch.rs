//! Room for what the model computes. Matrices are row-major; what their sides are called is said in `model.rs`.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::encoder::LayerScratch;
use crate::numeric::Activations;
use crate::{sentences, viterbi};

/// Words are read so many at a time, whole sentences.
pub(crate) const AT_A_TIME: usize = 512;

/// Room for what the model computes, to be used again, with the words it has met.
#[derive(Debug, Default)]
pub struct Scratch {
    /// The row of each word met in `vectors`.
    pub(crate) known: FxHashMap<String, u32>,
    /// words met × width: see [`crate::Model::vectors`].
    pub(crate) vectors: Vec<f32>,
    /// embedded width: one word, as looked up in the tables.
    pub(crate) embedded: Vec<f32>,
    /// words × width: what goes through the layers, in place.
    pub(crate) x: Vec<f32>,
    pub(crate) layer: LayerScratch,
    /// width: one word after the last layer, normalised.
    pub(crate) top: Vec<f32>,
    /// Input of a map, as many columns as it takes.
    pub(crate) rows: Activations,
    /// (n + 1) × arc room: the words of a sentence as heads, the root first.
    pub(crate) other: Activations,
    /// words × the columns of [`crate::model::Cuts`].
    pub(crate) projected: Vec<f32>,
    /// Logits of one sentence of n words: n × name tags, n × (n + 1) heads, or n × relations.
    pub(crate) scores: Vec<f32>,
    /// n: the head of each word of a sentence, counted from 1, 0 for the root.
    pub(crate) tree: Vec<usize>,
    pub(crate) viterbi: viterbi::Scratch,
    pub(crate) boundary: sentences::Scratch,
    /// n: the name tag of each word of a sentence.
    pub(crate) tags: Vec<u8>,
    /// The words of each sentence, or of each piece of a long one.
    pub(crate) pieces: Vec<Range<usize>>,
}
