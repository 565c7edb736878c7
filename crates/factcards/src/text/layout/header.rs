//! Header lines of messages and documents: "From: Ann Lee", "Subject: Budget", "Title: A report".

use factcards_document::ByteSpan;

use super::kind::Kind;
use super::metadata::{self, Header};
use super::page::Page;
use crate::chars::trimmed;

/// A line of the header of a message, of which there are two in a row, or of the text itself, among its first lines.
pub(super) fn recognize(page: &Page<'_>, at: usize) -> Option<Vec<Kind>> {
    let header = |at: usize| metadata::header(&page.language.layout, page.text(at), false);
    let found = header(at)?;
    let after = matches!(page.before(at), Some(Kind::Header { .. }));
    let in_run = after || header(at + 1).is_some_and(|next| next.is_message);
    (found.is_message && in_run || page.is_head()).then(|| vec![kind(page, at, found)])
}

fn kind(page: &Page<'_>, at: usize, header: Header) -> Kind {
    let span = page.span(at);
    let value = trimmed(page.source, ByteSpan::new(span.start + header.value, span.end));
    Kind::Header { key: header.key, value }
}
