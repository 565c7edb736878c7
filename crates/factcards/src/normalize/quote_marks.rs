//! The `>` at the start of quoted lines, as mail programs write it.

use factcards_document::ByteSpan;

use super::alignment::Edit;
use super::quote_levels::QuoteLevels;
use crate::lines::lines;

/// Deeper levels are taken for this one.
const DEEPEST: u8 = 32;

/// Bytes of blanks before the first mark; with more the line is set in.
const INDENT: usize = 3;

/// What the first line may begin with.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The marks at the start of a line.
#[derive(Clone, Copy)]
struct Marks {
    span: ByteSpan,
    level: u8,
    /// Whether a blank or the end of the line follows, and no number.
    sure: bool,
}

/// The marks to leave out, and the level of each line, by its place before they are.
pub(super) fn find(text: &str) -> (Vec<Edit>, QuoteLevels) {
    let (mut edits, mut levels) = (vec![], QuoteLevels::default());
    if !text.contains('>') {
        return (edits, levels);
    }
    let mut lines = lines(text).map(|line| (line, marks(text, line))).peekable();
    let (mut after_marks, mut after_words) = (false, false);
    while let Some((line, marks)) = lines.next() {
        let before_marks = lines.peek().is_some_and(|(_, next)| next.is_some());
        // A line alone may begin with the sign of what is greater, where a sentence was broken before it.
        let quoted = marks.filter(|m| after_marks || before_marks || m.sure || !after_words && m.is_apart(text));
        levels.set(line.start, quoted.map_or(0, |marks| marks.level));
        edits.extend(quoted.map(|marks| Edit::omit(marks.span.start, marks.span.end)));
        after_marks = marks.is_some();
        after_words = !line.trimmed(text).is_empty();
    }
    (edits, levels)
}

impl Marks {
    /// Whether a blank ends them.
    fn is_apart(&self, text: &str) -> bool {
        self.span.of(text).ends_with([' ', '\t'])
    }
}

fn marks(text: &str, line: ByteSpan) -> Option<Marks> {
    let line_text = line.of(text);
    let mut rest = line_text.trim_start_matches([' ', BYTE_ORDER_MARK]);
    if line_text.len() - rest.len() > INDENT {
        return None;
    }
    let mut level = 0_u8;
    while let Some(after) = rest.strip_prefix('>') {
        level = level.saturating_add(1).min(DEEPEST);
        rest = after;
        // A blank may stand between two marks, and one belongs to the last.
        rest = rest.strip_prefix([' ', '\t']).unwrap_or(rest);
    }
    let span = ByteSpan::new(line.start, line.end - rest.len());
    let ends = rest.is_empty() || span.of(text).ends_with([' ', '\t']);
    let number = rest.trim_start().starts_with(|c: char| c.is_ascii_digit());
    (level > 0).then_some(Marks { span, level, sure: ends && !number })
}
