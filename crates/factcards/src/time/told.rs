//! The times that were told before, which others count from.

use factcards_document::TimeKind;
use jiff::civil::Date;

use crate::timex::Direction;

/// A time that others may count from.
#[derive(Clone, Copy)]
pub(super) struct Last {
    pub(super) id: usize,
    pub(super) sentence: usize,
    pub(super) paragraph: usize,
    /// The first day, and the first day after.
    pub(super) days: (Date, Date),
    pub(super) direction: Direction,
}

impl Last {
    /// Whether it is one day.
    pub(super) fn is_day(&self) -> bool {
        self.days.0.tomorrow().is_ok_and(|next| next == self.days.1)
    }
}

/// What was told so far.
#[derive(Default)]
pub(super) struct Told {
    /// The last date, of any length.
    pub(super) last: Option<Last>,
    /// The last day that was told in a past tense, and the last in another, as "between 02:14 and 05:40 on Sunday" is too.
    past_day: Option<Last>,
    coming_day: Option<Last>,
}

impl Told {
    pub(super) fn add(&mut self, told: Last, kind: TimeKind) {
        if kind != TimeKind::Range {
            self.last = Some(told);
        }
        if told.is_day() {
            if !told.direction.is_of_now() {
                self.past_day = Some(told);
            }
            if told.direction != Direction::Past {
                self.coming_day = Some(told);
            }
        }
    }

    /// The last day that a time of day may be on which is told so: what closed was not on a day to come.
    pub(super) fn day(&self, direction: Direction) -> Option<Last> {
        match direction {
            Direction::Past => self.past_day,
            Direction::Coming | Direction::Present => self.coming_day,
            Direction::Future | Direction::Open => {
                [self.past_day, self.coming_day].into_iter().flatten().max_by_key(|day| day.id)
            }
        }
    }

    /// Whether a day was told at all.
    pub(super) fn has_day(&self) -> bool {
        self.past_day.or(self.coming_day).is_some()
    }
}
