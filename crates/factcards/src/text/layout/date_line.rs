//! A date that stands before the text: `date 2025-04-12`, `Published: 12 April 2025`.

use factcards_document::ByteSpan;

use super::kind::Kind;
use super::lines::Line;
use super::metadata;
use super::page::Page;
use crate::chars::ends_sentence;
use crate::lang::Language;

/// "Published 12 June 2026 09:41 BST | Updated 11:20 BST" and the like have no more words.
const STAMP_WORDS: usize = 16;

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

/// A line among the first that is a date and nothing more, or one near it that says when the text was published.
pub(super) fn recognize(page: &Page<'_>, at: usize) -> Option<Vec<Kind>> {
    let text = page.text(at);
    let date = || metadata::leading_date(page.language, text);
    let alone = (page.is_above_title() || page.is_head()) && date() == Some(text.len());
    // "March 4, 2026 9:41 AM GMT · Updated 2 hours ago"
    let parted = || {
        let first = text.split(['·', '|', '•']).next().unwrap_or_default().trim();
        first.len() < text.len() && metadata::leading_date(page.language, first) == Some(first.len())
    };
    let stamp = || page.is_head() && metadata::begins_with_key(&page.language.layout, text) && date().is_some();
    let short = text.split_whitespace().take(STAMP_WORDS + 1).count() <= STAMP_WORDS;
    let told = || stamp() || page.is_head() && parted();
    (alone || short && !ends_sentence(text) && told()).then(|| vec![Kind::Metadata { title: None }])
}
