//! What is done with the texts to compare with, and what that does to the state.

use std::rc::Rc;

use factcards_client::Outcome;
use factcards_document::{ByteSpan, Options};

use super::file_date::{is_needed, used};
use super::given::Given;
use super::undo::Snapshot;
use super::{Action, FileDate, Filter, Item, Phase, Placed, Shelf, Shelved, Source, State, Told, View};

/// A text that comes from a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrived {
    /// The file's name.
    pub name: Rc<str>,
    /// The text.
    pub text: Source,
    /// The date that the file gives it, `YYYY-MM-DD`.
    pub date: Option<Rc<str>>,
}

/// What is done with the texts beside the current one.
#[derive(Clone, Debug, PartialEq)]
pub enum Shelving {
    /// The current text is put beside an empty editor, which another text is to come into.
    Compare,
    /// These texts are put behind all others.
    Add(Vec<Arrived>),
    /// The text at this position among all is the current one; there a place is pointed out.
    Open {
        /// The position.
        at: usize,
        /// The place, and what on the cards it belongs to.
        place: Option<(ByteSpan, Item)>,
    },
    /// The text at this position is not compared any more. The current one is cleared from the editor, for the next.
    TakeOff(usize),
    /// Nothing is compared any more; where there is no current text, the first one becomes it.
    Close,
    /// What could not be read is tried again.
    Retry,
    /// What has become of reading the text of this id.
    Engine(Outcome),
}

impl State {
    /// Does it. What would take the text away while the person types waits for what they typed.
    pub(super) fn shelve(&mut self, shelving: Shelving) {
        match shelving {
            Shelving::Engine(outcome) => self.take_shelved(outcome),
            Shelving::Retry => {
                Rc::make_mut(&mut self.shelf.texts).iter_mut().for_each(|text| text.error = None);
            }
            Shelving::Add(texts) => self.add(texts),
            Shelving::TakeOff(at) if at != self.shelf.at => drop(self.take_off(at)),
            _ if self.phase == Phase::Editing => (),
            Shelving::Compare => self.compare(),
            Shelving::Open { at, place } => {
                self.open(at);
                if let Some((span, item)) = place {
                    self.navigate(Action::Jump { span, item });
                }
            }
            Shelving::TakeOff(at) => {
                let next = if at == 0 { 1 } else { at - 1 };
                if self.take_off_current(next) {
                    self.steps += 1;
                }
            }
            Shelving::Close => {
                if self.text.trim().is_empty() {
                    let first = usize::from(self.shelf.at == 0);
                    self.take_off_current(first);
                }
                self.shelf = Shelf::default();
            }
        }
    }

    fn compare(&mut self) {
        if self.text.trim().is_empty() {
            return;
        }
        if !self.shelf.has_room(self.text.len()) {
            self.told = Some(Told::NotCompared("".into()));
            return;
        }
        let current = self.current_as_shelved();
        Rc::make_mut(&mut self.shelf.texts).insert(self.shelf.at, current);
        self.shelf.at += 1;
        self.place("".into(), Placed::Cleared);
        self.replaced = false;
        self.steps += 1;
    }

    fn add(&mut self, texts: Vec<Arrived>) {
        let mut left = vec![];
        for Arrived { name, text, date } in texts {
            if !self.shelf.has_room(self.text.len() + text.len()) {
                left.push(name);
                continue;
            }
            let id = self.next_id();
            let options = Options { prefer: self.options.prefer, ..Options::default() };
            Rc::make_mut(&mut self.shelf.texts).push(Shelved {
                id,
                name: Some(name),
                text,
                options,
                file_date: date.map(FileDate::new),
                pins: Rc::default(),
                reading: None,
                given: None,
                error: None,
                read_anyway: false,
            });
        }
        if !left.is_empty() {
            self.told = Some(Told::NotCompared(left.join(", ").into()));
        }
    }

    pub(super) fn next_id(&mut self) -> u32 {
        self.last_id += 1;
        self.last_id
    }

    /// The current text as one that is not.
    fn current_as_shelved(&mut self) -> Shelved {
        let is_read = self.phase == Phase::Ready;
        Shelved {
            id: self.location.text,
            name: self.name.clone(),
            text: self.text.clone(),
            options: self.options.clone(),
            file_date: self.file_date.clone(),
            pins: self.pins.pointers.clone(),
            reading: self.reading.clone().filter(|_| is_read),
            given: self.given.clone().filter(|_| is_read),
            error: None,
            read_anyway: self.read_anyway,
        }
    }

    /// The text at a position, the current one in its place from now on.
    fn open(&mut self, at: usize) {
        let Some(place) = self.shelf.place(at).filter(|place| *place < self.shelf.texts.len()) else { return };
        // An empty editor is no text: it is left.
        let current = (!self.text.trim().is_empty()).then(|| self.current_as_shelved());
        let now_at = self.shelf.at;
        let texts = Rc::make_mut(&mut self.shelf.texts);
        let opened = texts.remove(place);
        self.shelf.at = place;
        if let Some(current) = current {
            // Without the one that is opened, what stood behind it has moved up by one.
            texts.insert(if place < now_at { now_at - 1 } else { now_at }, current);
            self.shelf.at = at;
        }
        self.set_current(opened);
        self.steps += 1;
    }

    fn take_off(&mut self, at: usize) -> Option<Shelved> {
        let place = self.shelf.place(at).filter(|place| *place < self.shelf.texts.len())?;
        self.shelf.at -= usize::from(at < self.shelf.at);
        Some(Rc::make_mut(&mut self.shelf.texts).remove(place))
    }

    /// The text at a position takes the place of the current one.
    fn take_off_current(&mut self, at: usize) -> bool {
        let Some(next) = self.take_off(at) else { return false };
        self.set_current(next);
        true
    }

    /// Goes to the text of an id; tells whether it is there.
    pub(super) fn open_of(&mut self, id: u32) -> bool {
        let place = self.shelf.texts.iter().position(|text| text.id == id).filter(|_| self.phase != Phase::Editing);
        if let Some(place) = place {
            let steps = self.steps;
            self.open(if place < self.shelf.at { place } else { place + 1 });
            self.steps = steps;
        }
        place.is_some()
    }

    /// Makes a text the current one, read where it was.
    pub(super) fn set_current(&mut self, text: Shelved) {
        self.text = text.text;
        self.name = text.name;
        self.options = text.options;
        self.file_date = text.file_date;
        self.pins.pointers = text.pins;
        self.placed += 1;
        self.replaced = false;
        self.read_anyway = text.read_anyway;
        self.reading = None;
        self.location.filter = Filter::NONE;
        self.read_when_ready = true;
        self.ask();
        (self.location.text, self.location.view) = (text.id, View::Read);
        if let (Some(reading), Some(given)) = (text.reading, text.given) {
            self.answer(reading.told_in(self.language), given);
        }
    }

    /// What has become of a text that is read beside the current one.
    fn take_shelved(&mut self, outcome: Outcome) {
        let id = outcome.id();
        let language = self.language;
        match outcome {
            Outcome::Done { document, .. } => self.shelf.change(id, |text| {
                if is_needed(&mut text.file_date, &text.options, &document) {
                    return;
                }
                let is_dated_by_file = used(text.file_date.as_ref(), &text.options).is_some();
                let given = Given::new(text.text.clone(), *document).dated_by_file(is_dated_by_file);
                text.reading = Some(given.read(&text.options.corrections, language));
                text.given = Some(given);
                text.error = None;
            }),
            Outcome::Failed { error, .. } => self.shelf.change(id, |text| text.error = Some(error)),
            Outcome::Loading { .. } | Outcome::Progress { .. } | Outcome::Prefix { .. } | Outcome::Exported { .. } => {}
        }
    }

    /// The shelf is this one again; what was read meanwhile stays read.
    pub(super) fn restore_shelf(&mut self, mut shelf: Shelf) {
        shelf.learn(&self.shelf);
        shelf.tell_in(self.language);
        self.shelf = shelf;
    }

    /// The text of a snapshot as it stands on the shelf, where it is the same and read.
    pub(super) fn known(&self, of: &Snapshot) -> Option<Shelved> {
        let is_same_date = |known: &Shelved| known.file_date.as_ref().map(|of| &of.date) == of.file_date.as_ref();
        let known = self.shelf.of_id(of.id).filter(|known| known.text == of.text && known.options == of.options);
        known.filter(|known| known.reading.is_some() && is_same_date(known)).cloned()
    }
}

#[cfg(test)]
#[path = "shelving_tests.rs"]
mod tests;
