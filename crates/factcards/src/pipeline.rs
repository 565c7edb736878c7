//! The order of the stages. Each reads what earlier ones made; none reaches back.

use factcards_document::{FORMAT, OffsetUnit, Options, Stats, Utf8, Warning, WarningCode, apply};
use factcards_model::Model;

use crate::coreference::{Choose, MentionIndex, Weights};
use crate::facts::Evidence;

use crate::normalize::Normalized;
use crate::parsed::{Parsed, Parsing, parse};
use crate::pause::{at_once, pause};
use crate::summary::main_event::Answers;
use crate::summary::{Chances, Estimate};
use crate::tree::Tree;
use crate::words::Words;
use crate::{Document, attribution, clause, coreference, facts, lists, names, quantity, references, summary, time};

/// The stages of an analysis, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Blocks, sentences, tokens.
    Text,
    /// References, times, quantities.
    Values,
    /// Names, entities, roles.
    Entities,
    /// Quotes, claims, clauses.
    Facts,
    /// Ranking.
    Summary,
}

/// How far an analysis has come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// The stage that begins.
    pub stage: Stage,
    /// 0..1, the share of the whole work done before it.
    pub done: f64,
}

/// The share of an analysis that goes into reading the text, as measured.
const SHARE_OF_PARSING: f64 = 0.77;

/// Some tens of milliseconds.
const WORDS_BETWEEN_REPORTS: usize = 1 << 13;

/// Reads a text. The same text, options and model give the same Document on every platform.
///
/// ```
/// use factcards::document::FactStatus;
/// use factcards::{Options, analyze};
///
/// let text = "Police deny that the bridge is closed.";
/// let document = analyze(text, &Options::default(), factcards_model::english()?);
/// let closed = document.facts.iter().find(|fact| fact.subject.span.of(text) == "the bridge").unwrap();
/// assert_eq!(closed.status, FactStatus::Denied);
/// # Ok::<(), factcards::model::LoadError>(())
/// ```
pub fn analyze(source: &str, options: &Options, model: &Model) -> Document {
    analyze_with_progress(source, options, model, &mut |_| ())
}

/// Sentences, words, tags, trees and names alone, the first stage of [`analyze`], to measure it by; gives the number of
/// words.
///
/// ```
/// assert_eq!(factcards::annotate("She left.", factcards_model::english()?), 3);
/// # Ok::<(), factcards::model::LoadError>(())
/// ```
pub fn annotate(source: &str, model: &Model) -> usize {
    parse(&Normalized::new(source, &Options::default(), model), model).words()
}

/// [`analyze`], telling now and then how far it has come, at the least at the start of each stage.
///
/// ```
/// use factcards::{Options, Stage, analyze_with_progress};
///
/// let mut stages = vec![];
/// let model = factcards_model::english()?;
/// analyze_with_progress("She left.", &Options::default(), model, &mut |progress| stages.push(progress.stage));
/// assert_eq!(stages.first(), Some(&Stage::Text));
/// assert_eq!(stages.last(), Some(&Stage::Summary));
/// # Ok::<(), factcards::model::LoadError>(())
/// ```
pub fn analyze_with_progress(
    source: &str,
    options: &Options,
    model: &Model,
    report: &mut dyn FnMut(Progress),
) -> Document {
    let normalized = Normalized::new(source, options, model);
    let mut parsing = Parsing::new(&normalized, model);
    while !parsing.is_done() {
        report(Progress::of(&parsing));
        parsing.step(WORDS_BETWEEN_REPORTS);
    }
    parsing.finish().document_with_progress(options, report)
}

impl Progress {
    /// How far an analysis has come whose text is being read.
    pub fn of(parsing: &Parsing) -> Self {
        Self { stage: Stage::Text, done: SHARE_OF_PARSING * parsing.done() }
    }
}

impl Parsed<'_> {
    /// The Document of the text, as [`analyze`] gives it.
    pub fn document(&self, options: &Options) -> Document {
        self.document_with_progress(options, &mut |_| ())
    }

    /// The Document, and for each of its facts what its confidence rests on, to fit the [`WEIGHTS`](crate::WEIGHTS) of
    /// it by.
    #[doc(hidden)]
    pub fn document_with_evidence(&self, options: &Options) -> (Document, Vec<Evidence>) {
        let (document, evidence, _) = self.at_once(options);
        (document, evidence)
    }

    /// The Document, and what may answer the questions of its main event, to fit their
    /// [`weights`](crate::main_event::Question::weights) by.
    #[doc(hidden)]
    pub fn document_with_answers(&self, options: &Options) -> (Document, Answers) {
        let (document, _, answers) = self.at_once(options);
        (document, answers)
    }

    fn at_once(&self, options: &Options) -> (Document, Vec<Evidence>, Answers) {
        at_once(document(self, options, &mut |_| (), &mut self.weights(), &mut self.chances(), true))
    }

    /// The Document, with the antecedents of its pronouns as told, to learn the weights of that choice by.
    #[doc(hidden)]
    pub fn document_by_choice(&self, options: &Options, choose: &mut dyn Choose) -> Document {
        at_once(document(self, options, &mut |_| (), choose, &mut self.chances(), false)).0
    }

    /// The Document, with the chances of words and pairs as told, to learn the weights of a summary by.
    #[doc(hidden)]
    pub fn document_by_estimate(&self, options: &Options, estimate: &mut dyn Estimate) -> Document {
        at_once(document(self, options, &mut |_| (), &mut self.weights(), estimate, false)).0
    }

    fn chances(&self) -> Chances<'_> {
        Chances(self.text.model().summary())
    }

    fn weights(&self) -> Weights<'_> {
        Weights(&self.text.model().coreference().weights)
    }

    /// [`Parsed::document`], telling at the start of each stage how far the analysis has come.
    pub fn document_with_progress(&self, options: &Options, report: &mut dyn FnMut(Progress)) -> Document {
        at_once(self.document_in_stages(options, report))
    }

    /// [`Parsed::document_with_progress`], which [pauses](crate::pause) before each stage.
    pub async fn document_in_stages(&self, options: &Options, report: &mut dyn FnMut(Progress)) -> Document {
        document(self, options, report, &mut self.weights(), &mut self.chances(), false).await.0
    }
}

/// All stages behind the first.
async fn document(
    parsed: &Parsed<'_>,
    options: &Options,
    report: &mut dyn FnMut(Progress),
    choose: &mut dyn Choose,
    estimate: &mut dyn Estimate,
    with_evidence: bool,
) -> (Document, Vec<Evidence>, Answers) {
    let mut enter = |stage, done| {
        report(Progress { stage, done });
        pause()
    };
    let text = &parsed.text;
    let lists = lists::find(text);
    let abbreviations = text.abbreviations();

    enter(Stage::Values, SHARE_OF_PARSING).await;
    let html = parsed.normalized.is_html().then_some(Warning::new(WarningCode::HtmlSource, None));
    let mut warnings: Vec<_> = html.into_iter().chain(text.warnings()).collect();
    let references = references::find(text);
    let reference = time::reference_date(text, options, &mut warnings);
    let tree = Tree::of(text);
    pause().await;
    let times = time::find(&tree, &references, reference.as_ref(), options, &mut warnings);
    let (quantities, mut changes) = quantity::find(&tree, &references, &times);

    enter(Stage::Entities, 0.9).await;
    let words = Words::of(&tree);
    let names = names::find(&words, &references, &times);
    let quotations = text.quotations.spans();
    let mut clauses = clause::find(&tree, &names, &quotations);
    let listed = clause::complete(&tree, &lists, &mut clauses);
    let today = reference.as_ref().map(ToString::to_string);
    let layers = coreference::Layers {
        words: &words,
        names: &names,
        abbreviations: &abbreviations,
        clauses: &clauses,
        quotations: &quotations,
        times: &times,
        reference: today.as_deref(),
    };
    let coreference::Entities { all: mut entities, meanings, open_pronouns } = coreference::resolve(&layers, choose);
    let mentions = MentionIndex::of(&entities);

    enter(Stage::Facts, 0.97).await;
    let attributions = attribution::find(&attribution::Layers {
        tree: &tree,
        clauses: &clauses,
        listed: &listed,
        mentions: &mentions,
        quotations: &text.quotations,
        times: &times,
    });
    coreference::resolve_first_person(&words, &attributions, &mut entities);
    // What is not looked at again makes room for the facts.
    drop((words, names, listed, quotations, mentions));
    let mentions = MentionIndex::of(&entities);
    let layers = facts::Layers {
        tree: &tree,
        clauses: &clauses,
        mentions: &mentions,
        meanings: &meanings,
        entities: &entities,
        times: &times,
        quantities: &quantities,
        attributions: &attributions,
    };
    let (facts, evidence) = facts::find(&layers, with_evidence);
    let lists = lists::with_facts(lists, &facts);
    facts::stand(&mut changes, &facts, &attributions);

    enter(Stage::Summary, 0.99).await;
    let layers = summary::Layers { below: layers, facts: &facts };
    let ranking = summary::rank(&layers, estimate);
    let (main_event, answers) = summary::main_event::find(&layers, today.as_deref(), with_evidence);
    let text_kind = summary::text_kind(&layers, changes.len());
    let key_points = summary::key_points(&layers, &|token| ranking.chances.of(token));
    let keywords = summary::keywords(&layers);
    let coverage = summary::coverage(&layers, open_pronouns);
    // What is not looked at again makes room for the Document.
    drop((clauses, mentions, meanings, ranking.chances));

    let characters = parsed.normalized.source().chars().count();
    let stats = Stats { characters, ..text.stats() };
    let (reference_date, reference_date_from) = reference.map(|r| (r.to_string(), r.from)).unzip();
    let document = Document {
        format: FORMAT,
        offset_unit: Utf8::NAME.to_owned(),
        language: text.language_tag.to_owned(),
        reference_date,
        reference_date_from,
        title: text.title(),
        stats,
        blocks: text.layout(&times),
        text_kind,
        summary: ranking.items,
        key_points,
        keywords,
        main_event,
        coverage,
        entities,
        times,
        quantities,
        changes,
        attributions,
        facts,
        lists,
        references,
        abbreviations,
        warnings,
        sentences: text.sentences.clone(),
        normalized: vec![],
        corrections: vec![],
    };
    let mut document = in_source(document, parsed.normalized);
    apply(&mut document, parsed.normalized.source(), &options.corrections);
    (document, evidence, answers)
}

/// The Document of what was read as one of what was given.
fn in_source(document: Document, normalized: &Normalized) -> Document {
    if normalized.is_literal() {
        return document;
    }
    let mut document = document.map_spans(&mut |span| normalized.source_span(span));
    document.normalized = normalized.inside(document.sentences.iter().map(|sentence| sentence.span));
    document
}
