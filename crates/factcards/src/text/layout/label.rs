//! Labels at the start of a line: "Ann Lee: yes", "Q. Were you there?", "**DR. LEE:** no".

use std::collections::BTreeMap;

use factcards_document::ByteSpan;

use super::lines::Line;
use super::metadata;
use crate::chars::{is_blank, is_terminal};
use crate::lang::{self, Language};

/// A longer label, in bytes, names no one.
const LONGEST: usize = 48;
/// A label has no more words.
const WORDS: usize = 5;

/// How often each label stands at the start of a line.
pub(super) fn count<'t>(language: &Language, source: &'t str, lines: &[Line]) -> BTreeMap<&'t str, usize> {
    let header = |line: &&Line| metadata::header(&language.layout, line.span.of(source), false).is_some();
    let lines = lines.iter().filter(|line| !header(line));
    let labels = lines.filter_map(|line| read(&language.quotations, source, line.span));
    let mut counts = BTreeMap::new();
    labels.for_each(|(label, _)| *counts.entry(label.of(source)).or_default() += 1);
    counts
}

/// The label that a span begins with, without its colon, and where what it introduces may begin.
pub(crate) fn read(words: &lang::Quotations, source: &str, span: ByteSpan) -> Option<(ByteSpan, usize)> {
    let text = span.of(source);
    let head = text.char_indices().map(|(at, c)| at + c.len_utf8()).take_while(|end| *end <= LONGEST).last()?;
    let head = text.get(..head)?;
    let at = match (head.find(':'), head.get(..2)) {
        (_, Some(two)) if two.strip_suffix('.').is_some_and(|label| words.questions.contains(&label)) => 1,
        (at, _) => at?,
    };
    let end = span.start + at + 1;
    let rest = ByteSpan::new(end, span.end).of(source);
    let emphasis = rest.len() - rest.trim_start_matches(['*', '_']).len();
    let parted = rest.get(emphasis..).is_none_or(|rest| rest.is_empty() || rest.starts_with(is_blank));
    let name = unmarked(source, ByteSpan::new(span.start, span.start + at), &['*', '_']);
    (parted && is_name(words, name.of(source))).then_some((name, end + emphasis))
}

/// The span without blanks and `marks` at its ends.
pub(crate) fn unmarked(source: &str, span: ByteSpan, marks: &[char]) -> ByteSpan {
    let outside = |c: char| is_blank(c) || marks.contains(&c);
    let text = span.of(source);
    let start = span.start + text.len() - text.trim_start_matches(outside).len();
    ByteSpan::new(start, start + text.trim_matches(outside).len())
}

/// Whether a few words all begin as those of a name do.
pub(crate) fn is_name(words: &lang::Quotations, text: &str) -> bool {
    let mut parts = text.split_whitespace();
    let word = |w: &str| {
        let w = w.trim_start_matches(['(', '[', '@']);
        w.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) || words.name_links.contains(&w)
    };
    text.starts_with(char::is_uppercase)
        && parts.by_ref().take(WORDS).all(word)
        && parts.next().is_none()
        && !text.ends_with(is_terminal)
}
