//! Header lines of messages and documents: "From: Ann Lee", "Subject: Budget", "Title: A report".

use factcards_document::ByteSpan;

use super::kind::Kind;
use super::mail;
use super::metadata::{self, Header};
use super::page::Page;
use crate::chars::trimmed;
use crate::lang::mail::MailKey;

/// So many lines with keys of another language make a header.
const RUN: usize = 3;
/// A header has so many lines above and below its author at most.
const AROUND: usize = 6;

/// A line of the header of a message, of which there are two in a row, or of the text itself, among its first lines.
pub(super) fn recognize(page: &Page<'_>, at: usize) -> Option<Vec<Kind>> {
    let header = |at: usize| metadata::header(&page.language.layout, page.text(at), false);
    let after = matches!(page.before(at), Some(Kind::Header { .. } | Kind::Continued)) && in_header(page, at);
    let Some(found) = header(at) else {
        // A list of addressees goes on.
        let wrapped = after && page.text(at).contains('@') && header(at + 1).is_some_and(|next| next.is_message);
        return wrapped.then(|| vec![Kind::Continued]);
    };
    let is_message = |at: usize| header(at).is_some_and(|header| header.is_message);
    let in_run = match found.is_foreign {
        false => after || is_message(at + 1),
        true => after || (at..at + RUN).all(is_message),
    };
    let told = found.is_message && in_run || page.is_head() && !found.is_foreign;
    let found = if is_journey(page, at, found) { Header { key: MailKey::Other, ..found } } else { found };
    told.then(|| vec![kind(page, at, found)])
}

/// Whether "From: London" may be where one travels from: no address, and no line around it that only mail has.
fn is_journey(page: &Page<'_>, at: usize, header: Header) -> bool {
    let layout = &page.language.layout;
    let of_mail = |at: usize| {
        let text = page.text(at);
        let key = text.split(':').next().unwrap_or_default().trim_matches('*').to_lowercase();
        let of_both = layout.author_keys.contains(&&*key) || layout.travel_keys.contains(&&*key);
        metadata::header(layout, text, false).is_some_and(|header| header.is_message) && !of_both
    };
    let mut around = at.saturating_sub(AROUND)..at + AROUND;
    header.key == MailKey::Author && !page.text(at).contains('@') && !around.any(of_mail)
}

/// Whether the lines right above are a header that is wrapped.
fn in_header(page: &Page<'_>, at: usize) -> bool {
    let mut above = page.kinds.get(..at).unwrap_or_default().iter().rev().take(8);
    above.find(|kind| **kind != Kind::Continued).is_some_and(|kind| matches!(kind, Kind::Header { .. }))
}

fn kind(page: &Page<'_>, at: usize, header: Header) -> Kind {
    let span = page.span(at);
    let value = trimmed(page.source, ByteSpan::new(span.start + header.value, span.end));
    let value = if header.key == MailKey::Author { mail::author(page.source, value) } else { value };
    Kind::Header { key: header.key, value }
}
