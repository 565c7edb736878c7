//! Addresses (URL, e-mail, phone, IP, handle, hashtag) and what is cited by a number (DOI, ISBN, law, standard).

mod citations;
mod cursor;
mod doi;
mod domains;
mod ip;
mod isbn;
mod links;
mod phone;
mod standards;
mod tags;

use factcards_document::{ByteSpan, Reference};

use crate::text::Text;

/// Finds one kind of references in a text.
type Find = fn(&str) -> Vec<Reference<ByteSpan>>;

/// Finds the references, in order; none overlaps another.
pub(crate) fn find(text: &Text) -> Vec<Reference<ByteSpan>> {
    // Earlier finders win where two overlap.
    let finders: [Find; 8] =
        [links::find, doi::find, isbn::find, citations::find, standards::find, ip::find, phone::find, tags::find];
    let mut found: Vec<(usize, Reference<ByteSpan>)> = vec![];
    for (rank, find) in finders.iter().enumerate() {
        found.extend(find(text.source).into_iter().map(|r| (rank, r)));
    }
    found.sort_by_key(|(rank, r)| (r.span.start, *rank, std::cmp::Reverse(r.span.end)));
    let mut kept: Vec<(usize, Reference<ByteSpan>)> = vec![];
    for (rank, reference) in found {
        match kept.last() {
            Some((last, before)) if before.span.overlaps(reference.span) => {
                if rank < *last {
                    kept.pop();
                    kept.push((rank, reference));
                }
            }
            _ => kept.push((rank, reference)),
        }
    }
    kept.into_iter().map(|(_, r)| r).collect()
}

/// The maximal runs of such characters, with the character before each.
fn runs(source: &str, wanted: impl Fn(char) -> bool) -> impl Iterator<Item = (ByteSpan, Option<char>)> {
    let mut rest = source.char_indices().peekable();
    let mut before = None;
    std::iter::from_fn(move || {
        while let Some((start, c)) = rest.next() {
            if !wanted(c) {
                before = Some(c);
                continue;
            }
            let mut end = start + c.len_utf8();
            let mut last = c;
            while let Some((at, c)) = rest.next_if(|(_, c)| wanted(*c)) {
                end = at + c.len_utf8();
                last = c;
            }
            let run = (ByteSpan::new(start, end), before);
            before = Some(last);
            return Some(run);
        }
        None
    })
}

/// At most so many bytes before a place, to look for a word that says what stands there.
fn shortly_before(source: &str, start: usize, reach: usize) -> &str {
    let from = (start.saturating_sub(reach)..=start).find(|at| source.is_char_boundary(*at)).unwrap_or(start);
    source.get(from..start).unwrap_or_default()
}
