//! Who is quoted, where the layout says it: the label before a quotation, the signature under it.

use factcards_document::ByteSpan;

use super::{Paragraph, Quotation};
use crate::lang;
use crate::text::label::{self, is_name, unmarked};

/// A longer line, in bytes, is no signature.
const LONGEST_SIGNATURE: usize = 96;

/// Gives the quotations their speakers where a label or a signature names them.
pub(super) fn attach(words: &lang::Quotations, source: &str, paragraphs: &[Paragraph], quoted: &mut [Quotation]) {
    for quotation in quoted.iter_mut().filter(|q| q.level == 0) {
        let Some(block) = paragraphs.get(quotation.paragraph) else { continue };
        let head = ByteSpan::new(block.content.start, quotation.opening.start);
        let begins = head.is_empty();
        let label = || {
            label::read(words, source, head)
                .filter(|(_, end)| ByteSpan::new(*end, head.end).of(source).trim().is_empty())
        };
        let tail = ByteSpan::new(quotation.marked().end, block.content.end);
        let next = || paragraphs.get(quotation.paragraph + 1).filter(|_| tail.is_empty());
        let signed =
            || signature(words, source, tail).or_else(|| next().and_then(|p| signature(words, source, p.span)));
        quotation.speaker = label().map(|(label, _)| label).or_else(|| signed().filter(|_| begins));
    }
}

/// The name behind the dash that a span begins with, when there is nothing more than that and what the person is.
fn signature(words: &lang::Quotations, source: &str, span: ByteSpan) -> Option<ByteSpan> {
    let text = span.of(source);
    let line = text.trim_start();
    let name = line.trim_start_matches(['—', '–', '―', '-', '~']);
    if name.len() == line.len() || line.len() > LONGEST_SIGNATURE || name.ends_with(['?', '!', ':', ';']) {
        return None;
    }
    let start = span.end - name.len();
    let length = name.find([',', '(', '\n', ';']).unwrap_or(name.len());
    let name = unmarked(source, ByteSpan::new(start, start + length), &['*', '_', '.']);
    is_name(words, name.of(source)).then_some(name)
}
