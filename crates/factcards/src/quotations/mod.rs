//! Pieces of text in quotation marks, and the turns of a transcript.

mod marks;
mod pair;
mod speakers;
#[cfg(test)]
mod tests;

use factcards_document::{ByteSpan, ErasedSort as _, SentenceBlock};

use crate::lang;
use marks::{Family, Mark, Strength};

/// A paragraph, heading or list item that quotations are looked for in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Paragraph {
    pub(crate) kind: SentenceBlock,
    /// With the mark of a list or heading.
    pub(crate) span: ByteSpan,
    /// Without it.
    pub(crate) content: ByteSpan,
    /// Whose words all of it is, where those are not the writer's.
    pub(crate) speaker: Option<ByteSpan>,
}

/// What is in quotation marks within one paragraph. Speech of several paragraphs has one in each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Quotation {
    /// Without its marks and the blanks within them.
    pub(crate) span: ByteSpan,
    pub(crate) opening: ByteSpan,
    /// `None` where it goes to the end of its paragraph without a mark.
    pub(crate) closing: Option<ByteSpan>,
    /// The block it stands in.
    pub(crate) paragraph: usize,
    /// 0 for one that stands in no other.
    pub(crate) level: usize,
    /// Whether the next paragraph goes on with it.
    pub(crate) continues: bool,
    /// The quotation of the paragraph before that this one goes on with.
    pub(crate) continued_from: Option<usize>,
    /// Who says it, where that stands before it as a label ("Ann Lee: “…”") or behind it after a dash ("“…” — Ann Lee").
    pub(crate) speaker: Option<ByteSpan>,
}

impl Quotation {
    /// With its marks.
    pub(crate) fn marked(&self) -> ByteSpan {
        self.opening.cover(self.closing.unwrap_or(self.span))
    }
}

/// What one says or writes in a transcript, a chat, a quoted message, without quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Turn {
    /// Without its label.
    pub(crate) span: ByteSpan,
    /// Where the layout names who.
    pub(crate) speaker: ByteSpan,
    /// The block.
    pub(crate) paragraph: usize,
}

/// The quotations of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Quotations {
    /// In order of their opening marks, so that one comes before those within it.
    pub(crate) quoted: Vec<Quotation>,
    /// In order. They may hold quotations.
    pub(crate) turns: Vec<Turn>,
}

impl Quotations {
    /// The outermost quotations without their marks, in order.
    pub(crate) fn spans(&self) -> Vec<ByteSpan> {
        self.quoted.iter().filter(|q| q.level == 0).map(|q| q.span).collect()
    }

    /// The quotation marks in order, with whether each opens.
    pub(crate) fn marks(&self) -> Vec<(ByteSpan, bool)> {
        let both = |q: &Quotation| [Some((q.opening, true)), q.closing.map(|closing| (closing, false))];
        let mut marks: Vec<_> = self.quoted.iter().flat_map(both).flatten().collect();
        marks.sort_erased();
        marks
    }
}

/// Finds the quotations of a text by its paragraphs, which are in order.
pub(crate) fn find(language: &lang::Quotations, source: &str, paragraphs: &[Paragraph]) -> Quotations {
    let mut quoted: Vec<Quotation> = vec![];
    let mut before: Option<(usize, Family)> = None;
    let is_running = |at: &usize| paragraphs.get(*at).is_some_and(|p| p.kind != SentenceBlock::Metadata);
    let running = (0..paragraphs.len()).filter(is_running).filter_map(|at| Some((at, paragraphs.get(at)?.content)));
    let mut running = running.map(|(at, content)| (at, content, marks::read(language, source, content))).peekable();
    while let Some((paragraph, content, marks)) = running.next() {
        let next = running.peek().and_then(|(_, _, marks)| opening(marks));
        let resumed = before.filter(|(_, family)| opening(&marks) == Some(*family)).map(|(at, _)| at);
        let pairs = pair::pair(source, content, &marks, next, resumed.is_some());
        before = None;
        let mut ends: Vec<usize> = vec![];
        for pair in pairs {
            let Some(mark) = marks.get(pair.open) else { continue };
            let closing = pair.close.and_then(|at| marks.get(at)).map(|mark| mark.span);
            let end = closing.map_or(content.end, |closing| closing.start);
            let span = ByteSpan::new(mark.span.end, end).trimmed(source);
            if span.is_empty() {
                continue;
            }
            while ends.last().is_some_and(|end| *end <= mark.span.start) {
                ends.pop();
            }
            // Of two that cross, the one that begins first is one.
            let marked_end = closing.map_or(content.end, |closing| closing.end);
            if ends.last().is_some_and(|outer| marked_end > *outer) {
                continue;
            }
            if closing.is_none() && next == Some(mark.family) {
                before = Some((quoted.len(), mark.family));
            }
            let continued_from = resumed.filter(|_| pair.open == 0);
            continued_from.and_then(|from| quoted.get_mut(from)).into_iter().for_each(|from| from.continues = true);
            quoted.push(Quotation {
                span,
                opening: mark.span,
                closing,
                paragraph,
                level: ends.len(),
                continues: false,
                continued_from,
                speaker: None,
            });
            ends.push(end);
        }
    }
    speakers::attach(language, source, paragraphs, &mut quoted);
    let turn = |(paragraph, block): (usize, &Paragraph)| {
        Some(Turn { span: block.content, speaker: block.speaker?, paragraph }).filter(|turn| !turn.span.is_empty())
    };
    let turns = paragraphs.iter().enumerate().filter_map(turn).collect();
    Quotations { quoted, turns }
}

/// The family of the mark that a paragraph begins with.
fn opening(marks: &[Mark]) -> Option<Family> {
    marks.first().filter(|mark| mark.before.is_none() && mark.opens == Strength::Strong).map(|mark| mark.family)
}

/// Whether a span lies in one of the quotations, which are in order.
pub(crate) fn inside(quotations: &[ByteSpan], span: ByteSpan) -> bool {
    let at = quotations.partition_point(|q| q.end < span.end);
    quotations.get(at).is_some_and(|q| q.contains(span))
}
