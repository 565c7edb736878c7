//! Rounds a trained network to 8 bits a weight and writes the model file.

use std::path::Path;

use anyhow::{Result, ensure};
use factcards_model::Model;
use factcards_model::coreference::Coreference;
use factcards_model::features::Lexicon;
use factcards_model::format::Writer;
use factcards_model::summary::Summary;

use super::boundary::Boundary;
use super::network::{Labels, Network, Shape};
use super::network_file::parts;
use super::parameters::Parameters;
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
    write_lexicon(&mut w, lexicon);
    parts(&network).iter().for_each(|part| part.write(&mut w, &p));
    finish(&w, shape.width, corpora, inventory, &nothing_on_top())
}

pub(super) fn write_lexicon(w: &mut Writer, lexicon: &Lexicon) {
    w.bytes(lexicon.gazetteer.bytes());
    let (seed, slots) = lexicon.clusters.stored();
    w.number(seed as usize);
    w.bytes(&slots);
}

/// A model file with its sentence ends and lemmas learned anew; all else stays.
pub(crate) fn repack(file: &[u8], corpora: &[Corpus]) -> Result<Vec<u8>> {
    let model = Model::load(file)?;
    let inventory = Inventory::of(corpora);
    ensure!(inventory.xpos == model.labels().xpos, "the file was trained on other corpora: its tags are others");
    let network = Writer::after(model.network_part(file));
    finish(&network, model.width(), corpora, &inventory, model.coreference_part(file))
}

/// The payload of what coreference and summaries rest on, before it is learned.
fn nothing_on_top() -> Vec<u8> {
    let mut w = Writer::default();
    Coreference::default().write(&mut w);
    Summary::default().write(&mut w);
    w.payload().to_vec()
}

/// The file of a network, with the sentence ends and lemmas that are learned on top of it, and with what else is, as
/// given.
pub(super) fn finish(
    network: &Writer,
    width: usize,
    corpora: &[Corpus],
    inventory: &Inventory,
    coreference: &[u8],
) -> Result<Vec<u8>> {
    let lemmas = lemmas::learn(corpora, inventory);
    let file = |boundary: &Boundary| {
        let mut w = network.clone();
        boundary.write(&mut w);
        lemmas.write(&mut w);
        w.stretch(coreference);
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
