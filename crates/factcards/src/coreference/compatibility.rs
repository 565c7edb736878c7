//! Whether gender, number and kind allow a pronoun to mean somebody or something.

use factcards_model::coreference::Gender;

use super::traits::{FULL, Traits};
use crate::lang::coreference::PronounClass;

/// From how many fifteenths on a kind may be a person's.
const PERHAPS: u32 = 5;
/// From how many on it is one's.
const PERSON: u32 = 8;

/// Whether gender, number and kind allow a pronoun to mean somebody or something.
pub(super) fn is_compatible(class: PronounClass, traits: &Traits) -> bool {
    let person = traits.person();
    let one = traits.plural <= traits.singular || traits.plural == 0;
    match class {
        PronounClass::Masculine | PronounClass::Feminine => {
            let gender = traits.gender();
            // "Florence" may be a city.
            let own = gender == wanted(class) && person.is_none_or(|person| person > 0);
            one && (own || gender.is_none() && person.is_none_or(|person| person >= PERHAPS))
        }
        PronounClass::Neuter => one && traits.gender().is_none() && person.is_none_or(|person| person < PERSON),
        PronounClass::Plural => traits.plural > 0 || traits.singular == 0,
    }
}

/// The gender that a class asks for.
pub(super) fn wanted(class: PronounClass) -> Option<Gender> {
    match class {
        PronounClass::Masculine => Some(Gender::Masculine),
        PronounClass::Feminine => Some(Gender::Feminine),
        PronounClass::Neuter | PronounClass::Plural => None,
    }
}

/// Whether a pronoun may mean it, and its names are likelier a person's than not.
pub(super) fn may_be_person(traits: &Traits, class: PronounClass) -> bool {
    is_compatible(class, traits) && traits.person().is_some_and(|person| person >= FULL / 2)
}
