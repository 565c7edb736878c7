//! The lines of a text, whatever ends them.

use factcards_document::ByteSpan;

use crate::chars::{is_blank, trimmed};

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
    let mut lines = vec![];
    let mut start = 0;
    let mut characters = source.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        if !is_break(c) {
            continue;
        }
        lines.push(Line::new(source, ByteSpan::new(start, at)));
        start = at + c.len_utf8();
        if c == '\r' && characters.next_if(|(_, next)| *next == '\n').is_some() {
            start += 1;
        }
        if matches!(c, '\u{c}' | '\u{2029}') {
            lines.push(Line::new(source, ByteSpan::new(start, start)));
        }
    }
    lines.push(Line::new(source, ByteSpan::new(start, source.len())));
    lines
}

/// Whether a character ends a line.
pub(super) fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}
