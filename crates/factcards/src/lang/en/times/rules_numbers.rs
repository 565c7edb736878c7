//! Patterns of dates that are mostly numbers.

use super::rules_calendar::{date, day_number, full_year, given, int, small, weekday, years};
use super::slots::TimeSlot::{self, *};
use crate::grammar::Captures;
use crate::grammar::pattern::Rule;
use crate::timex::Expression::{self, Numeric, YearOrMonth};
use crate::timex::{DayTime, Part, Piece, Unit, YearOf};

type C = Captures<TimeSlot>;

/// Year, month and day in digits, in this order.
fn iso(c: &C) -> Option<Expression> {
    let (month, day) = (small(c, Two, 0)?, small(c, Two, 1)?);
    (1..=12).contains(&month).then(|| date(given(c, 0), Piece::Day(month, day), weekday(c)))
}

fn iso_time(c: &C) -> Option<Expression> {
    let (hour, minute) = (small(c, Hour, 0)?, small(c, Minute, 0)?);
    let clock = DayTime::Clock { hour, minute, zone: c.zone() };
    (hour < 24).then_some(Expression::At(Box::new(iso(c)?), clock))
}

/// Whether one of two numbers can be a month and the other a day.
fn fit(first: i8, second: i8) -> bool {
    (1..=31).contains(&first) && (1..=31).contains(&second) && (first <= 12 || second <= 12)
}

fn numeric(c: &C) -> Option<Expression> {
    let (first, second) = (small(c, OneOrTwo, 0)?, small(c, OneOrTwo, 1)?);
    let year = int(c, Year, 0).or_else(|| int(c, Two, 0).map(full_year))?;
    fit(first, second).then_some(Numeric { first, second, year })
}

/// With dots the day comes first wherever it is written so.
fn dotted(c: &C) -> Option<Expression> {
    let (day, month) = (small(c, OneOrTwo, 0)?, small(c, OneOrTwo, 1)?);
    let year = YearOf::Given(int(c, YearAfter, 0)?);
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then(|| date(year, Piece::Day(month, day), None))
}

/// "the 18th", "Monday the 21st".
fn day_of_month(c: &C) -> Option<Expression> {
    Some(Expression::DayOfMonth { day: day_number(c, 0)?, weekday: weekday(c) })
}

/// "7/6" on no more evidence than the words around it.
fn day_and_month(c: &C) -> Option<Expression> {
    let (first, second) = (small(c, OneOrTwo, 0)?, small(c, OneOrTwo, 1)?);
    fit(first, second).then_some(Expression::DayAndMonth { first, second })
}

/// "between 10/1 and 11/7".
fn days_and_months(c: &C) -> Option<Expression> {
    let end = |n: usize| Some((small(c, OneOrTwo, n)?, small(c, OneOrTwo, n + 1)?));
    let read =
        |(first, second): (i8, i8)| fit(first, second).then(|| Box::new(Expression::DayAndMonth { first, second }));
    Some(Expression::Range(read(end(0)?)?, read(end(2)?)?))
}

/// Year, month and day in digits, the latter two of one digit too.
fn loose_iso(c: &C) -> Option<Expression> {
    let (month, day) = (small(c, OneOrTwo, 0)?, small(c, OneOrTwo, 1)?);
    (1..=12).contains(&month).then(|| date(given(c, 0), Piece::Day(month, day), weekday(c)))
}

fn year_or_month(c: &C) -> Option<Expression> {
    let (year, second) = (int(c, Year, 0)?, small(c, Two, 0)?);
    let last = i16::from(second) > year % 100;
    match (1..=12).contains(&second) {
        true if last => Some(YearOrMonth { year, second }),
        true => Some(date(YearOf::Given(year), Piece::Month(second), None)),
        false if last => years(c),
        false => None,
    }
}

fn week(c: &C) -> Option<Expression> {
    let week = small(c, OneOrTwo, 0).filter(|w| (1..=53).contains(w))?;
    Some(date(given(c, 0), Piece::Week(week), None))
}

fn week_of(c: &C, by: i16) -> Option<Expression> {
    let week = small(c, OneOrTwo, 0).filter(|w| (1..=53).contains(w))?;
    Some(date(YearOf::Shift(by), Piece::Week(week), None))
}

/// "the 21st of next month".
fn day_of(c: &C, by: i32) -> Option<Expression> {
    let of = Box::new(Expression::Shift { unit: Unit::Month, by });
    Some(Expression::Nth { number: day_number(c, 0)?, part: Part::Unit(Unit::Day), of })
}

/// Pattern and meaning, one form a line.
pub(super) const NUMBERS: &[Rule<TimeSlot, Expression>] = &[
    ("the ^ <day-ordinal>", day_of_month),
    ("on|by|until|till|before|after|from ^ <day-ordinal>", day_of_month),
    ("<weekday> ,? the? <day-ordinal>", day_of_month),
    ("<weekday> <number-to-99>", |c| {
        let day = small(c, OneOrTwo, 0).filter(|day| (1..=31).contains(day))?;
        Some(Expression::DayOfMonth { day, weekday: weekday(c) })
    }),
    ("<weekday> ,? <number-to-99> ~/|. ~<number-to-99>", day_and_month),
    ("on|by|until|till|before|after|from|between|since ^ <number-to-99> ~/ ~<number-to-99>", day_and_month),
    ("<year> ~-|/ ~<number-to-99> ~-|/ ~<number-to-99>", loose_iso),
    ("<weekday> ,? <year> ~-|/ ~<number-to-99> ~-|/ ~<number-to-99>", loose_iso),
    ("<month> ~/|- ~<number-to-99>", |c| {
        let day = small(c, OneOrTwo, 0).filter(|day| (1..=31).contains(day))?;
        Some(date(YearOf::Open, Piece::Day(small(c, Month, 0)?, day), None))
    }),
    (
        "from|between <number-to-99> ~/ ~<number-to-99> -|–|to|and|until <number-to-99> ~/ ~<number-to-99>",
        days_and_months,
    ),
    (
        "<year> ~- ~<two-digits> ~- ~<two-digits> ~t ~<hour> ~: ~<minute> ( ~: ~<minute> ( ~. ~<integer> )? )? ~z?",
        iso_time,
    ),
    ("<year> ~- ~<two-digits> ~- ~<two-digits> <hour> ~: ~<minute> ( ~: ~<minute> )? <zone>?", iso_time),
    ("<number-to-99> ~/ ~<number-to-99> ~/ ~<year>", numeric),
    ("<number-to-99> ~/ ~<number-to-99> ~/ ~<two-digits>", numeric),
    ("<number-to-99> ~. ~<number-to-99> ~. ~<year-after-mark>", dotted),
    ("<number-to-99> ~- ~<number-to-99> ~- ~<year>", numeric),
    ("<year> ~- ~<two-digits>", year_or_month),
    ("the? week <number-to-99> ( of? <year> )?", week),
    ("the? week <number-to-99> of last year", |c| week_of(c, -1)),
    ("the? week <number-to-99> of this year", |c| week_of(c, 0)),
    ("the? week <number-to-99> of next year", |c| week_of(c, 1)),
    ("the? <day-ordinal> of? last month", |c| day_of(c, -1)),
    ("the? <day-ordinal> of? this month", |c| day_of(c, 0)),
    ("the? <day-ordinal> of? next month", |c| day_of(c, 1)),
];
