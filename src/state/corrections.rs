//! What the person corrects in what was read. The engine is not asked again: its Document is kept as it was given, and the
//! corrections are applied to it anew after each change.

use std::rc::Rc;

use factcards_document::{ByteSpan, Correction, Document, apply};

use super::{Reading, Source, State};
use crate::strings::Language;

/// A text and its Document as the engine gave it. Clones are cheap.
#[derive(Clone, Debug)]
pub struct Given(Reading);

impl PartialEq for Given {
    fn eq(&self, other: &Self) -> bool {
        self.0.is_same_as(&other.0)
    }
}

impl Given {
    /// Pairs them.
    pub fn new(source: Source, document: Document<ByteSpan>) -> Self {
        Self(Reading::new(source, document, Language::default()))
    }

    /// The same, as what was read by the date of the text's file or without.
    pub(super) fn dated_by_file(self, is_dated_by_file: bool) -> Self {
        Self(self.0.dated_by_file(is_dated_by_file))
    }

    /// What it says without corrections, in whatever language.
    pub(crate) fn uncorrected(&self) -> &Reading {
        &self.0
    }

    /// What it says with these corrections.
    pub(super) fn read(&self, corrections: &[Correction], language: Language) -> Reading {
        if corrections.is_empty() {
            return self.0.told_in(language);
        }
        let mut document = (*self.0.document).clone();
        apply(&mut document, &self.0.source, corrections);
        Reading::new(self.0.source.clone(), document, language).dated_by_file(self.0.is_dated_by_file)
    }
}

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
