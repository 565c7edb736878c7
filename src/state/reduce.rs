//! The reducer.

use std::rc::Rc;

use factcards_client::Outcome;
use factcards_document::{Options, ReferenceDateFrom};
use yew::Reducible;

use super::action::{Action, Placed, Told};
use super::corrections::Given;
use super::undo::{Snapshot, Undo};
use super::{Filter, Item, Location, Pane, Phase, Progress, Reading, Source, View};
use crate::strings::Language;

/// The app's state.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The text as it was last taken from the editor, or put there.
    pub text: Source,
    /// How often the app, not the person, has put a text into the editor.
    pub placed: u32,
    /// Whether the last such act replaced or cleared a text, and the person has not put the message of it away.
    pub replaced: bool,
    /// What the person has changed of the text and of how it is read.
    pub undo: Undo,
    /// How the text is to be read, as far as the person or a host said so.
    pub options: Options,
    /// The last request; replies to others are stale.
    pub request: u32,
    /// What is going on.
    pub phase: Phase,
    /// The last result; it may be older than the text.
    pub reading: Option<Reading>,
    /// What it was made from.
    pub(super) given: Option<Given>,
    /// The request that it answers.
    answered: u32,
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
    read_when_ready: bool,
    /// Whether the person wants what is found in a text of another language.
    read_anyway: bool,
}

impl State {
    /// Nothing yet.
    pub(crate) fn new(language: Language) -> Self {
        Self {
            text: "".into(),
            placed: 0,
            replaced: false,
            undo: Undo::default(),
            options: Options::default(),
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
        self.phase != Phase::Editing && reading.source == self.text
    }

    /// The date that the text itself gave.
    pub fn found_date(&self) -> Option<&str> {
        let document = &self.reading.as_ref()?.document;
        let found = document.reference_date_from == Some(ReferenceDateFrom::Text);
        document.reference_date.as_deref().filter(|_| found)
    }

    /// Asks for the text to be read, or for nothing when there is none.
    fn ask(&mut self) {
        self.request += 1;
        // What was pointed out was of the other reading.
        (self.location.focus, self.location.chosen, self.location.filter.sentence) = (None, None, None);
        self.shown = None;
        self.hovered = Rc::new([]);
        if self.text.trim().is_empty() {
            self.phase = Phase::Empty;
            self.reading = None;
            self.location = Location::START;
            self.read_when_ready = false;
        } else {
            self.phase = Phase::Busy { progress: None };
        }
    }

    /// Asks for the text to be read in another way, where it is one.
    fn read_with(&mut self, change: impl FnOnce(&mut Options)) {
        let mut options = self.options.clone();
        change(&mut options);
        if options != self.options {
            self.options = options;
            self.ask();
        }
    }

    fn place(&mut self, text: Source, how: Placed) {
        let old = std::mem::replace(&mut self.text, text);
        self.replaced = how != Placed::Given && !old.trim().is_empty();
        self.placed += 1;
        // What the person chose was chosen for the other text.
        self.options = Options { prefer: self.options.prefer, ..Options::default() };
        self.reading = None;
        self.location.filter = Filter::NONE;
        self.read_anyway = false;
        self.read_when_ready = how != Placed::Cleared;
        self.ask();
    }

    fn snapshot(&self) -> Snapshot {
        Snapshot { text: self.text.clone(), options: self.options.clone() }
    }

    /// Text and options are these again.
    fn restore(&mut self, snapshot: Snapshot) {
        self.replaced = false;
        let is_other = snapshot.text != self.text;
        if is_other {
            self.placed += 1;
            self.text = snapshot.text;
            self.read_when_ready = self.location.view == View::Read || self.phase == Phase::Empty;
        }
        let is_same_reading = !is_other && {
            let now = self.options_to_read();
            now == Options { corrections: vec![], ..snapshot.options.clone() }
        };
        self.options = snapshot.options;
        // Corrections need no engine.
        if is_same_reading && self.reading.is_some() {
            self.correct_anew();
        } else {
            self.ask();
        }
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
                    self.replaced = false;
                    self.ask();
                }
            }
            Action::Place { text, how } => self.place(text, how),
            Action::Undo => {
                let before = self.undo.back(self.snapshot());
                before.into_iter().for_each(|before| self.restore(before));
            }
            Action::Redo => {
                let after = self.undo.forth(self.snapshot());
                after.into_iter().for_each(|after| self.restore(after));
            }
            Action::KeepReplacement => self.replaced = false,
            Action::Date(date) => self.read_with(|options| options.reference_date = date),
            Action::Order(order) => self.read_with(|options| options.date_order = order),
            Action::Literally => self.read_with(|options| options.literal = true),
            Action::Options(other) => self.read_with(|options| *options = other),
            Action::Engine(outcome) if self.waits_for(outcome.id()) => self.take(outcome),
            Action::Engine(_) => (),
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
            }
            Action::Hover(items) => self.hovered = items,
            Action::Correct(correction) => {
                self.correct(correction);
                self.told = Some(Told::Corrected);
            }
            Action::Uncorrect(correction) => self.uncorrect(&correction),
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
            Outcome::Done { id, document } => {
                self.given = Some(Given::new(self.text.clone(), *document));
                self.correct_anew();
                self.phase = Phase::Ready;
                self.answered = id;
                if std::mem::take(&mut self.read_when_ready) {
                    (self.location.view, self.location.pane) = (View::Read, Pane::Facts);
                    self.steps += 1;
                }
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
            Action::Undo | Action::Redo | Action::Options(_) | Action::Place { how: Placed::Given, .. }
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
