//! Which roles of an entity are shown.

use factcards_document::{ByteSpan, Entity, Role};

use crate::state::Reading;

/// Roles of one entity that are shown.
const ROLES: usize = 4;

/// What an entity is or does; the same words are not said twice.
pub(crate) fn roles<'r>(reading: &Reading, entity: &'r Entity<ByteSpan>) -> Vec<&'r Role<ByteSpan>> {
    let mut said: Vec<String> = vec![];
    let mut shown = vec![];
    for role in &entity.roles {
        let words = reading.words(role.span).to_lowercase();
        if !said.contains(&words) && shown.len() < ROLES {
            said.push(words);
            shown.push(role);
        }
    }
    shown
}
