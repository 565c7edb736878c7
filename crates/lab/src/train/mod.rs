//! Training of the student: a small network for tags, trees and names, with gradients written out by hand.

mod arcs;
mod batch;
mod boundary;
mod checkpoint;
mod layer;
mod lemmas;
mod loss;
mod network;
mod pack;
mod parameters;
mod primitives;
mod relations;
mod run;
mod sentence_ends;
mod soft;
mod steer;
#[cfg(test)]
mod tests;

pub(crate) use network::{Noise, Shape};
pub(crate) use pack::{multiply_adds, pack, repack, shape};
pub(crate) use run::{Settings, run};
