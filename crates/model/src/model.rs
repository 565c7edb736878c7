//! The network as loaded, and what it says of words.
//!
//! Maps are written "from → to", in numbers of a row; a map is applied to matrices with a row for each word, row-major.
//! `width` is that of the rows between layers, a "room" that of the rows which one scorer reads.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::clusters::Clusters;
use crate::coreference::Coreference;
use crate::encoder::Layer;
use crate::error::LoadError;
use crate::features::{Lexicon, TABLES, embedded_width, normalised};
use crate::format::{HEADER, Quantized, Reader};
use crate::gazetteer::Gazetteer;
use crate::lemma::Lemmas;
use crate::numeric::{Dense, LayerNorm};
use crate::sentences::Boundary;
use crate::summary::Summary;
use crate::ud::{Deprel, Inventory, Upos, Xpos};

/// What the labels of a [`Word`] are called.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labels {
    /// Universal parts of speech.
    pub upos: Vec<String>,
    /// Penn Treebank tags.
    pub xpos: Vec<String>,
    /// Universal Dependencies relations, with subtypes.
    pub relations: Vec<String>,
    /// Name tags: `O`, then `B-` and `I-` of each kind.
    pub names: Vec<String>,
}

/// What the model says of a word. Labels are places in [`Labels`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Word {
    /// Universal part of speech.
    pub upos: u8,
    /// Penn Treebank tag.
    pub xpos: u8,
    /// Relation to the head.
    pub relation: u8,
    /// Name tag.
    pub name: u8,
    /// For each kind of name, in the order of the tags, how far it beats being outside of any; below 0 it does not. In
    /// eighths of a difference of logits, saturated at −128 and 127.
    pub evidence: [i8; MOST_KINDS],
    /// The head's number in the sentence, from 1; 0 for the root.
    pub head: u32,
    /// How far head and relation beat the next best: the lesser of the two, below 0 as 0. In eighths of the network's
    /// scores, which are logarithms of odds; [`u8::MAX`] where there is no other.
    pub margin: u8,
}

/// The weights, ready to use.
#[derive(Clone, Debug)]
pub struct Model {
    pub(crate) notice: String,
    pub(crate) labels: Labels,
    inventory: Inventory,
    pub(crate) lexicon: Lexicon,
    /// One for each of [`TABLES`]: hash buckets, sets of lists or clusters × columns.
    pub(crate) tables: Vec<Quantized>,
    /// embedded width → width.
    pub(crate) input: Dense,
    /// In the order in which they are applied, each width → width.
    pub(crate) layers: Vec<Layer>,
    /// Of rows of width, after the last layer.
    pub(crate) norm: LayerNorm,
    /// width → the columns of [`Cuts`]: all maps from the last layer, one behind the other.
    pub(crate) projections: Dense,
    pub(crate) cuts: Cuts,
    /// name room → name tags, in logits.
    pub(crate) names: Dense,
    /// arc room → arc room, without a bias: dependents, to be multiplied with heads.
    pub(crate) arc_pair: Dense,
    /// arc room: how readily a word is a head.
    pub(crate) arc_bias: Vec<f32>,
    /// arc room: the root as a head.
    pub(crate) arc_root: Vec<f32>,
    /// [`DISTANCES`], by [`crate::bucket`]: added to the score of an arc, in logits.
    pub(crate) distances: Vec<f32>,
    /// relation room: the root as a head.
    pub(crate) relation_root: Vec<f32>,
    /// Twice the relation room → relations, in logits: see [`Model::label_arcs`].
    pub(crate) relation: Dense,
    pub(crate) boundary: Boundary,
    pub(crate) lemmas: Lemmas,
    coreference: Coreference,
    summary: Summary,
    /// Numbers of a row between layers, even.
    pub(crate) width: usize,
    /// Bytes of the payload before the network that finds sentence ends.
    pub(crate) before_ends: usize,
    /// Bytes of the payload before the labels, and before what coreference rests on.
    before_labels: usize,
    before_coreference: usize,
}

/// Which columns of [`Model::projections`] are whose, in this order and without gaps.
#[derive(Clone, Debug)]
pub(crate) struct Cuts {
    /// Logits, one for each of [`Labels::upos`].
    pub(crate) upos: Range<usize>,
    /// Logits, one for each of [`Labels::xpos`].
    pub(crate) xpos: Range<usize>,
    /// The name room, rectified.
    pub(crate) name: Range<usize>,
    /// The arc room of a word as a dependent, rectified.
    pub(crate) arc_dependent: Range<usize>,
    /// The arc room of a word as a head, rectified.
    pub(crate) arc_head: Range<usize>,
    /// The relation room of a word as a dependent.
    pub(crate) relation_dependent: Range<usize>,
    /// The relation room of a word as a head.
    pub(crate) relation_head: Range<usize>,
}

/// Kinds of names, at most.
pub const MOST_KINDS: usize = 8;
/// Distances told apart between a word and its head.
const DISTANCES: usize = 32;

impl Model {
    /// Reads a model file.
    ///
    /// ```
    /// # fn example(bytes: &[u8]) -> Result<(), factcards_model::LoadError> {
    /// let model = factcards_model::Model::load(bytes)?;
    /// println!("{}", model.notice());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// When the file is no model, of another version, or damaged.
    pub fn load(file: &[u8]) -> Result<Self, LoadError> {
        let mut reader = Reader::open(file)?;
        let model = Self::from_payload(&mut reader)?;
        reader.end()?;
        Ok(model)
    }

    /// Reads a payload.
    pub(crate) fn from_payload(r: &mut Reader) -> Result<Self, LoadError> {
        let notice = r.lines()?.join("\n");
        let before_labels = r.position();
        let labels = Labels { upos: r.lines()?, xpos: r.lines()?, relations: r.lines()?, names: r.lines()? };
        let sizes = [labels.upos.len(), labels.xpos.len(), labels.relations.len(), labels.names.len()];
        if sizes.iter().any(|n| !(1..=255).contains(n)) || labels.names.len() > 1 + 2 * MOST_KINDS {
            return Err(LoadError::Damaged);
        }
        let mut tables = [(0, 0); TABLES.len()];
        for table in &mut tables {
            *table = (r.number(1 << 20)?, r.number(1024)?);
        }
        let (width, layers, radius) = (r.number(1024)?, r.number(64)?, r.number(8)?);
        let (arc, relation, name) = (r.number(512)?, r.number(512)?, r.number(512)?);
        if width < 2 || width % 2 == 1 || tables.iter().any(|t| t.0 == 0) {
            return Err(LoadError::Damaged);
        }
        let gazetteer = Gazetteer::from_bytes(r.bytes()?.to_vec());
        let clusters = Clusters::from_stored(r.word()?, r.bytes()?).ok_or(LoadError::Damaged)?;
        let embedded = embedded_width(&tables);
        let tables = tables.iter().map(|(rows, width)| r.table(*rows, *width)).collect::<Result<_, _>>()?;
        let inventory = Inventory::of(&labels.upos, &labels.xpos, &labels.relations);
        let [upos, xpos, relations, _] = sizes;
        let mut end = 0;
        let mut cut = |count: usize| {
            end += count;
            end - count..end
        };
        let cuts = Cuts {
            upos: cut(upos),
            xpos: cut(xpos),
            name: cut(name),
            arc_dependent: cut(arc),
            arc_head: cut(arc),
            relation_dependent: cut(relation),
            relation_head: cut(relation),
        };
        let mut model = Self {
            notice,
            lexicon: Lexicon { gazetteer, clusters },
            tables,
            input: Dense::read(r, embedded, width)?,
            layers: (0..layers).map(|_| Layer::read(r, width, radius)).collect::<Result<_, _>>()?,
            norm: LayerNorm::read(r, width)?,
            projections: Dense::read(r, width, end)?,
            cuts,
            names: Dense::read(r, name, labels.names.len())?,
            arc_pair: Dense::read_plain(r, arc, arc)?,
            arc_bias: r.vector(arc)?,
            arc_root: r.vector(arc)?,
            distances: r.vector(DISTANCES)?,
            relation_root: r.vector(relation)?,
            relation: Dense::read(r, 2 * relation, relations)?,
            boundary: Boundary::default(),
            lemmas: Lemmas::default(),
            coreference: Coreference::default(),
            summary: Summary::default(),
            width,
            before_ends: 0,
            before_labels,
            before_coreference: 0,
            labels,
            inventory,
        };
        model.before_ends = r.position();
        model.boundary = Boundary::read(r, width)?;
        model.lemmas = Lemmas::read(r)?;
        model.before_coreference = r.position();
        model.coreference = Coreference::read(r)?;
        model.summary = Summary::read(r)?;
        Ok(model)
    }

    /// Numbers for each word between layers.
    pub fn width(&self) -> usize {
        self.width
    }

    /// The universal part of speech of a word.
    pub fn upos(&self, word: Word) -> Upos {
        self.inventory.upos.get(usize::from(word.upos)).copied().unwrap_or_default()
    }

    /// The Penn Treebank tag of a word.
    pub fn xpos(&self, word: Word) -> Xpos {
        self.inventory.xpos.get(usize::from(word.xpos)).copied().unwrap_or_default()
    }

    /// The relation of a word to its head.
    pub fn deprel(&self, word: Word) -> Deprel {
        self.inventory.deprel.get(usize::from(word.relation)).copied().unwrap_or_default()
    }

    /// What the labels are called.
    pub fn labels(&self) -> &Labels {
        &self.labels
    }

    /// The lists of names that hold the word, a bit each in the order of [`crate::gazetteer::LISTS`].
    pub fn lists_with(&self, word: &str) -> u32 {
        self.lexicon.gazetteer.lists_with(&normalised(word))
    }

    /// The lemma of a form that the model says this of.
    pub fn lemma(&self, form: &str, word: Word) -> String {
        let name = self.labels.upos.get(usize::from(word.upos)).is_some_and(|upos| upos == "PROPN");
        self.lemmas.lemma(word.xpos, form, name)
    }

    /// Of the file that this was loaded from, the payload up to where the parts begin that are learned on top of the
    /// network: sentence ends and lemmas.
    pub fn network_part<'f>(&self, file: &'f [u8]) -> &'f [u8] {
        file.get(HEADER..HEADER + self.before_ends).unwrap_or_default()
    }

    /// Of the file that this was loaded from, the payload between the notice and what coreference rests on.
    pub fn between_notice_and_coreference<'f>(&self, file: &'f [u8]) -> &'f [u8] {
        file.get(HEADER + self.before_labels..HEADER + self.before_coreference).unwrap_or_default()
    }

    /// Of the file that this was loaded from, the payload from where what coreference rests on begins.
    pub fn coreference_part<'f>(&self, file: &'f [u8]) -> &'f [u8] {
        file.get(HEADER + self.before_coreference..).unwrap_or_default()
    }

    /// What pronouns are resolved by.
    pub fn coreference(&self) -> &Coreference {
        &self.coreference
    }

    /// What a summary is chosen by.
    pub fn summary(&self) -> &Summary {
        &self.summary
    }

    /// The cluster of a word, from 1; 0 for one that is not known.
    pub fn cluster(&self, word: &str) -> u32 {
        self.lexicon.clusters.cluster(&normalised(word))
    }

    /// Licence, sources and citations.
    pub fn notice(&self) -> &str {
        &self.notice
    }
}
