//! What a match of a pattern of times read, by what it is.

use super::slots::TimeSlot;
use super::values::TimeValue;
use crate::grammar::Captures;
use crate::timex::{DayPart, Holiday, Season, Unit};

impl Captures<TimeSlot> {
    /// The number that the first such slot read.
    pub(super) fn number(&self, slot: TimeSlot) -> Option<f64> {
        self.get(slot)?.number()
    }

    /// The number that the n-th such slot read.
    pub(super) fn nth_number(&self, slot: TimeSlot, n: usize) -> Option<f64> {
        self.nth(slot, n)?.number()
    }

    /// The n-th unit.
    pub(super) fn unit(&self, n: usize) -> Option<Unit> {
        use TimeSlot::{UnitAny, UnitMany, UnitOne};
        match self.nth(UnitAny, n).or_else(|| self.nth(UnitOne, n)).or_else(|| self.nth(UnitMany, n))? {
            TimeValue::Unit(unit) => Some(unit),
            _ => None,
        }
    }

    /// The season.
    pub(super) fn season(&self) -> Option<Season> {
        match self.get(TimeSlot::Season)? {
            TimeValue::Season(season) => Some(season),
            _ => None,
        }
    }

    /// The part of the day.
    pub(super) fn day_part(&self) -> Option<DayPart> {
        match self.get(TimeSlot::DayPart).or_else(|| self.get(TimeSlot::DayParts))? {
            TimeValue::DayPart(part) => Some(part),
            _ => None,
        }
    }

    /// The offset of the time zone.
    pub(super) fn zone(&self) -> Option<&'static str> {
        match self.get(TimeSlot::Zone)? {
            TimeValue::Zone(offset) => Some(offset),
            _ => None,
        }
    }

    /// The holiday.
    pub(super) fn holiday(&self) -> Option<Holiday> {
        match self.get(TimeSlot::Holiday)? {
            TimeValue::Holiday(holiday) => Some(holiday),
            _ => None,
        }
    }
}
