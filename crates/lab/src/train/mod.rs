//! Training of the student: a small network for tags, trees and names, with gradients written out by hand.

mod batch;
mod biaffine;
mod boundary;
mod checkpoint;
mod data;
mod dev_sets;
mod distillation;
mod grid;
mod layer;
mod lemmas;
mod loss;
mod network;
mod network_file;
mod pack;
mod parameters;
mod primitives;
mod quantize;
mod relations;
mod run;
mod sentence_ends;
mod soft_targets;
#[cfg(test)]
mod tests;

pub(crate) use network::{Noise, Shape};
pub(crate) use network_file::Steps;
pub(crate) use pack::{multiply_adds, pack, repack, shape};
pub(crate) use quantize::quantize;
pub(crate) use run::{Settings, run};
