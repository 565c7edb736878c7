//! An item in one line, where there is no room for its row: what kind of thing it is, and which one.

use factcards_document::FactStatus;

use super::{amounts, attributions, changes, labels, time_labels};
use crate::state::{Item, Reading};

/// What kind of thing it is, and which one; whether the latter is told in the language of the interface.
pub(crate) fn describe(reading: &Reading, item: Item) -> Option<(String, String, bool)> {
    let language = reading.language;
    let d = &reading.document;
    let words_of = |span| reading.words(span).to_owned();
    Some(match item {
        Item::Entity(id) => {
            let entity = d.entities.get(id)?;
            let role = entity.roles.first().map(|role| format!(", {}", reading.words(role.span))).unwrap_or_default();
            (labels::entity_kind(entity.kind, language).to_owned(), format!("{}{role}", entity.name), false)
        }
        Item::Time(id) => {
            let time = d.times.get(id)?;
            let label = time_labels::label(time, reading.words(time.span), language);
            (language.kind_time().to_owned(), label.to_string(), !label.is_own)
        }
        Item::Quantity(id) => {
            let quantity = d.quantities.get(id)?;
            let of = quantity.of.map(|of| format!(" · {}", reading.words(of))).unwrap_or_default();
            let value = amounts::quantity(quantity, reading.words(quantity.span), language);
            (language.kind_number().to_owned(), format!("{value}{of}"), true)
        }
        Item::Change(id) => (language.kind_change().to_owned(), changes::in_words(reading, d.changes.get(id)?), true),
        Item::Attribution(id) => {
            let attribution = d.attributions.get(id)?;
            let source = attributions::source(reading, attribution).unwrap_or(language.someone_not_named());
            let (cue, content) = (attributions::cue(reading, attribution), attributions::content(reading, attribution));
            let kind = attributions::kind(attribution, language).unwrap_or(language.kind_position());
            (kind.to_owned(), format!("{source} {cue}: {content}"), false)
        }
        Item::Fact(id) => {
            let fact = d.facts.get(id)?;
            let status = Some(fact.status).filter(|status| *status != FactStatus::Stated);
            let status = status.map(|status| labels::status(status, language));
            let standing = status.into_iter().chain(labels::polarity(fact.polarity, language));
            let kind = standing.fold(language.kind_fact().to_owned(), |kind, word| format!("{kind}, {word}"));
            (kind, words_of(fact.span), false)
        }
        Item::Reference(at) => {
            let reference = d.references.get(at)?;
            (labels::reference_kind(reference.kind, language).to_owned(), words_of(reference.span), false)
        }
        Item::Abbreviation(at) => {
            let abbreviation = d.abbreviations.get(at)?;
            let (short, long) = (reading.words(abbreviation.short), reading.words(abbreviation.long));
            (language.kind_abbreviation().to_owned(), format!("{short} = {long}"), false)
        }
        Item::List(at) => {
            let list = d.lists.get(at)?;
            let items: Vec<_> = list.items.iter().map(|item| reading.words(*item)).collect();
            let lead = list.lead.map(|lead| format!("{} ", reading.words(lead))).unwrap_or_default();
            (language.kind_list().to_owned(), format!("{lead}{}", items.join("; ")), false)
        }
        // They have no rows.
        _ => return None,
    })
}
