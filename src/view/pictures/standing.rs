//! How far what is told of a time holds: by the facts that are then.

use factcards_document::{ByteSpan, Fact, Time};

use super::axis::Standing;
use super::relations;
use crate::state::{Item, Reading};
use crate::view::marks::range_of;
use crate::view::{filter, labels, time_labels};

/// How far it holds, and that in words where it is not as far as the text goes. What one fact states holds, whatever others
/// say of the same time.
pub(super) fn of(reading: &Reading, time: &Time<ByteSpan>) -> (Standing, Option<&'static str>) {
    let language = reading.language;
    if !time.alternatives.is_empty() {
        return (Standing::Unclear, Some(language.unclear()));
    }
    let facts = facts_of(reading, time);
    let held: Vec<_> = facts.iter().map(|fact| (of_fact(fact), *fact)).collect();
    let weakest = held.first().filter(|_| held.iter().all(|(standing, _)| *standing != Standing::Told));
    let planned = held.iter().find(|(standing, _)| *standing == Standing::Ahead);
    if let Some((standing, fact)) = planned.or(weakest) {
        let negated = labels::polarity(fact.polarity, language).filter(|_| *standing == Standing::Denied);
        return (*standing, Some(negated.unwrap_or(labels::status(fact.status, language))));
    }
    let is_to_come = reading.document.reference_date.as_deref();
    if is_to_come.is_some_and(|date| time_labels::begins_after(time, date)) {
        return (Standing::Ahead, Some(language.axis_ahead()));
    }
    (Standing::Told, None)
}

/// The facts that are at a time, wherever the text tells it: of those around one mention the innermost, as what is said to
/// be then is not when it is said.
fn facts_of<'r>(reading: &'r Reading, time: &Time<ByteSpan>) -> Vec<&'r Fact<ByteSpan>> {
    let d = &reading.document;
    let mentions = reading.homes().mentions(Item::Time(time.id));
    let mentions = if mentions.is_empty() { &[time.id] } else { mentions };
    let fact = |mention: &Time<ByteSpan>| {
        let here = d.facts.get(range_of(&d.facts, mention.sentence, |fact| fact.sentence)).into_iter().flatten();
        here.filter(|fact| filter::times_of(fact).any(|id| id == mention.id)).min_by_key(|fact| fact.span.len())
    };
    mentions.iter().filter_map(|id| d.times.get(*id)).filter_map(fact).collect()
}

fn of_fact(fact: &Fact<ByteSpan>) -> Standing {
    match relations::Standing::of(fact) {
        relations::Standing::Stated => Standing::Told,
        relations::Standing::Claimed => Standing::Claimed,
        relations::Standing::Planned => Standing::Ahead,
        relations::Standing::Denied => Standing::Denied,
    }
}
