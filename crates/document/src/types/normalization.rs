//! Where something else was read than what stands in the text. `S` is the span type.

use borsh::{BorshDeserialize, BorshSerialize};
use factcards_document_derive::{MapIds, MapSpans};
use serde::{Deserialize, Serialize};

/// A place where something else was read than what stands there: a word was broken at the end of a line, a quoted line
/// begins with a mark, two letters were set as one.
///
/// ```
/// use factcards_document::{ByteSpan, Normalization};
///
/// // "on Tues-\nday", read as "on Tuesday".
/// let json = r#"{"span": {"start": 7, "end": 9}, "form": ""}"#;
/// let normalization: Normalization<ByteSpan> = serde_json::from_str(json)?;
/// assert_eq!(normalization.span.of("on Tues-\nday"), "-\n");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize, MapSpans, MapIds)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Normalization<S> {
    /// Which characters.
    pub span: S,
    /// What was read instead; empty where they were left out.
    pub form: String,
}
