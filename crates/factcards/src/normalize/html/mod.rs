//! The text of a web page, from its source.

mod detect;
mod elements;
mod tags;
#[cfg(test)]
mod tests;

use factcards_document::ByteSpan;
use rustc_hash::FxHashMap;

use self::elements::{Effect, Gap, effect, is_of_head};
use self::tags::{Kind, Markup};
use super::alignment::Edit;
use super::quote_levels::QuoteLevels;
use crate::lines::is_break;

pub(in crate::normalize) use self::detect::is_source;
pub(in crate::normalize) use self::tags::reference;

/// What marks an item of a list.
const ITEM: &str = "- ";

/// Tags and what is no text left out, paragraphs, lines and cells parted, references replaced; and the level of what
/// stands in block quotations.
pub(super) fn find(source: &str) -> (Vec<Edit>, QuoteLevels) {
    let markup = tags::markup(source);
    let mut last_end = FxHashMap::default();
    for (at, markup) in markup.iter().enumerate() {
        if let Kind::End(name) = &markup.kind {
            last_end.insert(name.as_str(), at);
        }
    }
    let mut page = Page { source, ..Page::default() };
    let mut from = 0;
    for (at, Markup { span, kind }) in markup.iter().enumerate() {
        page.text(ByteSpan::new(from, span.start));
        from = span.end;
        match kind {
            Kind::Start(name) => page.start(name, last_end.get(name.as_str()).is_some_and(|end| *end > at), span.start),
            Kind::End(name) => page.end(name, span.start),
            Kind::Other => (),
        }
    }
    page.text(ByteSpan::new(from, source.len()));
    page.gap = Gap::Nothing;
    page.is_item = false;
    page.close_gap(source.len());
    (page.edits, page.levels)
}

#[derive(Default)]
struct Page<'t> {
    source: &'t str,
    edits: Vec<Edit>,
    levels: QuoteLevels,
    /// Where the last piece of text ended.
    read: usize,
    /// What parts it from the next one.
    gap: Gap,
    /// Whether an item begins there.
    is_item: bool,
    is_in_head: bool,
    is_in_title: bool,
    preformatted: usize,
    quoted: u8,
    /// The element that is left out, and how often it stands in itself.
    omitted: Option<(String, usize)>,
}

impl Page<'_> {
    fn start(&mut self, name: &str, is_closed: bool, at: usize) {
        if let Some((omitted, depth)) = &mut self.omitted {
            *depth += usize::from(omitted == name);
            return;
        }
        self.is_in_head &= is_of_head(name);
        self.is_in_title = name == "title";
        match effect(name) {
            Some(Effect::Parts(gap)) => self.part(gap),
            // Two line breaks are a blank line.
            Some(Effect::Break) if self.gap == Gap::Line => self.part(Gap::Paragraph),
            Some(Effect::Break) => self.part(Gap::Line),
            Some(Effect::Item) => {
                self.part(Gap::Line);
                self.is_item = true;
            }
            Some(Effect::Quote) => self.quote(self.quoted.saturating_add(1), at),
            Some(Effect::Preformatted) => {
                self.part(Gap::Paragraph);
                self.preformatted += 1;
            }
            Some(Effect::Omitted) if is_closed => self.omitted = Some((name.to_owned(), 1)),
            Some(Effect::Head) => self.is_in_head = true,
            _ => (),
        }
    }

    fn end(&mut self, name: &str, at: usize) {
        if let Some((omitted, depth)) = &mut self.omitted {
            *depth -= usize::from(omitted == name);
            if *depth == 0 {
                self.omitted = None;
            }
            return;
        }
        self.is_in_title &= name != "title";
        match effect(name) {
            Some(Effect::Parts(gap)) => self.part(gap),
            Some(Effect::Item) => {
                self.is_item = false;
                self.part(Gap::Line);
            }
            Some(Effect::Quote) => self.quote(self.quoted.saturating_sub(1), at),
            Some(Effect::Preformatted) => {
                self.part(Gap::Paragraph);
                self.preformatted = self.preformatted.saturating_sub(1);
            }
            Some(Effect::Head) => self.is_in_head = false,
            _ => (),
        }
    }

    /// Parts what comes from what was, by at least so much. Nothing parts an item from its mark.
    fn part(&mut self, gap: Gap) {
        if !self.is_item {
            self.gap = self.gap.max(gap);
        }
    }

    fn quote(&mut self, level: u8, at: usize) {
        self.part(Gap::Paragraph);
        self.quoted = level;
        self.levels.set(at, level);
    }

    /// Reads what stands between two tags.
    fn text(&mut self, span: ByteSpan) {
        if self.omitted.is_some() || self.is_in_head && !self.is_in_title {
            return;
        }
        if self.preformatted > 0 {
            let text = span.of(self.source);
            if text.trim_ascii().is_empty() {
                let breaks = text.matches(is_break).count();
                self.part([Gap::Blank, Gap::Line].into_iter().nth(breaks).unwrap_or(Gap::Paragraph));
            } else {
                self.close_gap(span.start);
                self.references(span);
            }
            return;
        }
        let mut at = span.start;
        for piece in span.of(self.source).split_inclusive(|c: char| c.is_ascii_whitespace()) {
            let word = piece.trim_ascii_end();
            if !word.is_empty() {
                self.close_gap(at);
                self.references(ByteSpan::new(at, at + word.len()));
            }
            if word.len() < piece.len() {
                self.part(Gap::Blank);
            }
            at += piece.len();
        }
    }

    /// Writes what parts the text so far from the text that begins here.
    fn close_gap(&mut self, start: usize) {
        let (gap, item) = (std::mem::take(&mut self.gap), std::mem::take(&mut self.is_item));
        let gap = if self.read == 0 { "" } else { gap.text() };
        let replacement = [gap, if item { ITEM } else { "" }].concat();
        let written = ByteSpan::new(self.read, start).of(self.source);
        // A blank that stays is not replaced, and several on a line are one anyway.
        let blank = replacement == Gap::Blank.text();
        let kept = blank && written.trim_ascii().is_empty() && !written.contains(is_break);
        if !written.is_empty() && !kept {
            self.edits.push(match (blank, written.starts_with(' '), written.ends_with(' ')) {
                (true, true, _) => Edit::omit(self.read + 1, start),
                (true, false, true) => Edit::omit(self.read, start - 1),
                _ => Edit::replace(self.read, start, replacement),
            });
        }
        self.read = start;
    }

    /// Replaces the references in a piece of text.
    fn references(&mut self, span: ByteSpan) {
        let text = span.of(self.source);
        for (at, _) in text.match_indices('&') {
            if let Some((length, characters)) = text.get(at..).and_then(tags::reference) {
                self.edits.push(Edit::replace(span.start + at, span.start + at + length, characters));
            }
        }
        self.read = span.end;
    }
}
