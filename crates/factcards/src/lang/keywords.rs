//! What a language says of noun phrases that tell what a text is about.

/// Words that tell nothing of it: lemmas in small letters.
pub(crate) struct Keywords {
    /// Adjectives and nouns before a noun.
    pub(crate) empty_modifiers: &'static [&'static str],
    /// Nouns.
    pub(crate) empty_nouns: &'static [&'static str],
}
