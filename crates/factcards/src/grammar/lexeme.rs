//! Words, runs of digits and marks: finer than tokens, so that "15:00", "1.2bn" and "42-year-old" have parts.

use std::borrow::Cow;

use factcards_document::ByteSpan;

/// So many blanks stand between columns only.
const BETWEEN_COLUMNS: &str = "   ";

/// What a lexeme is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Letters, or letters with full stops between ("p.m."), or an apostrophe with letters ("'s").
    Word,
    /// ASCII digits.
    Digits,
    /// One other character.
    Mark,
    /// Something found before, of which nothing else is part.
    Opaque,
}

/// A piece of a sentence.
#[derive(Clone, Debug)]
pub(crate) struct Lexeme<'t> {
    pub(crate) span: ByteSpan,
    pub(crate) text: &'t str,
    /// The text in lower case, with one kind of apostrophe and of hyphen.
    pub(crate) key: Cow<'t, str>,
    pub(crate) shape: Shape,
    /// Whether it follows the one before without white space.
    pub(crate) joined: bool,
    /// The white space before it, where that is one character.
    pub(crate) gap: Option<char>,
    /// Whether another cell of a table begins with it: behind a tab or the blanks between columns, and in a new row.
    pub(crate) opens_cell: bool,
}

impl Lexeme<'_> {
    /// Whether it begins with a capital letter.
    pub(crate) fn is_capitalized(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether it is a word all in lower case.
    pub(crate) fn is_lowercase_word(&self) -> bool {
        self.shape == Shape::Word && self.text.chars().all(|c| c.is_lowercase() || !c.is_alphabetic())
    }
}

/// The key of the lexeme at a place; empty where there is none.
pub(crate) fn key<'l>(lexemes: &'l [Lexeme], at: usize) -> &'l str {
    lexemes.get(at).map_or("", |l| &l.key)
}

/// Cuts a span of the source into lexemes. Each of the `opaque` spans, which are in order, becomes one lexeme.
pub(crate) fn lex<'t>(source: &'t str, span: ByteSpan, opaque: &[ByteSpan]) -> Vec<Lexeme<'t>> {
    let mut lexemes = vec![];
    let mut at = span.start;
    let (mut spaced, mut gap) = (true, None);
    let has_tabs = span.of(source).contains('\t');
    let first = opaque.partition_point(|o| o.end <= span.start);
    let mut opaque = opaque.iter().skip(first).peekable();
    while at < span.end {
        let rest = ByteSpan::new(at, span.end).of(source);
        let Some(character) = rest.chars().next() else { break };
        if character.is_whitespace() {
            at += character.len_utf8();
            gap = Some(character).filter(|_| !spaced);
            spaced = true;
            continue;
        }
        while opaque.peek().is_some_and(|o| o.end <= at) {
            opaque.next();
        }
        let (length, shape) = match opaque.peek() {
            Some(o) if o.start <= at => (o.end.min(span.end) - at, Shape::Opaque),
            _ => piece(rest, character),
        };
        let reached = lexemes.last().map_or(span.start, |last: &Lexeme| last.span.end);
        let opens_cell = opens_cell(ByteSpan::new(reached, at).of(source), has_tabs, is_letter(character));
        let span = ByteSpan::new(at, at + length);
        let text = span.of(source);
        lexemes.push(Lexeme { span, text, key: key_of(text, shape), shape, joined: !spaced, gap, opens_cell });
        at += length;
        (spaced, gap) = (false, None);
    }
    lexemes
}

/// Whether this white space parts cells: in a table with tabs a new line does too, others wrap; many blanks do before
/// what is no word.
fn opens_cell(gap: &str, has_tabs: bool, is_word: bool) -> bool {
    let is_new_line = gap.contains('\n');
    gap.contains('\t') || is_new_line && has_tabs || !is_new_line && !is_word && gap.contains(BETWEEN_COLUMNS)
}

/// The length in bytes and the shape of the first lexeme of `rest`, whose first character is `first`.
fn piece(rest: &str, first: char) -> (usize, Shape) {
    if first.is_ascii_digit() {
        return (run(rest, |c| c.is_ascii_digit()), Shape::Digits);
    }
    if is_letter(first) {
        let dotted = dotted(rest);
        return (if dotted > 0 { dotted } else { run(rest, is_letter) }, Shape::Word);
    }
    if matches!(first, '\'' | '’') {
        let after = rest.get(first.len_utf8()..).unwrap_or_default();
        let letters = run(after, is_letter);
        if letters > 0 {
            return (first.len_utf8() + letters, Shape::Word);
        }
    }
    (first.len_utf8(), Shape::Mark)
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() || ('\u{300}'..='\u{36f}').contains(&c)
}

/// The length of the longest prefix of such characters.
fn run(text: &str, wanted: impl Fn(char) -> bool) -> usize {
    text.find(|c| !wanted(c)).unwrap_or(text.len())
}

/// The length of single letters with full stops: "p.m.", "U.S."; 0 when there are not two of them.
fn dotted(text: &str) -> usize {
    let mut length = 0;
    let mut letters = 0;
    let mut characters = text.chars().peekable();
    while let Some(letter) = characters.next().filter(|c| is_letter(*c)) {
        if characters.peek() != Some(&'.') {
            // "p.m" without its last full stop.
            let ends = characters.peek().is_none_or(|c| !c.is_alphanumeric());
            return if letters == 1 && ends { length + letter.len_utf8() } else { 0 };
        }
        characters.next();
        letters += 1;
        length += letter.len_utf8() + 1;
        if characters.peek().is_none_or(|c| !is_letter(*c)) {
            break;
        }
    }
    if letters > 1 { length } else { 0 }
}

fn key_of(text: &str, shape: Shape) -> Cow<'_, str> {
    match shape {
        Shape::Digits | Shape::Opaque => Cow::Borrowed(text),
        Shape::Mark => Cow::Borrowed(match text {
            "\u{2010}" | "\u{2011}" | "\u{2212}" => "-",
            "’" | "‘" => "'",
            _ => text,
        }),
        Shape::Word if text.chars().any(|c| c.is_uppercase() || c == '’') => {
            Cow::Owned(text.to_lowercase().replace('’', "'"))
        }
        Shape::Word => Cow::Borrowed(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str) -> Vec<&str> {
        lex(text, ByteSpan::new(0, text.len()), &[]).iter().map(|l| l.text).collect()
    }

    #[test]
    fn tabs_columns_and_rows_of_a_table_open_cells() {
        let cells = |text: &'static str| {
            let lexemes = lex(text, ByteSpan::new(0, text.len()), &[]);
            lexemes.into_iter().filter(|l| l.opens_cell).map(|l| l.text).collect::<Vec<_>>()
        };
        assert_eq!(cells("a\t+12\nb 3"), ["+", "b"]);
        assert_eq!(cells("a 1   2  3"), ["2"]);
        assert_eq!(cells("5\n   kg and fifty   two"), Vec::<&str>::new());
    }

    #[test]
    fn cuts_at_digits_marks_and_apostrophes() {
        assert_eq!(pieces("3 p.m. (15:00)"), ["3", "p.m.", "(", "15", ":", "00", ")"]);
        assert_eq!(pieces("£1.2bn a year’s"), ["£", "1", ".", "2", "bn", "a", "year", "’s"]);
        assert_eq!(pieces("42-year-old; end."), ["42", "-", "year", "-", "old", ";", "end", "."]);
        assert_eq!(pieces("U.S. at 3 p.m"), ["U.S.", "at", "3", "p.m"]);
    }
}
