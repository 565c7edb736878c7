//! Facts. `S` is the span type.

use borsh::{BorshDeserialize, BorshSerialize};
use factcards_document_derive::{MapIds, MapSpans};
use serde::{Deserialize, Serialize};

use super::Id;

/// Whether a fact is affirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Polarity {
    Positive,
    Negative,
}

/// How far a fact is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize, MapSpans, MapIds)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Conjunct<S> {
    /// The words.
    pub span: S,
    /// The entity they name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[id(Entities)]
    pub entity: Option<Id>,
}

/// Who or what a fact is about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize, MapSpans, MapIds)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(bound(deserialize = "S: Deserialize<'de>"))]
pub struct Subject<S> {
    /// The words.
    pub span: S,
    /// The entity they name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[id(Entities)]
    pub entity: Option<Id>,
    /// What a pronoun that names no entity stands for: "it" for "a new bridge".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub antecedent: Option<S>,
    /// Where the words are a coordination, its conjuncts, two or more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Conjunct<S>>,
}

/// What a fact says of its subject.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize, MapSpans, MapIds)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Relation<S> {
    /// The words, in one or more pieces; none where the text leaves "is" out ("Jane Roe, the envoy").
    pub span: Vec<S>,
    /// The pieces joined by a space; "is" where there are none.
    pub text: String,
    /// The lemmas of its words without auxiliaries: "meet", "begin to sell", "be".
    pub lemma: String,
}

/// The part an argument plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize, MapSpans, MapIds)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    #[id(Entities)]
    pub entity: Option<Id>,
    /// The time they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[id(Times)]
    pub time: Option<Id>,
    /// The quantity they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[id(Quantities)]
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize, MapSpans, MapIds)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(bound(deserialize = "S: Deserialize<'de>"))]
pub struct Fact<S> {
    /// Position in `facts`.
    #[id(Facts)]
    pub id: Id,
    /// Its sentence.
    #[id(Sentences)]
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
    #[id(Attributions)]
    pub attribution: Option<Id>,
    /// The clause that it depends on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition: Option<S>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[id(Times)]
    pub time: Option<Id>,
    /// 0..1.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1)))]
    pub confidence: f64,
}
