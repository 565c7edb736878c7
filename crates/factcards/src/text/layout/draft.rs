//! A block before its sentences are known.

use factcards_document::{BlockKind, ByteSpan, ErasedSort as _, SentenceBlock};

/// A block before its sentences are known.
#[derive(Clone, Debug)]
pub(in crate::text) struct Draft {
    pub(in crate::text) kind: BlockKind,
    /// With its marker, label or stamp.
    pub(in crate::text) span: ByteSpan,
    /// Without them.
    pub(in crate::text) content: ByteSpan,
    /// How many lines it takes.
    pub(super) lines: usize,
    /// Blocks of one group have no blank line between them.
    pub(super) group: usize,
    /// Whose words it gives.
    pub(in crate::text) speaker: Option<ByteSpan>,
    /// When they were written.
    pub(in crate::text) stamp: Option<ByteSpan>,
    /// How deep it is quoted.
    pub(in crate::text) level: u8,
    /// The cells of a table row.
    pub(in crate::text) cells: Vec<ByteSpan>,
    /// Whether a task is done, where a box says so.
    pub(in crate::text) done: Option<bool>,
    /// Whether it belongs to a turn, or to one of several messages.
    pub(super) spoken: bool,
}

impl Draft {
    /// Whether it gives the words of another than who wrote the text.
    pub(in crate::text) fn is_quoted(&self) -> bool {
        let says = matches!(self.kind.sentences(), SentenceBlock::Paragraph | SentenceBlock::ListItem);
        says && self.kind != BlockKind::Caption && (self.spoken || self.level > 0)
    }

    /// What is read by itself, in order, and how: cells; or stamp and label, and what they stand before.
    pub(in crate::text) fn parts(&self) -> impl Iterator<Item = (ByteSpan, SentenceBlock)> {
        let about = |span: &ByteSpan| (*span, SentenceBlock::Metadata);
        let before = |span: &ByteSpan| self.span.start <= span.start && span.end <= self.content.start;
        let mut labels = [self.stamp, self.speaker].map(|label| label.filter(before));
        labels.sort_erased();
        let content = Some((self.content, self.kind.sentences())).filter(|_| self.cells.is_empty());
        labels.into_iter().flatten().map(move |span| about(&span)).chain(self.cells.iter().map(about)).chain(content)
    }
}
