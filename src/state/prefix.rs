//! The beginning of a long text, which is shown while the rest is read, and what of it goes on in the whole.

use factcards_document::{ByteSpan, Id};
use factcards_protocol::{FIRST_PREFIX, LONG_TEXT};

use super::given::Given;
use super::{Chosen, Focus, Item, Phase, Reading, State};
use crate::view::{correcting, row};

impl State {
    /// Whether the beginning of the text is to be shown before the whole is read: it takes the place of nothing that was
    /// read as a whole, unless that was another text.
    pub(crate) fn takes_prefixes(&self) -> bool {
        self.read_when_ready || self.reading.as_ref().is_none_or(Reading::is_of_prefix)
    }

    /// Whether the text is to be shown as read already, as it soon is: a field with so much text takes the browser longer than
    /// its beginning takes to read.
    pub(crate) fn is_soon_read(&self) -> bool {
        self.read_when_ready && self.has_unread_rest()
    }

    /// Whether it is so long that only its beginning is shown while it is being read.
    fn has_unread_rest(&self) -> bool {
        matches!(self.phase, Phase::Busy { .. }) && self.is_long()
    }

    /// Whether a field with the text takes long to lay out.
    pub(crate) fn is_long(&self) -> bool {
        self.text.len() >= LONG_TEXT
    }

    /// What is shown of the text before what is read of it is drawn: all, or a beginning that ends with a line.
    pub(crate) fn shown_unread(&self) -> &str {
        let text = &*self.text;
        let is_soon_drawn = self.is_long() && self.current().is_some();
        if !self.has_unread_rest() && !is_soon_drawn {
            return text;
        }
        let end = (0..=FIRST_PREFIX).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
        let beginning = text.get(..end).unwrap_or_default();
        beginning.rfind('\n').and_then(|end| beginning.get(..=end)).unwrap_or(beginning)
    }

    /// Whether what is shown was found in the beginning of a text alone.
    pub(crate) fn shows_prefix(&self) -> bool {
        self.reading.as_ref().is_some_and(Reading::is_of_prefix)
    }

    /// A beginning of the text has been read. Corrections and pins are of the whole.
    pub(super) fn take_prefix(&mut self, given: Given) {
        let reading = given.dated_by_file(self.file_date().is_some()).read(&[], self.language);
        let shown = self.reading.as_ref().filter(|shown| shown.is_of_prefix() && shown.text() == reading.text());
        let is_longer = shown.is_none_or(|shown| shown.source.len() < reading.source.len());
        // The language of the whole may be another one.
        let is_withheld = reading.is_foreign() && !self.read_anyway;
        if self.takes_prefixes() && is_longer && !is_withheld {
            self.show_reading(reading);
            self.given = None;
            self.find_pins();
            self.go_to_cards();
        }
    }

    /// From now on this is what was found. What the person chose in the beginning of the text is chosen in all that was read.
    pub(super) fn show_reading(&mut self, reading: Reading) {
        let before = self.reading.replace(reading.clone());
        match before.filter(|before| before.is_of_prefix() && before.text() == reading.text()) {
            Some(before) => self.choose_as_in(&before, &reading),
            None => self.point_at_nothing(),
        }
    }

    fn choose_as_in(&mut self, before: &Reading, now: &Reading) {
        let (chosen, focus, sentence) =
            (self.location.chosen, self.location.focus, self.location.filter.sentence.map(|id| before.sentence(id)));
        self.point_at_nothing();
        self.location.chosen = chosen.and_then(|chosen| same_chosen(chosen, before, now));
        self.location.focus = focus.map(|focus| {
            let sentence = now.sentence_at(focus.span.start);
            let item = same_item(focus.item, before, now);
            Focus { sentence, item: item.unwrap_or(Item::Sentence(now.sentence_id_at(focus.span.start))), ..focus }
        });
        self.location.filter.sentence = sentence.and_then(|span| same_sentence(span, now));
    }
}

/// The entity with the mention that was gone to last, or else with the name.
fn same_chosen(chosen: Chosen, before: &Reading, now: &Reading) -> Option<Chosen> {
    let entity = before.document.entities.get(chosen.entity)?;
    let span = entity.mentions.get(chosen.at)?.span;
    let mentioned = now.document.entities.iter().find_map(|entity| {
        let at = entity.mentions.iter().position(|mention| mention.span == span)?;
        Some(Chosen { entity: entity.id, at })
    });
    let named = || now.document.entities.iter().find(|other| (&other.name, other.kind) == (&entity.name, entity.kind));
    mentioned.or_else(|| named().map(|entity| Chosen { entity: entity.id, at: 0 }))
}

/// The item of its kind that stands in the same place.
fn same_item(item: Item, before: &Reading, now: &Reading) -> Option<Item> {
    match item {
        Item::Sentence(id) => same_sentence(before.sentence(id), now).map(Item::Sentence),
        Item::Entity(entity) => same_chosen(Chosen { entity, at: 0 }, before, now).map(|of| Item::Entity(of.entity)),
        item => {
            let (kind, _) = correcting::kind(item)?;
            let place = row::span(before, item)?;
            let count = kind.places(&now.document).len();
            (0..count).filter_map(|at| correcting::item(kind, at)).find(|other| row::span(now, *other) == Some(place))
        }
    }
}

/// The sentence of just this span.
fn same_sentence(span: ByteSpan, now: &Reading) -> Option<Id> {
    let id = now.sentence_id_at(span.start);
    (now.sentence(id) == span).then_some(id)
}

#[cfg(test)]
#[path = "prefix_tests.rs"]
mod tests;
