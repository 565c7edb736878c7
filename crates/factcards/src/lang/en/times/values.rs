//! What the named parts of the patterns of times say.

use crate::timex::{DayPart, Holiday, Season, Unit};

/// What a slot reads.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum TimeValue {
    Number(f64),
    Unit(Unit),
    Season(Season),
    DayPart(DayPart),
    /// Its offset from UTC, empty when the name alone does not tell.
    Zone(&'static str),
    Holiday(Holiday),
}

impl TimeValue {
    /// The number, if it is one.
    pub(super) fn number(self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(number),
            _ => None,
        }
    }
}
