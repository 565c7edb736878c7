//! What the person corrects in what was read. The engine is not asked again: its Document is kept as it was given, and the
//! corrections are applied to it anew after each change.

use std::rc::Rc;

use factcards_document::Correction;

use super::State;

impl State {
    /// Corrects something.
    pub(super) fn correct(&mut self, correction: Correction) {
        if !self.options.corrections.contains(&correction) {
            self.options.corrections.push(correction);
            self.correct_anew();
        }
    }

    /// Takes one of the corrections back.
    pub(super) fn uncorrect(&mut self, correction: &Correction) {
        self.options.corrections.retain(|other| other != correction);
        self.correct_anew();
    }

    /// Makes the reading anew, from what the engine gave and the corrections as they are now.
    pub(super) fn correct_anew(&mut self) {
        let Some(given) = &self.given else { return };
        self.reading = Some(given.read(&self.options.corrections, self.language));
        self.find_pins();
        self.point_at_nothing();
    }

    /// Other things stand at the places that were pointed out and chosen.
    pub(super) fn point_at_nothing(&mut self) {
        (self.location.focus, self.location.chosen, self.shown) = (None, None, None);
        self.hovered = Rc::new([]);
    }
}
