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

use factcards_document::{ByteSpan, ErasedSort as _, Reference};

use crate::text::Text;

/// Finds the references, in order; none overlaps another.
pub(crate) fn find(text: &Text) -> Vec<Reference<ByteSpan>> {
    let (words, source) = (&text.language.references, text.source);
    // Earlier finders win where two overlap.
    let found = [
        links::find(source),
        doi::find(source),
        isbn::find(source),
        citations::find(&words.citations, source),
        standards::find(words, source),
        ip::find(words, source),
        phone::find(words, source),
        tags::find(words, source),
    ];
    let ranked = found.into_iter().enumerate().flat_map(|(rank, found)| found.into_iter().map(move |r| (rank, r)));
    let mut found: Vec<(usize, Reference<ByteSpan>)> = ranked.collect();
    found.sort_erased_by_key(|(rank, r)| (r.span.start, *rank, std::cmp::Reverse(r.span.end)));
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
