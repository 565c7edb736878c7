//! Which stages read which sentences.

use factcards_document::BlockKind;

use super::Text;

/// A stage that looks for something in sentences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    Times,
    Quantities,
    Names,
    Clauses,
    Summary,
}

impl Text<'_> {
    /// Whether a stage reads a sentence: furniture tells nothing, code its dates, lines about the text
    /// whom and when they name, and a caption is no part of what happened.
    pub(crate) fn is_read_for(&self, stage: Stage, sentence: usize) -> bool {
        match self.block_of(sentence).map(|block| block.kind) {
            Some(BlockKind::Furniture) => false,
            Some(BlockKind::Code) => stage == Stage::Times,
            Some(BlockKind::Metadata) => !matches!(stage, Stage::Clauses | Stage::Summary),
            Some(BlockKind::Caption) => stage != Stage::Summary,
            _ => true,
        }
    }
}
