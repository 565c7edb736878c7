//! The lines of a text with what has been recognized of them.

use std::collections::BTreeMap;

use factcards_document::ByteSpan;

use super::code;
use super::furniture;
use super::kind::Kind;
use super::label;
use super::lines::{Line, is_break};
use crate::chars::{ends_sentence, is_blank};
use crate::lang::Language;
use crate::normalize::QuoteLevels;

/// Lines about the text itself stand after at most so many lines.
const HEAD_LINES: usize = 6;

/// The lines of a text with what has been recognized of them, for recognizers to look at.
pub(super) struct Page<'t> {
    pub(super) language: &'t Language,
    pub(super) source: &'t str,
    pub(super) lines: Vec<Line>,
    levels: &'t QuoteLevels,
    /// Of the lines so far.
    pub(super) kinds: Vec<Kind>,
    /// Lines so far that are neither blank nor rules.
    told: usize,
    /// Whether all lines so far are about the text, or titles.
    head: bool,
    /// Whether all lines so far are about the text.
    above_title: bool,
    /// Whether all lines so far are blank or no part of a text.
    first: bool,
    /// How often each label stands at the start of a line.
    pub(super) labels: BTreeMap<&'t str, usize>,
    /// How often each short line stands at the edge of a page.
    pub(super) running_heads: BTreeMap<&'t str, usize>,
    /// The lines that may close a fence, in order.
    pub(super) fences: Vec<usize>,
}

impl<'t> Page<'t> {
    pub(super) fn new(language: &'t Language, source: &'t str, lines: Vec<Line>, levels: &'t QuoteLevels) -> Self {
        let labels = label::count(language, source, &lines);
        let kinds = Vec::with_capacity(lines.len());
        let running_heads = furniture::running_heads(source, &lines);
        let fences = code::fences(source, &lines);
        let (told, head, above_title, first) = (0, true, true, true);
        Self { language, source, lines, levels, kinds, told, head, above_title, first, labels, running_heads, fences }
    }

    /// The characters of a line without blanks at its ends; empty for blank lines and past the end.
    pub(super) fn text(&self, at: usize) -> &'t str {
        self.lines.get(at).map_or("", |line| line.span.of(self.source))
    }

    /// Where a line stands.
    pub(super) fn span(&self, at: usize) -> ByteSpan {
        self.lines.get(at).map_or_else(ByteSpan::default, |line| line.span)
    }

    /// How often a line is quoted.
    pub(super) fn level(&self, at: usize) -> u8 {
        self.levels.at(self.span(at).start)
    }

    /// Where a line stands, with the blanks around it.
    pub(super) fn with_margins(&self, at: usize) -> ByteSpan {
        let span = self.with_indent(at);
        let behind = ByteSpan::new(span.end, self.source.len()).of(self.source);
        let margin = behind.find(|c| !is_blank(c) || is_break(c)).unwrap_or(behind.len());
        ByteSpan::new(span.start, span.end + margin)
    }

    /// Where a line stands, with the blanks before it.
    pub(super) fn with_indent(&self, at: usize) -> ByteSpan {
        let span = self.span(at);
        let before = ByteSpan::new(0, span.start).of(self.source);
        let indent = before.len() - before.trim_end_matches(|c| is_blank(c) && !is_break(c)).len();
        ByteSpan::new(span.start - indent, span.end)
    }

    /// What the line before is.
    pub(super) fn before(&self, at: usize) -> Option<&Kind> {
        at.checked_sub(1).and_then(|before| self.kinds.get(before))
    }

    /// Whether blank lines or the ends of the text stand around a line.
    pub(super) fn is_apart(&self, at: usize) -> bool {
        at.checked_sub(1).is_none_or(|before| self.text(before).is_empty()) && self.text(at + 1).is_empty()
    }

    /// Whether nothing of the text has been met.
    pub(super) fn is_first(&self) -> bool {
        self.first
    }

    /// Whether nothing but lines about the text has been met.
    pub(super) fn is_above_title(&self) -> bool {
        self.above_title
    }

    /// Whether nothing but titles and lines about the text has been met, and not many.
    pub(super) fn is_head(&self) -> bool {
        self.head && self.told <= HEAD_LINES
    }

    /// Takes what has been recognized of the next line.
    pub(super) fn push(&mut self, kind: Kind) {
        let text = self.text(self.kinds.len());
        let about = match kind {
            Kind::Blank | Kind::Rule { .. } | Kind::Furniture | Kind::Caption { .. } => None,
            Kind::Metadata { .. } | Kind::Header { .. } | Kind::Heading { .. } | Kind::Continued => Some(true),
            Kind::Prose => Some(!ends_sentence(text)),
            _ => Some(false),
        };
        self.first &= matches!(kind, Kind::Blank | Kind::Furniture);
        self.above_title &= !matches!(kind, Kind::Prose | Kind::Heading { .. }) && about != Some(false);
        if let Some(about) = about {
            self.told += 1;
            self.head &= about;
        }
        self.kinds.push(kind);
    }
}
