//! What follows for the page from a text and its Document: each part is worked out once, when it is asked for or before.

use std::cell::OnceCell;
use std::rc::Rc;

use factcards_document::Shown;

use super::Reading;
use crate::view::entities::{Deeds, deeds};
use crate::view::entries::Entries;
use crate::view::homes::Homes;
use crate::view::pictures::{DRAWN, PictureLines};
use crate::view::text_layout::TextLayout;

/// See the module.
#[derive(Debug, Default)]
pub(super) struct Derived {
    shown: OnceCell<Shown>,
    homes: OnceCell<Homes>,
    entries: OnceCell<Entries>,
    deeds: OnceCell<Rc<[Deeds]>>,
    pictures: PictureLines,
    layout: OnceCell<Rc<TextLayout>>,
}

impl Reading {
    /// The text as the cards show it.
    pub(crate) fn shown(&self) -> &Shown {
        self.derived.shown.get_or_init(|| Shown::new(&self.source, &self.document.normalized))
    }

    /// Where on the cards each item is told.
    pub(crate) fn homes(&self) -> &Homes {
        self.derived.homes.get_or_init(|| Homes::of(self))
    }

    /// The rows of each card, before any is filtered out.
    pub(crate) fn entries(&self) -> &Entries {
        self.derived.entries.get_or_init(|| Entries::of(self))
    }

    /// What each entity does and says.
    pub(crate) fn deeds(&self) -> &Rc<[Deeds]> {
        self.derived.deeds.get_or_init(|| deeds(self).into())
    }

    /// The lines that the picture of a card takes up; none where it has none.
    pub(crate) fn picture_lines(&self, card: &str) -> usize {
        self.derived.pictures.of_card(self, card)
    }

    /// How the text is drawn.
    pub(crate) fn layout(&self) -> &Rc<TextLayout> {
        self.derived.layout.get_or_init(|| Rc::new(TextLayout::of(self)))
    }
}

/// Works out one of the parts: they are numbered in an order in which none waits for a later one. Gives whether there was one
/// of this number.
pub(crate) fn work_out(reading: &Reading, number: usize) -> bool {
    const PARTS: usize = 5;
    match number {
        0 => _ = reading.shown(),
        1 => _ = reading.homes(),
        2 => _ = reading.entries(),
        3 => _ = reading.deeds(),
        4 => _ = reading.layout(),
        _ => match DRAWN.get(number - PARTS) {
            Some(card) => _ = reading.picture_lines(card),
            None => return false,
        },
    }
    true
}
