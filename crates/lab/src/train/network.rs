//! The student: embeddings of what a word looks like, a few layers, and heads for tags, names, arcs and relations.

use ndarray::{Array2, Axis, s};

use factcards_model::features::{self, CLUSTER, ROWS, TABLE_OF, TABLES};

use super::batch::Batch;
use super::biaffine::Biaffine;
use super::layer::{Layer, LayerTape};
use super::loss::{cross_entropy, mixed, open_target};
use super::parameters::{Id, Parameters, Random};
use super::primitives::{LayerNorm, Linear, dropout};
use crate::corpora::NAME_TAGS;
use crate::export::Inventory;

/// Sizes: what the file costs and how fast it runs.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub(crate) struct Shape {
    /// Rows and width of each table.
    pub(crate) tables: [(usize, usize); TABLES.len()],
    pub(crate) width: usize,
    pub(crate) layers: usize,
    /// Words on either side that a layer sees directly.
    pub(crate) radius: usize,
    pub(crate) arc: usize,
    pub(crate) relation: usize,
    pub(crate) name: usize,
    /// Words whose cluster is known.
    pub(crate) cluster_words: usize,
}

/// The numbers of labels.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Labels {
    pub(crate) upos: usize,
    pub(crate) xpos: usize,
    pub(crate) relations: usize,
    pub(crate) names: usize,
}

impl Labels {
    pub(crate) fn of(inventory: &Inventory) -> Self {
        Self {
            upos: inventory.upos.len(),
            xpos: inventory.xpos.len(),
            relations: inventory.relations.len(),
            names: NAME_TAGS,
        }
    }
}

/// The network; its numbers are in [`Parameters`].
pub(crate) struct Network {
    pub(crate) shape: Shape,
    pub(crate) tables: Vec<Id>,
    pub(crate) input: Linear,
    pub(crate) layers: Vec<Layer>,
    pub(crate) norm: LayerNorm,
    pub(crate) upos: Linear,
    pub(crate) xpos: Linear,
    pub(crate) name_hidden: Linear,
    pub(crate) names: Linear,
    pub(crate) arc_dependent: Linear,
    pub(crate) arc_head: Linear,
    pub(crate) arcs: Biaffine,
    pub(crate) relation_dependent: Linear,
    pub(crate) relation_head: Linear,
    pub(crate) relation_root: Id,
    pub(crate) relation: Linear,
}

/// What the network says of a batch; a row a word, arcs a matrix a sentence.
pub(crate) struct Scores {
    pub(crate) upos: Array2<f32>,
    pub(crate) xpos: Array2<f32>,
    pub(crate) names: Array2<f32>,
    pub(crate) arcs: Vec<Array2<f32>>,
    /// The sides of the relation of each word: its own, and as a head.
    pub(crate) sides: (Array2<f32>, Array2<f32>),
}

/// How hard training makes it: shares that are dropped.
#[derive(Clone, Copy)]
pub(crate) struct Noise {
    /// Of the numbers between layers.
    pub(crate) drop: f32,
    /// Of the words, whose letters are then seen only in part.
    pub(crate) words: f32,
}

/// What the way back needs.
struct Tape {
    embedded: Array2<f32>,
    input_mask: Option<Array2<f32>>,
    rows: Vec<[Option<usize>; ROWS]>,
    layers: Vec<LayerTape>,
    norm: super::primitives::LayerNormTape,
    top: Array2<f32>,
    name_hidden: Array2<f32>,
    arc: (Array2<f32>, Array2<f32>),
}

impl Network {
    pub(crate) fn new(p: &mut Parameters, shape: &Shape, labels: Labels) -> Self {
        let tables = TABLES.iter().zip(shape.tables).map(|(name, (rows, width))| p.table(name, rows, width)).collect();
        let embedded = TABLE_OF.iter().map(|t| shape.tables[*t].1).sum::<usize>() - shape.tables[0].1;
        let width = shape.width;
        let mut linear = |name: &str, from, to, scale| Linear::new(p, name, from, to, scale);
        let input = linear("input", embedded, width, 2.0);
        let (upos, xpos) = (linear("upos", width, labels.upos, 0.5), linear("xpos", width, labels.xpos, 0.5));
        let (name_hidden, names) =
            (linear("name hidden", width, shape.name, 1.0), linear("names", shape.name, labels.names, 0.5));
        let (arc_dependent, arc_head) =
            (linear("arc dependent", width, shape.arc, 1.0), linear("arc head", width, shape.arc, 1.0));
        let relation_dependent = linear("relation dependent", width, shape.relation, 1.0);
        let relation_head = linear("relation head", width, shape.relation, 1.0);
        let relation = linear("relation", 2 * shape.relation, labels.relations, 0.5);
        Self {
            shape: shape.clone(),
            tables,
            input,
            layers: (0..shape.layers).map(|i| Layer::new(p, &format!("layer {i}"), width, shape.radius)).collect(),
            norm: LayerNorm::new(p, "norm", width),
            upos,
            xpos,
            name_hidden,
            names,
            arc_dependent,
            arc_head,
            arcs: Biaffine::new(p, shape.arc),
            relation_dependent,
            relation_head,
            relation_root: p.constant("relation root", 1, shape.relation, 0.1),
            relation,
        }
    }

    fn forward(&self, p: &Parameters, batch: &Batch, noise: Option<Noise>, random: &mut Random) -> (Scores, Tape) {
        let drop = noise.map_or(0.0, |n| n.drop);
        let (mut embedded, rows) = self.embed(p, batch, noise, random);
        let input_mask = dropout(&mut embedded, drop, random);
        let mut x = self.input.forward(p, &embedded);
        let layers = self.layers.iter().map(|layer| layer.forward(p, &mut x, &batch.sentences, drop, random)).collect();
        let (top, norm) = self.norm.forward(p, &x);
        let rectified = |linear: Linear| {
            let mut y = linear.forward(p, &top);
            y.mapv_inplace(|v| v.max(0.0));
            y
        };
        let name_hidden = rectified(self.name_hidden);
        let arc = (rectified(self.arc_dependent), rectified(self.arc_head));
        let scores = Scores {
            upos: self.upos.forward(p, &top),
            xpos: self.xpos.forward(p, &top),
            names: self.names.forward(p, &name_hidden),
            arcs: batch.sentences.iter().map(|s| self.arcs.scores(p, &arc.0, &arc.1, s)).collect(),
            sides: (self.relation_dependent.forward(p, &top), self.relation_head.forward(p, &top)),
        };
        (scores, Tape { embedded, input_mask, rows, layers, norm, top, name_hidden, arc })
    }

    fn embed(
        &self,
        p: &Parameters,
        batch: &Batch,
        noise: Option<Noise>,
        random: &mut Random,
    ) -> (Array2<f32>, Vec<[Option<usize>; ROWS]>) {
        let mut embedded = Array2::zeros((batch.hashes.len(), p.value(self.input.weight).nrows()));
        let mut all = vec![];
        for (hashes, mut out) in batch.hashes.iter().zip(embedded.rows_mut()) {
            let hidden = noise.is_some_and(|n| random.unit() < n.words);
            let mut rows = [None; ROWS];
            let mut column = 0;
            for (i, hash) in hashes.iter().enumerate() {
                let (count, width) = self.shape.tables[TABLE_OF[i]];
                // A hidden word keeps its ending and shape, and its cluster half of the time.
                let known = if hidden && i == CLUSTER && random.unit() < 0.5 { 0 } else { *hash };
                let row = features::row(i, known, count);
                if !(hidden && (i < 2 || i == 3)) {
                    rows[i] = Some(row);
                    let mut target = out.slice_mut(s![column..column + width]);
                    target += &p.value(self.tables[TABLE_OF[i]]).row(row);
                }
                column += if i == 0 { 0 } else { width };
            }
            all.push(rows);
        }
        (embedded, all)
    }

    /// The scores without noise.
    pub(crate) fn scores(&self, p: &Parameters, batch: &Batch) -> Scores {
        self.forward(p, batch, None, &mut Random::new(0)).0
    }

    /// The loss per word, with the gradients added to the parameters. `soft` is the teacher's share.
    pub(crate) fn learn(&self, p: &mut Parameters, batch: &Batch, noise: Noise, soft: f32, random: &mut Random) -> f32 {
        let (mut scores, tape) = self.forward(p, batch, Some(noise), random);
        let weight = 1.0 / batch.hashes.len() as f32;
        let mut loss = 0.0;
        for (i, target) in batch.targets.iter().enumerate() {
            loss += cross_entropy(scores.upos.row_mut(i), &mixed(target.upos(), &target.soft.upos, soft), weight);
            loss += cross_entropy(scores.xpos.row_mut(i), &mixed(target.xpos(), &target.soft.xpos, soft), 0.5 * weight);
            let open = target
                .names
                .map_or_else(Vec::new, |set| open_target(scores.names.row(i).as_slice().unwrap_or(&[]), set));
            loss += cross_entropy(scores.names.row_mut(i), &mixed(open, &target.soft.names, soft), 2.0 * weight);
        }
        let top = &tape.top;
        let mut dtop = self.upos.backward(p, top, &scores.upos);
        dtop += &self.xpos.backward(p, top, &scores.xpos);
        let through = |mut d: Array2<f32>, y: &Array2<f32>| {
            d.zip_mut_with(y, |d, y| {
                if *y <= 0.0 {
                    *d = 0.0
                }
            });
            d
        };
        let dhidden = through(self.names.backward(p, &tape.name_hidden, &scores.names), &tape.name_hidden);
        dtop += &self.name_hidden.backward(p, top, &dhidden);

        let (mut ddependent, mut dhead) = (Array2::zeros(tape.arc.0.dim()), Array2::zeros(tape.arc.1.dim()));
        for (sentence, arcs) in batch.sentences.iter().zip(&mut scores.arcs) {
            for (i, row) in sentence.clone().zip(arcs.rows_mut()) {
                let target = &batch.targets[i];
                let weight = weight * (1.0 + target.emphasis);
                loss += cross_entropy(row, &mixed(target.head(), &target.soft.heads, soft), weight);
            }
            self.arcs.backward(p, (&tape.arc.0, &tape.arc.1), sentence, arcs, (&mut ddependent, &mut dhead));
        }
        dtop += &self.arc_dependent.backward(p, top, &through(ddependent, &tape.arc.0));
        dtop += &self.arc_head.backward(p, top, &through(dhead, &tape.arc.1));

        loss += self.learn_relations(p, batch, &scores.sides, top, &mut dtop, soft);

        let mut dx = self.norm.backward(p, &tape.norm, &dtop);
        for (layer, tape) in self.layers.iter().zip(&tape.layers).rev() {
            layer.backward(p, tape, &mut dx, &batch.sentences);
        }
        let mut dembedded = self.input.backward(p, &tape.embedded, &dx);
        if let Some(mask) = &tape.input_mask {
            dembedded *= mask;
        }
        self.learn_tables(p, &tape.rows, &dembedded);
        loss
    }

    fn learn_tables(&self, p: &mut Parameters, rows: &[[Option<usize>; ROWS]], dembedded: &Array2<f32>) {
        for (rows, d) in rows.iter().zip(dembedded.axis_iter(Axis(0))) {
            let mut column = 0;
            for (i, row) in rows.iter().enumerate() {
                let width = self.shape.tables[TABLE_OF[i]].1;
                if let Some(row) = row {
                    p.add_to_row(self.tables[TABLE_OF[i]], *row, d.slice(s![column..column + width]));
                }
                column += if i == 0 { 0 } else { width };
            }
        }
    }
}
