//! What is looked at rather than read, above the rows of a card: drawn from what `view::pictures` computes.

mod axis;
mod changes;
mod figure;
mod mark;
mod matrix;
mod relations;
mod relations_table;
mod width;

pub(crate) use axis::TimelineAxis;
pub(crate) use changes::ChangeBars;
pub(crate) use figure::use_picture;
pub(crate) use matrix::SaidMatrix;
pub(crate) use relations::RelationsPicture;
pub(crate) use relations_table::RelationsTable;

/// A length in a drawing.
fn px(number: f64) -> String {
    format!("{number:.1}")
}
