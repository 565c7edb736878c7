//! Times and quantities. `S` is the span type.

use borsh::{BorshDeserialize, BorshSerialize};
use factcards_document_derive::{MapIds, MapSpans};
use serde::{Deserialize, Serialize};

use super::{FactStatus, Id, Polarity};

/// What kind of quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
///
/// ```
/// use factcards_document::{ByteSpan, Comparator, Quantity, QuantityKind};
///
/// // "more than 5 km"
/// let json = r#"{
///     "id": 0, "span": {"start": 0, "end": 14}, "sentence": 0, "kind": "measure", "value": 5.0, "unit": "km",
///     "base": {"value": 5000.0, "unit": "m"}, "comparator": "more_than"
/// }"#;
/// let quantity: Quantity<ByteSpan> = serde_json::from_str(json)?;
/// assert_eq!((quantity.kind, quantity.comparator), (QuantityKind::Measure, Some(Comparator::MoreThan)));
/// assert_eq!(quantity.base.unwrap().value, Some(5000.0));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize, MapSpans, MapIds)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(bound(deserialize = "S: Deserialize<'de>"))]
pub struct Quantity<S> {
    /// Position in `quantities`.
    #[id(Quantities)]
    pub id: Id,
    /// The words.
    pub span: S,
    /// Their sentence.
    #[id(Sentences)]
    pub sentence: Id,
    /// What kind.
    pub kind: QuantityKind,
    /// The value, unless it is a range; neither is given where the text may mean one of two ("€1.250").
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
    /// The same in the base unit of its dimension, where the unit has one and is not it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<BaseValue>,
    /// How it bounds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comparator: Option<Comparator>,
    /// What it counts or measures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<S>,
}

impl<S> Quantity<S> {
    /// Whether only its words, `words`, say it well: no value is sure; they say no figure, as "thousands" and "a third" do;
    /// or none can be written out, as of "1/3" and "6.02 × 10²³".
    ///
    /// ```
    /// use factcards_document::{Quantity, QuantityKind};
    ///
    /// let third = Quantity {
    ///     id: 0, span: (), sentence: 0, kind: QuantityKind::Number, value: Some(1.0 / 3.0), low: None, high: None,
    ///     unit: None, base: None, comparator: None, of: None,
    /// };
    /// assert!(third.is_in_words("a third"));
    /// assert!(!Quantity { value: Some(120.0), ..third }.is_in_words("a hundred and twenty"));
    /// ```
    pub fn is_in_words(&self, words: &str) -> bool {
        let written = |value: f64| {
            let short = (value * 1e6).round() / 1e6;
            (value - short).abs() <= value.abs() * 1e-9 && value.abs() < 1e15
        };
        match (self.value, self.low.or(self.high)) {
            (None, None) => true,
            _ if words.contains(char::is_numeric) => {
                ![self.value, self.low, self.high].into_iter().flatten().all(written)
            }
            (Some(value), _) => value.fract() != 0.0,
            (None, Some(_)) => true,
        }
    }
}

/// A measure in a base unit: metres, square metres, cubic metres, grams, seconds, metres a second, degrees Celsius,
/// joules, watts, pascals or bytes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BaseValue {
    /// The value, unless it is a range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// Lower end of a range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<f64>,
    /// Upper end of a range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
    /// Its UCUM code.
    pub unit: String,
}

/// Which way a change goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Direction {
    Up,
    Down,
    /// "changed", "from 3 to 5" without a verb that tells.
    Open,
}

/// "Revenue rose 14 % to £92.5 million from £81 million": a change with what is told of its size, the old value and
/// the new one, at least one of the three.
///
/// ```
/// use factcards_document::{ByteSpan, Change, Direction};
///
/// // "Revenue rose 14 %": quantity 0 says by how much.
/// let json = r#"{
///     "id": 0, "sentence": 0, "cue": {"start": 8, "end": 12}, "direction": "up",
///     "of": {"start": 0, "end": 7}, "by": 0
/// }"#;
/// let change: Change<ByteSpan> = serde_json::from_str(json)?;
/// assert_eq!((change.direction, change.by, change.to), (Direction::Up, Some(0), None));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize, MapSpans, MapIds)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(bound(deserialize = "S: Deserialize<'de>"))]
pub struct Change<S> {
    /// Position in `changes`.
    #[id(Changes)]
    pub id: Id,
    /// The sentence.
    #[id(Sentences)]
    pub sentence: Id,
    /// The word that tells of it: "rose".
    pub cue: S,
    /// Which way.
    pub direction: Direction,
    /// What changed: "Revenue".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<S>,
    /// The quantity by which.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[id(Quantities)]
    pub by: Option<Id>,
    /// The old value, a quantity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[id(Quantities)]
    pub from: Option<Id>,
    /// The new value, a quantity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[id(Quantities)]
    pub to: Option<Id>,
    /// How far it holds; absent where the text states it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<FactStatus>,
    /// `negative` where the text says that it did not happen; else absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub polarity: Option<Polarity>,
}
