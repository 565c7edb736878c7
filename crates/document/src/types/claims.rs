//! Attributions and facts. `S` is the span type.

use factcards_document_derive::MapSpans;
use serde::{Deserialize, Serialize};

use super::Id;

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
///
/// ```
/// use factcards_document::{Attribution, AttributionKind, ByteSpan, Stance};
///
/// let text = "“We left,” Ada said.";
/// let json = r#"{
///     "id": 0, "sentence": 0, "kind": "direct", "content": [{"start": 3, "end": 11}],
///     "cue": {"start": 19, "end": 23}, "source": {"start": 15, "end": 18}, "speaker": 0, "stance": "says"
/// }"#;
/// let attribution: Attribution<ByteSpan> = serde_json::from_str(json)?;
/// assert_eq!((attribution.kind, attribution.stance), (AttributionKind::Direct, Stance::Says));
/// assert_eq!(attribution.source.unwrap().of(text), "Ada");
/// assert_eq!(attribution.within, None);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, MapSpans)]
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cue: Option<S>,
    /// Who, in the text's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<S>,
    /// Who, as an entity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<Id>,
    /// How the source stands to it.
    pub stance: Stance,
    /// The attribution in whose content this one stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<Id>,
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

/// One of the things that a coordination names: "Ana" of "Ana and Bo".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, MapSpans)]
pub struct Conjunct<S> {
    /// The words.
    pub span: S,
    /// The entity they name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entity: Option<Id>,
}

/// Who or what a fact is about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, MapSpans)]
#[serde(bound(deserialize = "S: Deserialize<'de>"))]
pub struct Subject<S> {
    /// The words.
    pub span: S,
    /// The entity they name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entity: Option<Id>,
    /// Where the words are a coordination, its conjuncts, two or more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Conjunct<S>>,
}

/// What a fact says of its subject.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, MapSpans)]
pub struct Relation<S> {
    /// The words, in one or more pieces; none where the text leaves "is" out ("Jane Roe, the envoy").
    pub span: Vec<S>,
    /// The pieces joined by a space; "is" where there are none.
    pub text: String,
    /// The lemmas of its words without auxiliaries: "meet", "begin to sell", "be".
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, MapSpans)]
#[serde(bound(deserialize = "S: Deserialize<'de>"))]
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
    /// Where the words are a coordination, its conjuncts, two or more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Conjunct<S>>,
}

/// One clause.
///
/// ```
/// use factcards_document::{ArgumentRole, ByteSpan, Fact, FactStatus};
///
/// let text = "Ana and Bo met Cy.";
/// let json = r#"{
///     "id": 0, "sentence": 0, "span": {"start": 0, "end": 17},
///     "subject": {
///         "span": {"start": 0, "end": 10},
///         "parts": [{"span": {"start": 0, "end": 3}, "entity": 0}, {"span": {"start": 8, "end": 10}, "entity": 1}]
///     },
///     "relation": {"span": [{"start": 11, "end": 14}], "text": "met", "lemma": "meet"},
///     "arguments": [{"role": "object", "span": {"start": 15, "end": 17}, "entity": 2}],
///     "polarity": "positive", "status": "stated", "confidence": 0.7
/// }"#;
/// let fact: Fact<ByteSpan> = serde_json::from_str(json)?;
/// assert_eq!(fact.subject.parts[1].span.of(text), "Bo");
/// assert_eq!((fact.arguments[0].role, fact.status), (ArgumentRole::Object, FactStatus::Stated));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, MapSpans)]
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition: Option<S>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<Id>,
    /// 0..1.
    pub confidence: f64,
}
