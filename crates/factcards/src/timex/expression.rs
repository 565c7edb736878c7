//! What a time expression says, before it is resolved.

use factcards_document::TimeModifier;

use super::{DayPart, Holiday, Season, Unit};

/// What a relative time counts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The reference date: "two weeks ago".
    Reference,
    /// The time that it follows in the text: "two weeks later".
    Text,
}

/// Which part of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    Year,
    Half(i8),
    Quarter(i8),
    Season(Season),
    Month(i8),
    Week(i8),
    Day(i8, i8),
    Holiday(Holiday),
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
    /// So many after the current one: "June last year".
    Shift(i16),
    /// The one that was told of: "June of that year".
    Told,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum DayTime {
    /// Hour, minute, and the offset of the zone that is named, empty when its name alone does not tell.
    Clock {
        hour: i8,
        minute: i8,
        zone: Option<&'static str>,
    },
    Part(DayPart),
}

impl DayTime {
    /// This hour as it is meant in a part of the day: "tonight at 8".
    fn within(self, part: Option<DayPart>) -> Self {
        match (self, part) {
            (Self::Clock { hour, minute, zone }, Some(part)) if (1..=12).contains(&hour) => {
                let hour = match part {
                    DayPart::Night if hour < 6 || hour == 12 => hour % 12,
                    DayPart::Midday if hour > 9 => hour,
                    DayPart::Morning | DayPart::Daytime => hour,
                    DayPart::Midday | DayPart::Afternoon | DayPart::Evening | DayPart::Night => hour % 12 + 12,
                };
                Self::Clock { hour, minute, zone }
            }
            (time, _) => time,
        }
    }

    /// The value without its "T".
    pub(crate) fn value(self) -> String {
        match self {
            Self::Part(part) => part.code().to_owned(),
            Self::Clock { hour, minute, zone } => format!("{hour:02}:{minute:02}{}", zone.unwrap_or_default()),
        }
    }
}

/// What the n-th of is asked for within a longer time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Unit(Unit),
    /// 1 to 7.
    Weekday(i8),
    /// Of a year.
    Half,
}

/// A time that is on no calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Vague {
    Past,
    Present,
    Future,
}

impl Vague {
    /// The TIMEX3 value.
    pub(crate) fn value(self) -> &'static str {
        match self {
            Self::Past => "PAST_REF",
            Self::Present => "PRESENT_REF",
            Self::Future => "FUTURE_REF",
        }
    }
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
    /// Two numbers that are a day and a month, in an order that depends on the writer.
    DayAndMonth { first: i8, second: i8 },
    /// "the 18th", "Monday the 21st".
    DayOfMonth { day: i8, weekday: Option<i8> },
    /// "the first Monday in May", "the last week of 2016" with -1.
    Nth { number: i8, part: Part, of: Box<Expression> },
    /// "that year", "the same month", "that Tuesday": the one that the time before it lies in.
    Same(Part),
    /// "the week", "the weekend": the running one, or the weekend that tense tells.
    The(Unit),
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
    /// "three weeks after Christmas": so many units from a day.
    From { amount: f64, unit: Unit, sign: i8, day: Box<Expression> },
    /// "the past five years".
    Stretch { amount: f64, unit: Unit, sign: i8 },
    /// "the past few days".
    SomeStretch(Unit),
    /// "in three days": ahead of the reference, or a duration.
    Within { amount: f64, unit: Unit },
    /// "a week": a duration or a rate.
    AUnit(Unit),
    /// A length; without amount "several days".
    Duration { amount: Option<f64>, unit: Unit },
    /// "two hours and ten minutes".
    Lengths(Vec<(f64, Unit)>),
    /// From a time on, so long: "three days starting on Monday", "from 9 for two hours".
    Lasting { start: Box<Expression>, amount: f64, unit: Unit },
    /// The week or weekend that a day is in, or, with a sign, the seven days from it on or up to it: "the week of 4 May",
    /// "the week commencing Monday", "Easter weekend".
    Around { unit: Unit, sign: i8, day: Box<Expression> },
    /// A length between two: "two or three days".
    Between { low: f64, high: f64, unit: Unit },
    /// The unit that the text told of last, else the last that is over: "the latest quarter".
    Latest(Unit),
    /// The first such weekday after (1) or before (-1) the time before it in the text.
    Following { day: i8, sign: i8 },
    /// Now, the past or the future at large.
    Vague(Vague),
    /// A date on no calendar, with this TIMEX3 value: "on a Monday".
    Unplaced(String),
    /// Recurs, with this TIMEX3 value.
    Set(String),
    /// A time of day alone.
    Clock(DayTime),
    /// A time on a day.
    At(Box<Expression>, DayTime),
    /// From one to another.
    Range(Box<Expression>, Box<Expression>),
    /// Part of it, or a side of it.
    Modified(Box<Expression>, TimeModifier),
}

impl Expression {
    /// Whether it names a place in the calendar, so that it can bound a range.
    pub(crate) fn is_date(&self) -> bool {
        matches!(
            self,
            Self::Date { .. }
                | Self::BareYear(_)
                | Self::Numeric { .. }
                | Self::DayAndMonth { .. }
                | Self::DayOfMonth { .. }
                | Self::Nth { .. }
                | Self::Same(_)
                | Self::The(_)
                | Self::Decade(_)
                | Self::Century(_)
                | Self::Weekday { .. }
                | Self::WeekdayOf { .. }
                | Self::Shift { .. }
                | Self::Offset { .. }
                | Self::From { .. }
                | Self::Latest(_)
                | Self::Around { .. }
                | Self::Following { .. }
                | Self::At(..)
        )
    }

    /// Whether it names one day, so that it can have a time of day.
    pub(crate) fn is_day(&self) -> bool {
        matches!(
            self,
            Self::Date { piece: Piece::Day(..) | Piece::Holiday(_), .. }
                | Self::Numeric { .. }
                | Self::DayAndMonth { .. }
                | Self::DayOfMonth { .. }
                | Self::Weekday { .. }
                | Self::WeekdayOf { .. }
                | Self::Nth { part: Part::Weekday(_) | Part::Unit(Unit::Day), .. }
                | Self::Same(Part::Weekday(_) | Part::Unit(Unit::Day))
                | Self::From { unit: Unit::Day | Unit::Week | Unit::Fortnight, .. }
                | Self::Following { .. }
                | Self::Offset { unit: Unit::Day, .. }
                | Self::Shift { unit: Unit::Day, .. }
        )
    }

    /// This day at a time of day, or from one to another.
    pub(crate) fn at(&self, clock: &Self) -> Option<Self> {
        let (day, part) = match self {
            Self::At(day, DayTime::Part(part)) => (day.as_ref(), Some(*part)),
            day if day.is_day() => (day, None),
            _ => return None,
        };
        let at = |clock: &Self| match clock {
            Self::Clock(time) => Some(Self::At(Box::new(day.clone()), time.within(part))),
            _ => None,
        };
        match clock {
            Self::Range(first, last) => Some(Self::Range(Box::new(at(first)?), Box::new(at(last)?))),
            Self::Lasting { start, amount, unit } => {
                Some(Self::Lasting { start: Box::new(at(start)?), amount: *amount, unit: *unit })
            }
            clock => at(clock),
        }
    }
}
