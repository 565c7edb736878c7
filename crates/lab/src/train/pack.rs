//! Rounds a trained network to 8 bits a weight and writes the model file.

use std::path::Path;

use anyhow::{Result, ensure};
use factcards_model::Model;
use factcards_model::coreference::Coreference;
use factcards_model::features::{Lexicon, TABLES};
use factcards_model::format::{Quantized, Writer};
use factcards_model::summary::Summary;

use super::boundary::Boundary;
use super::network::{Labels, Network, Shape};
use super::parameters::{Id, Parameters};
use super::primitives::{LayerNorm, Linear};
use super::{checkpoint, lemmas, sentence_ends};
use crate::corpora::{Corpus, NAME_KINDS};
use crate::export::Inventory;

/// The sizes of the network of a checkpoint.
pub(crate) fn shape(checkpoint: &Path) -> Result<Shape> {
    Ok(checkpoint::open(checkpoint)?.0.shape)
}

/// Writes the model file of a checkpoint. `notice` is the licence and the sources.
pub(crate) fn pack(checkpoint: &Path, corpora: &[Corpus], lexicon: &Lexicon, notice: &str) -> Result<Vec<u8>> {
    let inventory = &Inventory::of(corpora);
    let (state, floats) = checkpoint::open(checkpoint)?;
    let mut p = Parameters::new(0);
    let network = Network::new(&mut p, &state.shape, Labels::of(inventory));
    checkpoint::fill(&mut p, &floats)?;
    let mut w = Writer::default();
    let names: Vec<String> = std::iter::once("O".to_owned())
        .chain(NAME_KINDS.iter().flat_map(|kind| [format!("B-{kind}"), format!("I-{kind}")]))
        .collect();
    w.bytes(notice.as_bytes());
    for labels in [&inventory.upos, &inventory.xpos, &inventory.relations, &names] {
        w.bytes(labels.join("\n").as_bytes());
    }
    let shape = &state.shape;
    shape.tables.iter().for_each(|(rows, width)| {
        w.number(*rows);
        w.number(*width);
    });
    [shape.width, shape.layers, shape.radius, shape.arc, shape.relation, shape.name]
        .into_iter()
        .for_each(|n| w.number(n));
    w.bytes(lexicon.gazetteer.bytes());
    let (seed, slots) = lexicon.clusters.stored();
    w.number(seed as usize);
    w.bytes(&slots);
    for table in network.tables.iter().take(TABLES.len()) {
        let value = p.value(*table);
        w.table(value.nrows(), value.ncols(), |r, c| value[(r, c)]);
    }
    dense(&mut w, &p, &[network.input]);
    for layer in &network.layers {
        norm(&mut w, &p, layer.norm);
        floats_of(&mut w, &p, layer.window.weight);
        dense(&mut w, &p, &[layer.gates]);
    }
    norm(&mut w, &p, network.norm);
    dense(
        &mut w,
        &p,
        &[
            network.upos,
            network.xpos,
            network.name_hidden,
            network.arc_dependent,
            network.arc_head,
            network.relation_dependent,
            network.relation_head,
        ],
    );
    dense(&mut w, &p, &[network.names]);
    w.matrix(&transposed(&p, &[network.arcs.pair]));
    [network.arcs.head, network.arcs.root, network.arcs.distance, network.relation_root]
        .into_iter()
        .for_each(|id| floats_of(&mut w, &p, id));
    dense(&mut w, &p, &[network.relation]);
    finish(&w, shape.width, corpora, inventory)
}

/// A model file with its sentence ends and lemmas learned anew.
pub(crate) fn repack(file: &[u8], corpora: &[Corpus]) -> Result<Vec<u8>> {
    let model = Model::load(file)?;
    let inventory = Inventory::of(corpora);
    ensure!(inventory.xpos == model.labels().xpos, "the file was trained on other corpora: its tags are others");
    finish(&Writer::after(model.network_part(file)), model.width(), corpora, &inventory)
}

/// The file of a network, with what is learned on top of it.
fn finish(network: &Writer, width: usize, corpora: &[Corpus], inventory: &Inventory) -> Result<Vec<u8>> {
    let lemmas = lemmas::learn(corpora, inventory);
    let file = |boundary: &Boundary| {
        let mut w = network.clone();
        boundary.write(&mut w);
        lemmas.write(&mut w);
        Coreference::default().write(&mut w);
        Summary::default().write(&mut w);
        w.finish()
    };
    let model = Model::load(&file(&Boundary::new(width)))?;
    Ok(file(&sentence_ends::train(&model, corpora)))
}

/// Multiplications of weights with numbers for each word of a sentence of twenty, but for those of the input (once for
/// each different word) and of sentence ends (where one may be).
pub(crate) fn multiply_adds(checkpoint: &Path, corpora: &[Corpus]) -> Result<usize> {
    const SENTENCE: usize = 20;
    let Shape { width, layers, radius, arc, relation, name, .. } = shape(checkpoint)?;
    let labels = Labels::of(&Inventory::of(corpora));
    let layer = (2 * radius + 1) * width + 3 * width * width;
    let top = width * (labels.upos + labels.xpos + name + 2 * arc + 2 * relation);
    let arcs = arc * arc + (SENTENCE + 1) * arc;
    Ok(layers * layer + top + name * labels.names + arcs + 2 * relation * labels.relations)
}

/// Linear maps of one input, as one matrix with a row for each number that comes out.
pub(super) fn dense(w: &mut Writer, p: &Parameters, maps: &[Linear]) {
    w.matrix(&transposed(p, &maps.iter().map(|m| m.weight).collect::<Vec<_>>()));
    w.floats(&maps.iter().flat_map(|m| p.value(m.bias).iter().copied()).collect::<Vec<_>>());
}

pub(super) fn transposed(p: &Parameters, ids: &[Id]) -> Quantized {
    let columns: Vec<_> = ids.iter().flat_map(|id| p.value(*id).columns()).collect();
    let from = columns.first().map_or(0, |c| c.len());
    Quantized::of(columns.len(), from, |row, column| columns[row][column])
}

fn norm(w: &mut Writer, p: &Parameters, norm: LayerNorm) {
    floats_of(w, p, norm.gain);
    floats_of(w, p, norm.bias);
}

fn floats_of(w: &mut Writer, p: &Parameters, id: Id) {
    w.floats(&p.value(id).iter().copied().collect::<Vec<_>>());
}
