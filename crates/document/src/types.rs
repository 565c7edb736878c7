//! The fields of a Document. `S` is the span type throughout.

use serde::{Deserialize, Serialize};

/// The version of the format; raised when a field is renamed or changes meaning.
pub const FORMAT: u32 = 1;

/// A position in the Document's own array of that kind.
pub type Id = usize;

/// Everything found in one text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document<S> {
    /// [`FORMAT`].
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
    #[serde(default = "none", skip_serializing_if = "Option::is_none")]
    pub title: Option<S>,
    /// How much text there is.
    pub stats: Stats,
    /// The sentences in order.
    pub sentences: Vec<Sentence<S>>,
    /// Every sentence that could stand in a summary, best first.
    pub summary: Vec<SummaryItem>,
    /// The five Ws and one H of the text's main event.
    pub main_event: MainEvent<S>,
    /// Who and what the text is about.
    pub entities: Vec<Entity<S>>,
    /// Dates, times, durations.
    pub times: Vec<Time<S>>,
    /// Numbers, money, measures.
    pub quantities: Vec<Quantity<S>>,
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
}

/// `Option::default` without asking `S: Default` of the span.
fn none<S>() -> Option<S> {
    None
}

/// Where the reference date came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReferenceDateFrom {
    /// The caller gave it.
    Option,
    /// A date line in the text.
    Text,
}

/// How much text there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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

/// What kind of block a sentence stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// A date line, an e-mail header.
    Metadata,
    /// A title or section heading.
    Heading,
    /// Running text.
    Paragraph,
    /// An item of a bullet or numbered list.
    ListItem,
}

/// One sentence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sentence<S> {
    /// Position in `sentences`.
    pub id: Id,
    /// Where it stands.
    pub span: S,
    /// Which block of the text it stands in, counted from 0.
    pub paragraph: usize,
    /// That block's kind.
    pub block: BlockKind,
}

/// A sentence that could stand in a summary.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct SummaryItem {
    /// Which sentence.
    pub sentence: Id,
    /// 0..1, higher is more central.
    pub score: f64,
}

/// Answers to the five Ws and one H, best first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "S: Deserialize<'de>"))]
#[allow(missing_docs)]
pub struct MainEvent<S> {
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    pub who: Vec<S>,
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    pub what: Vec<S>,
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    pub when: Vec<S>,
    #[serde(default = "Vec::new", rename = "where", skip_serializing_if = "Vec::is_empty")]
    pub where_: Vec<S>,
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    pub why: Vec<S>,
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    pub how: Vec<S>,
}

impl<S> Default for MainEvent<S> {
    fn default() -> Self {
        Self { who: vec![], what: vec![], when: vec![], where_: vec![], why: vec![], how: vec![] }
    }
}

/// What kind of thing an entity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntityKind {
    /// A human being.
    Person,
    /// A company, institution, party, team, publication.
    Organization,
    /// A country, city, region, building.
    Place,
    /// A people, religion or language as an attribute: "Russian".
    Nationality,
    /// A named event.
    Event,
    /// A named product.
    Product,
    /// A titled work.
    Work,
    /// A named law, treaty, case.
    Law,
    /// A name of none of these kinds, or of a kind that cannot be told.
    Other,
}

/// A person, organisation, place … with all its mentions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entity<S> {
    /// Position in `entities`.
    pub id: Id,
    /// What it is.
    pub kind: EntityKind,
    /// Its fullest name in the text.
    pub name: String,
    /// Its other names in the text.
    pub aliases: Vec<String>,
    /// What it is or does.
    pub roles: Vec<Role<S>>,
    /// 0..1, how much the text is about it.
    pub salience: f64,
    /// Where it is spoken of, in order.
    pub mentions: Vec<Mention<S>>,
}

/// What an entity is or does: "special envoy".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Role<S> {
    /// The words that say so.
    pub span: S,
    /// The entity it is a role at or for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<Id>,
}

/// How an entity is mentioned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MentionForm {
    /// By its name, without title, role or article.
    Name,
    /// By a description.
    Nominal,
    /// By a pronoun.
    Pronoun,
}

/// One place where an entity is spoken of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mention<S> {
    /// The words.
    pub span: S,
    /// Their sentence.
    pub sentence: Id,
    /// How.
    pub form: MentionForm,
}

/// What kind of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimeKind {
    /// A calendar date of any precision.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// From one time to another.
    Range,
    /// Something that recurs.
    Set,
}

/// What a relative time was resolved against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Anchor {
    /// The reference date.
    Reference,
    /// The time that it follows in the narrative.
    Text,
}

/// A time expression (TIMEX3).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Time<S> {
    /// Position in `times`.
    pub id: Id,
    /// The words.
    pub span: S,
    /// Their sentence.
    pub sentence: Id,
    /// What kind.
    pub kind: TimeKind,
    /// ISO 8601 / TIMEX3 value.
    pub value: String,
    /// First instant of the resolved half-open interval.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<String>,
    /// First instant after it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<String>,
    /// What it was resolved against; absent for absolute times.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anchor: Option<Anchor>,
    /// Other readings, when it is ambiguous.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<String>,
}

/// What kind of quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum QuantityKind {
    Number,
    Ordinal,
    Percent,
    Money,
    Measure,
    Age,
    Temperature,
}

/// How a quantity bounds what it counts; exact when absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Comparator {
    LessThan,
    AtMost,
    About,
    AtLeast,
    MoreThan,
}

/// A number with its unit and what it counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "S: Deserialize<'de>"))]
pub struct Quantity<S> {
    /// Position in `quantities`.
    pub id: Id,
    /// The words.
    pub span: S,
    /// Their sentence.
    pub sentence: Id,
    /// What kind.
    pub kind: QuantityKind,
    /// The value, unless it is a range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// Lower end of a range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<f64>,
    /// Upper end of a range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
    /// ISO 4217 for money, `percent`, or a UCUM code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// How it bounds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comparator: Option<Comparator>,
    /// What it counts or measures.
    #[serde(default = "none", skip_serializing_if = "Option::is_none")]
    pub of: Option<S>,
}

/// How the words of an attribution stand in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AttributionKind {
    /// Verbatim, in quotation marks.
    Direct,
    /// Partly verbatim.
    Partial,
    /// In the writer's words.
    Indirect,
}

/// How the source stands to the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Stance {
    Says,
    Believes,
    Wants,
    Demands,
    Promises,
    Threatens,
    Denies,
    Asks,
    Doubts,
}

/// Who said, thinks, wants or denies what.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "S: Deserialize<'de>"))]
pub struct Attribution<S> {
    /// Position in `attributions`.
    pub id: Id,
    /// The sentence its content begins in.
    pub sentence: Id,
    /// Verbatim or not.
    pub kind: AttributionKind,
    /// What is said, in one or more pieces.
    pub content: Vec<S>,
    /// The word that says how: "said".
    #[serde(default = "none", skip_serializing_if = "Option::is_none")]
    pub cue: Option<S>,
    /// Who, in the text's words.
    #[serde(default = "none", skip_serializing_if = "Option::is_none")]
    pub source: Option<S>,
    /// Who, as an entity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<Id>,
    /// How the source stands to it.
    pub stance: Stance,
}

/// Whether a fact is affirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Polarity {
    Positive,
    Negative,
}

/// How far a fact is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum FactStatus {
    Stated,
    Claimed,
    Planned,
    Demanded,
    Offered,
    Threatened,
    Conditional,
    Possible,
    Denied,
}

/// Who or what a fact is about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Subject<S> {
    /// The words.
    pub span: S,
    /// The entity they name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entity: Option<Id>,
}

/// What a fact says of its subject.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Relation<S> {
    /// The words, in one or more pieces.
    pub span: Vec<S>,
    /// The pieces joined by a space.
    pub text: String,
    /// The main verb's lemma.
    pub lemma: String,
}

/// The part an argument plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum ArgumentRole {
    Object,
    IndirectObject,
    Complement,
    Oblique,
    Place,
    Time,
    Cause,
    Manner,
}

/// What else takes part in a fact.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Argument<S> {
    /// Its part.
    pub role: ArgumentRole,
    /// The preposition before it, which the span leaves out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preposition: Option<String>,
    /// The words.
    pub span: S,
    /// The entity they name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entity: Option<Id>,
    /// The time they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<Id>,
    /// The quantity they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<Id>,
}

/// One clause.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "S: Deserialize<'de>"))]
pub struct Fact<S> {
    /// Position in `facts`.
    pub id: Id,
    /// Its sentence.
    pub sentence: Id,
    /// The whole clause.
    pub span: S,
    /// Who or what.
    pub subject: Subject<S>,
    /// Does or is.
    pub relation: Relation<S>,
    /// Whom, where, when, why.
    pub arguments: Vec<Argument<S>>,
    /// Affirmed or denied.
    pub polarity: Polarity,
    /// Stated, claimed, planned …
    pub status: FactStatus,
    /// The attribution it stands in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attribution: Option<Id>,
    /// The clause that it depends on.
    #[serde(default = "none", skip_serializing_if = "Option::is_none")]
    pub condition: Option<S>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<Id>,
    /// 0..1.
    pub confidence: f64,
}

/// An enumeration with the words that lead to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "S: Deserialize<'de>"))]
pub struct List<S> {
    /// "Russia is demanding"; absent for a bullet list without one.
    #[serde(default = "none", skip_serializing_if = "Option::is_none")]
    pub lead: Option<S>,
    /// What is listed.
    pub items: Vec<S>,
    /// The fact that it completes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fact: Option<Id>,
}

/// What kind of address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum ReferenceKind {
    Url,
    Email,
    Phone,
    Ip,
    Handle,
    Hashtag,
}

/// An address of something outside the text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reference<S> {
    /// What kind.
    pub kind: ReferenceKind,
    /// The words.
    pub span: S,
}

/// A short form and what it stands for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Abbreviation<S> {
    /// "NATO".
    pub short: S,
    /// "North Atlantic Treaty Organization".
    pub long: S,
}

/// What was skipped or is uncertain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WarningCode {
    /// The text does not seem to be English.
    LanguageUnsupported,
    /// A relative time was left unresolved, as there is no reference date.
    NoReferenceDate,
    /// The caller's reference date is not one.
    InvalidReferenceDate,
    /// A sentence is too long to be read as one; it was cut, no text was lost.
    LongSentence,
}

/// A warning, with its place where it has one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "S: Deserialize<'de>"))]
pub struct Warning<S> {
    /// What.
    pub code: WarningCode,
    /// Where.
    #[serde(default = "none", skip_serializing_if = "Option::is_none")]
    pub span: Option<S>,
}
