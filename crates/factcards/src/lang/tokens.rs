//! What a language says of tokens.

/// What a full stop after an abbreviation can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stop {
    /// It never ends a sentence: "Dr.", "e.g.".
    Inside,
    /// It belongs to the abbreviation only before a number: "No. 5", "Fig. 2".
    BeforeNumber,
    /// It may also end a sentence, when what follows begins like one: "Inc.", "p.m.".
    Either,
    /// As `Either`, and a capital letter is enough for a beginning: "etc.".
    EitherBeforeCapital,
}

/// Where written words are parted and joined. Lists are in small letters, with blanks between their words.
pub(crate) struct Tokens {
    /// The bytes of a written word before each of its seams, in order: where it is several syntactic words.
    pub(crate) seams: fn(&str) -> Vec<usize>,
    /// Endings that are words of their own and may stand apart from an apostrophe, as they are written.
    pub(crate) endings: &'static [&'static str],
    /// Parts before a hyphen that make one word with the other part; all other hyphens are tokens.
    pub(crate) prefixes: &'static str,
    /// Parts after a hyphen that do.
    pub(crate) suffixes: &'static str,
    /// Short forms that a slash belongs to.
    pub(crate) slashed: &'static str,
    /// Words that begin with an apostrophe.
    pub(crate) elided: &'static str,
    /// The conjunction among them, which inside a written word is no word with its mark: "rock'n'roll".
    pub(crate) elided_and: &'static str,
    /// What ends a decade: "'90s".
    pub(crate) decade: &'static str,
    /// Whether a word, in small letters, is written as one with such a one before it: "do|n't".
    pub(crate) is_clitic: fn(&str, &str) -> bool,
    /// What the full stop after a listed abbreviation, written without it, can mean.
    pub(crate) stop_after: fn(&str) -> Option<Stop>,
    /// Abbreviations before a number that are common words too.
    pub(crate) common: &'static [&'static str],
    /// Words, as they are written, that a sentence begins with even behind an abbreviation.
    pub(crate) starters: &'static [&'static str],
    /// Words of one capital letter.
    pub(crate) capital: &'static str,
}
