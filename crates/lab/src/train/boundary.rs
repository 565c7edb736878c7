//! Trains the network that finds sentence ends, over the word vectors of a packed student, which stay as they are.

use ndarray::{Array2, ArrayView1, Axis, s};

use factcards_model::format::{Quantized, Writer};
use factcards_model::sentences::{AFTER, BEFORE, BITS, Gap, gaps, may_end};
use factcards_model::{Model, Scratch};

use super::pack::{dense, transposed};
use super::parameters::{Id, Parameters, Random};
use super::primitives::Linear;
use crate::corpora::{Corpus, Sentence};

/// Networks that are trained side by side, from different numbers and with different ones dropped; their mean decides,
/// as one alone depends on chance.
const MEMBERS: usize = 4;
/// The hidden numbers of each.
const HIDDEN: usize = 64;
/// The numbers that are seen of each word.
const VIEW: usize = 32;
/// Sentences of a corpus without paragraphs that make one here.
const PARAGRAPH: usize = 4;
const EPOCHS: usize = 24;
/// Paragraphs of a batch.
const BATCH: usize = 16;
/// Sentences of news that are learned from, besides the treebanks.
const NEWS: usize = 36_000;

/// The maps, whose numbers are in their own [`Parameters`].
pub(crate) struct Boundary {
    p: Parameters,
    /// From the vector of a word to what is seen of it.
    view: Id,
    /// The hidden numbers of all members, one behind the other.
    hidden: Linear,
    /// A column for each member, of what its hidden numbers weigh.
    out: Id,
    /// A number for each member.
    bias: Id,
}

impl Boundary {
    /// As it is before any training.
    pub(crate) fn new(width: usize) -> Self {
        let mut p = Parameters::new(3);
        let view = p.matrix("boundary view", width, VIEW, 1.0);
        let from = (BEFORE + AFTER) * VIEW + BITS;
        let hidden = Linear::new(&mut p, "boundary hidden", from, MEMBERS * HIDDEN, 1.0);
        let out = p.matrix("boundary out", HIDDEN, MEMBERS, 1.0);
        let bias = p.constant("boundary bias", 1, MEMBERS, 0.0);
        Self { p, view, hidden, out, bias }
    }

    /// Writes the members as one network, whose score is the mean of theirs.
    pub(crate) fn write(&self, w: &mut Writer) {
        w.number(VIEW);
        w.number(MEMBERS * HIDDEN);
        w.matrix(&transposed(&self.p, &[self.view]));
        dense(w, &self.p, &[self.hidden]);
        let out = self.p.value(self.out);
        let share = 1.0 / MEMBERS as f32;
        w.matrix(&Quantized::of(1, MEMBERS * HIDDEN, |_, i| share * out[(i % HIDDEN, i / HIDDEN)]));
        w.floats(&[share * self.p.value(self.bias).sum()]);
    }

    /// What is seen at each gap: the views of the words around it, and what else is known of it.
    fn seen(&self, gaps: &Gaps) -> Array2<f32> {
        let views = gaps.words.dot(self.p.value(self.view));
        let mut seen = Array2::zeros((gaps.ends.len(), (BEFORE + AFTER) * VIEW + BITS));
        for (i, mut row) in seen.rows_mut().into_iter().enumerate() {
            for place in 0..BEFORE + AFTER {
                let view = views.row(i * (BEFORE + AFTER) + place);
                row.slice_mut(s![place * VIEW..(place + 1) * VIEW]).assign(&view);
            }
            row.slice_mut(s![(BEFORE + AFTER) * VIEW..]).assign(&ArrayView1::from(&gaps.bits[i]));
        }
        seen
    }

    /// Adds to the gradient of the views.
    fn seen_backward(&mut self, gaps: &Gaps, dseen: &Array2<f32>) {
        let mut dviews = Array2::zeros((gaps.words.nrows(), VIEW));
        for (row, mut view) in dviews.rows_mut().into_iter().enumerate() {
            let (i, place) = (row / (BEFORE + AFTER), row % (BEFORE + AFTER));
            view.assign(&dseen.slice(s![i, place * VIEW..(place + 1) * VIEW]));
        }
        *self.p.gradient(self.view) += &gaps.words.t().dot(&dviews);
    }

    /// The score of each member for each row of hidden numbers.
    fn scores(&self, a: &Array2<f32>) -> Array2<f32> {
        let mut y = Array2::zeros((a.nrows(), MEMBERS));
        for (member, own) in a.axis_chunks_iter(Axis(1), HIDDEN).enumerate() {
            let scores = own.dot(&self.p.value(self.out).column(member)) + self.p.value(self.bias)[(0, member)];
            y.column_mut(member).assign(&scores);
        }
        y
    }

    /// Adds to the gradients of the last map; gives that of the hidden numbers.
    fn scores_backward(&mut self, a: &Array2<f32>, dy: &Array2<f32>) -> Array2<f32> {
        let mut da = Array2::zeros(a.dim());
        for (member, own) in a.axis_chunks_iter(Axis(1), HIDDEN).enumerate() {
            let dy = dy.column(member);
            let mut gradient = self.p.gradient(self.out).column_mut(member);
            gradient += &own.t().dot(&dy);
            self.p.gradient(self.bias)[(0, member)] += dy.sum();
            let weights = self.p.value(self.out).column(member);
            let mut da = da.slice_mut(s![.., member * HIDDEN..(member + 1) * HIDDEN]);
            da.rows_mut().into_iter().zip(&dy).for_each(|(mut row, dy)| row.assign(&(&weights * *dy)));
        }
        da
    }
}

/// A gap: the vectors of the words around it are rows of the paragraph's matrix.
struct Case {
    at: usize,
    gap: Gap,
    ends: bool,
}

/// The gaps of a paragraph.
struct Paragraph {
    vectors: Array2<f32>,
    cases: Vec<Case>,
    /// Ends that are not among the cases, since no sentence is thought to end there.
    unasked: usize,
}

/// Trains on the training portions and prints the F1 of sentence ends within paragraphs on the steering ones.
pub(crate) fn train(model: &Model, corpora: &[Corpus]) -> Boundary {
    let width = model.width();
    let mut network = Boundary::new(width);
    let hidden = network.hidden;
    let mut scratch = Scratch::default();
    let mut random = Random::new(5);
    let mut paragraphs = |name: &str, most: usize, abbreviated: f32| -> Vec<Paragraph> {
        let sentences = corpora.iter().find(|c| c.name == name).map_or(&[][..], |c| &c.sentences);
        let sentences = &sentences[..sentences.len().min(most)];
        let mut end = |s: &Sentence| {
            let s = if random.unit() < abbreviated { abbreviate(s, &mut random) } else { s.clone() };
            if abbreviated > 0.0 { exclaim(s, &mut random) } else { s }
        };
        let parts = split(sentences).into_iter();
        parts.map(|part| paragraph(&part.iter().map(&mut end).collect::<Vec<_>>(), model, &mut scratch)).collect()
    };
    let mut learned: Vec<Paragraph> =
        ["ewt", "gum"].into_iter().flat_map(|name| paragraphs(name, usize::MAX, ABBREVIATED)).collect();
    learned.extend(paragraphs("gmb", NEWS, ABBREVIATED));
    let steering: Vec<_> =
        ["ewt-dev", "gum-dev"].into_iter().map(|name| (name, paragraphs(name, usize::MAX, 0.0))).collect();
    let mut step = 0;
    let steps = EPOCHS * learned.len() / BATCH;
    for _ in 0..EPOCHS {
        random.shuffle(&mut learned);
        for batch in learned.chunks(BATCH) {
            let gaps = Gaps::of(batch, width);
            if gaps.ends.is_empty() {
                continue;
            }
            let mut x = network.seen(&gaps);
            let seen_mask = super::primitives::dropout(&mut x, 0.1, &mut random);
            let h = hidden.forward(&network.p, &x);
            let mut a = h.mapv(|v| v.max(0.0));
            let mask = super::primitives::dropout(&mut a, 0.2, &mut random);
            let y = network.scores(&a);
            let count = gaps.ends.len() as f32;
            let mut dy = Array2::zeros(y.dim());
            for (i, gold) in gaps.ends.iter().enumerate() {
                let slope = |y: &f32| (1.0 / (1.0 + (-y).exp()) - if *gold { 1.0 } else { 0.0 }) / count;
                dy.row_mut(i).assign(&y.row(i).map(slope));
            }
            let mut da = network.scores_backward(&a, &dy);
            if let Some(mask) = mask {
                da *= &mask;
            }
            da.zip_mut_with(&h, |d, h| {
                if *h <= 0.0 {
                    *d = 0.0
                }
            });
            let mut dx = hidden.backward(&mut network.p, &x, &da);
            if let Some(mask) = seen_mask {
                dx *= &mask;
            }
            network.seen_backward(&gaps, &dx);
            network.p.step(2e-3 * (1.0 - step as f32 / steps as f32).max(0.01), step, MEMBERS as f32);
            step += 1;
        }
    }
    for (name, paragraphs) in steering {
        let (mut right, mut found, mut all) = (0, 0, 0);
        for paragraph in paragraphs {
            let gaps = Gaps::of(std::slice::from_ref(&paragraph), width);
            // The end of the paragraph is an end that needs no finding.
            (right, found, all) = (right + 1, found + 1, all + 1 + paragraph.unasked);
            if gaps.ends.is_empty() {
                continue;
            }
            let y = network.scores(&hidden.forward(&network.p, &network.seen(&gaps)).mapv(|v| v.max(0.0)));
            for (y, gold) in y.rows().into_iter().zip(&gaps.ends) {
                let says = y.sum() > 0.0;
                right += usize::from(says && *gold);
                found += usize::from(says);
                all += usize::from(*gold);
            }
        }
        eprintln!("sentence ends, gold tokens, {name}: F1 {:.2}", 200.0 * right as f64 / (found + all) as f64);
    }
    network
}

/// The share of training sentences that are made to end in an abbreviation: real ones that do are too few to learn
/// from.
const ABBREVIATED: f32 = 0.02;
/// Abbreviations that sentences end in, their full stop being the sentence's too.
const ABBREVIATIONS: &[&str] = &[
    "U.S.", "U.K.", "D.C.", "U.N.", "L.A.", "p.m.", "a.m.", "Inc.", "Co.", "Corp.", "Ltd.", "Bros.", "Jr.", "Sr.",
    "etc.", "al.", "Ph.D.", "B.C.", "A.D.", "St.", "Ave.", "Calif.", "Mass.", "Sept.", "Dec.",
];

/// The sentence with an abbreviation for its last word and full stop.
fn abbreviate(sentence: &Sentence, random: &mut Random) -> Sentence {
    let mut sentence = sentence.clone();
    let ends = sentence.tokens.len() > 3 && sentence.tokens.last().is_some_and(|t| t.form == ".");
    if ends {
        let space_after = sentence.tokens.pop().is_none_or(|t| t.space_after);
        if let Some(last) = sentence.tokens.last_mut() {
            last.form = ABBREVIATIONS[random.next() as usize % ABBREVIATIONS.len()].to_owned();
            last.space_after = space_after;
        }
    }
    sentence
}

/// The share of the commas that end a quotation which are made marks ("“Stop!” she said"): such marks, which end no
/// sentence, are rare in the data.
const EXCLAIMED: f32 = 0.2;

/// The sentence with marks in place of some of its commas that end a quotation.
fn exclaim(mut sentence: Sentence, random: &mut Random) -> Sentence {
    for i in 1..sentence.tokens.len() {
        let quotes = matches!(sentence.tokens[i].form.as_str(), "\"" | "”" | "''" | "’");
        if quotes && sentence.tokens[i - 1].form == "," && random.unit() < EXCLAIMED {
            sentence.tokens[i - 1].form = if random.unit() < 0.5 { "!" } else { "?" }.to_owned();
        }
    }
    sentence
}

/// Sentences as paragraphs: by their marks, or where there are none, a few at a time.
fn split(sentences: &[Sentence]) -> Vec<&[Sentence]> {
    let marked = sentences.iter().any(|s| s.new_paragraph);
    let mut parts = vec![];
    let mut start = 0;
    for i in 1..=sentences.len() {
        let ends = i == sentences.len() || if marked { sentences[i].new_paragraph } else { i - start == PARAGRAPH };
        if ends {
            parts.push(&sentences[start..i]);
            start = i;
        }
    }
    parts
}

fn paragraph(sentences: &[Sentence], model: &Model, scratch: &mut Scratch) -> Paragraph {
    let tokens: Vec<_> = sentences.iter().flat_map(|s| &s.tokens).collect();
    let words: Vec<&str> = tokens.iter().map(|t| t.form.as_str()).collect();
    let glued: Vec<bool> = tokens.iter().map(|t| !t.space_after).collect();
    let mut last = vec![false; words.len()];
    let mut end = 0;
    for sentence in sentences {
        end += sentence.tokens.len();
        last[end - 1] = true;
    }
    let mut vectors = Array2::zeros((words.len(), model.width()));
    for (mut row, vector) in vectors.rows_mut().into_iter().zip(model.vectors(&words, scratch)) {
        row.assign(&ArrayView1::from(vector));
    }
    let mut cases = vec![];
    let mut unasked = 0;
    for (at, gap) in gaps(&words, &glued).into_iter().enumerate().take(words.len().saturating_sub(1)) {
        if may_end(words[at], words[at + 1]) {
            cases.push(Case { at, gap, ends: last[at] });
        } else {
            unasked += usize::from(last[at]);
        }
    }
    Paragraph { vectors, cases, unasked }
}

/// All gaps of some paragraphs.
struct Gaps {
    /// The vectors of the words around each gap, one behind the other; zeros where there is none.
    words: Array2<f32>,
    bits: Vec<[f32; BITS]>,
    /// Whether a sentence ends there.
    ends: Vec<bool>,
}

impl Gaps {
    fn of(paragraphs: &[Paragraph], width: usize) -> Self {
        let count: usize = paragraphs.iter().map(|p| p.cases.len()).sum();
        let mut words = Array2::zeros((count * (BEFORE + AFTER), width));
        let mut rows = words.rows_mut().into_iter();
        let (mut bits, mut ends) = (vec![], vec![]);
        for paragraph in paragraphs {
            for case in &paragraph.cases {
                for (place, mut row) in rows.by_ref().take(BEFORE + AFTER).enumerate() {
                    let from = (case.at + 1 + place).checked_sub(BEFORE).filter(|r| *r < paragraph.vectors.nrows());
                    from.into_iter().for_each(|from| row.assign(&paragraph.vectors.row(from)));
                }
                bits.push(case.gap.bits());
                ends.push(case.ends);
            }
        }
        Self { words, bits, ends }
    }
}
