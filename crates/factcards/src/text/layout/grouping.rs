//! Lines become blocks: those that go on with the paragraph above join it.

use std::ops::Range;

use factcards_document::{BlockKind, ByteSpan};

use super::kind::{Kind, Turn};
use super::markers::Marker;
use super::messages::{Author, Messages};
use super::page::Page;
use super::wrap::Wrap;
use super::{Draft, Layout};
use crate::chars::{ends_sentence, trimmed};
use crate::lang::mail::MailKey;

/// Groups the lines of a page.
pub(super) fn group(page: &Page<'_>) -> Layout {
    let layout = Layout { blocks: vec![], title: None };
    let mut grouping = Grouping { page, layout, groups: 0, messages: Messages::default(), header: false, turn: None };
    let mut start = 0;
    while start < page.lines.len() {
        let is_blank = |at: &usize| matches!(page.kinds.get(*at), None | Some(Kind::Blank));
        let blank = (start..page.lines.len()).take_while(is_blank).count();
        let first = start + blank;
        let level = page.level(first);
        let length = (first..page.lines.len()).take_while(|at| !is_blank(at) && page.level(*at) == level).count();
        grouping.read_group(first..first + length);
        start = first + length;
    }
    let Grouping { mut layout, messages, .. } = grouping;
    // One message alone is the text itself.
    if messages.count() > 1 {
        layout.blocks.iter_mut().for_each(|block| block.spoken |= block.speaker.is_some());
    }
    layout
}

struct Grouping<'p, 't> {
    page: &'p Page<'t>,
    layout: Layout,
    groups: usize,
    messages: Messages,
    /// Whether the line before is one of its header.
    header: bool,
    /// Of the turn that the next lines belong to.
    turn: Option<Author>,
}

impl Grouping<'_, '_> {
    fn push(&mut self, kind: BlockKind, at: usize, marker: usize) {
        let span = self.page.span(at);
        let content = trimmed(self.page.source, ByteSpan::new(span.start + marker, span.end));
        let (message, level) = self.messages.at(self.page.level(at));
        let apart = matches!(kind, BlockKind::Metadata | BlockKind::Furniture | BlockKind::Code);
        let Author { speaker, stamp } = if apart { Author::default() } else { self.turn.unwrap_or(message) };
        let spoken = self.turn.is_some_and(|turn| turn.speaker.is_some()) && !apart;
        let kind = match kind {
            BlockKind::Paragraph if spoken => BlockKind::Turn,
            BlockKind::Paragraph if level > 0 => BlockKind::Quoted,
            kind => kind,
        };
        self.messages.fill(self.page.level(at), kind);
        let (lines, group, cells, done) = (1, self.groups, vec![], None);
        self.layout.blocks.push(Draft {
            kind,
            span,
            content,
            lines,
            group,
            speaker,
            stamp,
            level,
            cells,
            done,
            spoken,
        });
    }

    fn last(&mut self) -> Option<&mut Draft> {
        self.layout.blocks.last_mut()
    }

    /// Reads lines of one level without a blank line between them.
    fn read_group(&mut self, group: Range<usize>) {
        let page = self.page;
        let lines = page.lines.get(group.clone()).unwrap_or_default();
        let kinds = page.kinds.get(group.clone()).unwrap_or_default();
        let wrap = Wrap::of(page, lines, kinds);
        self.groups += 1;
        let mut open = None;
        for (at, kind) in group.zip(kinds) {
            let header = matches!(kind, Kind::Header { .. }) || self.header && *kind == Kind::Continued;
            if header && !std::mem::replace(&mut self.header, header) {
                self.messages.begin(page.level(at));
                self.turn = None;
            }
            self.header = header;
            open = self.read_line(at, kind, open.take(), &wrap);
        }
    }

    /// Reads a line; gives it where the next may go on with it.
    fn read_line(&mut self, at: usize, kind: &Kind, open: Option<usize>, wrap: &Wrap) -> Option<usize> {
        let page = self.page;
        let block = match kind {
            Kind::Blank => return None,
            Kind::Rule { underlines } => {
                if open.is_some() && *underlines {
                    self.underline();
                }
                return None;
            }
            Kind::Metadata { title } => {
                self.layout.title = self.layout.title.or(*title);
                BlockKind::Metadata
            }
            Kind::Header { key, value } => {
                self.read_header(page.level(at), *key, *value);
                BlockKind::Metadata
            }
            Kind::Introduction { author, date } => {
                self.turn = None;
                self.push(BlockKind::Metadata, at, 0);
                let level = page.level(at);
                let marked = page.next_level(self.last_line(at)) > level;
                self.messages.introduce(level, marked, Author { speaker: *author, stamp: *date });
                return Some(at);
            }
            Kind::Heading { mark } => {
                self.push(BlockKind::Heading, at, *mark);
                return None;
            }
            Kind::Caption { marker } => {
                self.push(BlockKind::Caption, at, *marker);
                return None;
            }
            Kind::Task { marker, done } => {
                self.push(BlockKind::Task, at, *marker);
                let done = *done;
                self.last().into_iter().for_each(|task| task.done = done);
                return Some(at);
            }
            Kind::Turn(turn) => {
                self.read_turn(at, turn);
                return Some(at).filter(|_| !turn.omitted);
            }
            Kind::Dateline { content } => {
                self.push(BlockKind::Paragraph, at, *content);
                let start = self.page.span(at).start;
                let dateline = trimmed(self.page.source, ByteSpan::new(start, start + content));
                self.last().into_iter().for_each(|block| block.stamp = Some(dateline));
                return Some(at);
            }
            Kind::Code if at.checked_sub(1).is_some_and(|above| self.page.kinds.get(above) == Some(kind)) => {
                self.extend(self.page.span(at).end);
                return None;
            }
            Kind::Row { cells } => {
                self.push(BlockKind::TableRow, at, 0);
                self.last().into_iter().for_each(|row| row.cells.clone_from(cells));
                return None;
            }
            Kind::Item { marker, kind } if self.begins_item(*kind, open.filter(|_| !wrap.numbered)) => {
                self.push(BlockKind::ListItem, at, *marker);
                return Some(at);
            }
            Kind::Continued => {
                self.extend(page.span(at).end);
                return open.map(|_| at);
            }
            Kind::Item { .. } | Kind::Prose => {
                match open {
                    Some(open) if wrap.joins(page, open, at) => self.extend(self.page.span(at).end),
                    _ => self.push(BlockKind::Paragraph, at, 0),
                }
                return Some(at);
            }
            Kind::Signature => BlockKind::Signature,
            Kind::Disclaimer => BlockKind::Disclaimer,
            Kind::Furniture => BlockKind::Furniture,
            Kind::Code => BlockKind::Code,
        };
        self.push(block, at, 0);
        None
    }

    fn read_header(&mut self, level: u8, key: MailKey, value: ByteSpan) {
        let value = (!value.is_empty()).then_some(value);
        match key {
            MailKey::Title => self.layout.title = self.layout.title.or(value),
            MailKey::Author => self.messages.tell(level, Author { speaker: value, stamp: None }),
            MailKey::Date => self.messages.tell(level, Author { speaker: None, stamp: value }),
            MailKey::Other => {}
        }
    }

    /// The last line of what begins on a line.
    fn last_line(&self, at: usize) -> usize {
        let below = self.page.kinds.get(at + 1..).unwrap_or_default();
        at + below.iter().take_while(|kind| **kind == Kind::Continued).count()
    }

    fn read_turn(&mut self, at: usize, turn: &Turn) {
        let span = self.page.span(at);
        let stamp = turn.stamp.or(self.messages.at(self.page.level(at)).0.stamp);
        let author = Author { speaker: turn.speaker, stamp };
        self.turn = Some(author);
        self.push(if turn.omitted { BlockKind::Furniture } else { BlockKind::Turn }, at, 0);
        let content = match turn.content <= span.end {
            true => trimmed(self.page.source, ByteSpan::new(turn.content, span.end)),
            false => ByteSpan::new(turn.content, turn.content),
        };
        if let Some(block) = self.last() {
            (block.content, block.speaker, block.stamp) = (content, author.speaker, author.stamp);
            block.spoken = !turn.omitted;
        }
        self.turn = self.turn.filter(|_| turn.open);
    }

    /// Whether a list marker begins an item. A number or dash within running text (`open`) does not.
    fn begins_item(&self, kind: Marker, open: Option<usize>) -> bool {
        let text = |at: usize| self.page.text(at);
        let after_item = self.layout.blocks.last().is_some_and(|b| b.kind == BlockKind::ListItem);
        let free = open.is_none_or(|at| after_item || ends_sentence(text(at)) || text(at).ends_with([':', ';']));
        kind == Marker::Bullet || free
    }

    fn extend(&mut self, end: usize) {
        if let Some(last) = self.last() {
            last.span.end = end;
            last.content.end = end;
            last.lines += 1;
        }
    }

    fn underline(&mut self) {
        if let Some(last) = self.last().filter(|b| b.lines == 1 && b.kind == BlockKind::Paragraph) {
            last.kind = BlockKind::Heading;
        }
    }
}
