//! What a language says of the kind of a name by the words beside it.

use factcards_document::EntityKind;

/// How a word stands to a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Context {
    /// The verb whose subject the name is, or by whose agent a passive is done.
    Subject,
    /// The verb whose object the name is.
    Object,
    /// The noun that is the name's: "X's profits".
    Owner,
    /// The noun that a preposition binds the name to: "shares in X".
    Of,
    /// The verb that one does: "work for X".
    Oblique,
    /// The noun before which the name stands: "X shares".
    Before,
    /// The noun that says what it is: "X, the maker of pumps", "the retailer X", "X is a town".
    Is,
    /// The preposition before it, where the word that this binds it to says nothing: "in X".
    Behind,
    /// A pronoun behind it as a subject, in its sentence or as the first word of the next: "X will close its plant".
    Pronoun,
    /// A relative pronoun right behind it.
    Relative,
}

/// What speaks for which kinds, in steps.
pub(crate) type Says = Vec<(EntityKind, i32)>;

/// Look-ups of words beside names, by lemma; pronouns and prepositions in small letters.
pub(crate) struct NameContexts {
    pub(super) says: fn(Context, &str) -> Option<&'static Says>,
}

impl NameContexts {
    /// What a word says of a name to which it stands so; nothing where it is not listed.
    pub(crate) fn says(&self, context: Context, lemma: &str) -> Option<&'static Says> {
        (self.says)(context, lemma)
    }
}
