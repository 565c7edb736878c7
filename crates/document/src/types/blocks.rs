//! The layout of a text. `S` is the span type.

use borsh::{BorshDeserialize, BorshSerialize};
use factcards_document_derive::{MapIds, MapSpans};
use serde::{Deserialize, Serialize};

use super::{Id, SentenceBlock};

/// A piece of the layout: a heading, a paragraph, what one said in a chat, a row of a table …
///
/// ```
/// use factcards_document::{Block, BlockKind, ByteSpan, SentenceBlock};
///
/// // "> Ann: yes", where the text quotes a chat.
/// let json = r#"{
///     "id": 0, "span": {"start": 2, "end": 10}, "kind": "turn", "speaker": {"start": 2, "end": 5}, "level": 1
/// }"#;
/// let block: Block<ByteSpan> = serde_json::from_str(json)?;
/// assert_eq!((block.kind, block.level), (BlockKind::Turn, 1));
/// assert_eq!(block.kind.sentences(), SentenceBlock::Paragraph);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize, MapSpans, MapIds)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(bound(deserialize = "S: Deserialize<'de>"))]
pub struct Block<S> {
    /// Position in `blocks`.
    #[id(Blocks)]
    pub id: Id,
    /// Where it stands, with its list marker, heading mark, label or stamp.
    pub span: S,
    /// What it is.
    pub kind: BlockKind,
    /// Whose words it gives, where the layout says so: the label of a turn, the author of a message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<S>,
    /// How deep it is quoted; 0 where it is not.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub level: u8,
    /// When it was written: the stamp of a turn, the date of a message; a position in `times`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[id(Times)]
    pub time: Option<Id>,
    /// The cells of a table row.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<S>,
    /// Whether a task with a check box is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<bool>,
}

fn is_zero(level: &u8) -> bool {
    *level == 0
}

/// What a block is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, BorshSerialize, BorshDeserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// About the text or a message: a date line, an e-mail header, a byline.
    Metadata,
    /// A title or section heading.
    Heading,
    /// Running text.
    Paragraph,
    /// An item of a bullet or numbered list.
    ListItem,
    /// Something to do, or done: "[ ] …", "ACTION: …".
    Task,
    /// A row of a table.
    TableRow,
    /// What one said or wrote in a chat, a transcript, captions.
    Turn,
    /// A paragraph of a message that another one quotes.
    Quoted,
    /// Who wrote a message, below it.
    Signature,
    /// What lawyers have below a message.
    Disclaimer,
    /// What stands under a picture.
    Caption,
    /// What belongs to the page and not to the text: menus, share lines, page numbers.
    Furniture,
    /// Source code, data, logs.
    Code,
}

impl BlockKind {
    /// How its sentences are read.
    pub fn sentences(self) -> SentenceBlock {
        match self {
            Self::Heading => SentenceBlock::Heading,
            Self::Paragraph | Self::Turn | Self::Quoted | Self::Caption => SentenceBlock::Paragraph,
            Self::ListItem | Self::Task => SentenceBlock::ListItem,
            Self::Metadata | Self::TableRow | Self::Signature | Self::Disclaimer | Self::Furniture | Self::Code => {
                SentenceBlock::Metadata
            }
        }
    }
}
