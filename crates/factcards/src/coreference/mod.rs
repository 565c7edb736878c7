//! From names and pronouns to entities with their roles.

use factcards_document::{Abbreviation, ByteSpan, Entity};

use crate::names::Name;
use crate::text::Text;

/// Merges the mentions of the same thing.
pub(crate) fn resolve(
    _text: &Text,
    _names: &[Name],
    _abbreviations: &[Abbreviation<ByteSpan>],
) -> Vec<Entity<ByteSpan>> {
    vec![]
}
