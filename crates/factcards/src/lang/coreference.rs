//! What a language says of pronouns and of whom they can mean.

/// Which things a pronoun of the third person can stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PronounClass {
    /// "He".
    Masculine,
    /// "She".
    Feminine,
    /// "It".
    Neuter,
    /// "They".
    Plural,
}

/// How a pronoun stands in its clause, as far as its form tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum PronounUse {
    /// "She", "her".
    Personal,
    /// "Her" before a noun, "hers".
    Possessive,
    /// "Herself".
    Reflexive,
}

/// Pronouns, and words that tell of people's gender. All in small letters.
pub(crate) struct Coreference {
    /// The pronouns of the third person.
    pub(crate) pronouns: &'static [(&'static str, PronounClass)],
    /// Those that are reflexive.
    pub(crate) reflexives: &'static [&'static str],
    /// Pronouns of who speaks, one and several.
    pub(crate) speaker: &'static [&'static str],
    /// Endings of nouns of women, and of men.
    pub(crate) feminine_endings: &'static [&'static str],
    pub(crate) masculine_endings: &'static [&'static str],
    /// Lemmas whose "it" is nothing: weather, time.
    pub(crate) impersonal: &'static [&'static str],
    /// Determiners of what is known.
    pub(crate) definite: &'static [&'static str],
    /// Determiners of what is new or another one.
    pub(crate) indefinite: &'static [&'static str],
}
