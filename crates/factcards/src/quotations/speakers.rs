//! Who speaks, where the layout says it: the labels of a transcript, the signature under a quotation.

use std::collections::BTreeMap;

use factcards_document::{BlockKind, ByteSpan};

use super::{Paragraph, Quotation, Turn};
use crate::chars::{is_blank, is_terminal};
use crate::lang;

/// A longer label, in bytes, names no one.
const LONGEST_LABEL: usize = 48;
/// A longer line, in bytes, is no signature.
const LONGEST_SIGNATURE: usize = 96;
/// A label has no more words.
const LABEL_WORDS: usize = 5;

/// Gives the quotations their speakers where a label or a signature names them.
pub(super) fn attach(words: &lang::Quotations, source: &str, paragraphs: &[Paragraph], quoted: &mut [Quotation]) {
    for quotation in quoted.iter_mut().filter(|q| q.level == 0) {
        let Some(block) = paragraphs.get(quotation.paragraph) else { continue };
        let head = ByteSpan::new(block.content.start, quotation.opening.start);
        let begins = head.is_empty();
        let label =
            || label(words, source, head).filter(|(_, end)| ByteSpan::new(*end, head.end).of(source).trim().is_empty());
        let tail = ByteSpan::new(quotation.marked().end, block.content.end);
        let next = || paragraphs.get(quotation.paragraph + 1).filter(|_| tail.is_empty());
        let signed =
            || signature(words, source, tail).or_else(|| next().and_then(|p| signature(words, source, p.span)));
        quotation.speaker = label().map(|(label, _)| label).or_else(|| signed().filter(|_| begins));
    }
}

/// The turns of a transcript. Only labels that change and come back make one; whether they name people is not known
/// here.
pub(super) fn turns(words: &lang::Quotations, source: &str, paragraphs: &[Paragraph]) -> Vec<Turn> {
    let labelled = paragraphs.iter().enumerate().filter_map(|(paragraph, block)| {
        // A short question above an answer looks like a heading.
        let (speaker, end) = label(words, source, block.content).filter(|_| block.kind != BlockKind::Metadata)?;
        let span = ByteSpan::new(end, block.content.end).trimmed(source);
        (!span.is_empty()).then_some(Turn { span, speaker, paragraph })
    });
    let mut turns: Vec<Turn> = labelled.collect();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    turns.iter().for_each(|turn| *counts.entry(turn.speaker.of(source)).or_default() += 1);
    let questions = words.questions.iter().all(|label| counts.contains_key(label));
    let again = |turn: &Turn| {
        let label = turn.speaker.of(source);
        counts.get(label).is_some_and(|count| *count > 1) || questions && words.questions.contains(&label)
    };
    let near = |a: &Turn, b: Option<&Turn>| b.is_some_and(|b| again(b) && a.paragraph.abs_diff(b.paragraph) <= 2);
    let before = |at: usize| at.checked_sub(1).and_then(|at| turns.get(at));
    let kept: Vec<bool> = turns
        .iter()
        .enumerate()
        .map(|(at, turn)| counts.len() > 1 && (again(turn) || near(turn, before(at)) || near(turn, turns.get(at + 1))))
        .collect();
    let mut kept = kept.into_iter();
    turns.retain(|_| kept.next().unwrap_or_default());
    turns
}

/// The label that a span begins with, without its colon, and where what it introduces may begin.
fn label(words: &lang::Quotations, source: &str, span: ByteSpan) -> Option<(ByteSpan, usize)> {
    let text = span.of(source);
    let head = text.char_indices().map(|(at, c)| at + c.len_utf8()).take_while(|end| *end <= LONGEST_LABEL).last()?;
    let head = text.get(..head)?;
    let at = match (head.find(':'), head.get(..2)) {
        (_, Some(two)) if two.strip_suffix('.').is_some_and(|label| words.questions.contains(&label)) => 1,
        (at, _) => at?,
    };
    let end = span.start + at + 1;
    let rest = ByteSpan::new(end, span.end).of(source);
    let emphasis = rest.len() - rest.trim_start_matches(['*', '_']).len();
    let parted = rest.get(emphasis..).is_none_or(|rest| rest.is_empty() || rest.starts_with(is_blank));
    let name = trimmed(source, ByteSpan::new(span.start, span.start + at), &['*', '_']);
    (parted && is_name(words, name.of(source))).then_some((name, end + emphasis))
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
    let name = trimmed(source, ByteSpan::new(start, start + length), &['*', '_', '.']);
    is_name(words, name.of(source)).then_some(name)
}

/// The span without blanks and `marks` at its ends.
fn trimmed(source: &str, span: ByteSpan, marks: &[char]) -> ByteSpan {
    let outside = |c: char| is_blank(c) || marks.contains(&c);
    let text = span.of(source);
    let start = span.start + text.len() - text.trim_start_matches(outside).len();
    ByteSpan::new(start, start + text.trim_matches(outside).len())
}

/// Whether a few words all begin as those of a name do.
fn is_name(words: &lang::Quotations, text: &str) -> bool {
    let mut parts = text.split_whitespace();
    let word = |w: &str| {
        let w = w.trim_start_matches(['(', '[', '@']);
        w.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) || words.name_links.contains(&w)
    };
    text.starts_with(char::is_uppercase)
        && parts.by_ref().take(LABEL_WORDS).all(word)
        && parts.next().is_none()
        && !text.ends_with(is_terminal)
}
