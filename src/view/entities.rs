//! What is shown of an entity: its roles, what else it is called, what it does and says.

use factcards_document::{ByteSpan, Entity, MentionForm, Role};

use super::{facts, labels};
use crate::state::{Item, Reading};

/// Roles of one entity that are shown.
const ROLES: usize = 4;

/// Other words for one entity that are shown.
const WORDS: usize = 12;

/// What an entity is or does; the same words are not said twice, unless the role is held and not held.
pub(crate) fn roles<'r>(reading: &Reading, entity: &'r Entity<ByteSpan>) -> Vec<&'r Role<ByteSpan>> {
    let mut said = vec![];
    let mut shown = vec![];
    for role in &entity.roles {
        let words = (reading.words(role.span).to_lowercase(), role.standing);
        if !said.contains(&words) && shown.len() < ROLES {
            said.push(words);
            shown.push(role);
        }
    }
    shown
}

/// Words by which a role says itself how it is held.
const STANDINGS: [&str; 7] = ["former", "ex-", "current", "incoming", "future", "-elect", "designate"];

/// How a role is held, where its own words do not say so.
pub(crate) fn standing(reading: &Reading, role: &Role<ByteSpan>) -> Option<&'static str> {
    let words = reading.words(role.span).to_lowercase();
    let is_said = STANDINGS.iter().any(|standing| words.contains(standing));
    role.standing.filter(|_| !is_said).map(labels::standing)
}

/// What an entity is called besides its name, other names before descriptions: the words, and where the text first has
/// them.
pub(crate) fn other_words<'r>(reading: &'r Reading, entity: &'r Entity<ByteSpan>) -> Vec<(&'r str, Option<ByteSpan>)> {
    let place = |words: &str| {
        let mut mentions = entity.mentions.iter().map(|mention| mention.span);
        mentions.find(|span| reading.words(*span) == words)
    };
    let aliases = entity.aliases.iter().map(|alias| (alias.as_str(), place(alias)));
    let described = entity.mentions.iter().filter(|mention| mention.form == MentionForm::Nominal);
    let described = described.map(|mention| (reading.words(mention.span), Some(mention.span)));
    let mut words: Vec<(&str, _)> = vec![];
    for (other, place) in aliases.chain(described) {
        let is_said = words.iter().any(|(said, _)| said.to_lowercase() == other.to_lowercase());
        if words.len() < WORDS && !is_said {
            words.push((other, place));
        }
    }
    words
}

/// What an entity does and says.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Deeds {
    /// The facts of which it is the subject, or one of the subjects, in order of the text.
    pub(crate) did: Vec<Item>,
    /// The attributions of which it is the speaker.
    pub(crate) said: Vec<Item>,
}

/// The deeds of each entity. Of the facts those have a place that are rather right than wrong and say what nothing else on
/// the cards does.
pub(crate) fn deeds(reading: &Reading) -> Vec<Deeds> {
    let document = &reading.document;
    let mut deeds = vec![Deeds::default(); document.entities.len()];
    for (fact, item) in document.facts.iter().zip(facts::items(reading)) {
        if item != Item::Fact(fact.id) || facts::is_less_certain(fact) {
            continue;
        }
        let parts = fact.subject.parts.iter().filter_map(|part| part.entity);
        for id in fact.subject.entity.into_iter().chain(parts) {
            if let Some(deeds) = deeds.get_mut(id).filter(|deeds| deeds.did.last() != Some(&item)) {
                deeds.did.push(item);
            }
        }
    }
    for attribution in &document.attributions {
        if let Some(deeds) = attribution.speaker.and_then(|id| deeds.get_mut(id)) {
            deeds.said.push(Item::Attribution(attribution.id));
        }
    }
    deeds
}

#[cfg(test)]
#[path = "entities_tests.rs"]
mod tests;
