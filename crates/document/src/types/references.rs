//! References: addresses and citations of what is outside the text. `S` is the span type.

use borsh::{BorshDeserialize, BorshSerialize};
use factcards_document_derive::{MapIds, MapSpans};
use serde::{Deserialize, Serialize};

/// What kind of reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize, MapSpans, MapIds)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reference<S> {
    /// What kind.
    pub kind: ReferenceKind,
    /// The words.
    pub span: S,
}
