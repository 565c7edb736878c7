//! Times and quantities. `S` is the span type.

use serde::{Deserialize, Serialize};

use super::{Id, none};

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
