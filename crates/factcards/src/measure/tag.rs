//! What the model says of the words of a sentence, as far as telling its numbers asks for it.

use factcards_model::ud::{Deprel, Upos};

/// What the model says of a token.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tag {
    pub(crate) upos: Upos,
    pub(crate) deprel: Deprel,
    /// Whether it is part of a name.
    pub(crate) in_name: bool,
}

/// By lexeme, the tag of the token that it begins in; past the end none.
pub(crate) type Tags<'a> = &'a dyn Fn(usize) -> Option<Tag>;
