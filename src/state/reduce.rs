//! The reducer.

use std::rc::Rc;

use factcards_client::Outcome;
use factcards_document::Options;
use yew::Reducible;

use super::action::{Action, Placed, Told};
use super::given::Given;
use super::undo::Undo;
use super::{FileDate, Filter, Item, Location, Phase, Pinning, Pins, Progress, Reading, Shelf, Shelving, Source};
use crate::strings::Language;

/// The app's state.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The text as it was last taken from the editor, or put there.
    pub text: Source,
    /// The name of the file that it came from.
    pub name: Option<Rc<str>>,
    /// The date that the file gives it.
    pub file_date: Option<FileDate>,
    /// The texts to compare it with.
    pub shelf: Shelf,
    /// The number of the text that came last.
    pub(super) last_id: u32,
    /// How often the app, not the person, has put a text into the editor.
    pub placed: u32,
    /// Whether the last such act replaced or cleared a text, and the person has not put the message of it away.
    pub replaced: bool,
    /// What the person has changed of the text and of how it is read.
    pub undo: Undo,
    /// How the text is to be read, as far as the person or a host said so.
    pub options: Options,
    /// The rows that the person pinned.
    pub pins: Pins,
    /// The last request; replies to others are stale.
    pub request: u32,
    /// What is going on.
    pub phase: Phase,
    /// The last result; it may be older than the text.
    pub reading: Option<Reading>,
    /// What it was made from.
    pub(super) given: Option<Given>,
    /// The request that it answers.
    pub(super) answered: u32,
    /// Where the person is.
    pub location: Location,
    /// Raised when the person goes somewhere else: what was before is one step back.
    pub steps: u32,
    /// What on the cards is pointed out, with a number that grows each time.
    pub shown: Option<(Item, u32)>,
    /// What on the cards belongs to the mark that the pointer or the keyboard is on.
    pub hovered: Rc<[Item]>,
    /// What has become of what the person did last, until they have seen it.
    pub told: Option<Told>,
    /// Sentences of the summary, when the person chose how many.
    pub length: Option<usize>,
    /// The language of the interface.
    pub language: Language,
    /// Whether to show the text as read, and where only one pane is seen its cards, as soon as it is.
    pub(super) read_when_ready: bool,
    /// Whether the person wants what is found in a text of another language.
    pub(super) read_anyway: bool,
}

impl State {
    /// Nothing yet.
    pub(crate) fn new(language: Language) -> Self {
        Self {
            text: "".into(),
            name: None,
            file_date: None,
            shelf: Shelf::default(),
            last_id: 0,
            placed: 0,
            replaced: false,
            undo: Undo::default(),
            options: Options::default(),
            pins: Pins::default(),
            request: 0,
            phase: Phase::Empty,
            reading: None,
            given: None,
            answered: 0,
            location: Location::START,
            steps: 0,
            shown: None,
            told: None,
            hovered: Rc::new([]),
            length: None,
            language,
            read_when_ready: false,
            read_anyway: false,
        }
    }

    /// The last result, when it was made from the text as it is now and is to be seen.
    pub fn current(&self) -> Option<&Reading> {
        self.reading.as_ref().filter(|reading| self.is_of_text(reading) && !self.is_withheld())
    }

    /// Whether the cards show an older text.
    pub fn is_stale(&self) -> bool {
        self.reading.as_ref().is_some_and(|reading| !self.is_of_text(reading))
    }

    /// Whether the text is in another language and the person has not asked for what was found in it.
    pub fn is_withheld(&self) -> bool {
        !self.read_anyway && self.reading.as_ref().is_some_and(Reading::is_foreign)
    }

    fn is_of_text(&self, reading: &Reading) -> bool {
        self.phase != Phase::Editing && *reading.text() == self.text
    }

    /// Asks for the text to be read, or for nothing when there is none.
    pub(super) fn ask(&mut self) {
        self.request += 1;
        self.point_at_nothing();
        self.location.filter.sentence = None;
        if self.text.trim().is_empty() {
            self.phase = Phase::Empty;
            self.reading = None;
            self.location = Location { text: self.location.text, ..Location::START };
            self.read_when_ready = false;
        } else {
            self.phase = Phase::Busy { progress: None };
        }
    }

    /// Asks for the text to be read in another way, where it is one.
    pub(super) fn read_with(&mut self, change: impl FnOnce(&mut Options)) {
        let mut options = self.options.clone();
        change(&mut options);
        if options != self.options {
            self.options = options;
            self.ask();
        }
    }

    pub(super) fn place(&mut self, text: Source, how: Placed) {
        let old = std::mem::replace(&mut self.text, text);
        self.replaced = how != Placed::Given && !old.trim().is_empty();
        self.placed += 1;
        (self.name, self.file_date) = (None, None);
        self.location.text = self.next_id();
        // What the person chose was chosen for the other text.
        self.options = Options { prefer: self.options.prefer, ..Options::default() };
        self.pins = Pins::default();
        self.reading = None;
        self.location.filter = Filter::NONE;
        self.read_anyway = false;
        self.read_when_ready = how != Placed::Cleared;
        self.ask();
    }

    fn apply(&mut self, action: Action) {
        match action {
            Action::Typing => {
                self.phase = Phase::Editing;
                self.read_when_ready = false;
            }
            Action::Edited { text, pasted } => {
                if pasted {
                    self.options.literal = false;
                    self.read_when_ready = true;
                    self.read_anyway = false;
                }
                let answered = self.phase == Phase::Editing && self.answered == self.request;
                if answered && *text == *self.text && self.reading.is_some() {
                    self.phase = Phase::Ready;
                } else {
                    self.text = text;
                    // It may state its date now.
                    self.file_date = self.file_date.take().map(|of| FileDate::new(of.date));
                    self.replaced = false;
                    self.ask();
                }
            }
            Action::Place { text, how } => self.place(text, how),
            Action::Name(name) => self.name = Some(name),
            Action::FileDate(date) => self.offer_file_date(date),
            Action::Shelf(shelving) => self.shelve(shelving),
            Action::Undo => {
                let before = self.undo.back(self.snapshot());
                before.into_iter().for_each(|before| self.restore(before));
            }
            Action::Redo => {
                let after = self.undo.forth(self.snapshot());
                after.into_iter().for_each(|after| self.restore(after));
            }
            Action::KeepReplacement => self.replaced = false,
            Action::Date(date) => self.date(date),
            Action::Order(order) => self.read_with(|options| options.date_order = order),
            Action::Literally => self.read_with(|options| options.literal = true),
            Action::Options(other) => self.read_with(|options| *options = other),
            Action::Engine(outcome) if self.waits_for(outcome.id()) => self.take(outcome),
            Action::Answer { id, given } if self.waits_for(id) => self.take_given(given),
            Action::Prefix { id, given } if self.waits_for(id) => self.take_prefix(given),
            Action::Engine(_) | Action::Answer { .. } | Action::Prefix { .. } => (),
            Action::Cancel => {
                if matches!(self.phase, Phase::Busy { .. }) {
                    self.request += 1;
                    self.phase = Phase::Stopped;
                }
            }
            Action::Retry => self.ask(),
            Action::ReadAnyway => self.read_anyway = true,
            Action::Length(length) => self.length = Some(length),
            Action::Language(language) => {
                self.language = language;
                self.reading = self.reading.as_ref().map(|reading| reading.told_in(language));
                self.shelf.tell_in(language);
            }
            Action::Hover(items) => self.hovered = items,
            // They would be made in what is soon replaced.
            Action::Correct(_) | Action::Uncorrect(_) if self.shows_prefix() => (),
            Action::Pins(Pinning::Toggle(_) | Pinning::Forget) if self.shows_prefix() => (),
            Action::Correct(correction) => {
                self.correct(correction);
                self.told = Some(Told::Corrected);
            }
            Action::Uncorrect(correction) => self.uncorrect(&correction),
            Action::Pins(pinning) => self.pin(pinning),
            Action::Tell(told) => self.told = Some(told),
            Action::Untell => self.told = None,
            other => self.navigate(other),
        }
    }

    /// What has become of the request that is waited for.
    fn take(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Loading { loaded, .. } => self.phase = Phase::Busy { progress: Some(Progress::Loading(loaded)) },
            Outcome::Progress { stage, done, .. } => {
                self.phase = Phase::Busy { progress: Some(Progress::Reading(stage, done)) };
            }
            Outcome::Done { document, .. } => self.take_given(Given::new(self.text.clone(), *document)),
            Outcome::Prefix { bytes, document, .. } => {
                let given = Given::of_prefix(&self.text, bytes, *document);
                given.into_iter().for_each(|given| self.take_prefix(given));
            }
            Outcome::Failed { error, .. } => self.phase = Phase::Failed { error },
            // Only Documents are asked for.
            Outcome::Exported { .. } => (),
        }
    }

    fn waits_for(&self, id: u32) -> bool {
        self.request == id && matches!(self.phase, Phase::Busy { .. })
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = Rc::unwrap_or_clone(self);
        // What a host does is not the person's to take back, and taking back is no change itself.
        let is_change = !matches!(
            action,
            Action::Undo
                | Action::Redo
                | Action::Options(_)
                | Action::Pins(Pinning::Restore(_))
                | Action::Place { how: Placed::Given, .. }
                | Action::Name(_)
                | Action::FileDate(_)
                | Action::Language(_)
                | Action::Return(_)
                | Action::Shelf(Shelving::Engine(_) | Shelving::Retry)
        );
        let before = next.snapshot();
        next.apply(action);
        if is_change && next.snapshot() != before {
            next.undo.remember(before);
        }
        Rc::new(next)
    }
}

#[cfg(test)]
#[path = "reduce_tests.rs"]
pub(super) mod tests;
