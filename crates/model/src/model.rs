//! The network as loaded, and what it says of words.

use std::collections::HashMap;
use std::ops::Range;

use crate::encoder::{Layer, LayerScratch};
use crate::features::{ROWS, TABLE_OF, TABLES, hashes, normalised, row};
use crate::format::{LoadError, Quantized, Reader};
use crate::gazetteer::Gazetteer;
use crate::lemma::Lemmas;
use crate::numeric::{Dense, Norm, Rows};
use crate::sentences::{self, AFTER, BEFORE, Boundary, gaps, may_end};
use crate::{names, tree};

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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// Universal part of speech.
    pub upos: u8,
    /// Penn Treebank tag.
    pub xpos: u8,
    /// Relation to the head.
    pub relation: u8,
    /// Name tag.
    pub name: u8,
    /// The head's number in the sentence, from 1; 0 for the root.
    pub head: u32,
}

/// The weights, ready to use.
#[derive(Clone, Debug)]
pub struct Model {
    notice: String,
    labels: Labels,
    gazetteer: Gazetteer,
    tables: Vec<Quantized>,
    input: Dense,
    layers: Vec<Layer>,
    norm: Norm,
    /// All maps from the last layer, one behind the other: see [`Cuts`].
    heads: Dense,
    cuts: Cuts,
    names: Dense,
    arc_pair: Dense,
    arc_bias: Vec<f32>,
    arc_root: Vec<f32>,
    distances: Vec<f32>,
    relation_root: Vec<f32>,
    relation: Dense,
    boundary: Boundary,
    lemmas: Lemmas,
    width: usize,
}

/// Where the parts of the last map begin and end.
#[derive(Clone, Debug)]
struct Cuts {
    upos: Range<usize>,
    xpos: Range<usize>,
    name: Range<usize>,
    arc_dependent: Range<usize>,
    arc_head: Range<usize>,
    relation_dependent: Range<usize>,
    relation_head: Range<usize>,
}

/// Sentences longer than this are read in pieces of it.
pub const LONGEST_SENTENCE: usize = 192;
/// Words are read so many at a time, whole sentences.
const AT_A_TIME: usize = 512;
/// Different words that are remembered.
const REMEMBERED: usize = 20_000;
/// Distances told apart between a word and its head.
const DISTANCES: usize = 32;

/// Room for what the model computes, to be used again, with the words it has met.
#[derive(Debug, Default)]
pub struct Scratch {
    known: HashMap<String, u32>,
    vectors: Vec<f32>,
    embedded: Vec<f32>,
    x: Vec<f32>,
    layer: LayerScratch,
    top: Vec<f32>,
    rows: Rows,
    other: Rows,
    heads: Vec<f32>,
    scores: Vec<f32>,
    tree: Vec<usize>,
    names: names::Scratch,
    boundary: sentences::Scratch,
    tags: Vec<u8>,
    pieces: Vec<Range<usize>>,
}

impl Model {
    /// Reads a model file.
    ///
    /// # Errors
    /// When the file is no model, of another version, or damaged.
    pub fn load(file: &[u8]) -> Result<Self, LoadError> {
        let mut reader = Reader::open(file)?;
        let r = &mut reader;
        let notice = r.lines()?.join("\n");
        let labels = Labels { upos: r.lines()?, xpos: r.lines()?, relations: r.lines()?, names: r.lines()? };
        let sizes = [labels.upos.len(), labels.xpos.len(), labels.relations.len(), labels.names.len()];
        if sizes.iter().any(|n| !(1..=255).contains(n)) || labels.names.len() > 63 {
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
        let embedded = embedded_width(&tables);
        let tables = tables.iter().map(|(rows, width)| r.table(*rows, *width)).collect::<Result<_, _>>()?;
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
        let model = Self {
            notice,
            gazetteer,
            tables,
            input: Dense::read(r, embedded, width)?,
            layers: (0..layers).map(|_| Layer::read(r, width, radius)).collect::<Result<_, _>>()?,
            norm: Norm::read(r, width)?,
            heads: Dense::read(r, width, end)?,
            cuts,
            names: Dense::read(r, name, labels.names.len())?,
            arc_pair: Dense::read_plain(r, arc, arc)?,
            arc_bias: r.vector(arc)?,
            arc_root: r.vector(arc)?,
            distances: r.vector(DISTANCES)?,
            relation_root: r.vector(relation)?,
            relation: Dense::read(r, 2 * relation, relations)?,
            boundary: Boundary::read(r, width)?,
            lemmas: Lemmas::read(r)?,
            width,
            labels,
        };
        reader.end()?;
        Ok(model)
    }

    /// What the labels are called.
    pub fn labels(&self) -> &Labels {
        &self.labels
    }

    /// Whether any of the lists of names holds the word.
    pub fn is_listed(&self, word: &str) -> bool {
        self.gazetteer.lists_with(&normalised(word)) != 0
    }

    /// The lemma of a form that the model says this of.
    pub fn lemma(&self, form: &str, word: Word) -> String {
        let name = self.labels.upos.get(usize::from(word.upos)).is_some_and(|upos| upos == "PROPN");
        self.lemmas.lemma(word.xpos, form, name)
    }

    /// Licence, sources and citations.
    pub fn notice(&self) -> &str {
        &self.notice
    }

    /// Whether a sentence ends after each word of a text block; after the last one always. `glued` tells for each word
    /// whether no blank follows it.
    pub fn sentence_ends(&self, words: &[&str], glued: &[bool], scratch: &mut Scratch) -> Vec<bool> {
        let mut ends = vec![false; words.len()];
        let gaps = gaps(words, glued);
        let mut places = vec![];
        for start in (0..words.len()).step_by(AT_A_TIME) {
            let end = words.len().min(start + AT_A_TIME);
            // The window of the first and the last gap reaches into the neighbours.
            let from = start.saturating_sub(BEFORE);
            places.clear();
            for i in start..end.min(words.len().saturating_sub(1)) {
                if let (Some([before, after]), Some(gap)) = (words.get(i..i + 2), gaps.get(i))
                    && may_end(before, after)
                {
                    places.push((i - from, *gap));
                }
            }
            if places.is_empty() {
                continue;
            }
            self.embed(words.get(from..words.len().min(end + AFTER)).unwrap_or_default(), scratch);
            let found = self.boundary.ends(&scratch.x, &places, &mut scratch.boundary, &mut scratch.layer.sums);
            for ((place, _), found) in places.iter().zip(found) {
                ends.get_mut(from + place).into_iter().for_each(|end| *end = found);
            }
        }
        ends.last_mut().into_iter().for_each(|end| *end = true);
        ends
    }

    /// Tags, tree and names of sentences, given as ranges of `words`; `out` gets a [`Word`] for each of them, in
    /// order. A sentence of more than [`LONGEST_SENTENCE`] words is read in pieces, whose roots hang under the first.
    pub fn annotate(&self, words: &[&str], sentences: &[Range<usize>], scratch: &mut Scratch, out: &mut Vec<Word>) {
        out.clear();
        let mut pieces = std::mem::take(&mut scratch.pieces);
        pieces.clear();
        let mut held = 0;
        for sentence in sentences {
            let mut start = sentence.start;
            while start < sentence.end {
                let end = sentence.end.min(start + LONGEST_SENTENCE);
                held += end - start;
                pieces.push(start..end);
                start = end;
                if held >= AT_A_TIME {
                    self.read(words, &pieces, scratch, out);
                    pieces.clear();
                    held = 0;
                }
            }
        }
        self.read(words, &pieces, scratch, out);
        scratch.pieces = pieces;
        join(sentences, out);
    }

    /// Reads sentences of bounded length.
    fn read(&self, words: &[&str], sentences: &[Range<usize>], scratch: &mut Scratch, out: &mut Vec<Word>) {
        let (Some(first), Some(last)) = (sentences.first(), sentences.last()) else { return };
        let first = first.start;
        let Some(words) = words.get(first..last.end) else { return };
        self.embed(words, scratch);
        let ranges: Vec<Range<usize>> = sentences.iter().map(|s| s.start - first..s.end - first).collect();
        for layer in &self.layers {
            layer.apply(&mut scratch.x, self.width, &ranges, &mut scratch.layer);
        }
        scratch.rows.clear(self.width);
        scratch.top.resize(self.width, 0.0);
        for row in scratch.x.chunks_exact(self.width) {
            self.norm.apply(row, &mut scratch.top);
            scratch.rows.push(&scratch.top);
        }
        let mut heads = std::mem::take(&mut scratch.heads);
        self.heads.apply(&scratch.rows, &mut scratch.layer.sums, &mut heads);
        let start = out.len();
        let size = self.heads.outputs();
        for row in heads.chunks_exact_mut(size) {
            for part in [&self.cuts.name, &self.cuts.arc_dependent, &self.cuts.arc_head] {
                row.get_mut(part.clone()).unwrap_or_default().iter_mut().for_each(|v| *v = if *v > 0.0 { *v } else { 0.0 });
            }
            out.push(Word { upos: top(part(row, &self.cuts.upos)), xpos: top(part(row, &self.cuts.xpos)), ..Word::default() });
        }
        for sentence in &ranges {
            let rows = heads.get(sentence.start * size..sentence.end * size).unwrap_or_default();
            let words = out.get_mut(start + sentence.start..start + sentence.end).unwrap_or_default();
            self.name(rows, scratch, words);
            self.attach(rows, scratch, words);
        }
        scratch.heads = heads;
    }

    /// Fills `x` with a row for each word. Words met before are remembered.
    fn embed(&self, words: &[&str], scratch: &mut Scratch) {
        let Scratch { known, vectors, embedded, x, rows, layer, .. } = scratch;
        if known.len() > REMEMBERED {
            known.clear();
            vectors.clear();
        }
        x.clear();
        rows.clear(self.input_width());
        let mut places = Vec::with_capacity(words.len());
        for word in words {
            let place = known.get(*word).copied().unwrap_or_else(|| {
                let place = known.len() as u32;
                known.insert((*word).to_owned(), place);
                self.look_up(word, embedded);
                rows.push(embedded);
                place
            });
            places.push(place as usize);
        }
        let mut new = vec![];
        self.input.apply(rows, &mut layer.sums, &mut new);
        vectors.extend(new);
        for place in places {
            x.extend_from_slice(vectors.get(place * self.width..(place + 1) * self.width).unwrap_or_default());
        }
    }

    fn input_width(&self) -> usize {
        let sizes: Vec<(usize, usize)> = self.tables.iter().map(|t| (t.scales.len(), t.columns)).collect();
        embedded_width(&sizes)
    }

    /// The rows of a word in the tables, one behind the other; the two of the word itself are added.
    fn look_up(&self, word: &str, out: &mut Vec<f32>) {
        out.clear();
        for (i, (hash, table)) in hashes(word, &self.gazetteer).iter().zip(TABLE_OF).enumerate() {
            let Some(table) = self.tables.get(table) else { continue };
            let count = table.scales.len().max(1);
            let (scale, values) = table.row(if i == ROWS - 1 { *hash as usize % count } else { row(*hash, count) });
            if i == 1 {
                out.iter_mut().zip(values).for_each(|(out, v)| *out += f32::from(*v) * scale);
            } else {
                out.extend(values.iter().map(|v| f32::from(*v) * scale));
            }
        }
    }

    /// The name tags of a sentence.
    fn name(&self, rows: &[f32], scratch: &mut Scratch, words: &mut [Word]) {
        scratch.rows.clear(self.cuts.name.len());
        rows.chunks_exact(self.heads.outputs()).for_each(|row| scratch.rows.push(part(row, &self.cuts.name)));
        self.names.apply(&scratch.rows, &mut scratch.layer.sums, &mut scratch.scores);
        scratch.tags.clear();
        names::best(&scratch.scores, self.labels.names.len(), &mut scratch.names, &mut scratch.tags);
        words.iter_mut().zip(&scratch.tags).for_each(|(word, tag)| word.name = *tag);
    }

    /// The heads and relations of a sentence.
    fn attach(&self, rows: &[f32], scratch: &mut Scratch, words: &mut [Word]) {
        let size = self.heads.outputs();
        let n = words.len();
        let Scratch { rows: own, other, layer, scores, tree, .. } = scratch;
        own.clear(self.cuts.arc_dependent.len());
        rows.chunks_exact(size).for_each(|row| own.push(part(row, &self.cuts.arc_dependent)));
        let mut left = vec![];
        self.arc_pair.apply(own, &mut layer.sums, &mut left);
        own.clear(self.cuts.arc_dependent.len());
        left.chunks_exact(self.arc_pair.outputs().max(1)).for_each(|row| own.push(row));
        other.clear(self.cuts.arc_head.len());
        other.push(&self.arc_root);
        rows.chunks_exact(size).for_each(|row| other.push(part(row, &self.cuts.arc_head)));
        own.against(other, 0..n, &mut layer.sums, scores);
        let bias = |head: &[f32]| head.iter().zip(&self.arc_bias).map(|(h, b)| h * b).sum::<f32>();
        let biases: Vec<f32> =
            std::iter::once(bias(&self.arc_root)).chain(rows.chunks_exact(size).map(|row| bias(part(row, &self.cuts.arc_head)))).collect();
        for (i, row) in scores.chunks_exact_mut(n + 1).enumerate() {
            for (j, (score, bias)) in row.iter_mut().zip(&biases).enumerate() {
                let far = if j == 0 { 0.0 } else { self.distances.get(bucket(j as isize - 1 - i as isize)).copied().unwrap_or_default() };
                *score += bias + far;
            }
        }
        tree::best(scores, n, tree);

        own.clear(2 * self.relation_root.len());
        let mut hidden = vec![];
        for (row, head) in rows.chunks_exact(size).zip(tree.iter()) {
            let a = part(row, &self.cuts.relation_dependent);
            let b = match head.checked_sub(1) {
                Some(head) => part(rows.get(head * size..).unwrap_or_default(), &self.cuts.relation_head),
                None => &self.relation_root,
            };
            hidden.clear();
            hidden.extend(a.iter().zip(b).map(|(a, b)| if a + b > 0.0 { a + b } else { 0.0 }));
            hidden.extend(a.iter().zip(b).map(|(a, b)| a * b));
            own.push(&hidden);
        }
        self.relation.apply(own, &mut layer.sums, scores);
        let root = self.labels.relations.iter().position(|r| r == "root");
        for ((word, head), row) in words.iter_mut().zip(tree.iter()).zip(scores.chunks_exact_mut(self.relation.outputs().max(1))) {
            word.head = *head as u32;
            // The root alone has the relation "root".
            match root {
                Some(root) if *head == 0 => word.relation = root as u8,
                Some(root) => {
                    row.get_mut(root).into_iter().for_each(|score| *score = f32::NEG_INFINITY);
                    word.relation = top(row);
                }
                None => word.relation = top(row),
            }
        }
    }
}

/// The columns of a looked-up word: the word table counts once.
fn embedded_width(tables: &[(usize, usize)]) -> usize {
    tables.iter().map(|t| t.1).sum()
}

fn part<'r>(row: &'r [f32], range: &Range<usize>) -> &'r [f32] {
    row.get(range.clone()).unwrap_or_default()
}

/// The place of the highest number, the first of equals.
fn top(row: &[f32]) -> u8 {
    row.iter().enumerate().fold((0, f32::NEG_INFINITY), |a, (i, v)| if *v > a.1 { (i, *v) } else { a }).0 as u8
}

/// The place of a distance (head minus dependent) in the bias: one each up to 8, then in doubling steps.
pub fn bucket(distance: isize) -> usize {
    let far = distance.unsigned_abs();
    let step = if far <= 8 { far } else { (8 + (usize::BITS - ((far - 1) >> 3).leading_zeros()) as usize).min(15) };
    if distance < 0 { step } else { 16 + step }
}

/// Hangs the roots of a long sentence's later pieces under the first, and counts their heads from its beginning.
fn join(sentences: &[Range<usize>], out: &mut [Word]) {
    let mut rest = out;
    for sentence in sentences {
        let (words, after) = rest.split_at_mut(sentence.len().min(rest.len()));
        rest = after;
        if words.len() <= LONGEST_SENTENCE {
            continue;
        }
        let root = words.iter().position(|w| w.head == 0).unwrap_or(0) as u32 + 1;
        for (number, piece) in words.chunks_mut(LONGEST_SENTENCE).enumerate().skip(1) {
            for word in piece {
                word.head = if word.head == 0 { root } else { word.head + (number * LONGEST_SENTENCE) as u32 };
            }
        }
    }
}
