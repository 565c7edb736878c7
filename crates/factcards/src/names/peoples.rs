//! Peoples in the plural: "the Bavarians" are neither persons nor a firm.

use factcards_document::EntityKind;
use factcards_model::ud::Xpos;

use super::Found;
use super::titles::{Longer, is_plural};
use crate::words::Words;

/// Whether a name is a plural that the model tags as one, and a word for the people of a place. A longer name that ends
/// in it says that it is a team: "Houston Texans".
pub(super) fn is_people(words: &Words, name: &Found, longer: &Longer) -> bool {
    let last = name.tokens.end.saturating_sub(1);
    let plural = words.is_capitalised(last) && is_plural(words, last);
    let team = name.tokens.len() == 1 && longer.has(words.word(last));
    // With its full length: "New Yorkers".
    let text = words.covered(name.tokens.clone());
    let people = || match words.lexicon().known_name(text) {
        Some(known) => known.kind == EntityKind::Nationality,
        None => words.lexicon().singulars(text).any(|one| words.lexicon().is_inhabitant(&one)),
    };
    plural && !team && people()
}

/// Peoples that the model did not find: outside of all names, and a name by its tag.
pub(super) fn missed(words: &Words, found: &[Found], longer: &Longer) -> Vec<Found> {
    let mut names = found.iter().peekable();
    let mut missed = vec![];
    for token in 0..words.text.tokens.len() {
        while names.peek().is_some_and(|name| name.tokens.end <= token) {
            names.next();
        }
        let free = names.peek().is_none_or(|name| name.tokens.start > token);
        let name = Found { tokens: token..token + 1, kind: EntityKind::Nationality };
        let listed = || words.lexicon().known_name(words.word(token)).is_some();
        let tagged = match words.tree.xpos(token) {
            Xpos::Nnps => true,
            Xpos::Nns => listed(),
            _ => false,
        };
        if free && tagged && is_people(words, &name, longer) {
            missed.push(name);
        }
    }
    missed
}
