//! A date that stands before the text: `date 2025-04-12`, `Published: 12 April 2025`.

use factcards_document::ByteSpan;

use super::kind::Kind;
use super::lines::Line;
use super::metadata;
use super::page::Page;
use crate::lang::Language;

/// Gives the date a line of its own, where the first line goes on behind it.
pub(super) fn part(language: &Language, source: &str, lines: &mut Vec<Line>) {
    let Some(at) = lines.iter().position(|line| !line.is_blank()) else { return };
    let Some(line) = lines.get_mut(at) else { return };
    let span = line.span;
    let Some(length) = metadata::leading_date(language, span.of(source)).filter(|length| *length < span.len()) else {
        return;
    };
    let middle = span.start + length;
    *line = Line::new(source, ByteSpan::new(span.start, middle));
    lines.insert(at + 1, Line::new(source, ByteSpan::new(middle, span.end)));
}

/// The first line that is a date and nothing more.
pub(super) fn recognize(page: &Page<'_>, at: usize) -> Option<Vec<Kind>> {
    let text = page.text(at);
    let date = page.is_above_title() && metadata::leading_date(page.language, text) == Some(text.len());
    date.then(|| vec![Kind::Metadata { title: None }])
}
