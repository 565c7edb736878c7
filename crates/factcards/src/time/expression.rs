//! What a time expression says, before it is resolved.

use super::words::Unit;

/// What a relative time counts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The reference date: "two weeks ago".
    Reference,
    /// The time that it follows in the text: "two weeks later".
    Text,
    /// The day so many after the reference date: "two weeks from tomorrow".
    Day(i8),
}

/// Which part of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    Year,
    Half(i8),
    Quarter(i8),
    /// An index into the table of seasons.
    Season(usize),
    Month(i8),
    Week(i8),
    Day(i8, i8),
}

/// Which year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum YearOf {
    /// The one that context allows.
    Open,
    /// This one, astronomically counted: 1 BC is 0.
    Given(i16),
    /// The last (-1), this (0) or next (1) time that it happens.
    Turn(i8),
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum DayTime {
    /// Hour, minute, and an index into the table of zones.
    Clock { hour: i8, minute: i8, zone: Option<usize> },
    /// An index into the table of parts of the day.
    Part(usize),
}

/// A time expression.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Expression {
    /// Part of a year, on that weekday if given.
    Date { year: YearOf, piece: Piece, weekday: Option<i8> },
    /// Four digits that may be a year.
    BareYear(i16),
    /// Two numbers below 32 and a year, in an order that depends on the writer.
    Numeric { first: i8, second: i8, year: i16 },
    /// "2004-05": the years up to, or the month.
    YearOrMonth { year: i16, second: i8 },
    /// The decade that begins in this year.
    Decade(i16),
    /// 19 for the 19th century, negative before Christ.
    Century(i16),
    /// A business year, whose limits the text does not tell.
    Fiscal(i16),
    /// "Friday"; "last Friday" with -1.
    Weekday { day: i8, turn: Option<i8> },
    /// A weekday of the week so many before or after the current one: "Tuesday of last week".
    WeekdayOf { day: i8, week: i32 },
    /// The calendar unit so many before or after the current one: "last week".
    Shift { unit: Unit, by: i32 },
    /// "two weeks ago"; without amount "some days ago".
    Offset { amount: Option<f64>, unit: Unit, sign: i8, origin: Origin },
    /// "the past five years".
    Stretch { amount: f64, unit: Unit, sign: i8 },
    /// "in three days": ahead of the reference, or a duration.
    Within { amount: f64, unit: Unit },
    /// "a week": a duration or a rate.
    AUnit(Unit),
    /// A length; without amount "several days".
    Duration { amount: Option<f64>, unit: Unit },
    /// Recurs, with this TIMEX3 value.
    Set(String),
    /// A time of day alone.
    Clock(DayTime),
    /// A time on a day.
    At(Box<Expression>, DayTime),
    /// From one to another.
    Range(Box<Expression>, Box<Expression>),
}

impl Expression {
    /// Whether it names a place in the calendar, so that it can bound a range.
    pub(crate) fn is_date(&self) -> bool {
        matches!(
            self,
            Self::Date { .. }
                | Self::BareYear(_)
                | Self::Numeric { .. }
                | Self::Decade(_)
                | Self::Century(_)
                | Self::Weekday { .. }
                | Self::WeekdayOf { .. }
                | Self::Shift { .. }
                | Self::Offset { .. }
                | Self::At(..)
        )
    }

    /// Whether it names one day, so that it can have a time of day.
    pub(crate) fn is_day(&self) -> bool {
        matches!(
            self,
            Self::Date { piece: Piece::Day(..), .. }
                | Self::Numeric { .. }
                | Self::Weekday { .. }
                | Self::WeekdayOf { .. }
                | Self::Shift { unit: Unit::Day, .. }
        )
    }
}
