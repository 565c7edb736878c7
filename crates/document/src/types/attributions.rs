//! Attributions. `S` is the span type.

use borsh::{BorshDeserialize, BorshSerialize};
use factcards_document_derive::{MapIds, MapSpans};
use serde::{Deserialize, Serialize};

use super::Id;

/// How the words of an attribution stand in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize, MapSpans, MapIds)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(bound(deserialize = "S: Deserialize<'de>"))]
pub struct Attribution<S> {
    /// Position in `attributions`.
    #[id(Attributions)]
    pub id: Id,
    /// The sentence its content begins in.
    #[id(Sentences)]
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
    #[id(Entities)]
    pub speaker: Option<Id>,
    /// How the source stands to it.
    pub stance: Stance,
    /// The attribution in whose content this one stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[id(Attributions)]
    pub within: Option<Id>,
}
