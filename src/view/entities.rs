//! What is shown of an entity: its roles, what else it is called, what it does and says.

use factcards_document::{ByteSpan, Entity, Id, MentionForm, Role};

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

/// Words, or parts of words with hyphens, by which a role says itself how it is held.
#[rustfmt::skip]
const STANDINGS: [&str; 20] = [
    "former", "ex", "late", "past", "previous", "onetime", "erstwhile", "retired", "ousted", "deposed", "current",
    "incumbent", "sitting", "outgoing", "incoming", "future", "next", "prospective", "elect", "designate",
];

/// How a role is held, where its own words do not say so.
pub(crate) fn standing(reading: &Reading, role: &Role<ByteSpan>) -> Option<&'static str> {
    let is_said = says_standing(reading.words(role.span));
    role.standing.filter(|_| !is_said).map(|standing| labels::standing(standing, reading.language))
}

fn says_standing(words: &str) -> bool {
    words.to_lowercase().split([' ', '-']).any(|word| STANDINGS.contains(&word))
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

/// The deeds of each entity. Of the facts those have a place that are rather right than wrong and are told neither by the
/// entity's own roles nor by what it says.
pub(crate) fn deeds(reading: &Reading) -> Vec<Deeds> {
    let document = &reading.document;
    let mut deeds = vec![Deeds::default(); document.entities.len()];
    for fact in document.facts.iter().filter(|fact| !facts::is_less_certain(fact)) {
        let item = Item::Fact(fact.id);
        let home = reading.homes().of_item(item);
        let parts = fact.subject.parts.iter().filter_map(|part| part.entity);
        for id in fact.subject.entity.into_iter().chain(parts).filter(|id| !is_shown_with(reading, home, *id)) {
            if let Some(deeds) = deeds.get_mut(id).filter(|deeds| deeds.did.last() != Some(&item)) {
                deeds.did.push(item);
            }
        }
    }
    for attribution in &document.attributions {
        let item = Item::Attribution(attribution.id);
        // What stands in other words of the same source is said with those.
        let is_within = matches!(reading.homes().of_item(item), home @ Item::Attribution(_) if home != item);
        if let Some(deeds) = attribution.speaker.filter(|_| !is_within).and_then(|id| deeds.get_mut(id)) {
            deeds.said.push(item);
        }
    }
    deeds
}

/// Whether what tells a fact stands with the entity anyway.
fn is_shown_with(reading: &Reading, home: Item, entity: Id) -> bool {
    match home {
        Item::Entity(id) => id == entity,
        Item::Attribution(id) => reading.document.attributions.get(id).is_some_and(|a| a.speaker == Some(entity)),
        _ => false,
    }
}

#[cfg(test)]
#[path = "entities_tests.rs"]
mod tests;
