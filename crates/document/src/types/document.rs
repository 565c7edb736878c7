//! A whole Document and its frame: sentences, title, statistics, warnings. `S` is the span type.

use std::collections::BTreeSet;

use borsh::{BorshDeserialize, BorshSerialize};
use factcards_document_derive::{DocumentArrays, MapIds, MapSpans};
use serde::{Deserialize, Serialize};

use super::{
    Abbreviation, Attribution, Block, Change, Coverage, Entity, Fact, List, MainEvent, Normalization, Quantity,
    Reference, SummaryItem, TextKind, Time,
};
use crate::corrections::{Applied, Correction};

/// The version of the format; raised when a field is renamed or changes meaning.
pub const FORMAT: u32 = 1;

/// A position in the Document's own array of that kind.
pub type Id = usize;

/// Everything found in one text.
///
/// ```
/// use factcards_document::{ByteSpan, Codepoints, Document};
///
/// // "Zoë left." as the engine sees it: spans of bytes.
/// let document: Document<ByteSpan> = serde_json::from_str(
///     r#"{
///         "format": 1, "offset_unit": "utf8", "language": "en", "title": {"start": 0, "end": 4},
///         "stats": {"characters": 9, "words": 2, "sentences": 0, "paragraphs": 1, "reading_seconds": 1},
///         "sentences": [], "summary": [], "main_event": {}, "entities": [], "times": [], "quantities": [],
///         "attributions": [], "facts": [], "lists": [], "references": [], "abbreviations": [], "warnings": []
///     }"#,
/// )?;
/// let readable = document.in_unit::<Codepoints>("Zoë left.");
/// let title = readable.title.unwrap();
/// assert_eq!((title.start, title.end, title.text.as_str()), (0, 3, "Zoë"));
/// assert_eq!(readable.offset_unit, "codepoint");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(
    Clone, Debug, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize, MapSpans, MapIds, DocumentArrays,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(bound(deserialize = "S: Deserialize<'de>"))]
pub struct Document<S> {
    /// The version of this format.
    #[cfg_attr(feature = "schema", schemars(extend("const" = FORMAT)))]
    pub format: u32,
    /// What the spans count: `codepoint`, `utf16` or `utf8`.
    pub offset_unit: String,
    /// BCP 47 tag; `und` when it cannot tell.
    pub language: String,
    /// What relative times were resolved against: an ISO 8601 date or date and time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference_date: Option<String>,
    /// Where the reference date came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference_date_from: Option<ReferenceDateFrom>,
    /// A heading or headline, when the text has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<S>,
    /// How much text there is.
    pub stats: Stats,
    /// The sentences in order.
    pub sentences: Vec<Sentence<S>>,
    /// The layout, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blocks: Vec<Block<S>>,
    /// What kind of text it is: the order of the cards follows it, and nothing else.
    #[serde(default)]
    pub text_kind: TextKind,
    /// Every sentence that could stand in a summary, in such an order that who stops at any length has the best set of
    /// that length, whole.
    pub summary: Vec<SummaryItem<S>>,
    /// The facts that together say most, best first: three to seven of at most 75 words in all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[id(Facts)]
    pub key_points: Vec<Id>,
    /// Noun phrases that tell what the text is about, best first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub keywords: Vec<S>,
    /// The five Ws and one H of the text's main event, where the answers are sure enough.
    pub main_event: MainEvent<S>,
    /// What of the text is in no layer, or open.
    #[serde(default)]
    pub coverage: Coverage,
    /// Who and what the text is about.
    pub entities: Vec<Entity<S>>,
    /// Dates, times, durations.
    pub times: Vec<Time<S>>,
    /// Numbers, money, measures.
    pub quantities: Vec<Quantity<S>>,
    /// What rose or fell, by how much, from what to what.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Change<S>>,
    /// Who said, thinks, wants, denies what.
    pub attributions: Vec<Attribution<S>>,
    /// One clause, one fact.
    pub facts: Vec<Fact<S>>,
    /// Enumerations and bullet lists.
    pub lists: Vec<List<S>>,
    /// Addresses of things outside the text.
    pub references: Vec<Reference<S>>,
    /// Short forms and what they stand for.
    pub abbreviations: Vec<Abbreviation<S>>,
    /// What was skipped or is uncertain.
    pub warnings: Vec<Warning<S>>,
    /// Places inside sentences where something else was read than what stands there, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub normalized: Vec<Normalization<S>>,
    /// What was corrected by hand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[id]
    pub corrections: Vec<Applied>,
}

impl<S> Document<S> {
    /// The times that say when a message was written, not what happened then.
    pub fn stamps(&self) -> BTreeSet<Id> {
        self.blocks.iter().filter_map(|block| block.time).collect()
    }
}

/// Where the reference date came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReferenceDateFrom {
    /// The caller gave it.
    Option,
    /// A date line in the text.
    Text,
}

/// How much text there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Stats {
    /// Unicode code points.
    pub characters: usize,
    /// Tokens with at least one letter or digit.
    pub words: usize,
    /// Sentences.
    pub sentences: usize,
    /// Blocks of running text.
    pub paragraphs: usize,
    /// Time to read it at 238 words a minute (Brysbaert 2019), rounded up to seconds.
    pub reading_seconds: usize,
}

/// How the sentences of a block are read.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, BorshSerialize, BorshDeserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SentenceBlock {
    /// About the text, not of it: a date line, an e-mail header, a cell, furniture, code.
    Metadata,
    /// A title or section heading.
    Heading,
    /// Running text.
    Paragraph,
    /// An item of a bullet or numbered list.
    ListItem,
}

/// One sentence.
///
/// ```
/// use factcards_document::{ByteSpan, Sentence, SentenceBlock};
///
/// let json = r#"{"id": 0, "span": {"start": 0, "end": 9}, "paragraph": 0, "block": "heading"}"#;
/// let sentence: Sentence<ByteSpan> = serde_json::from_str(json)?;
/// assert_eq!(sentence.block, SentenceBlock::Heading);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize, MapSpans, MapIds)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Sentence<S> {
    /// Position in `sentences`.
    #[id(Sentences)]
    pub id: Id,
    /// Where it stands.
    pub span: S,
    /// The block of the text that it stands in: its position in `blocks`.
    #[id(Blocks)]
    pub paragraph: Id,
    /// How that block's sentences are read.
    pub block: SentenceBlock,
}

/// What was skipped or is uncertain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum WarningCode {
    /// The text does not seem to be English.
    LanguageUnsupported,
    /// A relative time was left unresolved, as there is no reference date.
    NoReferenceDate,
    /// The caller's reference date is not one.
    InvalidReferenceDate,
    /// The text seems to be source code or data, of which only references and dates are read.
    SourceCode,
    /// A sentence is too long to be read as one; it was cut, no text was lost.
    LongSentence,
    /// The text is the source of a web page and was read as the page's text.
    HtmlSource,
    /// What a correction by hand is of is not there; nothing was corrected by it.
    CorrectionNotFound,
}

/// A warning, with its place where it has one.
///
/// ```
/// use factcards_document::{ByteSpan, Warning, WarningCode};
///
/// let json = r#"{"code": "no_reference_date", "span": {"start": 12, "end": 18}}"#;
/// let warning: Warning<ByteSpan> = serde_json::from_str(json)?;
/// assert_eq!(warning.code, WarningCode::NoReferenceDate);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize, MapSpans, MapIds)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(bound(deserialize = "S: Deserialize<'de>"))]
pub struct Warning<S> {
    /// What.
    pub code: WarningCode,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<S>,
    /// The correction that found nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub correction: Option<Correction>,
}

impl<S> Warning<S> {
    /// Of the text, or of a place in it.
    pub fn new(code: WarningCode, span: Option<S>) -> Self {
        Self { code, span, correction: None }
    }
}
