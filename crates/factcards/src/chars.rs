//! Classes of characters that more than one part of the reading asks for.

use factcards_document::ByteSpan;

/// Whether a character is white space. Such characters belong to no token; every other character belongs to exactly one.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace()
}

/// Quotation marks and brackets that may follow a full stop.
pub(crate) fn is_closer(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '»' | '›' | ')' | ']' | '}' | '*' | '_')
}

/// Marks that may end a sentence.
pub(crate) fn is_terminal(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '‽' | '؟' | '।' | '॥') || is_wide_terminal(c)
}

/// Marks that end a sentence without a space after them.
pub(crate) fn is_wide_terminal(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '｡')
}

/// The apostrophes of keyboards and typesetters.
pub(crate) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '＇')
}

/// Whether the line ends like a finished sentence, closing quotation marks and brackets aside.
pub(crate) fn ends_sentence(line: &str) -> bool {
    line.trim_end_matches(is_closer).ends_with(is_terminal)
}

/// The span's text without blanks at its ends, as offsets into the source.
pub(crate) fn trimmed(source: &str, span: ByteSpan) -> ByteSpan {
    let text = span.of(source);
    let start = span.start + (text.len() - text.trim_start_matches(is_blank).len());
    ByteSpan::new(start, start + text.trim_matches(is_blank).len())
}
