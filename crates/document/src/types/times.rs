//! Times. `S` is the span type.

use borsh::{BorshDeserialize, BorshSerialize};
use factcards_document_derive::{MapIds, MapSpans};
use serde::{Deserialize, Serialize};

use super::Id;

/// What kind of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Anchor {
    /// The reference date.
    Reference,
    /// The time that it follows in the narrative.
    Text,
}

/// Which part of the named time is meant, or on which side of it: the `mod` of TIMEX3, and what a preposition says
/// beyond it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TimeModifier {
    /// "about 2010".
    Approx,
    /// "early 2010", "the beginning of the week".
    Start,
    /// "mid-2010".
    Mid,
    /// "late 2010", "the end of the year".
    End,
    /// "before 2010".
    Before,
    /// "after 2010".
    After,
    /// "until Friday", "by Friday".
    OnOrBefore,
    /// "since 2010".
    OnOrAfter,
    /// "less than two weeks".
    LessThan,
    /// "more than two weeks".
    MoreThan,
}

/// A time expression (TIMEX3).
///
/// ```
/// use factcards_document::{Anchor, ByteSpan, Time, TimeModifier};
///
/// // "by Friday", read on Wednesday, 9 April 2025.
/// let json = r#"{
///     "id": 0, "span": {"start": 3, "end": 9}, "sentence": 0, "kind": "date", "value": "2025-04-11",
///     "start": "2025-04-11", "end": "2025-04-12", "anchor": "reference", "modifier": "on_or_before"
/// }"#;
/// let time: Time<ByteSpan> = serde_json::from_str(json)?;
/// assert_eq!(time.anchor, Some(Anchor::Reference));
/// assert_eq!(time.modifier, Some(TimeModifier::OnOrBefore));
/// assert!(time.alternatives.is_empty());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize, MapSpans, MapIds)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Time<S> {
    /// Position in `times`.
    #[id(Times)]
    pub id: Id,
    /// The words.
    pub span: S,
    /// Their sentence.
    #[id(Sentences)]
    pub sentence: Id,
    /// What kind.
    pub kind: TimeKind,
    /// ISO 8601 / TIMEX3 value. `PRESENT_REF`, `PAST_REF` and `FUTURE_REF` are now ("currently"), the past ("recently") and
    /// the future ("soon") at large; `P2D/P3D` is a length between two; an `X` stands for a digit that nothing tells.
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
    /// The time that it was counted from, when `anchor` is `text`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[id(Times)]
    pub anchor_time: Option<Id>,
    /// Which part of it, or which side; `value`, `start` and `end` are those of the named time as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modifier: Option<TimeModifier>,
    /// Other readings, when it is ambiguous.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<String>,
}

impl<S> Time<S> {
    /// Whether it is on no calendar: now, the past or the future at large.
    ///
    /// ```
    /// # use factcards_document::{ByteSpan, Time};
    /// let json = r#"{"id": 0, "span": {"start": 0, "end": 4}, "sentence": 0, "kind": "date", "value": "FUTURE_REF"}"#;
    /// assert!(serde_json::from_str::<Time<ByteSpan>>(json)?.is_vague());
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn is_vague(&self) -> bool {
        self.value.ends_with("_REF")
    }

    /// Whether it is a stretch of the calendar longer than a day that has a name: a month, a quarter, a year.
    pub fn is_period(&self) -> bool {
        let value = self.value.trim_start_matches("BC");
        self.kind == TimeKind::Date && !self.is_vague() && value.split('-').count() < 3
    }
}
