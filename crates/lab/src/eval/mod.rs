//! The whole engine on raw text against the development sets: sentences, tokens, tags, lemmas and trees against the
//! treebanks, names against every portion that has them.

mod align;
pub(crate) mod coreference;
mod count;
mod facts;
mod key_points;
mod main_event;
mod names;
#[cfg(test)]
mod own;
mod syntax;
mod values;

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result};
use cpu_time::ThreadTime;
use factcards::{Model, Normalized, Options};

use crate::corpora::{self, Corpus, Sentence, read_conllu};

use crate::corpora::raw::{Join, Raw, by_document, by_number};
use align::Layers;
use count::Count;
use names::Names;

/// How many neighbouring sentences make a document, where the corpus does not say.
const NEIGHBOURS: usize = 20;

/// The portions with names and how their text is put together. The layout of the held-back tests is not known; this
/// is the plainest that keeps neighbours in one text.
const NAMES: [(&str, Layout); 7] = [
    ("gum-dev", Layout::Documents),
    ("uner-dev", Layout::AsIn("ewt-dev")),
    ("gmb-dev", Layout::Neighbours(Join::Line)),
    ("wikigold-dev", Layout::Neighbours(Join::Line)),
    ("wnut17-dev", Layout::Neighbours(Join::Paragraph)),
    ("crossner-dev", Layout::Neighbours(Join::Paragraph)),
    ("btc-dev", Layout::Neighbours(Join::Paragraph)),
];

/// How the text of a portion is put together.
enum Layout {
    /// The portion says it itself.
    Documents,
    /// Another portion has the same documents and says it.
    AsIn(&'static str),
    /// Documents of [`NEIGHBOURS`], words joined by spaces.
    Neighbours(Join),
}

/// Prints the figures of times, numbers and references alone; see [`values::values`].
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn values(folder: &Path, misses: Option<&str>) -> Result<()> {
    values::values(folder, &load(None)?, misses)
}

/// Prints the figures of facts and attributions alone; see [`facts::facts`].
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn facts(folder: &Path, model: Option<&Path>, errors: usize) -> Result<()> {
    facts::facts(folder, &load(model)?, errors)
}

/// Prints the figures of entities; see [`coreference::coreference`].
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn coreference(folder: &Path, model: Option<&Path>, errors: usize) -> Result<()> {
    coreference::coreference(folder, &load(model)?, errors)
}

/// Prints the figures of key points; see [`key_points::key_points`].
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn key_points(folder: &Path, model: Option<&Path>, shown: usize) -> Result<()> {
    key_points::key_points(folder, &load(model)?, shown)
}

/// Prints the weights of the confidence of facts; see [`facts::confidence`].
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn confidence(folder: &Path, model: Option<&Path>) -> Result<()> {
    facts::confidence(folder, &load(model)?)
}

/// Prints the figures of the main event; see [`main_event::main_event`].
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn main_event(folder: &Path, model: Option<&Path>, errors: bool) -> Result<()> {
    main_event::main_event(folder, &load(model)?, errors)
}

fn load(model: Option<&Path>) -> Result<Model> {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../static/english.model");
    let path = model.unwrap_or(&shipped);
    Ok(Model::load(&std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?)?)
}

/// Prints the figures of the model file, of the shipped one by default.
///
/// # Errors
/// When a file cannot be read, or the engine loses text.
pub(crate) fn raw_text(folder: &Path, model: Option<&Path>, capitals: Option<usize>) -> Result<()> {
    let model = load(model)?;
    let mut corpora = corpora::read_all(folder)?;
    capitals.into_iter().for_each(|every| raise(&mut corpora, every));

    println!("F1 from raw text; `lost`: characters that are in no sentence");
    println!("{:14}{}     words/s  lost", "", syntax::MEASURES.map(|name| format!("{name:>10}")).concat());
    for name in ["ewt-dev", "gum-dev"] {
        let trees = trees(&by_document(&portion(&corpora, name)?.sentences), &model).context(name)?;
        let figures = trees.counts.map(|count| format!("{:10.2}", count.f1())).concat();
        println!("{name:14}{figures} {:11.0}{:6}", trees.speed, trees.lost);
    }

    let heads = ["precision", "recall", "F1", "person", "organiz.", "place", "untyped"];
    println!("\nnames from raw text, exact");
    println!("{:14}{}     words/s", "", heads.map(|name| format!("{name:>10}")).concat());
    for (name, layout) in &NAMES {
        let own = &portion(&corpora, name)?.sentences;
        let borrowed;
        let documents = match layout {
            Layout::Documents => by_document(own),
            Layout::AsIn(other) => {
                borrowed = laid_out(own, &portion(&corpora, other)?.sentences).context(*name)?;
                by_document(&borrowed)
            }
            Layout::Neighbours(join) => by_number(own, NEIGHBOURS, *join),
        };
        let (names, speed) = find_names(&documents, &model);
        let (typed, [person, organization, place]) = (names.typed(), names.kinds);
        let f1 =
            [typed, person, organization, place, names.untyped].map(|count| format!("{:10.2}", count.f1())).concat();
        println!("{name:14}{:10.2}{:10.2}{f1} {speed:11.0}", typed.precision(), typed.recall());
    }
    values::values(folder, &model, None)?;
    crate::summaries::score(folder, &model)?;
    println!();
    key_points::key_points(folder, &model, 0)
}

/// Puts about one sentence of `every` into capitals, as headlines are written.
fn raise(corpora: &mut [Corpus], every: usize) {
    let sentences = corpora.iter_mut().flat_map(|corpus| &mut corpus.sentences);
    // By what a sentence says, as the same text is in two portions.
    let chosen = |s: &Sentence| s.tokens.iter().map(|t| t.form.len()).sum::<usize>().is_multiple_of(every);
    for token in sentences.filter(|s| chosen(s)).flat_map(|s| &mut s.tokens) {
        token.form = token.form.to_uppercase();
        token.multiword.iter_mut().for_each(|(surface, _)| *surface = surface.to_uppercase());
    }
}

fn portion<'c>(corpora: &'c [Corpus], name: &str) -> Result<&'c Corpus> {
    corpora.iter().find(|corpus| corpus.name == name).with_context(|| format!("there is no portion {name}"))
}

/// The sentences of `own` with the spaces and paragraphs that `other` gives them.
fn laid_out(own: &[Sentence], other: &[Sentence]) -> Result<Vec<Sentence>> {
    let letters = |part: &[Sentence]| part.iter().flat_map(|s| &s.tokens).map(|t| t.form.as_str()).collect::<String>();
    let documents: Vec<(&[Sentence], String)> =
        other.chunk_by(|_, next| !next.new_document).map(|part| (part, letters(part))).collect();
    let mut sentences = own.to_vec();
    for part in sentences.chunk_by_mut(|_, next| !next.new_document) {
        // The first one may be the end of a document that was cut.
        let wanted = letters(part);
        let same = documents.iter().find(|(there, all)| there.len() >= part.len() && all.ends_with(&wanted));
        let (there, _) = same.with_context(|| format!("no such document in the treebank: {wanted}"))?;
        let first = there.len() - part.len();
        for (sentence, layout) in part.iter_mut().zip(&there[first..]) {
            sentence.new_paragraph = layout.new_paragraph;
            // Some words are cut differently there: they stay apart.
            if sentence.tokens.iter().map(|t| &t.form).eq(layout.tokens.iter().map(|t| &t.form)) {
                sentence.tokens.clone_from(&layout.tokens);
            }
        }
    }
    Ok(sentences)
}

/// What the engine's CoNLL-U is worth.
struct Trees {
    counts: [Count; syntax::MEASURES.len()],
    /// Words per second on this thread.
    speed: f64,
    /// Characters that the engine left out.
    lost: usize,
}

/// Tags and trees of the documents.
fn trees(documents: &[Raw], model: &Model) -> Result<Trees> {
    let mut trees = Trees { counts: [Count::default(); syntax::MEASURES.len()], speed: 0.0, lost: 0 };
    let mut clock = Clock::default();
    for (number, raw) in documents.iter().enumerate() {
        let id = format!("{}", number + 1);
        // The characters that are read must be the annotators'.
        let normalized = Normalized::literal(&raw.text);
        let output = clock.time(raw, || factcards::export::conllu(&factcards::parse(&normalized, model), Some(&id)));
        let found = read_conllu(&output).with_context(|| format!("document {id}"))?;
        let (gold, mut found) = (Layers::of(raw.sentences), Layers::of(&found));
        trees.lost += found.place_in(&gold).with_context(|| format!("document {id}"))?;
        trees.counts.iter_mut().zip(syntax::score(&gold, &found)).for_each(|(count, more)| *count += more);
    }
    trees.speed = clock.speed();
    Ok(trees)
}

/// Names of the documents, and words per second of whole analyses on this thread.
fn find_names(documents: &[Raw], model: &Model) -> (Names, f64) {
    let mut all = Names::default();
    let mut clock = Clock::default();
    for raw in documents {
        let document = clock.time(raw, || factcards::analyze(&raw.text, &Options::default(), model));
        all.add(names::score(&names::gold(raw), &names::found(&document)));
    }
    (all, clock.speed())
}

/// Words of the corpora and what this thread has worked on them: other programs on the machine do not count.
#[derive(Default)]
struct Clock {
    words: usize,
    work: Duration,
}

impl Clock {
    fn time<T>(&mut self, raw: &Raw, work: impl FnOnce() -> T) -> T {
        let begun = ThreadTime::now();
        let result = work();
        self.work += begun.elapsed();
        self.words += raw.words.iter().map(Vec::len).sum::<usize>();
        result
    }

    fn speed(&self) -> f64 {
        self.words as f64 / self.work.as_secs_f64()
    }
}
