//! A block before its sentences are known.

use factcards_document::{BlockKind, ByteSpan};

/// A block before its sentences are known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Draft {
    pub(super) kind: BlockKind,
    /// With its marker.
    pub(super) span: ByteSpan,
    /// Without its marker.
    pub(super) content: ByteSpan,
    /// How many lines it takes.
    pub(super) lines: usize,
    /// Blocks of one group have no blank line between them.
    pub(super) group: usize,
}
