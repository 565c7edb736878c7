//! What the person has changed, to be taken back and done again.

use std::rc::Rc;

use factcards_document::{Options, Pointer};

use super::{FileDate, Phase, Shelf, Shelved, Source, State, View};

/// Changes that can be taken back, and the bytes of text that they may hold.
const CHANGES: usize = 200;
const BYTES: usize = 50_000_000;

/// What can be changed.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Snapshot {
    pub(super) text: Source,
    /// Which text it is, and the name of its file.
    pub(super) id: u32,
    pub(super) name: Option<Rc<str>>,
    /// The date that its file gives it.
    pub(super) file_date: Option<Rc<str>>,
    pub(super) options: Options,
    pub(super) pins: Rc<Vec<Pointer>>,
    pub(super) shelf: Shelf,
}

/// What was before each change, and what was after those that were taken back. Clones are cheap.
#[derive(Clone, Debug, Default)]
pub struct Undo {
    past: Rc<Vec<Snapshot>>,
    future: Rc<Vec<Snapshot>>,
}

impl PartialEq for Undo {
    /// Whether nothing has been remembered since: the texts themselves are not compared, at each new state of the page.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.past, &other.past) && Rc::ptr_eq(&self.future, &other.future)
    }
}

impl Undo {
    /// Whether there is a change to take back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a change to do again.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Remembers what was before a change.
    pub(super) fn remember(&mut self, before: Snapshot) {
        let past = Rc::make_mut(&mut self.past);
        past.push(before);
        let mut bytes = 0;
        let kept = past.iter().rev().take(CHANGES).take_while(|snapshot| {
            bytes += snapshot.text.len();
            bytes <= BYTES
        });
        // The last one stays, however long it is.
        let forgotten = past.len() - kept.count().max(1);
        past.drain(..forgotten);
        self.future = Rc::default();
    }

    /// What was before the last change; `now` can be had again.
    pub(super) fn back(&mut self, now: Snapshot) -> Option<Snapshot> {
        let before = Rc::make_mut(&mut self.past).pop()?;
        Rc::make_mut(&mut self.future).push(now);
        Some(before)
    }

    /// What was before the last change was taken back.
    pub(super) fn forth(&mut self, now: Snapshot) -> Option<Snapshot> {
        let after = Rc::make_mut(&mut self.future).pop()?;
        Rc::make_mut(&mut self.past).push(now);
        Some(after)
    }
}

impl State {
    pub(super) fn snapshot(&self) -> Snapshot {
        Snapshot {
            text: self.text.clone(),
            id: self.location.text,
            name: self.name.clone(),
            file_date: self.date_of_file(),
            options: self.options.clone(),
            pins: self.pins.pointers.clone(),
            shelf: self.shelf.clone(),
        }
    }

    /// Text and options are these again.
    pub(super) fn restore(&mut self, snapshot: Snapshot) {
        self.replaced = false;
        let is_other = snapshot.text != self.text;
        let known = self.known(&snapshot);
        self.restore_shelf(snapshot.shelf);
        if let Some(known) = known {
            self.set_current(Shelved { pins: snapshot.pins, ..known });
            return;
        }
        self.pins.pointers = snapshot.pins;
        (self.location.text, self.name) = (snapshot.id, snapshot.name);
        if is_other {
            self.placed += 1;
            self.text = snapshot.text;
            self.read_when_ready = self.location.view == View::Read || self.phase == Phase::Empty;
        }
        let before = self.options_to_read();
        let is_same_date = self.date_of_file() == snapshot.file_date;
        if is_other || !is_same_date {
            self.file_date = snapshot.file_date.map(FileDate::new);
        }
        let is_corrected = snapshot.options != self.options;
        self.options = snapshot.options;
        let is_same_reading = !is_other && is_same_date && before == self.options_to_read();
        // Corrections and pins need no engine.
        if is_same_reading && self.reading.is_some() {
            if is_corrected {
                self.correct_anew();
            } else {
                self.find_pins();
            }
        } else {
            self.ask();
        }
    }
}
