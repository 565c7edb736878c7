//! The reducer.

use std::rc::Rc;

use factcards_client::Outcome;
use factcards_document::{ByteSpan, Id, Options, ReferenceDateFrom};
use yew::Reducible;

use super::action::{Action, Placed, Step};
use super::{Chosen, Focus, Item, Pane, Phase, Progress, Reading, Source, View};
use crate::strings::Language;
use crate::view::concern::concerns;

/// The app's state.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The text as it was last taken from the editor, or put there.
    pub text: Source,
    /// How often the app, not the person, has put a text into the editor.
    pub placed: u32,
    /// The text that the last such act replaced.
    pub replaced: Option<Source>,
    /// How the text is to be read, as far as the person or a host said so.
    pub options: Options,
    /// The last request; replies to others are stale.
    pub request: u32,
    /// What is going on.
    pub phase: Phase,
    /// The last result; it may be older than the text.
    pub reading: Option<Reading>,
    /// The request that it answers.
    answered: u32,
    /// How the text is shown.
    pub view: View,
    /// Which pane a narrow window shows.
    pub pane: Pane,
    /// The place in the text that is pointed out.
    pub focus: Option<Focus>,
    /// The entity that is chosen.
    pub chosen: Option<Chosen>,
    /// What on the cards is pointed out, with a number that grows each time.
    pub shown: Option<(Item, u32)>,
    /// What on the cards belongs to the mark that the pointer or the keyboard is on.
    pub hovered: Rc<[Item]>,
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
            replaced: None,
            options: Options::default(),
            request: 0,
            phase: Phase::Empty,
            reading: None,
            answered: 0,
            view: View::Edit,
            pane: Pane::Text,
            focus: None,
            chosen: None,
            shown: None,
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
        self.focus = None;
        self.chosen = None;
        self.shown = None;
        self.hovered = Rc::new([]);
        if self.text.trim().is_empty() {
            self.phase = Phase::Empty;
            self.reading = None;
            (self.view, self.pane) = (View::Edit, Pane::Text);
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
        self.replaced = Some(std::mem::replace(&mut self.text, text)).filter(|old| !old.trim().is_empty());
        self.placed += 1;
        // What the person chose was chosen for the other text.
        self.options = Options { prefer: self.options.prefer, ..Options::default() };
        self.reading = None;
        self.read_anyway = false;
        self.read_when_ready = how == Placed::Opened;
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
                    self.replaced = None;
                    self.ask();
                }
            }
            Action::Place { text, how } => self.place(text, how),
            Action::Undo => {
                if let Some(text) = self.replaced.take() {
                    self.place(text, Placed::Opened);
                }
            }
            Action::KeepReplacement => self.replaced = None,
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
            Action::View(view) => self.view = view,
            Action::Pane(pane) => self.pane = pane,
            Action::Jump { span, item } => self.jump(span, item),
            Action::Choose(entity) if self.chosen.is_some_and(|chosen| chosen.entity == entity) => self.leave(),
            Action::Choose(entity) => self.choose(entity, 0),
            Action::Step(step) => self.step(step),
            Action::Leave => self.leave(),
            Action::Show(item) => {
                self.pane = Pane::Facts;
                let reading = self.reading.as_ref();
                let item = reading.map_or(item, |reading| reading.homes().of_item(item));
                self.chosen = self.chosen.filter(|of| reading.is_some_and(|r| concerns(r, of.entity, item)));
                self.shown = Some((item, self.shown.map_or(0, |(_, turn)| turn + 1)));
            }
            Action::Hover(items) => self.hovered = items,
            Action::Unfocus => match (self.focus, self.chosen) {
                (Some(focus), Some(chosen)) if focus.item != Item::Entity(chosen.entity) => self.focus = None,
                (_, Some(_)) => self.leave(),
                (_, None) => self.focus = None,
            },
        }
    }

    fn jump(&mut self, span: ByteSpan, item: Item) {
        if self.current().is_none() {
            return;
        }
        self.point(span, item);
        self.pane = Pane::Text;
        // Whoever goes on from a mention goes on from there.
        let at = self.chosen.filter(|chosen| item == Item::Entity(chosen.entity)).and_then(|chosen| {
            let mentions = &self.current()?.document.entities.get(chosen.entity)?.mentions;
            mentions.iter().position(|mention| mention.span == span)
        });
        if let (Some(chosen), Some(at)) = (&mut self.chosen, at) {
            chosen.at = at;
        }
    }

    /// Points out a place in the text, without going there where only the cards are seen.
    fn point(&mut self, span: ByteSpan, item: Item) {
        let sentence = self.current().map(|reading| reading.sentence_at(span.start)).unwrap_or_default();
        let turn = self.focus.map_or(0, |focus| focus.turn + 1);
        self.focus = Some(Focus { span, sentence, item, turn });
        self.view = View::Read;
    }

    /// Chooses an entity and points out one of its mentions.
    fn choose(&mut self, entity: Id, at: usize) {
        let mentions = self.current().and_then(|reading| reading.document.entities.get(entity)).map(|e| &e.mentions);
        let Some(span) = mentions.and_then(|mentions| mentions.get(at)).map(|mention| mention.span) else { return };
        self.chosen = Some(Chosen { entity, at });
        self.point(span, Item::Entity(entity));
    }

    fn step(&mut self, step: Step) {
        let entities = self.current().map(|reading| &reading.document.entities);
        let Some((chosen, entities)) = self.chosen.zip(entities) else { return };
        let last = entities.get(chosen.entity).map_or(0, |entity| entity.mentions.len().saturating_sub(1));
        let at = match step {
            Step::Previous => chosen.at.checked_sub(1).unwrap_or(last),
            Step::Next if chosen.at >= last => 0,
            Step::Next => chosen.at + 1,
        };
        self.choose(chosen.entity, at);
        self.pane = Pane::Text;
    }

    fn leave(&mut self) {
        let chosen = self.chosen.take();
        self.focus = self.focus.filter(|focus| chosen.is_none_or(|chosen| focus.item != Item::Entity(chosen.entity)));
    }

    /// What has become of the request that is waited for.
    fn take(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Loading { loaded, .. } => self.phase = Phase::Busy { progress: Some(Progress::Loading(loaded)) },
            Outcome::Progress { stage, done, .. } => {
                self.phase = Phase::Busy { progress: Some(Progress::Reading(stage, done)) };
            }
            Outcome::Done { id, document } => {
                self.reading = Some(Reading::new(self.text.clone(), *document, self.language));
                self.phase = Phase::Ready;
                self.answered = id;
                if std::mem::take(&mut self.read_when_ready) {
                    (self.view, self.pane) = (View::Read, Pane::Facts);
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
        next.apply(action);
        Rc::new(next)
    }
}

#[cfg(test)]
#[path = "reduce_tests.rs"]
mod tests;
