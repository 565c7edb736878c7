//! Patterns of times that count from another time.

use factcards_document::TimeModifier;

use super::rules_length::{number, unit};
use super::slots::TimeSlot::{self, *};
use crate::grammar::Captures;
use crate::grammar::pattern::Rule;
use crate::timex::Expression::{self, Offset, Same, Shift, Stretch, The, Within};
use crate::timex::{DayPart, DayTime, Origin, Part, Piece, Unit, YearOf};

type C = Captures<TimeSlot>;

/// The calendar unit so many away. "the last day" and "the next hour" are no calendar units.
fn shift(c: &C, by: i32) -> Option<Expression> {
    let unit = unit(c)?;
    // "this weekend" is the last one where it is told of in the past.
    if unit == Unit::Weekend && by == 0 {
        return Some(The(unit));
    }
    let calendar = unit > Unit::Day || unit == Unit::Day && by == 0;
    calendar.then_some(Shift { unit, by })
}

fn days(by: i32) -> Option<Expression> {
    Some(Shift { unit: Unit::Day, by })
}

fn offset(c: &C, sign: i8, origin: Origin) -> Option<Expression> {
    Some(Offset { amount: number(c), unit: unit(c)?, sign, origin })
}

/// "the following day", "the next morning": one unit on from the time before.
fn next_in_text(c: &C, sign: i8) -> Option<Expression> {
    Some(Offset { amount: Some(1.0), unit: unit(c)?, sign, origin: Origin::Text })
}

fn stretch(c: &C, sign: i8) -> Option<Expression> {
    Some(Stretch { amount: number(c).unwrap_or(1.0), unit: unit(c)?, sign })
}

/// "the past few days": nobody says how many.
fn some_stretch(c: &C) -> Option<Expression> {
    unit(c).map(Expression::SomeStretch)
}

/// "the year-earlier quarter": the one a year before that which was told of.
fn year_before(unit: Unit) -> Option<Expression> {
    (unit == Unit::Year).then_some(Offset { amount: Some(1.0), unit, sign: -1, origin: Origin::Text })
}

/// "a week on Friday", "Friday week".
fn from_weekday(c: &C, amount: f64, unit: Unit, sign: i8) -> Option<Expression> {
    let day = Box::new(weekday(c, Some(0))?);
    Some(Expression::From { amount, unit, sign, day })
}

/// "a week today", "a fortnight tomorrow".
fn from_today(unit: Unit, day: i32) -> Option<Expression> {
    let day = Box::new(Shift { unit: Unit::Day, by: day });
    Some(Expression::From { amount: 1.0, unit, sign: 1, day })
}

fn following(c: &C, sign: i8) -> Option<Expression> {
    Some(Expression::Following { day: c.number(WeekdayFull)? as i8, sign })
}

/// A date "last" or "next".
fn turned_day(c: &C, turn: i8) -> Option<Expression> {
    let piece = Piece::Day(c.number(Month)? as i8, c.number(Day)? as i8);
    Some(Expression::Date { year: YearOf::Turn(turn), piece, weekday: None })
}

fn weekday(c: &C, turn: Option<i8>) -> Option<Expression> {
    let day = c.number(WeekdayFull).or_else(|| c.number(Weekday))? as i8;
    Some(Expression::Weekday { day, turn })
}

fn weekday_of(c: &C, week: i32) -> Option<Expression> {
    Some(Expression::WeekdayOf { day: c.number(Weekday)? as i8, week })
}

fn turn(c: &C, turn: i8) -> Option<Expression> {
    let piece = match (c.number(Month), c.season()) {
        (Some(month), _) => Piece::Month(month as i8),
        (None, Some(season)) => Piece::Season(season),
        _ => return None,
    };
    Some(Expression::Date { year: YearOf::Turn(turn), piece, weekday: None })
}

fn night(by: i32) -> Option<Expression> {
    Some(Expression::At(Box::new(Shift { unit: Unit::Day, by }), DayTime::Part(DayPart::Night)))
}

fn part_of_day(c: &C, by: i32) -> Option<Expression> {
    let part = DayTime::Part(c.day_part()?);
    Some(Expression::At(Box::new(Shift { unit: Unit::Day, by }), part))
}

/// "that year", "the same Tuesday".
fn same(c: &C) -> Option<Expression> {
    match c.number(WeekdayFull) {
        Some(day) => Some(Same(Part::Weekday(day as i8))),
        // "that second", "the same hour" say nothing of the calendar.
        None => unit(c).filter(|u| *u >= Unit::Day).map(|u| Same(Part::Unit(u))),
    }
}

/// "that night", "the same afternoon".
fn same_part(c: &C) -> Option<Expression> {
    Some(Expression::At(Box::new(Same(Part::Unit(Unit::Day))), DayTime::Part(c.day_part()?)))
}

/// "the next morning", "the previous evening".
fn next_part(c: &C, sign: i8) -> Option<Expression> {
    let day = Offset { amount: Some(1.0), unit: Unit::Day, sign, origin: Origin::Text };
    Some(Expression::At(Box::new(day), DayTime::Part(c.day_part()?)))
}

/// "the weekend"; parts of a day are no longer times.
fn the(c: &C) -> Option<Expression> {
    unit(c).filter(|u| matches!(u, Unit::Weekend | Unit::Week | Unit::Month | Unit::Quarter | Unit::Year)).map(The)
}

/// The end of it.
fn ended(time: Expression) -> Option<Expression> {
    Some(Expression::Modified(Box::new(time), TimeModifier::End))
}

fn holiday(c: &C, year: YearOf) -> Option<Expression> {
    let year = c.number(Year).map_or(year, |y| YearOf::Given(y as i16));
    Some(Expression::Date { year, piece: Piece::Holiday(c.holiday()?), weekday: None })
}

/// Pattern and meaning, one form a line.
pub(super) const RELATIVE: &[Rule<TimeSlot, Expression>] = &[
    ("today", |_| days(0)),
    ("yesterday", |_| days(-1)),
    ("tomorrow|tmrw|tmr", |_| days(1)),
    ("the? day before yesterday", |_| days(-2)),
    ("the? day after tomorrow", |_| days(2)),
    ("tonight|tonite", |_| night(0)),
    ("last night", |_| night(-1)),
    ("this <part>", |c| part_of_day(c, 0)),
    ("last <part>", |c| part_of_day(c, -1)),
    ("next <part>", |c| part_of_day(c, 1)),
    ("current date|day", |_| days(0)),
    ("the night before last", |_| night(-2)),
    ("this <unit>", |c| shift(c, 0)),
    ("current|present <unit>", |c| shift(c, 0)),
    ("the? rest|remainder of the <unit>", |c| shift(c, 0)),
    ("the <unit>", the),
    ("the end|beginning|start|middle|close of the? ^ <unit>", the),
    ("end|beginning|start|middle of the? ^ <unit>", the),
    ("<unit> -? end $ .|,|;|and|at|in|for|with|to|on", |c| ended(the(c)?)),
    ("by|at|before|until|for|from|since ^ <unit> -? end", |c| ended(the(c)?)),
    ("by|at|before|until|the ^ eod|cob|eob", |_| ended(Shift { unit: Unit::Day, by: 0 })),
    ("eoy", |_| ended(The(Unit::Year))),
    ("eom", |_| ended(The(Unit::Month))),
    ("eow", |_| ended(The(Unit::Week))),
    ("the? close of business|play|trading $ .|,|;|and", |_| ended(Shift { unit: Unit::Day, by: 0 })),
    ("end of day|business $ .|,|;|and", |_| ended(Shift { unit: Unit::Day, by: 0 })),
    ("late|early|later|earlier in the ^ <unit>", the),
    ("the last <unit>", |c| stretch(c, -1)),
    ("last <unit>", |c| shift(c, -1)),
    ("previous <unit>", |c| shift(c, -1)),
    ("next|coming|upcoming <unit>", |c| shift(c, 1)),
    // "the next hour" begins now.
    ("next|coming <unit>", |c| unit(c).filter(|u| *u < Unit::Day).and(stretch(c, 1))),
    ("the <unit> after next", |c| shift(c, 2)),
    ("the <unit> before last", |c| shift(c, -2)),
    ("on a ^ <weekday-name>", |c| Some(Expression::Unplaced(format!("XXXX-WXX-{}", c.number(WeekdayFull)? as i8)))),
    ("<weekday-name>", |c| weekday(c, None)),
    ("on ^ <weekday>", |c| weekday(c, None)),
    ("<weekday> ( of|, )? last|previous week", |c| weekday_of(c, -1)),
    ("<weekday> ( of|, )? this week", |c| weekday_of(c, 0)),
    ("<weekday> ( of|, )? next week", |c| weekday_of(c, 1)),
    ("last|previous week ( on|- )? <weekday>", |c| weekday_of(c, -1)),
    ("this week ( on|- )? <weekday>", |c| weekday_of(c, 0)),
    ("next week ( on|- )? <weekday>", |c| weekday_of(c, 1)),
    ("a week from|on <weekday>", |c| from_weekday(c, 1.0, Unit::Week, 1)),
    ("a fortnight from|on <weekday>", |c| from_weekday(c, 1.0, Unit::Fortnight, 1)),
    ("week on <weekday-name>", |c| from_weekday(c, 1.0, Unit::Week, 1)),
    ("<weekday-name> week $ .|,|;|!|?|at|in|and|with|for", |c| from_weekday(c, 1.0, Unit::Week, 1)),
    ("<weekday-name> fortnight", |c| from_weekday(c, 1.0, Unit::Fortnight, 1)),
    ("a? week today", |_| from_today(Unit::Week, 0)),
    ("today week", |_| from_today(Unit::Week, 0)),
    ("a? week tomorrow", |_| from_today(Unit::Week, 1)),
    ("tomorrow week", |_| from_today(Unit::Week, 1)),
    ("a fortnight today", |_| from_today(Unit::Fortnight, 0)),
    ("a fortnight tomorrow", |_| from_today(Unit::Fortnight, 1)),
    ("the <weekday-name> after next", |c| from_weekday(c, 1.0, Unit::Week, 1)),
    ("the following <weekday-name>", |c| following(c, 1)),
    ("the previous|preceding <weekday-name>", |c| following(c, -1)),
    ("<weekday-name> last $ .|,|;|and|at|in", |c| weekday(c, Some(-1))),
    ("<weekday-name> next $ .|,|;|and|at|in", |c| weekday(c, Some(0))),
    ("the past <weekday>", |c| weekday(c, Some(-1))),
    ("<weekday> ( of|, )? the? following week", |c| weekday_of(c, 1)),
    ("<weekday> the week after next", |c| weekday_of(c, 2)),
    ("<day> of? <month> last", |c| turned_day(c, -1)),
    ("<day> of? <month> next", |c| turned_day(c, 1)),
    ("last|previous <weekday>", |c| weekday(c, Some(-1))),
    ("this past <weekday>", |c| weekday(c, Some(-1))),
    ("this ( coming|upcoming )? <weekday>", |c| weekday(c, Some(0))),
    ("coming|upcoming <weekday>", |c| weekday(c, Some(0))),
    ("next <weekday>", |c| weekday(c, Some(1))),
    ("<holiday> ( ,|of|in? )? <year>", |c| holiday(c, YearOf::Open)),
    ("<holiday>", |c| holiday(c, YearOf::Open)),
    ("last|previous <holiday>", |c| holiday(c, YearOf::Turn(-1))),
    ("this <holiday>", |c| holiday(c, YearOf::Turn(0))),
    ("next|following <holiday>", |c| holiday(c, YearOf::Turn(1))),
    ("that same? <unit>", same),
    ("the? same <unit>", same),
    ("that same? <weekday-name>", same),
    ("that same? <part>", same_part),
    ("the same <part>", same_part),
    ("last <month>", |c| turn(c, -1)),
    ("this <month>", |c| turn(c, 0)),
    ("next <month>", |c| turn(c, 1)),
    ("last <season>", |c| turn(c, -1)),
    ("this <season>", |c| turn(c, 0)),
    ("next <season>", |c| turn(c, 1)),
    ("<amount> <unit(s)> ago", |c| offset(c, -1, Origin::Reference)),
    ("a? couple of? <units> ago", |c| {
        Some(Offset { amount: Some(2.0), unit: unit(c)?, sign: -1, origin: Origin::Reference })
    }),
    ("a? couple of? <units> later|afterwards", |c| {
        Some(Offset { amount: Some(2.0), unit: unit(c)?, sign: 1, origin: Origin::Text })
    }),
    ("a? couple of? <units> earlier|before", |c| {
        Some(Offset { amount: Some(2.0), unit: unit(c)?, sign: -1, origin: Origin::Text })
    }),
    ("in a couple of? <units>", |c| Some(Within { amount: 2.0, unit: unit(c)? })),
    ("a? few|several|some|many <units> ago", |c| offset(c, -1, Origin::Reference)),
    ("a? few|several|some|many <units> later|afterwards", |c| offset(c, 1, Origin::Text)),
    ("a? few|several|some|many <units> earlier|before", |c| offset(c, -1, Origin::Text)),
    ("<unit> -? earlier|ago", |c| Some(Offset { amount: Some(1.0), unit: unit(c)?, sign: -1, origin: Origin::Text })),
    ("early|earlier|late|later in the day", |_| days(0)),
    ("latest|most-recent <unit>", |c| unit(c).filter(|u| *u >= Unit::Week).map(Expression::Latest)),
    ("most recent <unit>", |c| unit(c).filter(|u| *u >= Unit::Week).map(Expression::Latest)),
    ("<unit> -? earlier|ago period|quarter|month|half", |c| year_before(unit(c)?)),
    ("the? same|corresponding|comparable period|quarter|month|half ( of|in )? last year", |_| year_before(Unit::Year)),
    ("the? same|corresponding|comparable period|quarter|month|half a|one year ago|earlier|before", |_| {
        year_before(Unit::Year)
    }),
    (
        "the? same|corresponding|comparable period|quarter|month|half ( of|in )? the? previous|prior|preceding year",
        |_| year_before(Unit::Year),
    ),
    ("<amount> <unit(s)> back", |c| unit(c).filter(|u| *u >= Unit::Day).and(offset(c, -1, Origin::Reference))),
    ("<amount> <unit(s)> from now", |c| offset(c, 1, Origin::Reference)),
    ("in a? <amount> <unit(s)> 's|' time", |c| offset(c, 1, Origin::Reference)),
    ("<amount> <unit(s)> earlier|before|previously", |c| offset(c, -1, Origin::Text)),
    ("<amount> <unit(s)> later|afterwards|afterward", |c| offset(c, 1, Origin::Text)),
    ("over|for|in|during|within ^ the next|coming <unit>", |c| stretch(c, 1)),
    ("the following|next <unit>", |c| next_in_text(c, 1)),
    ("the day after", |_| Some(Offset { amount: Some(1.0), unit: Unit::Day, sign: 1, origin: Origin::Text })),
    ("the day before", |_| Some(Offset { amount: Some(1.0), unit: Unit::Day, sign: -1, origin: Origin::Text })),
    ("the following|next <part>", |c| next_part(c, 1)),
    ("the previous|preceding <part>", |c| next_part(c, -1)),
    ("the previous|preceding <unit>", |c| next_in_text(c, -1)),
    ("in <amount> <unit(s)>", |c| Some(Within { amount: number(c)?, unit: unit(c)? })),
    ("the past <unit>", |c| stretch(c, -1)),
    ("the last decade", |_| Some(Stretch { amount: 1.0, unit: Unit::Decade, sign: -1 })),
    ("the? next|coming|following <count> <units>", |c| stretch(c, 1)),
    ("the? past|last|previous|preceding <count> <units>", |c| stretch(c, -1)),
    ("the? <count> past|previous <units>", |c| stretch(c, -1)),
    ("the? <count> coming|next <units>", |c| stretch(c, 1)),
    ("the? past|last|previous few|several|couple <units>", some_stretch),
    ("the? next|coming|following few|several|couple|some <units>", some_stretch),
    ("the <units> ahead", some_stretch),
    ("the <units> to come", some_stretch),
    ("the? last|past couple of <units>", some_stretch),
    ("the? coming <units>", some_stretch),
];
