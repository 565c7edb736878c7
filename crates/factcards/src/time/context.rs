//! What a time is resolved against.

use std::fmt;

use factcards_document::{DateOrder, Prefer, ReferenceDateFrom};
use jiff::civil::Date;

use crate::timex::{Direction, Piece};

/// The date of the text, which relative times count from.
#[derive(Clone, Debug)]
pub(crate) struct ReferenceDate {
    pub(crate) date: Date,
    pub(crate) time: Option<jiff::civil::Time>,
    pub(crate) from: ReferenceDateFrom,
}

impl fmt::Display for ReferenceDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.time {
            Some(time) => write!(f, "{}T{:02}:{:02}", self.date, time.hour(), time.minute()),
            None => write!(f, "{}", self.date),
        }
    }
}

/// What a time is resolved against.
#[derive(Clone, Copy)]
pub(super) struct Context<'r> {
    pub(super) reference: Option<&'r ReferenceDate>,
    /// The first day of the time before it in the text, and the first day after that time.
    pub(super) antecedent: Option<(Date, Date)>,
    /// Whether that time stands in the same sentence.
    pub(super) beside: bool,
    /// Whether the telling goes on from that time: a day to come does not follow from a history.
    pub(super) goes_on: bool,
    /// Whether what is not told of a date follows from the time before it, not from the reference date.
    pub(super) story: bool,
    /// Whether the text as a whole tells of the past.
    pub(super) tells_past: bool,
    pub(super) direction: Direction,
    pub(super) prefer: Prefer,
    /// None when the text does not tell.
    pub(super) order: Option<DateOrder>,
}

impl Context<'_> {
    /// No text, no date.
    pub(super) const NONE: Self = Self {
        reference: None,
        antecedent: None,
        beside: false,
        goes_on: true,
        story: false,
        tells_past: false,
        direction: Direction::Open,
        prefer: Prefer::Nearest,
        order: None,
    };

    pub(super) fn today(&self) -> Option<Date> {
        self.reference.map(|r| r.date)
    }

    /// Which way to look for a date that does not say it: as the words around it tell, else as the caller prefers.
    pub(super) fn side(&self) -> Direction {
        match (self.direction, self.prefer) {
            (Direction::Open, Prefer::Past) => Direction::Past,
            (Direction::Open, Prefer::Future) => Direction::Future,
            (Direction::Coming | Direction::Present, _) => Direction::Future,
            (direction, _) => direction,
        }
    }

    /// The same for a part of the year: quarters and halves told in the present run or are nearest.
    pub(super) fn side_of(&self, piece: Piece) -> Direction {
        let business = matches!(piece, Piece::Quarter(_) | Piece::Half(_));
        if self.direction == Direction::Present && business { Direction::Open } else { self.side() }
    }
}
