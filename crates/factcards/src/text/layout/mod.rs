//! Blocks: metadata, headings, paragraphs, list items, read from the lines in one pass.
//!
//! What is left out of every block: rules (`---`), the fences of front matter and the line under a setext heading.
//! What a block's span holds and its content does not: list markers and Markdown heading marks.

use factcards_document::{BlockKind, ByteSpan};

use super::draft::Draft;
use super::heading;
use super::lines::{self, Line};
use super::markers::{self, Marker};
use super::metadata;
use crate::chars::{ends_sentence, trimmed};
use crate::lang::Language;

/// Wider lines than this were not wrapped by hand or by a mail program: each is a paragraph.
const WIDEST_WRAP: usize = 100;
/// Header lines of the text itself stand after at most this many blocks.
const HEAD_BLOCKS: usize = 6;
/// Front matter that is not closed within this many lines is none.
const FRONT_MATTER_LINES: usize = 200;

/// The blocks of a text, in order, and its title when a header names it.
pub(super) struct Layout {
    pub(super) blocks: Vec<Draft>,
    pub(super) title: Option<ByteSpan>,
}

/// Reads the layout of a text.
pub(super) fn read(language: &Language, source: &str) -> Layout {
    let mut reader = Reader { language, source, groups: 0, layout: Layout { blocks: vec![], title: None } };
    let mut lines = lines::split(source);
    let body = reader.read_head(&mut lines);
    let mut rest = lines.get(body..).unwrap_or_default();
    while !rest.is_empty() {
        let blank = rest.iter().take_while(|l| l.is_blank()).count();
        let (_, group) = rest.split_at_checked(blank).unwrap_or_default();
        let length = group.iter().take_while(|l| !l.is_blank()).count();
        let (group, tail) = group.split_at_checked(length).unwrap_or_default();
        reader.read_group(group);
        rest = tail;
    }
    heading::mark(&language.layout, source, &mut reader.layout.blocks);
    reader.layout
}

struct Reader<'t> {
    language: &'t Language,
    source: &'t str,
    groups: usize,
    layout: Layout,
}

impl Reader<'_> {
    fn text(&self, line: &Line) -> &str {
        line.span.of(self.source)
    }

    fn push(&mut self, kind: BlockKind, span: ByteSpan, marker: usize) {
        let content = trimmed(self.source, ByteSpan::new(span.start + marker, span.end));
        self.layout.blocks.push(Draft { kind, span, content, lines: 1, group: self.groups });
    }

    /// Front matter, a date before the text, header lines; returns the index of the first line of the body.
    fn read_head(&mut self, lines: &mut [Line]) -> usize {
        let mut at = lines.iter().take_while(|l| l.is_blank()).count();
        if lines.get(at).is_some_and(|l| self.text(l) == "---") {
            let inner = lines.get(at + 1..).unwrap_or_default();
            let closing = inner.iter().take(FRONT_MATTER_LINES).position(|l| matches!(self.text(l), "---" | "..."));
            if let Some(length) = closing.filter(|n| *n > 0) {
                for line in inner.iter().take(length).filter(|l| !l.is_blank()) {
                    self.push_header(line, true);
                }
                at += length + 2;
            }
        }
        at += lines.iter().skip(at).take_while(|l| l.is_blank()).count();
        if let Some(line) = lines.get_mut(at)
            && let Some(end) = metadata::leading_date(self.language, line.span.of(self.source))
        {
            let date = ByteSpan::new(line.span.start, line.span.start + end);
            self.push(BlockKind::Metadata, date, 0);
            *line = Line::new(self.source, ByteSpan::new(date.end, line.span.end));
        }
        at += lines.iter().skip(at).take_while(|l| l.is_blank()).count();
        // A header line that is alone must be one of a message or name a date; "Source: …" may be a sentence.
        while let Some(line) = lines.get(at) {
            if metadata::header(&self.language.layout, self.text(line), false).is_none() {
                break;
            }
            self.push_header(line, false);
            at += 1;
        }
        at
    }

    fn push_header(&mut self, line: &Line, any_key: bool) {
        if let Some(header) = metadata::header(&self.language.layout, self.text(line), any_key)
            && header.is_title
        {
            let value = trimmed(self.source, ByteSpan::new(line.span.start + header.value, line.span.end));
            self.layout.title = self.layout.title.or((!value.is_empty()).then_some(value));
        }
        self.push(BlockKind::Metadata, line.span, 0);
    }

    /// Reads lines without a blank line between them.
    fn read_group(&mut self, group: &[Line]) {
        let width = group.iter().filter(|l| self.text(l).contains(' ')).map(|l| l.chars).max().unwrap_or_default();
        let numbered =
            group.iter().filter_map(|l| markers::list_marker(self.text(l))).filter(|m| m.0 != Marker::Bullet);
        let numbered = numbered.take(2).count() == 2;
        self.groups += 1;
        let mut previous: Option<&Line> = None;
        let mut after_header = false;
        for (at, line) in group.iter().enumerate() {
            let text = line.span.of(self.source);
            let open = previous.take();
            let header = self.is_header(line, group.get(at + 1), after_header);
            after_header = header;
            if header {
                self.push(BlockKind::Metadata, line.span, 0);
            } else if markers::is_rule(text) {
                if open.is_some() && markers::underlines(text) {
                    self.underline();
                }
            } else if let Some(mark) = markers::heading_mark(text) {
                self.push(BlockKind::Heading, line.span, mark);
            } else if let Some(marker) = self.item_marker(line, open.filter(|_| !numbered)) {
                self.push(BlockKind::ListItem, line.span, marker);
                previous = Some(line);
            } else if open.is_some_and(|open| joins(self.language, self.source, open, line, width)) {
                self.extend(line.span.end);
                previous = Some(line);
            } else {
                self.push(BlockKind::Paragraph, line.span, 0);
                previous = Some(line);
            }
        }
    }

    /// Whether a line is one of the header of a forwarded message, of which there are at least two in a row, or of
    /// the text itself, below its title.
    fn is_header(&self, line: &Line, next: Option<&Line>, after_header: bool) -> bool {
        let header = |line: &Line| metadata::header(&self.language.layout, self.text(line), false);
        let Some(found) = header(line) else { return false };
        let in_run = after_header || next.and_then(header).is_some_and(|h| h.is_message);
        let title =
            |b: &Draft| b.kind != BlockKind::ListItem && b.lines == 1 && !ends_sentence(b.content.of(self.source));
        let blocks = &self.layout.blocks;
        (found.is_message && in_run) || (blocks.len() <= HEAD_BLOCKS && blocks.iter().all(title))
    }

    /// The bytes of the line's list marker. A number or dash within running text (`open`) is no marker.
    fn item_marker(&self, line: &Line, open: Option<&Line>) -> Option<usize> {
        let (kind, bytes) = markers::list_marker(self.text(line))?;
        let after_item = self.layout.blocks.last().is_some_and(|b| b.kind == BlockKind::ListItem);
        let free = open.is_none_or(|l| after_item || ends_sentence(self.text(l)) || self.text(l).ends_with([':', ';']));
        (kind == Marker::Bullet || free).then_some(bytes)
    }

    fn extend(&mut self, end: usize) {
        if let Some(last) = self.layout.blocks.last_mut() {
            last.span.end = end;
            last.content.end = end;
            last.lines += 1;
        }
    }

    fn underline(&mut self) {
        if let Some(last) = self.layout.blocks.last_mut().filter(|b| b.lines == 1 && b.kind == BlockKind::Paragraph) {
            last.kind = BlockKind::Heading;
        }
    }
}

/// Whether a line goes on with the sentence or paragraph of the line before it. `width` is that of the widest line
/// around them: a break after a finished sentence is meant when the next word would still have fitted.
fn joins(language: &Language, source: &str, line: &Line, next: &Line, width: usize) -> bool {
    let text = line.span.of(source);
    let following = next.span.of(source);
    if text.starts_with('>') != following.starts_with('>') || metadata::is_byline(&language.layout, following) {
        return false;
    }
    if following.starts_with(char::is_lowercase) {
        return true;
    }
    let wrapped = width <= WIDEST_WRAP;
    let fits = line.chars + 1 + next.first_word(source) <= width;
    if (fits || ends_sentence(text)) && metadata::has_label(following) {
        return false;
    }
    if ends_sentence(text) || text.ends_with(':') {
        return wrapped && !fits;
    }
    wrapped && !(fits && line.chars * 2 < width && following.starts_with(char::is_uppercase))
}
