//! Front matter: keys between `---` lines at the very start.

use factcards_document::ByteSpan;

use super::kind::Kind;
use super::metadata;
use super::page::Page;
use crate::chars::trimmed;

/// Front matter that is not closed within this many lines is none.
const LINES: usize = 200;

/// Both fences and what stands between them.
pub(super) fn recognize(page: &Page<'_>, at: usize) -> Option<Vec<Kind>> {
    if !page.is_first() || page.text(at) != "---" {
        return None;
    }
    let mut below = at + 1..(at + 1 + LINES).min(page.lines.len());
    let end = below.find(|at| matches!(page.text(*at), "---" | "...")).filter(|end| *end > at + 1)?;
    let fence = || std::iter::once(Kind::Rule { underlines: false });
    let key = |at: usize| match page.text(at) {
        "" => Kind::Blank,
        _ => Kind::Metadata { title: title(page, at) },
    };
    Some(fence().chain((at + 1..end).map(key)).chain(fence()).collect())
}

fn title(page: &Page<'_>, at: usize) -> Option<ByteSpan> {
    let header = metadata::header(&page.language.layout, page.text(at), true).filter(|header| header.is_title)?;
    let span = page.span(at);
    let value = trimmed(page.source, ByteSpan::new(span.start + header.value, span.end));
    (!value.is_empty()).then_some(value)
}
