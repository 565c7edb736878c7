//! Patterns of times of day.

use super::slots::TimeSlot::{self, *};
use crate::grammar::Captures;
use crate::grammar::pattern::Rule;
use crate::timex::{DayPart, DayTime, Expression};

type C = Captures<TimeSlot>;

fn time(hour: i8, minute: i8, zone: Option<&'static str>) -> Expression {
    Expression::Clock(DayTime::Clock { hour, minute, zone })
}

/// The hour of the day, where a half of the day is named.
fn in_half(hour: i8, half: Option<f64>) -> Option<i8> {
    match half {
        Some(half) => (1..=12).contains(&hour).then(|| hour % 12 + half as i8),
        None => (hour < 24).then_some(hour),
    }
}

/// The half of the day that a part of the day is in.
fn half_of_part(c: &C, hour: i8) -> Option<f64> {
    c.day_part().map(|part| match part {
        DayPart::Morning => 0.0,
        DayPart::Night if hour < 6 || hour == 12 => 0.0,
        _ => 12.0,
    })
}

fn clock(c: &C) -> Option<Expression> {
    let (hour, minute) = match c.number(HourMinute) {
        Some(both) => (both as i16 / 100, both as i16 % 100),
        None => (c.number(Hour)? as i16, c.number(Minute).or_else(|| c.number(MinuteWord)).unwrap_or(0.0) as i16),
    };
    let (hour, minute) = (i8::try_from(hour).ok()?, i8::try_from(minute).ok()?);
    let hour = in_half(hour, c.number(Meridiem).or_else(|| half_of_part(c, hour)))?;
    Some(time(hour, minute, c.zone()))
}

/// An hour with its minute and the half of the day that is named with it.
#[derive(Clone, Copy, Default)]
struct Spoken {
    hour: i16,
    minute: i16,
    half: Option<f64>,
}

/// The times of a match, each with what follows it.
fn spoken(c: &C) -> Vec<Spoken> {
    let mut times: Vec<Spoken> = vec![];
    for (slot, value) in c.iter().filter_map(|(slot, value)| Some((slot, value.number()?))) {
        match (slot, times.last_mut()) {
            (Hour, _) => times.push(Spoken { hour: value as i16, ..Spoken::default() }),
            (HourMinute | EarlyHourMinute, _) => {
                let both = value as i16;
                times.push(Spoken { hour: both / 100, minute: both % 100, half: None });
            }
            (Minute, Some(last)) => last.minute = value as i16,
            (Meridiem, Some(last)) => last.half = Some(value),
            _ => {}
        }
    }
    times
}

/// "3–5 p.m.", "9:30 to 11:00": the first takes the half of the day of the second where that is later.
fn clocks(c: &C) -> Option<Expression> {
    let times = spoken(c);
    let (first, last) = (*times.first()?, *times.get(1)?);
    let half = |hour: i16, half: Option<f64>| in_half(i8::try_from(hour).ok()?, half).map(i16::from);
    let (from, to) = match (first.half, last.half) {
        (None, Some(own)) => {
            let to = half(last.hour, Some(own))?;
            let same = half(first.hour, Some(own))?;
            let earlier = (same, first.minute) < (to, last.minute);
            (if earlier { same } else { same - own as i16 }, to)
        }
        // "11:30 am to 12:30"
        (Some(own), None) => {
            let from = half(first.hour, Some(own))?;
            let same = half(last.hour, Some(own))?;
            (from, if (from, first.minute) < (same, last.minute) { same } else { last.hour % 12 + 12 })
        }
        (from, to) => (half(first.hour, from)?, half(last.hour, to)?),
    };
    // "from 10:30 to 3": the hand goes round.
    let round = first.half.is_none() && last.half.is_none() && to < from && to < 12 && from <= 12;
    let to = if round { to + 12 } else { to };
    let clock =
        |hour: i16, minute: i16| Some(Box::new(time(i8::try_from(hour).ok()?, i8::try_from(minute).ok()?, c.zone())));
    let fits = from >= 0 && to < 24 && (from, first.minute) < (to, last.minute);
    if fits { Some(Expression::Range(clock(from, first.minute)?, clock(to, last.minute)?)) } else { None }
}

fn past(c: &C) -> Option<Expression> {
    let hour = c.number(Hour)? as i8;
    let minute = c.number(Past).or_else(|| c.number(OneOrTwo))?;
    (minute < 60.0).then_some(())?;
    Some(time(in_half(hour, c.number(Meridiem).or_else(|| half_of_part(c, hour)))?, minute as i8, None))
}

/// "quarter to nine", "ten minutes to three".
fn before_hour(c: &C) -> Option<Expression> {
    let hour = c.number(Hour)? as i8;
    let hour = in_half(hour, c.number(Meridiem).or_else(|| half_of_part(c, hour)))?;
    let minutes = c.number(Past).or_else(|| c.number(OneOrTwo)).unwrap_or(15.0);
    (1.0..=30.0).contains(&minutes).then(|| time((hour + 23) % 24, 60 - minutes as i8, None))
}

/// "9:00a", "9p".
fn short(c: &C, half: f64) -> Option<Expression> {
    let minute = c.number(Minute).unwrap_or(0.0) as i8;
    Some(time(in_half(c.number(Hour)? as i8, Some(half))?, minute, None))
}

/// "in the morning".
fn part(c: &C) -> Option<Expression> {
    c.day_part().map(|part| Expression::Clock(DayTime::Part(part)))
}

fn at(hour: i8) -> Option<Expression> {
    Some(time(hour, 0, None))
}

/// Pattern and meaning, one form a line.
pub(super) const CLOCK: &[Rule<TimeSlot, Expression>] = &[
    ("<hour> ~: ~<minute> ( ~: ~<minute> )? <am/pm>? <zone>?", clock),
    ("<hour> ~: ~<minute> in the <part>", clock),
    ("<hour> ~: ~<minute> ~a", |c| short(c, 0.0)),
    ("<hour> ~: ~<minute> ~p", |c| short(c, 12.0)),
    ("at|by|until|from ^ <hour> ~a", |c| short(c, 0.0)),
    ("at|by|until|from ^ <hour> ~p", |c| short(c, 12.0)),
    ("<hour> ~. ~<minute> <am/pm> <zone>?", clock),
    ("<hour> ~. ~<minute> in the <part>", clock),
    ("<hour> <minute-words> <am/pm> <zone>?", clock),
    ("<hour> <am/pm> <zone>?", clock),
    ("<hour-minute> <am/pm> <zone>?", clock),
    ("at|by|until|around|from ^ <hour-minute> hours|hrs|h", clock),
    ("<hour> o ~'clock <zone>?", clock),
    ("<hour> o ~'clock in the <part>", clock),
    ("from? <hour> -|–|to|until|till <hour> o ~'clock <am/pm>?", clocks),
    ("between <hour> and <hour> o ~'clock <am/pm>?", clocks),
    ("<hour> o ~'clock at <part>", clock),
    ("at|by|until|around|after|before|about|than ^ <hour> in the <part>", clock),
    ("at|by|until|around|after|before|about|than ^ <hour> at <part>", clock),
    ("from? <hour> -|–|to|until|till|through <hour> <am/pm> <zone>?", clocks),
    ("from? <hour> <am/pm> -|–|to|until|till|through <hour> <am/pm> <zone>?", clocks),
    ("from? <hour> <am/pm> -|–|to|until|till|through <hour> ~: ~<minute> <am/pm> <zone>?", clocks),
    ("from? <hour> ~: ~<minute> <am/pm> -|–|to|until|till|through <hour> <am/pm> <zone>?", clocks),
    ("between <hour> and|to|- <hour> <am/pm> <zone>?", clocks),
    ("between <hour> <am/pm> and|to|- <hour> <am/pm> <zone>?", clocks),
    ("from? <hour> ~: ~<minute> -|–|to|until|till|through <hour> ~: ~<minute> <am/pm>? <zone>?", clocks),
    ("from? <hour> ~: ~<minute> <am/pm> -|–|to|until|till|through <hour> ~: ~<minute> <am/pm>? <zone>?", clocks),
    ("from? <hour> ~: ~<minute> -|–|to|until|till|through <hour> <am/pm> <zone>?", clocks),
    ("from? <hour> -|–|to|until|till|through <hour> ~: ~<minute> <am/pm> <zone>?", clocks),
    ("between <hour> ~: ~<minute> and|to|- <hour> ~: ~<minute> <am/pm>? <zone>?", clocks),
    ("between <hour> and|to <hour> ~: ~<minute> <am/pm>? <zone>?", clocks),
    ("from <hour> ~: ~<minute> <am/pm>? to|until|till|- <hour>", clocks),
    ("from <hour> to|until|till|- <hour> ~: ~<minute>", clocks),
    ("between <hour> ~: ~<minute> and|to <hour> <am/pm>? <zone>?", clocks),
    ("between <0730> and|- <0730>", clocks),
    ("from? <0730> -|–|to|until <0730>", clocks),
    ("a? <minutes-past> past <hour> ( o ~'clock )? <am/pm>?", past),
    ("<number-to-99> minutes? past <hour> ( o ~'clock )? <am/pm>?", past),
    ("<minutes-past> minutes past <hour> ( o ~'clock )? <am/pm>?", past),
    ("a? <minutes-past> past <hour> in the <part>", past),
    ("a? quarter to|of|before|till <hour> ( o ~'clock )? <am/pm>?", before_hour),
    ("a? quarter to|before <hour> in the <part>", before_hour),
    ("<minutes-past> minutes to|before <hour> ( o ~'clock )? <am/pm>?", before_hour),
    ("<number-to-99> minutes to|before <hour> ( o ~'clock )? <am/pm>?", before_hour),
    ("at|by|till|'s ^ <minutes-past> to <hour>", before_hour),
    ("at|by|until|around|from|after|before|till ^ half <hour>", |c| Some(time(c.number(Hour)? as i8, 30, None))),
    ("at|by|until|around|from|after|before|till ^ <hour> <minute-words>", clock),
    ("12 noon", |_| at(12)),
    ("12 midnight", |_| at(0)),
    ("at|by|until|around|after|before|from|between ^ noon|midday", |_| at(12)),
    ("at|by|until|around|after|before|from|between ^ midnight", |_| at(0)),
    ("noon|midday", |_| at(12)),
    ("midnight", |_| at(0)),
    ("in the early|late ^ <part>", part),
    ("in the ^ <part>", part),
    ("overnight", |_| Some(Expression::Clock(DayTime::Part(DayPart::Night)))),
    ("at|by ^ night", |_| Some(Expression::Clock(DayTime::Part(DayPart::Night)))),
    ("<hour> in the <part>", clock),
];
