//! What the time expressions of any language say: the shapes that the rules of a language fill and that are then
//! resolved to TIMEX3 values.

mod expression;
mod holiday;
mod mention;
mod unit;

pub(crate) use expression::{DayTime, Expression, Origin, Part, Piece, Vague, YearOf};
pub(crate) use holiday::Holiday;
pub(crate) use mention::{Direction, Looks, Mention};
pub(crate) use unit::{DayPart, Season, Unit, duration_value};
