//! The geometry of the pictures on the cards, in pixels of a given width; nothing here is drawn.

pub(crate) mod axis;
pub(crate) mod changes;
mod common;
mod instant;
mod lanes;
pub(crate) mod matrix;
pub(crate) mod relations;
pub(crate) mod scale;
mod standing;
mod text;

use std::cell::OnceCell;

use crate::state::Reading;

/// The width of a card of two columns.
const CARD: f64 = 340.0;

/// The height of a line of a card.
const LINE: f64 = 22.0;

/// Lines of what is said below a picture.
const NOTES: usize = 2;

/// How many lines the picture of a card takes up; none where it has none.
type Count = fn(&Reading) -> Option<usize>;

/// The cards that have pictures.
pub(crate) const DRAWN: [&str; 4] = ["timeline", "numbers", "quotes", "relations"];
const COUNTS: [Count; DRAWN.len()] = [timeline, numbers, quotes, relations];

/// The lines of the pictures of a reading, each once it is asked for.
#[derive(Clone, Debug, Default)]
pub(crate) struct PictureLines([OnceCell<usize>; DRAWN.len()]);

impl PictureLines {
    /// The lines that the picture of a card takes up; none where it has none.
    pub(crate) fn of_card(&self, reading: &Reading, card: &str) -> usize {
        let at = DRAWN.iter().position(|drawn| *drawn == card);
        let drawn = at.and_then(|at| Some((self.0.get(at)?, COUNTS.get(at)?)));
        drawn.map_or(0, |(lines, count)| *lines.get_or_init(|| count(reading).map_or(0, |lines| lines + NOTES)))
    }
}

fn timeline(reading: &Reading) -> Option<usize> {
    axis::Axis::of(reading, reading.entries().of_card("timeline"), CARD).map(|axis| axis.lanes + 1)
}

fn numbers(reading: &Reading) -> Option<usize> {
    changes::Changes::of(reading, reading.entries().of_card("numbers"), CARD)
        .map(|changes| changes.groups.iter().map(|group| group.bars.len() * 2).sum())
}

fn quotes(reading: &Reading) -> Option<usize> {
    let said = ["quotes", "positions"].map(|card| reading.entries().of_card(card)).concat();
    matrix::Matrix::of(reading, &said).map(|matrix| matrix.rows.len() + 2)
}

fn relations(reading: &Reading) -> Option<usize> {
    let relations = relations::relations(reading, |_| true);
    let drawing = relations::Drawing::of(reading, &relations, false, CARD);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is small and at least 0")]
    let lines = (drawing.height / LINE).ceil() as usize;
    (!relations.is_empty()).then_some(lines)
}
