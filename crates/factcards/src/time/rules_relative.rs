//! Patterns of times that count from another time, of lengths, and of what recurs.

use super::expression::Expression::{self, AUnit, Duration, Offset, Set, Shift, Stretch, Within};
use super::expression::{DayTime, Origin, Piece, YearOf};
use super::slots::TimeSlot::{self, *};
use super::words::{UNITS, Unit};
use crate::grammar::Captures;
use crate::grammar::pattern::Rule;

type C = Captures<TimeSlot>;

/// The unit that a match names.
fn unit(c: &C) -> Option<Unit> {
    let index = c.get(UnitOne).or_else(|| c.get(UnitMany)).or_else(|| c.get(UnitAny))?;
    UNITS.get(index as usize).map(|u| u.2)
}

fn number(c: &C) -> Option<f64> {
    c.get(Amount).or_else(|| c.get(Count))
}

/// The calendar unit so many away. "the last day" and "the next hour" are no calendar units.
fn shift(c: &C, by: i32) -> Option<Expression> {
    let unit = unit(c)?;
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

fn duration(c: &C) -> Option<Expression> {
    Some(Duration { amount: number(c), unit: unit(c)? })
}

fn duration_and_a_half(c: &C) -> Option<Expression> {
    Some(Duration { amount: Some(number(c)? + 0.5), unit: unit(c)? })
}

fn weekday(c: &C, turn: Option<i8>) -> Option<Expression> {
    let day = c.get(WeekdayFull).or_else(|| c.get(Weekday))? as i8;
    Some(Expression::Weekday { day, turn })
}

fn weekday_of(c: &C, week: i32) -> Option<Expression> {
    Some(Expression::WeekdayOf { day: c.get(Weekday)? as i8, week })
}

fn turn(c: &C, turn: i8) -> Option<Expression> {
    let piece = match (c.get(Month), c.get(Season)) {
        (Some(month), _) => Piece::Month(month as i8),
        (None, Some(season)) => Piece::Season(season as usize),
        _ => return None,
    };
    Some(Expression::Date { year: YearOf::Turn(turn), piece, weekday: None })
}

fn part_of_day(c: &C, by: i32) -> Option<Expression> {
    let part = DayTime::Part(c.get(DayPart)? as usize);
    Some(Expression::At(Box::new(Shift { unit: Unit::Day, by }), part))
}

fn every(c: &C) -> Option<Expression> {
    match unit(c)? {
        Unit::Weekend => set("XXXX-WXX-WE"),
        unit => super::resolve::duration_value(number(c).or(Some(1.0)), unit).map(Set),
    }
}

fn every_weekday(c: &C) -> Option<Expression> {
    let day = c.get(Weekdays).or_else(|| c.get(WeekdayFull))?;
    Some(Set(format!("XXXX-WXX-{day}")))
}

fn set(value: &str) -> Option<Expression> {
    Some(Set(value.to_owned()))
}

fn clock(c: &C) -> Option<Expression> {
    let mut hour = c.get(Hour)? as i8;
    if let Some(half) = c.get(Meridiem) {
        if !(1..=12).contains(&hour) {
            return None;
        }
        hour = hour % 12 + half as i8;
    }
    let minute = c.get(Minute).unwrap_or(0.0) as i8;
    let zone = c.get(Zone).map(|z| z as usize);
    (hour < 24).then_some(Expression::Clock(DayTime::Clock { hour, minute, zone }))
}

/// "3–5 p.m.", "9:30 to 11:00": the first takes the half of the day of the second where that is later.
fn clocks(c: &C) -> Option<Expression> {
    let (mut first, mut last) = (c.nth(Hour, 0)? as i8, c.nth(Hour, 1)? as i8);
    let minutes = (c.nth(Minute, 0).unwrap_or(0.0) as i8, c.nth(Minute, 1).unwrap_or(0.0) as i8);
    if let Some(half) = c.get(Meridiem) {
        if !(1..=12).contains(&first) || !(1..=12).contains(&last) {
            return None;
        }
        last = last % 12 + half as i8;
        first = first % 12 + half as i8;
        first -= if (first, minutes.0) >= (last, minutes.1) { half as i8 } else { 0 };
    }
    let zone = c.get(Zone).map(|z| z as usize);
    let clock = |hour, minute| Box::new(Expression::Clock(DayTime::Clock { hour, minute, zone }));
    let fits = first < 24 && last < 24 && (first, minutes.0) < (last, minutes.1);
    fits.then(|| Expression::Range(clock(first, minutes.0), clock(last, minutes.1)))
}

fn half_past(c: &C) -> Option<Expression> {
    Some(Expression::Clock(DayTime::Clock { hour: c.get(Hour)? as i8, minute: 30, zone: None }))
}

fn at(hour: i8) -> Option<Expression> {
    Some(Expression::Clock(DayTime::Clock { hour, minute: 0, zone: None }))
}

/// Pattern and meaning, one form a line.
pub(super) const RELATIVE: &[Rule<TimeSlot, Expression>] = &[
    ("today", |_| days(0)),
    ("yesterday", |_| days(-1)),
    ("tomorrow", |_| days(1)),
    ("the? day before yesterday", |_| days(-2)),
    ("the? day after tomorrow", |_| days(2)),
    ("tonight", |_| Some(Expression::At(Box::new(Shift { unit: Unit::Day, by: 0 }), DayTime::Part(3)))),
    ("last night", |_| Some(Expression::At(Box::new(Shift { unit: Unit::Day, by: -1 }), DayTime::Part(3)))),
    ("this <part>", |c| part_of_day(c, 0)),
    ("this <unit>", |c| shift(c, 0)),
    ("the end|beginning|start|middle|rest of the <unit>", |c| shift(c, 0)),
    ("the last <unit>", |c| stretch(c, -1)),
    ("last <unit>", |c| shift(c, -1)),
    ("next <unit>", |c| shift(c, 1)),
    ("<weekday-name>", |c| weekday(c, None)),
    ("on ^ <weekday>", |c| weekday(c, None)),
    ("<weekday> ( of|, )? last week", |c| weekday_of(c, -1)),
    ("<weekday> ( of|, )? this week", |c| weekday_of(c, 0)),
    ("<weekday> ( of|, )? next week", |c| weekday_of(c, 1)),
    ("last week on? <weekday>", |c| weekday_of(c, -1)),
    ("next week on? <weekday>", |c| weekday_of(c, 1)),
    ("last|previous <weekday>", |c| weekday(c, Some(-1))),
    ("this past <weekday>", |c| weekday(c, Some(-1))),
    ("this ( coming )? <weekday>", |c| weekday(c, Some(0))),
    ("next <weekday>", |c| weekday(c, Some(1))),
    ("last <month>", |c| turn(c, -1)),
    ("this <month>", |c| turn(c, 0)),
    ("next <month>", |c| turn(c, 1)),
    ("last <season>", |c| turn(c, -1)),
    ("this <season>", |c| turn(c, 0)),
    ("next <season>", |c| turn(c, 1)),
    ("<amount> <unit(s)> ago", |c| offset(c, -1, Origin::Reference)),
    ("a? few|several|some|many <units> ago", |c| offset(c, -1, Origin::Reference)),
    ("<amount> <unit(s)> before yesterday", |c| offset(c, -1, Origin::Day(-1))),
    ("<amount> <unit(s)> after|from tomorrow", |c| offset(c, 1, Origin::Day(1))),
    ("<amount> <unit(s)> after today", |c| offset(c, 1, Origin::Reference)),
    ("<amount> <unit(s)> from now|today", |c| offset(c, 1, Origin::Reference)),
    ("<amount> <unit(s)> earlier|before|previously", |c| offset(c, -1, Origin::Text)),
    ("<amount> <unit(s)> later|afterwards|afterward", |c| offset(c, 1, Origin::Text)),
    ("the following|next <unit>", |c| next_in_text(c, 1)),
    ("the previous|preceding <unit>", |c| next_in_text(c, -1)),
    ("in <amount> <unit(s)>", |c| Some(Within { amount: number(c)?, unit: unit(c)? })),
    ("the past|last <count> <units>", |c| stretch(c, -1)),
    ("the past <unit>", |c| stretch(c, -1)),
    ("the last decade", |_| Some(Stretch { amount: 1.0, unit: Unit::Decade, sign: -1 })),
    ("the? next|coming <count> <units>", |c| stretch(c, 1)),
    ("past|last <count> <units>", |c| stretch(c, -1)),
    ("<count> <unit(s)>", duration),
    ("<count> ~- ~<unit(s)>", duration),
    ("half a|an|- <unit>", |c| Some(Duration { amount: Some(0.5), unit: unit(c)? })),
    ("<amount> <unit> and a half", duration_and_a_half),
    ("a|an <unit>", |c| unit(c).map(AUnit)),
    ("several|few|many <units>", duration),
    ("a few|couple of? <units>", duration),
    ("for|after|over|within ^ <units>", duration),
    ("per <unit>", every),
    ("every|each ( other )? <unit>", every),
    ("every <count> <units>", every),
    ("once|twice a|per|every <unit>", every),
    ("<count> times a|per|every <unit>", |c| super::resolve::duration_value(Some(1.0), unit(c)?).map(Set)),
    ("every|each <weekday-name>", every_weekday),
    ("<weekdays>", every_weekday),
    ("annually|yearly", |_| set("P1Y")),
    ("monthly", |_| set("P1M")),
    ("weekly", |_| set("P1W")),
    ("daily", |_| set("P1D")),
    ("<hour> ~: ~<minute> ( ~: ~<minute> )? <am/pm>? <zone>?", clock),
    ("<hour> ~. ~<minute> <am/pm> <zone>?", clock),
    ("from? <hour> -|–|to|until <hour> <am/pm> <zone>?", clocks),
    ("between <hour> and <hour> <am/pm> <zone>?", clocks),
    ("from? <hour> ~: ~<minute> -|–|to|until <hour> ~: ~<minute> <am/pm>? <zone>?", clocks),
    ("between <hour> ~: ~<minute> and <hour> ~: ~<minute> <am/pm>? <zone>?", clocks),
    ("half past <hour>", half_past),
    ("12 noon", |_| at(12)),
    ("<hour> <am/pm> <zone>?", clock),
    ("<hour> o ~'clock <zone>?", clock),
    ("at|by|until|around|after|before ^ noon", |_| at(12)),
    ("at|by|until|around|after|before ^ midnight", |_| at(0)),
];
