//! Texts beside the current one, to compare it with. All texts have an order, in which the current one has its place.

use std::rc::Rc;

use factcards_client::Error;
use factcards_document::{Options, Pointer};

use super::given::Given;
use super::{FileDate, Reading, Source, file_date};
use crate::strings::Language;

/// Most texts that are compared, and the most bytes that they have together.
pub(crate) const TEXTS: usize = 8;
pub(crate) const BYTES: usize = 5_000_000;

/// A text that is not the current one.
#[derive(Clone, Debug, PartialEq)]
pub struct Shelved {
    /// Which one: no two texts of a visit have the same.
    pub id: u32,
    /// The name of its file.
    pub name: Option<Rc<str>>,
    /// The text.
    pub text: Source,
    /// How it is read.
    pub(super) options: Options,
    /// The date that its file gives it.
    pub(super) file_date: Option<FileDate>,
    /// What was pinned of it.
    pub(super) pins: Rc<Vec<Pointer>>,
    /// What was found in it, once it was read.
    pub reading: Option<Reading>,
    /// What that was made from.
    pub(super) given: Option<Given>,
    /// Why it could not be read.
    pub error: Option<Error>,
    /// Whether the person wants what is found in it though it is in another language.
    pub(super) read_anyway: bool,
}

impl Shelved {
    /// How the engine is to read it: corrections are made here.
    pub fn options_to_read(&self) -> Options {
        Options { corrections: vec![], ..file_date::with(self.file_date.as_ref(), &self.options) }
    }
}

/// The texts beside the current one. Clones are cheap.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shelf {
    pub(super) texts: Rc<Vec<Shelved>>,
    /// How many of them come before the current text.
    pub(super) at: usize,
}

impl Shelf {
    /// The texts, in order.
    pub fn texts(&self) -> &[Shelved] {
        &self.texts
    }

    /// The position of the current text among all.
    pub fn at(&self) -> usize {
        self.at
    }

    /// Whether there is nothing to compare with.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// The text at a position among all; none where that is the current one, or nothing.
    pub fn get(&self, at: usize) -> Option<&Shelved> {
        self.texts.get(self.place(at)?)
    }

    /// The first text that is still to be read.
    pub fn unread(&self) -> Option<&Shelved> {
        self.texts.iter().find(|text| text.reading.is_none() && text.error.is_none())
    }

    /// Where the text at a position among all is among these; none for the current one.
    pub(super) fn place(&self, at: usize) -> Option<usize> {
        (at != self.at).then_some(if at > self.at { at - 1 } else { at })
    }

    /// Whether one more text fits in, all of them together being so many bytes long.
    pub(super) fn has_room(&self, bytes: usize) -> bool {
        self.texts.len() + 1 < TEXTS && self.texts.iter().map(|text| text.text.len()).sum::<usize>() + bytes <= BYTES
    }

    pub(super) fn of_id(&self, id: u32) -> Option<&Shelved> {
        self.texts.iter().find(|text| text.id == id)
    }

    pub(super) fn change(&mut self, id: u32, change: impl FnOnce(&mut Shelved)) {
        if let Some(text) = Rc::make_mut(&mut self.texts).iter_mut().find(|text| text.id == id) {
            change(text);
        }
    }

    /// The same told in another language.
    pub(super) fn tell_in(&mut self, language: Language) {
        for text in Rc::make_mut(&mut self.texts) {
            text.reading = text.reading.as_ref().map(|reading| reading.told_in(language));
        }
    }

    /// Takes over from what has been read meanwhile what has not been read here.
    pub(super) fn learn(&mut self, from: &Self) {
        for text in Rc::make_mut(&mut self.texts).iter_mut().filter(|text| text.reading.is_none()) {
            let known = from.of_id(text.id).filter(|known| known.options == text.options && known.text == text.text);
            if let Some(known) = known {
                *text = known.clone();
            }
        }
    }
}
