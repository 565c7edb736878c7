//! Lines and their ends.

use factcards_document::ByteSpan;

/// What ends a line.
pub(crate) fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The lines of a text, without what ends them.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = ByteSpan> {
    let mut next = Some(0);
    std::iter::from_fn(move || {
        let start = next?;
        let rest = text.get(start..)?;
        let length = rest.find(is_break);
        let end = start + length.unwrap_or(rest.len());
        next = length.map(|_| end + break_length(text.get(end..).unwrap_or_default()));
        Some(ByteSpan::new(start, end))
    })
}

/// The bytes of the line break that a text begins with; a carriage return and a line feed are one.
pub(crate) fn break_length(text: &str) -> usize {
    match text.chars().next() {
        Some('\r') if text.starts_with("\r\n") => 2,
        Some(c) if is_break(c) => c.len_utf8(),
        _ => 0,
    }
}

/// The bytes of the end of a line and the blanks around it, where the next line goes on with a letter.
pub(crate) fn turn_of_line(text: &str) -> Option<usize> {
    let blank = |c: char| matches!(c, ' ' | '\t' | '\u{a0}');
    let at_end = text.trim_start_matches(blank);
    let next = at_end.get(break_length(at_end)..).filter(|next| next.len() < at_end.len())?;
    let next = next.trim_start_matches(blank);
    next.starts_with(char::is_alphabetic).then_some(text.len() - next.len())
}
