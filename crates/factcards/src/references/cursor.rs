//! A place in a text from which the parts of a citation are read, each or nothing.

/// A place in a text.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    source: &'a str,
    /// In bytes.
    pub(super) at: usize,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(source: &'a str, at: usize) -> Self {
        Self { source, at }
    }

    fn rest(&self) -> &'a str {
        self.source.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn to(self, length: usize) -> Self {
        Self { at: self.at + length, ..self }
    }

    /// Behind these very words.
    pub(super) fn word(self, word: &str) -> Option<Self> {
        begins(self.rest(), word).then(|| self.to(word.len()))
    }

    /// Behind the first of these that stands here. Longer ones come first in a table.
    pub(super) fn any(self, words: &[&str]) -> Option<Self> {
        self.row(words, |word| word).map(|(here, _)| here)
    }

    /// Behind the word of the first row of a table whose word stands here, with the row.
    pub(super) fn row<'t, T>(self, table: &'t [T], word: impl Fn(&'t T) -> &'t str) -> Option<(Self, &'t T)> {
        let rest = self.rest();
        let row = table.iter().find(|row| begins(rest, word(row)))?;
        Some((self.to(word(row).len()), row))
    }

    /// Behind it if it stands here.
    pub(super) fn optional(self, words: &[&str]) -> Self {
        self.any(words).unwrap_or(self)
    }

    /// Behind one space, which may be of the kind that does not break.
    pub(super) fn space(self) -> Option<Self> {
        self.any(&[" ", "\u{a0}", "\u{202f}"])
    }

    /// Behind a number of so many digits, with the digits.
    pub(super) fn number(self, digits: std::ops::RangeInclusive<usize>) -> Option<(Self, &'a str)> {
        let rest = self.rest();
        let most = digits.end() + 1;
        let length = rest.bytes().take(most).take_while(u8::is_ascii_digit).count();
        digits.contains(&length).then(|| (self.to(length), rest.get(..length).unwrap_or_default()))
    }

    /// Behind as many of such characters as stand here, at most so many.
    pub(super) fn run(self, most: usize, wanted: impl Fn(char) -> bool) -> Option<Self> {
        let length: usize = self.rest().chars().take(most).take_while(|c| wanted(*c)).map(char::len_utf8).sum();
        (length > 0).then(|| self.to(length))
    }

    /// Behind paragraphs in brackets, "(a)(1)(iii)".
    pub(super) fn paragraphs(self) -> Self {
        let mut here = self;
        for _ in 0..5 {
            let Some(inner) = here.word("(").and_then(|c| c.run(5, |c| c.is_ascii_alphanumeric())) else { break };
            let Some(next) = inner.word(")") else { break };
            here = next;
        }
        here
    }

    /// Whether a word or number ends here.
    pub(super) fn ends(self) -> bool {
        let mut next = self.rest().chars();
        match next.next() {
            Some('.' | ',' | ':' | '/' | '-' | '–') => !next.next().is_some_and(|c| c.is_ascii_digit()),
            Some(c) => !(c.is_alphanumeric() || matches!(c, '_' | '%' | '@')),
            None => true,
        }
    }

    /// Behind some small letters that end a number ("1988a"), if they do.
    pub(super) fn letters(self, most: usize) -> Self {
        let end = self.run(most, |c| c.is_ascii_lowercase());
        end.filter(|end| !end.sees(char::is_alphanumeric)).unwrap_or(self)
    }

    /// Whether such a character stands here.
    pub(super) fn sees(self, wanted: impl Fn(char) -> bool) -> bool {
        self.peek().is_some_and(wanted)
    }
}

/// Whether a text begins with a word: by the first byte, which most differ in, before all of them.
fn begins(text: &str, word: &str) -> bool {
    word.bytes().next().is_none_or(|first| text.bytes().next() == Some(first)) && text.starts_with(word)
}

/// The places at which a word, a number or a sign such as "[" begins.
pub(super) fn starts(source: &str) -> impl Iterator<Item = Cursor<'_>> {
    let mut before = ' ';
    source.char_indices().filter_map(move |(at, c)| {
        let prior = std::mem::replace(&mut before, c);
        let begins = c.is_ascii_alphanumeric() || matches!(c, '[' | '§');
        let joined = prior.is_alphanumeric() || matches!(prior, '.' | '-' | '/' | '_' | '@' | '$' | '£' | '€' | ',');
        (begins && !joined).then(|| Cursor::new(source, at))
    })
}
