//! Lists, references and abbreviations. `S` is the span type.

use factcards_document_derive::MapSpans;
use serde::{Deserialize, Serialize};

use super::Id;

/// An enumeration with the words that lead to it.
///
/// ```
/// use factcards_document::{ByteSpan, List};
///
/// let text = "Bring bread and salt.";
/// let json = r#"{
///     "lead": {"start": 0, "end": 5}, "items": [{"start": 6, "end": 11}, {"start": 16, "end": 20}], "fact": 0
/// }"#;
/// let list: List<ByteSpan> = serde_json::from_str(json)?;
/// assert_eq!(list.items[1].of(text), "salt");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, MapSpans)]
#[serde(bound(deserialize = "S: Deserialize<'de>"))]
pub struct List<S> {
    /// "Russia is demanding"; absent for a bullet list without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<S>,
    /// What is listed.
    pub items: Vec<S>,
    /// The fact that it completes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fact: Option<Id>,
}

/// What kind of reference.
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
    Doi,
    Isbn,
    /// Of a law, a case or a standard: "42 U.S.C. § 1983", "ISO 8601".
    Citation,
}

/// An address or a citation of something outside the text.
///
/// ```
/// use factcards_document::{ByteSpan, Reference, ReferenceKind};
///
/// let json = r#"{"kind": "email", "span": {"start": 0, "end": 7}}"#;
/// let reference: Reference<ByteSpan> = serde_json::from_str(json)?;
/// assert_eq!(reference.kind, ReferenceKind::Email);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, MapSpans)]
pub struct Reference<S> {
    /// What kind.
    pub kind: ReferenceKind,
    /// The words.
    pub span: S,
}

/// A short form and what it stands for.
///
/// ```
/// use factcards_document::{Abbreviation, ByteSpan};
///
/// let text = "the World Health Organization (WHO)";
/// let abbreviation = Abbreviation { short: ByteSpan::new(31, 34), long: ByteSpan::new(4, 29) };
/// assert_eq!((abbreviation.short.of(text), abbreviation.long.of(text)), ("WHO", "World Health Organization"));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, MapSpans)]
pub struct Abbreviation<S> {
    /// "NATO".
    pub short: S,
    /// "North Atlantic Treaty Organization".
    pub long: S,
}
