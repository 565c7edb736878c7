//! What matters first: the summary, the main event, the kind of text, and what is left open. `S` is the span type.

use borsh::{BorshDeserialize, BorshSerialize};
use factcards_document_derive::{MapIds, MapSpans};
use serde::{Deserialize, Serialize};

use super::Id;

/// What kind of text it is.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, BorshSerialize, BorshDeserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TextKind {
    /// A news story or press release.
    News,
    /// An e-mail or letter.
    Mail,
    /// Short messages.
    Chat,
    /// The minutes of a meeting.
    Minutes,
    /// A report with figures or findings.
    Report,
    /// A paper, or a part of one.
    Paper,
    /// A narrative: fiction, biography, travel.
    Story,
    /// What was spoken: a speech, an interview, a talk.
    Speech,
    /// Instructions.
    Manual,
    /// None of these, or not sure enough.
    #[default]
    Other,
}

/// What of the text is in no layer, or open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Coverage {
    /// Sentences that are read and gave no fact, attribution, time or number.
    pub silent_sentences: usize,
    /// Pronouns of the third person for which no name or description was found.
    pub open_pronouns: usize,
    /// Dates that can be read in more than one way.
    pub ambiguous_times: usize,
}

/// A sentence that could stand in a summary.
///
/// ```
/// use factcards_document::{ByteSpan, SummaryItem};
///
/// let text = "However, the dam held.";
/// let json = r#"{"sentence": 0, "score": 1.0, "shortened": [{"start": 9, "end": 22}]}"#;
/// let item: SummaryItem<ByteSpan> = serde_json::from_str(json)?;
/// assert_eq!(item.shortened[0].of(text), "the dam held.");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize, MapSpans, MapIds)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(bound(deserialize = "S: Deserialize<'de>"))]
pub struct SummaryItem<S> {
    /// Which sentence.
    #[id(Sentences)]
    pub sentence: Id,
    /// 0..1, higher is more central.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1)))]
    pub score: f64,
    /// What stays of it where it can be said in fewer words; absent when all does.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shortened: Vec<S>,
}

/// Answers to the five Ws and one H, best first.
///
/// ```
/// use factcards_document::{ByteSpan, MainEvent};
///
/// let event: MainEvent<ByteSpan> = serde_json::from_str(r#"{"who": [{"start": 0, "end": 4}]}"#)?;
/// assert_eq!(event.who[0].of("Zoë left."), "Zoë");
/// assert!(event.where_.is_empty(), "`where` in JSON");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize, MapSpans, MapIds)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(bound(deserialize = "S: Deserialize<'de>"))]
#[allow(missing_docs)]
pub struct MainEvent<S> {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub who: Vec<S>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub what: Vec<S>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub when: Vec<S>,
    #[serde(default, rename = "where", skip_serializing_if = "Vec::is_empty")]
    pub where_: Vec<S>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub why: Vec<S>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub how: Vec<S>,
    /// How sure the answers are.
    #[serde(default, skip_serializing_if = "Confidence::is_empty")]
    pub confidence: Confidence,
}

/// The chance that the best answer to each question is right, 0..1; absent where there is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[allow(missing_docs)]
pub struct Confidence {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub what: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<f64>,
    #[serde(default, rename = "where", skip_serializing_if = "Option::is_none")]
    pub where_: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub how: Option<f64>,
}

impl Confidence {
    /// Whether nothing is answered.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl<S> Default for MainEvent<S> {
    fn default() -> Self {
        Self {
            who: vec![],
            what: vec![],
            when: vec![],
            where_: vec![],
            why: vec![],
            how: vec![],
            confidence: Confidence::default(),
        }
    }
}
