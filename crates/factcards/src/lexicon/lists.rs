//! The lists of words that a language is known by, as text.

use std::borrow::Cow;

/// Lists of words and names. Lines that are empty or begin with "#" say nothing.
pub(crate) struct WordLists {
    /// A class and its words a line.
    pub(crate) closed_words: &'static str,
    /// Nouns of what people are: "director".
    pub(crate) role_nouns: &'static str,
    /// More of them, which are surnames too: "baker".
    pub(crate) occupations: &'static str,
    /// Titles before names.
    pub(crate) titles: &'static str,
    /// A country a line: its name, capitals, demonyms and other names, parted by tabs.
    pub(crate) countries: &'static str,
    /// A place a line.
    pub(crate) places: &'static str,
    /// Peoples, parted by blanks.
    pub(crate) peoples: &'static str,
    /// An organisation a line.
    pub(crate) organizations: &'static str,
    /// A kind and, behind a tab, last words of names of that kind a line.
    pub(crate) name_heads: &'static str,
    /// What makes a plural of a demonym.
    pub(crate) demonym_plural: &'static str,
    /// Endings of plurals, each with what a singular has in its place.
    pub(crate) plurals: &'static [(&'static str, &'static str)],
    /// What makes of a place the word for who lives there.
    pub(crate) inhabitants: &'static [&'static str],
}

/// The form in which words are looked up: lower case, straight apostrophes.
pub(crate) fn fold(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase()) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(word.to_lowercase().replace('’', "'"))
    }
}

/// A text with single spaces: a name may stand across two lines.
pub(crate) fn single_spaced(text: &str) -> Cow<'_, str> {
    let is_word = |word: &str| !word.is_empty() && !word.contains(char::is_whitespace);
    if text.split(' ').all(is_word) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}

/// The lines of a data file that say something.
pub(super) fn lines(data: &'static str) -> impl Iterator<Item = &'static str> {
    data.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}
