//! Pieces of text in quotation marks.

use factcards_document::{BlockKind, ByteSpan};

use crate::text::Text;

/// Marks that open a quotation, with those that close it.
const PAIRS: [(char, char); 4] = [('“', '”'), ('«', '»'), ('„', '“'), ('"', '"')];

/// The quotations of a text without their marks, in order. A quotation ends with its block at the latest: one that
/// goes on is opened anew by the next paragraph.
pub(crate) fn find(text: &Text) -> Vec<ByteSpan> {
    let running = text.blocks.iter().filter(|b| b.kind != BlockKind::Metadata);
    running.flat_map(|block| in_block(text.source, block.span)).collect()
}

fn in_block(source: &str, block: ByteSpan) -> Vec<ByteSpan> {
    let mut found = vec![];
    let mut open: Option<(usize, char)> = None;
    for (at, mark) in block.of(source).char_indices() {
        let at = block.start + at;
        match open {
            Some((start, close)) if mark == close => {
                found.push(ByteSpan::new(start, at).trimmed(source));
                open = None;
            }
            None => {
                let close = PAIRS.iter().find(|(opening, _)| *opening == mark).map(|(_, close)| *close);
                open = close.map(|close| (at + mark.len_utf8(), close));
            }
            Some(_) => {}
        }
    }
    // A quotation that goes on in the next paragraph has no closing mark in this one.
    if let Some((start, '”')) = open {
        found.push(ByteSpan::new(start, block.end).trimmed(source));
    }
    found.retain(|span| !span.is_empty());
    found
}

/// Whether a span lies in one of the quotations, which are in order.
pub(crate) fn inside(quotations: &[ByteSpan], span: ByteSpan) -> bool {
    let at = quotations.partition_point(|q| q.end < span.end);
    quotations.get(at).is_some_and(|q| q.contains(span))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quoted(source: &str) -> Vec<&str> {
        find(&Text::read(source, factcards_model::english().unwrap())).into_iter().map(|span| span.of(source)).collect()
    }

    #[test]
    fn curly_straight_and_angled_marks() {
        assert_eq!(quoted("He said “no” and \"maybe\" and «ja»."), ["no", "maybe", "ja"]);
    }

    #[test]
    fn a_quotation_ends_with_its_paragraph() {
        assert_eq!(quoted("“One goes on.\n\n“Two ends.” So."), ["One goes on.", "Two ends."]);
        assert_eq!(quoted("An inch is 1\" long.\n\nAnd so on."), Vec::<&str>::new());
    }

    #[test]
    fn apostrophes_are_no_quotation_marks() {
        assert_eq!(quoted("It’s Anna's dog."), Vec::<&str>::new());
    }
}
