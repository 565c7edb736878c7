//! Quotation marks among the tokens, and what the model is shown for them.

use std::ops::Range;

use factcards_document::ByteSpan;

use super::Text;

/// The tokens with each quotation mark as one of its own. `marks` are those of the text, in order.
pub(super) fn part(tokens: &[ByteSpan], marks: &[(ByteSpan, bool)]) -> Vec<ByteSpan> {
    let start = tokens.first().map_or(0, |token| token.start);
    let mut marks = marks.get(first_from(marks, start)..).unwrap_or_default().iter().map(|(mark, _)| *mark).peekable();
    let mut parted = Vec::with_capacity(tokens.len());
    for token in tokens {
        let mut from = token.start;
        while let Some(mark) = marks.next_if(|mark| mark.end <= token.end) {
            if mark.start < from {
                continue;
            }
            let pieces = [ByteSpan::new(from, mark.start), mark];
            parted.extend(pieces.into_iter().filter(|piece| !piece.is_empty()));
            from = mark.end;
        }
        if from < token.end {
            parted.push(ByteSpan::new(from, token.end));
        }
    }
    parted
}

/// The tokens as the model has read most: quotation marks of every form as curly double ones.
pub(super) fn forms<'s>(source: &'s str, tokens: &[ByteSpan], marks: &[(ByteSpan, bool)]) -> Vec<&'s str> {
    let start = tokens.first().map_or(0, |token| token.start);
    let mut marks = marks.get(first_from(marks, start)..).unwrap_or_default().iter().peekable();
    let form = |token: &ByteSpan| {
        while marks.next_if(|(mark, _)| mark.start < token.start).is_some() {}
        match marks.next_if(|(mark, _)| mark == token) {
            Some((_, true)) => "“",
            Some((_, false)) => "”",
            None => token.of(source),
        }
    };
    tokens.iter().map(form).collect()
}

/// The same of some tokens of a text.
pub(super) fn forms_of<'t>(text: &Text<'t>, tokens: Range<usize>, marks: &[(ByteSpan, bool)]) -> Vec<&'t str> {
    let tokens = text.tokens.get(tokens).unwrap_or_default();
    let spans: Vec<ByteSpan> = tokens.iter().map(|token| token.span).collect();
    forms(text.source, &spans, marks)
}

/// The place of the first mark that begins at a byte or behind it.
fn first_from(marks: &[(ByteSpan, bool)], byte: usize) -> usize {
    marks.partition_point(|(mark, _)| mark.start < byte)
}
