//! Trains the network that finds sentence ends, over the word vectors of a trained student, which stay as they are.

use ndarray::{Array2, s};

use factcards_model::features;
use factcards_model::gazetteer::Gazetteer;
use factcards_model::sentences::{AFTER, BEFORE, BITS, Gap, gaps, may_end};

use super::batch::Batch;
use super::network::Network;
use super::parameters::{Parameters, Random};
use super::primitives::Linear;
use crate::corpora::{Corpus, Sentence};

/// The hidden numbers of the network.
pub(crate) const HIDDEN: usize = 32;
/// Sentences of a corpus without paragraphs that make one here.
const PARAGRAPH: usize = 4;
const EPOCHS: usize = 16;

/// The trained maps, whose numbers are in their own [`Parameters`].
pub(crate) struct Boundary {
    pub(crate) p: Parameters,
    pub(crate) hidden: Linear,
    pub(crate) out: Linear,
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
pub(crate) fn train(network: &Network, weights: &Parameters, corpora: &[Corpus], gazetteer: &Gazetteer) -> Boundary {
    let mut p = Parameters::new(3);
    let width = network.shape.width;
    let hidden = Linear::new(&mut p, "boundary hidden", (BEFORE + AFTER) * width + BITS, HIDDEN, 1.0);
    let out = Linear::new(&mut p, "boundary out", HIDDEN, 1, 1.0);
    let mut random = Random::new(5);
    let mut paragraphs = |name: &str, most: usize, abbreviated: f32| -> Vec<Paragraph> {
        let sentences = corpora.iter().find(|c| c.name == name).map_or(&[][..], |c| &c.sentences);
        let sentences = &sentences[..sentences.len().min(most)];
        let mut end = |s: &Sentence| {
            let s = if random.unit() < abbreviated { abbreviate(s, &mut random) } else { s.clone() };
            if abbreviated > 0.0 { exclaim(s, &mut random) } else { s }
        };
        let parts = split(sentences).into_iter();
        parts
            .map(|part| paragraph(&part.iter().map(&mut end).collect::<Vec<_>>(), network, weights, gazetteer))
            .collect()
    };
    let mut learned: Vec<Paragraph> =
        ["ewt", "gum"].into_iter().flat_map(|name| paragraphs(name, usize::MAX, ABBREVIATED)).collect();
    learned.extend(paragraphs("gmb", 12_000, ABBREVIATED));
    let steering: Vec<_> =
        ["ewt-dev", "gum-dev"].into_iter().map(|name| (name, paragraphs(name, usize::MAX, 0.0))).collect();
    let mut step = 0;
    let steps = EPOCHS * learned.len() / 16;
    for _ in 0..EPOCHS {
        random.shuffle(&mut learned);
        for batch in learned.chunks(16) {
            let (mut x, gold) = inputs(batch, width);
            if gold.is_empty() {
                continue;
            }
            super::primitives::dropout(&mut x, 0.1, &mut random);
            let h = hidden.forward(&p, &x);
            let mut a = h.mapv(|v| v.max(0.0));
            let mask = super::primitives::dropout(&mut a, 0.2, &mut random);
            let y = out.forward(&p, &a);
            let count = gold.len() as f32;
            let mut dy = Array2::zeros(y.dim());
            for ((d, y), gold) in dy.iter_mut().zip(&y).zip(&gold) {
                let probability = 1.0 / (1.0 + (-y).exp());
                *d = (probability - if *gold { 1.0 } else { 0.0 }) / count;
            }
            let mut da = out.backward(&mut p, &a, &dy);
            if let Some(mask) = mask {
                da *= &mask;
            }
            da.zip_mut_with(&h, |d, h| {
                if *h <= 0.0 {
                    *d = 0.0
                }
            });
            hidden.backward(&mut p, &x, &da);
            p.step(2e-3 * (1.0 - step as f32 / steps as f32).max(0.01), step, 1.0);
            step += 1;
        }
    }
    for (name, paragraphs) in steering {
        let (mut right, mut found, mut all) = (0, 0, 0);
        for paragraph in paragraphs {
            let (x, gold) = inputs(std::slice::from_ref(&paragraph), width);
            // The end of the paragraph is an end that needs no finding.
            (right, found, all) = (right + 1, found + 1, all + 1 + paragraph.unasked);
            if gold.is_empty() {
                continue;
            }
            let y = out.forward(&p, &hidden.forward(&p, &x).mapv(|v| v.max(0.0)));
            for (y, gold) in y.iter().zip(&gold) {
                let says = *y > 0.0;
                right += usize::from(says && *gold);
                found += usize::from(says);
                all += usize::from(*gold);
            }
        }
        eprintln!("sentence ends, gold tokens, {name}: F1 {:.2}", 200.0 * right as f64 / (found + all) as f64);
    }
    Boundary { p, hidden, out }
}

/// The share of training sentences that are made to end in an abbreviation: real ones that do are too few to learn
/// from.
const ABBREVIATED: f32 = 0.06;
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

/// The sentence with a mark in place of the comma that ends a quotation ("“Stop!” she said"), in one case of five: such
/// marks, which end no sentence, are rare in the data.
fn exclaim(mut sentence: Sentence, random: &mut Random) -> Sentence {
    for i in 1..sentence.tokens.len() {
        let quotes = matches!(sentence.tokens[i].form.as_str(), "\"" | "”" | "''" | "’");
        if quotes && sentence.tokens[i - 1].form == "," && random.unit() < 0.2 {
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

fn paragraph(sentences: &[Sentence], network: &Network, weights: &Parameters, gazetteer: &Gazetteer) -> Paragraph {
    let tokens: Vec<_> = sentences.iter().flat_map(|s| &s.tokens).collect();
    let words: Vec<&str> = tokens.iter().map(|t| t.form.as_str()).collect();
    let glued: Vec<bool> = tokens.iter().map(|t| !t.space_after).collect();
    let mut last = vec![false; words.len()];
    let mut end = 0;
    for sentence in sentences {
        end += sentence.tokens.len();
        last[end - 1] = true;
    }
    let hashes = words.iter().map(|w| features::hashes(w, gazetteer)).collect();
    let vectors = network.vectors(weights, &Batch { hashes, ..Batch::default() });
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

/// The network's inputs for all gaps of the paragraphs, and whether a sentence ends there.
fn inputs(paragraphs: &[Paragraph], width: usize) -> (Array2<f32>, Vec<bool>) {
    let count = paragraphs.iter().map(|p| p.cases.len()).sum();
    let mut x = Array2::zeros((count, (BEFORE + AFTER) * width + BITS));
    let mut gold = vec![];
    for paragraph in paragraphs {
        for case in &paragraph.cases {
            let mut row = x.row_mut(gold.len());
            for place in 0..BEFORE + AFTER {
                let Some(from) = (case.at + 1 + place).checked_sub(BEFORE).filter(|r| *r < paragraph.vectors.nrows())
                else {
                    continue;
                };
                row.slice_mut(s![place * width..(place + 1) * width]).assign(&paragraph.vectors.row(from));
            }
            for (i, bit) in case.gap.bits().into_iter().enumerate() {
                row[(BEFORE + AFTER) * width + i] = bit;
            }
            gold.push(case.ends);
        }
    }
    (x, gold)
}
