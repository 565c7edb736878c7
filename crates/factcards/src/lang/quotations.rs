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
    /// Labels of what is written about and not of who speaks, in small letters; their plurals with "s" are too.
    pub(crate) topics: &'static [&'static str],
    /// Labels by what somebody does in a conversation, in small letters; a number or more words may follow.
    pub(crate) parts: &'static [&'static str],
    /// Words before the name of a speaker that is written in capitals and followed by a full stop.
    pub(crate) styles: &'static [&'static str],
    /// What is heard besides words, as transcripts have it in brackets, in small letters.
    pub(crate) sounds: &'static [&'static str],
}
