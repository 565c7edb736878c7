//! What a language says of single marks and of the names of speakers.

/// What the word behind a mark makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Before {
    /// `'90s`
    Decade,
    /// `'07`
    Number,
    /// `'em`
    Elision,
    Word,
}

/// Apostrophes, and labels of turns.
pub(crate) struct Quotations {
    /// Reads the word that a text begins with.
    pub(crate) begun: fn(&str) -> Before,
    /// Whether the word that a text ends with may end in an apostrophe.
    pub(crate) may_end: fn(&str) -> bool,
    /// Whether a mark between the two is one of a conjunction.
    pub(crate) is_and: fn(&str, &str) -> bool,
    /// Words of names that begin with a small letter.
    pub(crate) name_links: &'static [&'static str],
    /// Labels of questions and answers.
    pub(crate) questions: [&'static str; 2],
}
