//! Where a fact stands in its text.

use std::marker::PhantomData;

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

use crate::offsets::OffsetUnit;

/// A half-open range of bytes of the source, on character boundaries.
///
/// ```
/// use factcards_document::ByteSpan;
///
/// let text = "Zoë left. ";
/// let (name, sentence) = (ByteSpan::new(0, 4), ByteSpan::new(0, 11));
/// assert_eq!(name.of(text), "Zoë");
/// assert_eq!(name.len(), 4);
/// assert!(sentence.contains(name) && name.overlaps(sentence) && !name.is_empty());
/// assert_eq!(sentence.trimmed(text), ByteSpan::new(0, 10));
/// assert_eq!(name.cover(ByteSpan::new(5, 9)).of(text), "Zoë left");
/// ```
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    BorshSerialize,
    BorshDeserialize,
)]
pub struct ByteSpan {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl ByteSpan {
    /// The span from `start` up to and without `end`; empty at `start` when `end` lies before it.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end: end.max(start) }
    }

    /// The text it covers; empty when the span does not belong to this source.
    pub fn of(self, source: &str) -> &str {
        source.get(self.start..self.end).unwrap_or_default()
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether it covers nothing.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `other` lies wholly inside.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that covers both.
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The same place without white space at its ends.
    pub fn trimmed(self, source: &str) -> Self {
        let text = self.of(source);
        let start = self.start + (text.len() - text.trim_start().len());
        Self::new(start, start + text.trim().len())
    }
}

/// A half-open range of the source in the unit `U`, with the text it covers: `source[start..end] == text`.
///
/// ```
/// use factcards_document::{TextSpan, Utf16};
///
/// let span = TextSpan::<Utf16>::new(0, 3, "Zoë".to_owned());
/// assert_eq!(serde_json::to_string(&span)?, r#"{"start":0,"end":3,"text":"Zoë"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(bound = "")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Span", bound = ""))]
pub struct TextSpan<U: OffsetUnit> {
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
    /// The text it covers.
    pub text: String,
    #[serde(skip)]
    unit: PhantomData<U>,
}

impl<U: OffsetUnit> TextSpan<U> {
    /// A span of known offsets and text.
    pub fn new(start: usize, end: usize, text: String) -> Self {
        Self { start, end, text, unit: PhantomData }
    }
}
