//! Quantization-aware training (Jacob et al. 2018): the network of a model file, with its weights as whole wide steps, learns
//! to say what it said before.

use std::path::Path;

use anyhow::{Result, ensure};
use factcards_model::Model;
use factcards_model::features::{Lexicon, TABLES};
use factcards_model::format::{HEADER, LONGEST, Reader, Writer};

use super::data::Data;
use super::network::{Labels, Network, Shape};
use super::network_file::{Part, Steps, parts};
use super::pack::{finish, write_lexicon};
use super::parameters::Parameters;
use super::run::{Settings, learn};
use crate::corpora::Corpus;
use crate::export::Inventory;

/// A model file with coarser weights; its sentence ends and lemmas are learned anew, and what coreference and summaries
/// rest on stays. The state is saved at `checkpoint`, and found there again. The shape is the file's; the lists of names
/// are the given ones, so that they can change too.
///
/// # Errors
/// When the file is no model, or was trained on other corpora.
pub(crate) fn quantize(
    file: &[u8],
    checkpoint: &Path,
    steps: Steps,
    settings: &Settings,
    corpora: &[Corpus],
    lexicon: &Lexicon,
) -> Result<Vec<u8>> {
    let model = Model::load(file)?;
    let inventory = Inventory::of(corpora);
    let labels = model.labels();
    ensure!(
        (&labels.upos, &labels.xpos, &labels.relations) == (&inventory.upos, &inventory.xpos, &inventory.relations),
        "the file was trained on other corpora: its labels are others"
    );
    let Opened { before_lists, shape, network, mut p, parts } = open(file, Labels::of(&inventory))?;
    let settings = &Settings { shape, ..settings.clone() };
    let teacher = p.clone();
    parts.iter().for_each(|part| part.round(&mut p, steps));
    let data = Data::of(corpora, &inventory, lexicon, settings)?;
    learn(checkpoint, settings, &data, &network, &mut p, Some(&teacher))?;
    let mut w = Writer::after(before_lists);
    write_lexicon(&mut w, lexicon);
    parts.iter().for_each(|part| part.write(&mut w, &p));
    finish(&w, settings.shape.width, corpora, &inventory, model.coreference_part(file))
}

/// A model file, read for training.
struct Opened<'f> {
    /// The payload up to the lists of names.
    before_lists: &'f [u8],
    shape: Shape,
    network: Network,
    p: Parameters,
    parts: Vec<Part>,
}

fn open(file: &[u8], labels: Labels) -> Result<Opened<'_>> {
    let r = &mut Reader::open(file)?;
    for _notice_and_labels in 0..5 {
        r.bytes()?;
    }
    let mut number = || r.number(LONGEST);
    let mut tables = [(0, 0); TABLES.len()];
    for table in &mut tables {
        *table = (number()?, number()?);
    }
    let (width, layers, radius) = (number()?, number()?, number()?);
    let (arc, relation, name) = (number()?, number()?, number()?);
    let shape = Shape { tables, width, layers, radius, arc, relation, name, cluster_words: 0 };
    let before_lists = file.get(HEADER..HEADER + r.position()).unwrap_or_default();
    let (_lists, _seed, _clusters) = (r.bytes()?, r.word()?, r.bytes()?);
    let mut p = Parameters::new(0);
    let network = Network::new(&mut p, &shape, labels);
    let parts = parts(&network);
    for part in &parts {
        part.read(r, &mut p)?;
    }
    Ok(Opened { before_lists, shape, network, p, parts })
}
