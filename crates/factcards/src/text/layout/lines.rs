//! The lines of a text, whatever ends them.

use factcards_document::ByteSpan;

use crate::chars::{is_blank, trimmed};
use crate::lines::{break_length, lines};

/// One line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    /// Without blanks at its ends; empty for a blank line.
    pub(super) span: ByteSpan,
    /// Code points of `span`.
    pub(super) chars: usize,
}

impl Line {
    /// The line within these bytes.
    pub(super) fn new(source: &str, span: ByteSpan) -> Self {
        let span = trimmed(source, span);
        Self { span, chars: span.of(source).chars().count() }
    }

    /// Whether there is nothing on it.
    pub(super) fn is_blank(&self) -> bool {
        self.span.is_empty()
    }

    /// Code points of its first word.
    pub(super) fn first_word(&self, source: &str) -> usize {
        self.span.of(source).chars().take_while(|c| !is_blank(*c)).count()
    }
}

/// The lines in order. A form feed and a paragraph separator count as a blank line.
pub(super) fn split(source: &str) -> Vec<Line> {
    let line = |span: ByteSpan| {
        let rest = source.get(span.end..).unwrap_or_default();
        let next = span.end + break_length(rest);
        let blank = rest.starts_with(['\u{c}', '\u{2029}']).then(|| ByteSpan::new(next, next));
        std::iter::once(span).chain(blank)
    };
    lines(source).flat_map(line).map(|span| Line::new(source, span)).collect()
}
