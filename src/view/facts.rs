//! Where each fact is shown: on a card of facts, or with what says the same already.

use factcards_document::{ArgumentRole, Attribution, ByteSpan, Fact, FactStatus};

use super::entities;
use crate::state::{Item, Reading};

/// Facts of less confidence are wrong more often than right; they stand folded at the end of their card.
const LESS_CERTAIN: f64 = 0.5;

/// How many cues before a relation are looked at.
const NEAR: usize = 8;

/// The statuses of what is not so yet, each with its heading; they have a card of their own.
pub(crate) const PLANS: [(FactStatus, &str); 4] = [
    (FactStatus::Planned, "Planned"),
    (FactStatus::Demanded, "Demanded"),
    (FactStatus::Offered, "Offered"),
    (FactStatus::Threatened, "Threatened"),
];

/// Whether facts of this status are plans.
pub(crate) fn is_plan(status: FactStatus) -> bool {
    PLANS.iter().any(|(of, _)| *of == status)
}

/// Whether a fact is to be folded away.
pub(crate) fn is_less_certain(fact: &Fact<ByteSpan>) -> bool {
    fact.confidence < LESS_CERTAIN
}

/// What on the cards shows each fact: an entry of its own, the attribution that it only repeats ("Ada said that …"), or
/// the entity whose role it only repeats ("Ada, the mayor"). Plans always have an entry of their own.
pub(crate) fn items(reading: &Reading) -> Vec<Item> {
    let cues = Cues::of(&reading.document.attributions);
    let item = |fact: &Fact<ByteSpan>| {
        let other = match fact.relation.span.as_slice() {
            _ if is_plan(fact.status) => None,
            [] => entity_with_role(reading, fact),
            relation => cues.repeated_by(relation, fact),
        };
        other.unwrap_or(Item::Fact(fact.id))
    };
    reading.document.facts.iter().map(item).collect()
}

/// The attributions by the place of their cue.
struct Cues<'d>(Vec<(ByteSpan, &'d Attribution<ByteSpan>)>);

impl<'d> Cues<'d> {
    fn of(attributions: &'d [Attribution<ByteSpan>]) -> Self {
        let mut cues: Vec<_> = attributions.iter().filter_map(|a| Some((a.cue?, a))).collect();
        cues.sort_by_key(|(cue, a)| (*cue, a.id));
        Self(cues)
    }

    /// The attribution of which a fact says no more than who says what.
    fn repeated_by(&self, relation: &[ByteSpan], fact: &Fact<ByteSpan>) -> Option<Item> {
        let near = |piece: &ByteSpan| {
            let end = self.0.partition_point(|(cue, _)| cue.start < piece.end);
            let piece = *piece;
            self.0.iter().take(end).rev().take(NEAR).filter(move |(cue, _)| cue.overlaps(piece))
        };
        let repeats = |attribution: &Attribution<ByteSpan>| {
            fact.arguments.is_empty()
                || fact.arguments.iter().any(|argument| {
                    argument.role == ArgumentRole::Complement
                        || attribution.content.iter().any(|content| content.overlaps(argument.span))
                })
        };
        let mut found = relation.iter().flat_map(near).map(|(_, attribution)| *attribution);
        found.find(|attribution| repeats(attribution)).map(|attribution| Item::Attribution(attribution.id))
    }
}

/// The entity that is shown with the role that an apposition states.
fn entity_with_role(reading: &Reading, fact: &Fact<ByteSpan>) -> Option<Item> {
    let entity = reading.document.entities.get(fact.subject.entity?)?;
    let role = fact.arguments.iter().find(|argument| argument.role == ArgumentRole::Complement)?;
    let words = reading.words(role.span).to_lowercase();
    let shown = entities::roles(reading, entity);
    let has = shown.iter().any(|r| r.span.overlaps(role.span) || reading.words(r.span).to_lowercase() == words);
    has.then_some(Item::Entity(entity.id))
}

#[cfg(test)]
#[path = "facts_tests.rs"]
mod tests;
