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

use crate::state::Reading;

/// The width of a card of two columns.
const CARD: f64 = 340.0;

/// The height of a line of a card.
const LINE: f64 = 22.0;

/// Lines of what is said below a picture.
const NOTES: usize = 2;

/// The lines that the picture of a card takes up; none where it has none.
pub(crate) fn lines(reading: &Reading, card: &str) -> usize {
    let rows = reading.entries().of_card(card);
    let drawn = match card {
        "timeline" => axis::Axis::of(reading, rows, CARD).map(|axis| axis.lanes + 1),
        "numbers" => changes::Changes::of(reading, rows, CARD)
            .map(|changes| changes.groups.iter().map(|group| group.bars.len() * 2).sum()),
        "quotes" => {
            let said = [rows, reading.entries().of_card("positions")].concat();
            matrix::Matrix::of(reading, &said).map(|matrix| matrix.rows.len() + 2)
        }
        "relations" => {
            let relations = relations::relations(reading, |_| true);
            let drawing = relations::Drawing::of(reading, &relations, false, CARD);
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is small and at least 0")]
            let lines = (drawing.height / LINE).ceil() as usize;
            (!relations.is_empty()).then_some(lines)
        }
        _ => None,
    };
    drawn.map_or(0, |lines| lines + NOTES)
}
