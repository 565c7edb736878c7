//! What the engine gave: a Document of a text, kept as it is under what the person corrects.

use factcards_document::{ByteSpan, Correction, Document, apply};

use super::file_date::is_needed;
use super::{Pane, Phase, Reading, Source, State, View};
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

    /// Pairs the first bytes of a text with their Document; none where the text has no such prefix.
    pub(crate) fn of_prefix(text: &Source, bytes: usize, document: Document<ByteSpan>) -> Option<Self> {
        let prefix: Source = text.get(..bytes)?.into();
        Some(Self(Reading::new(prefix, document, Language::default()).of_prefix_of(text.clone())))
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
    /// The last request is answered.
    pub(super) fn take_given(&mut self, given: Given) {
        if is_needed(&mut self.file_date, &self.options, &given.uncorrected().document) {
            self.ask();
            return;
        }
        let given = given.dated_by_file(self.file_date().is_some());
        self.answer(given.read(&self.options.corrections, self.language), given);
        self.go_to_cards();
    }

    /// The text is shown as read, and its cards where only one pane is seen, if that is waited for.
    pub(super) fn go_to_cards(&mut self) {
        if std::mem::take(&mut self.read_when_ready) {
            (self.location.view, self.location.pane) = (View::Read, Pane::Facts);
            self.steps += 1;
        }
    }

    /// The last request is answered by this reading.
    pub(super) fn answer(&mut self, reading: Reading, given: Given) {
        self.show_reading(reading);
        self.given = Some(given);
        self.find_pins();
        self.phase = Phase::Ready;
        self.answered = self.request;
    }
}
