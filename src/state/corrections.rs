//! What the person corrects in what was read. The engine is not asked again: its Document is kept as it was given, and the
//! corrections are applied to it anew after each change.

use std::rc::Rc;

use factcards_document::{ByteSpan, Correction, Document, apply};

use super::{Reading, Source, State};
use crate::strings::Language;

/// A Document as the engine gave it, and the text that it is of. Clones are cheap.
#[derive(Clone, Debug)]
pub(super) struct Given {
    source: Source,
    document: Rc<Document<ByteSpan>>,
    /// Whether it was read by the date of the text's file.
    is_dated_by_file: bool,
}

impl PartialEq for Given {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.document, &other.document)
    }
}

impl Given {
    pub(super) fn new(source: Source, document: Document<ByteSpan>, is_dated_by_file: bool) -> Self {
        Self { source, document: Rc::new(document), is_dated_by_file }
    }

    pub(super) fn document(&self) -> &Document<ByteSpan> {
        &self.document
    }

    /// What it says with these corrections.
    pub(super) fn read(&self, corrections: &[Correction], language: Language) -> Reading {
        let mut document = (*self.document).clone();
        apply(&mut document, &self.source, corrections);
        let mut reading = Reading::new(self.source.clone(), document, language);
        reading.is_dated_by_file = self.is_dated_by_file;
        reading
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
