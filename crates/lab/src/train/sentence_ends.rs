//! Trains the network that finds sentence ends, over the word vectors of a packed student, which stay as they are.

use ndarray::{Array2, ArrayView1};

use factcards_model::sentences::{AFTER, BEFORE, Gap, gaps, may_end};
use factcards_model::{Model, Scratch};

use super::boundary::{Boundary, Gaps, MEMBERS};
use super::network_file::Steps;
use super::parameters::Random;
use crate::corpora::{Corpus, Sentence};

/// Sentences of a corpus without paragraphs that make one here.
const PARAGRAPH: usize = 4;
const EPOCHS: usize = 24;
/// Epochs behind these, in which the weights are whole steps.
const ROUNDED_EPOCHS: usize = 12;
/// Wider ones cost sentence ends.
const STEPS: Steps = Steps { table: 0.3, map: 0.3 };
/// Paragraphs of a batch.
const BATCH: usize = 16;
/// Sentences of news that are learned from, besides the treebanks.
const NEWS: usize = 36_000;
const RATE: f32 = 2e-3;
/// See [`Boundary::learn`].
const NOISE: f32 = 0.1;

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

/// Trains on the training portions and prints the F1 of sentence ends within paragraphs on the development sets.
pub(super) fn train(model: &Model, corpora: &[Corpus]) -> Boundary {
    let width = model.width();
    let mut network = Boundary::new(width);
    let mut scratch = Scratch::default();
    let mut random = Random::new(5);
    let mut paragraphs = |name: &str, most: usize, abbreviated: f32| -> Vec<Paragraph> {
        let sentences = corpora.iter().find(|c| c.name == name).map_or(&[][..], |c| &c.sentences);
        let sentences = &sentences[..sentences.len().min(most)];
        let sentences = if name == "litbank" { &joined(sentences)[..] } else { sentences };
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
    learned.extend(paragraphs("litbank", usize::MAX, ABBREVIATED));
    let dev: Vec<_> =
        ["ewt-dev", "gum-dev"].into_iter().map(|name| (name, paragraphs(name, usize::MAX, 0.0))).collect();
    learn(&mut network, &mut learned, EPOCHS, &mut random);
    network.round(STEPS);
    learn(&mut network, &mut learned, ROUNDED_EPOCHS, &mut random);
    for (name, paragraphs) in dev {
        let (mut right, mut found, mut all) = (0, 0, 0);
        for paragraph in paragraphs {
            let gaps = gaps_of(std::slice::from_ref(&paragraph), width);
            // The end of the paragraph is an end that needs no finding.
            (right, found, all) = (right + 1, found + 1, all + 1 + paragraph.unasked);
            if gaps.ends.is_empty() {
                continue;
            }
            for (says, gold) in network.ends(&gaps).into_iter().zip(&gaps.ends) {
                right += usize::from(says && *gold);
                found += usize::from(says);
                all += usize::from(*gold);
            }
        }
        eprintln!("sentence ends, gold tokens, {name}: F1 {:.2}", 200.0 * right as f64 / (found + all) as f64);
    }
    network
}

/// Passes over the paragraphs so many times, with a rate that falls to nothing.
fn learn(network: &mut Boundary, paragraphs: &mut [Paragraph], epochs: usize, random: &mut Random) {
    let width = paragraphs.first().map_or(0, |paragraph| paragraph.vectors.ncols());
    let steps = epochs * paragraphs.len() / BATCH;
    let mut step = 0;
    for _ in 0..epochs {
        random.shuffle(paragraphs);
        for batch in paragraphs.chunks(BATCH) {
            let gaps = gaps_of(batch, width);
            if gaps.ends.is_empty() {
                continue;
            }
            network.learn(&gaps, NOISE, random);
            network.p.step(RATE * (1.0 - step as f32 / steps as f32).max(0.01), step, MEMBERS as f32);
            step += 1;
        }
    }
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

/// Verbs that tell who speaks, behind a quotation.
const SPEECH: &[&str] = &[
    "said",
    "says",
    "asked",
    "replied",
    "cried",
    "answered",
    "exclaimed",
    "returned",
    "observed",
    "added",
    "whispered",
    "murmured",
    "repeated",
    "remarked",
    "inquired",
    "continued",
    "demanded",
    "shouted",
];

/// The sentences with those as one that a corpus parts at a quotation ("“Why now?” | asked Mr. Lund."), as LitBank does.
fn joined(sentences: &[Sentence]) -> Vec<Sentence> {
    let mut all: Vec<Sentence> = vec![];
    for sentence in sentences {
        let quoted = all
            .last()
            .and_then(|s| s.tokens.last())
            .is_some_and(|t| matches!(t.form.as_str(), "\"" | "”" | "''" | "’" | "'"));
        let small = sentence.tokens.first().is_some_and(|t| t.form.starts_with(char::is_lowercase));
        let speaks = sentence.tokens.iter().take(4).any(|t| SPEECH.contains(&t.form.as_str()));
        match all.last_mut() {
            Some(last) if quoted && (small || speaks) && !sentence.new_paragraph => {
                last.tokens.extend(sentence.tokens.iter().cloned());
            }
            _ => all.push(sentence.clone()),
        }
    }
    all
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
fn gaps_of(paragraphs: &[Paragraph], width: usize) -> Gaps {
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
    Gaps { words, bits, ends }
}
