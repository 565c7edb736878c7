//! What a language says of sentences that a summary may take from their place. All in small letters.

/// Words that tell how a text speaks, and that tie a sentence to the one before.
pub(crate) struct Summary {
    /// Pronouns of the first person, singular and plural.
    pub(crate) first_person: &'static [&'static str],
    /// Pronouns of the second person.
    pub(crate) second_person: &'static [&'static str],
    /// Words that open a sentence by what went before: "however", "so".
    pub(crate) connectives: &'static [&'static str],
    /// Adverbs that a sentence can do without: "actually". Not those of degree: "very".
    pub(crate) fillers: &'static [&'static str],
    /// Words of a condition or contrast, which bind what they stand in to the rest: "unless", "although".
    pub(crate) binding: &'static [&'static str],
    /// Pronouns and determiners that point back where they open a sentence and stand alone: "this".
    pub(crate) pointers: &'static [&'static str],
}
