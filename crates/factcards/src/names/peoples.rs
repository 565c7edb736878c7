//! Peoples in the plural: "the Bavarians" are neither persons nor a firm.

use factcards_document::EntityKind;
use factcards_model::ud::Xpos;

use super::Found;
use super::titles::{Longer, is_plural};
use crate::lexicon::{known_name, singulars};
use crate::words::Words;

/// What makes of a place the word for who lives there: "California" – "Californian", "London" – "Londoner".
const INHABITANTS: [&str; 5] = ["n", "an", "ian", "er", "r"];

/// Whether a name is a plural that the model tags as one, and a word for the people of a place. A longer name that ends
/// in it says that it is a team: "Houston Texans".
pub(super) fn is_people(words: &Words, name: &Found, longer: &Longer) -> bool {
    let last = name.tokens.end.saturating_sub(1);
    let plural = words.is_capitalised(last) && is_plural(words, last);
    let team = name.tokens.len() == 1 && longer.has(words.word(last));
    // With its full length: "New Yorkers".
    let text = words.covered(name.tokens.clone());
    let people = || match known_name(text) {
        Some(known) => known.kind == EntityKind::Nationality,
        None => singulars(text).any(|one| is_inhabitant(&one)),
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
        if free && words.tree.xpos(token) == Xpos::Nnps && is_people(words, &name, longer) {
            missed.push(name);
        }
    }
    missed
}

/// Whether a word in the singular is made of a known place.
fn is_inhabitant(one: &str) -> bool {
    let place = |name: &str| known_name(name).is_some_and(|known| known.kind == EntityKind::Place);
    INHABITANTS.into_iter().any(|ending| one.strip_suffix(ending).is_some_and(place))
}
