//! Characters that stand for others: marks without width, letters set as one, hyphens of typesetters.

use super::alignment::Edit;
use crate::lines::turn_of_line;

/// Where a word may be broken; at the end of a line it is.
const SOFT_HYPHEN: char = '\u{ad}';

/// Letters that were set as one, and hyphens of typesetters, each with what is read.
const READ_AS: &[(char, &str)] = &[
    ('ﬀ', "ff"),
    ('ﬁ', "fi"),
    ('ﬂ', "fl"),
    ('ﬃ', "ffi"),
    ('ﬄ', "ffl"),
    ('ﬅ', "st"),
    ('ﬆ', "st"),
    ('\u{2010}', "-"),
    ('\u{2011}', "-"),
];

/// What to read in place of such characters.
pub(super) fn find(text: &str) -> Vec<Edit> {
    let mut edits = vec![];
    if text.is_ascii() {
        return edits;
    }
    for (at, c) in text.char_indices().filter(|(_, c)| !c.is_ascii()) {
        let end = at + c.len_utf8();
        if c == SOFT_HYPHEN {
            let word_goes_on = text.get(..at).is_some_and(|before| before.ends_with(char::is_alphabetic));
            let turn = text.get(end..).filter(|_| word_goes_on).and_then(turn_of_line);
            edits.push(Edit::omit(at, end + turn.unwrap_or_default()));
        } else if has_no_width(c) {
            edits.push(Edit::omit(at, end));
        } else if let Some((_, read)) = READ_AS.iter().find(|(written, _)| *written == c) {
            edits.push(Edit::replace(at, end, *read));
        }
    }
    edits
}

/// Marks that take no place on the page and part no words: a zero-width space, a word joiner, a byte order mark, the
/// marks of a text's direction.
fn has_no_width(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{200e}' | '\u{200f}')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
