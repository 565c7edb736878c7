//! Lists. `S` is the span type.

use borsh::{BorshDeserialize, BorshSerialize};
use factcards_document_derive::{MapIds, MapSpans};
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize, MapSpans, MapIds)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(bound(deserialize = "S: Deserialize<'de>"))]
pub struct List<S> {
    /// "Russia is demanding"; absent for a bullet list without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<S>,
    /// What is listed.
    pub items: Vec<S>,
    /// The fact that it completes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[id(Facts)]
    pub fact: Option<Id>,
}
