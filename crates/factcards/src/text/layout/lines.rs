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
    /// How deep it is quoted.
    pub(super) level: u8,
}

impl Line {
    /// The line within these bytes.
    pub(super) fn new(source: &str, span: ByteSpan) -> Self {
        let (level, span) = unquoted(source, trimmed(source, span));
        Self { span, chars: span.of(source).chars().count(), level }
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

/// How deep the marks at the start of a line quote it, and the line without them.
fn unquoted(source: &str, span: ByteSpan) -> (u8, ByteSpan) {
    let rest = span.of(source).trim_start_matches(|c: char| c == '>' || is_blank(c));
    let end = span.end - rest.len();
    let marks = ByteSpan::new(span.start, end).of(source).matches('>').count();
    (u8::try_from(marks).unwrap_or(u8::MAX), ByteSpan::new(end, span.end))
}

/// The lines in order. A form feed and a paragraph separator count as a blank line.
pub(super) fn split(source: &str) -> Vec<Line> {
    let mut lines = vec![];
    let mut start = 0;
    let mut characters = source.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        if !matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}') {
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
