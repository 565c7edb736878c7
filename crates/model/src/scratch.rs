//! Room for what the model computes.

use std::collections::HashMap;
use std::ops::Range;

use crate::encoder::LayerScratch;
use crate::numeric::Rows;
use crate::{names, sentences};

/// Words are read so many at a time, whole sentences.
pub(crate) const AT_A_TIME: usize = 512;

/// Room for what the model computes, to be used again, with the words it has met.
#[derive(Debug, Default)]
pub struct Scratch {
    pub(crate) known: HashMap<String, u32>,
    pub(crate) vectors: Vec<f32>,
    pub(crate) embedded: Vec<f32>,
    pub(crate) x: Vec<f32>,
    pub(crate) layer: LayerScratch,
    pub(crate) top: Vec<f32>,
    pub(crate) rows: Rows,
    pub(crate) other: Rows,
    pub(crate) heads: Vec<f32>,
    pub(crate) scores: Vec<f32>,
    pub(crate) tree: Vec<usize>,
    pub(crate) names: names::Scratch,
    pub(crate) boundary: sentences::Scratch,
    pub(crate) tags: Vec<u8>,
    pub(crate) pieces: Vec<Range<usize>>,
}
