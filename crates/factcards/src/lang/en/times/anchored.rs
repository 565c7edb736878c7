//! Lengths counted from a time, and weeks of a day.

use super::neighbours::{Times, between};
use crate::grammar::pattern::Found;
use crate::grammar::{Lexeme, key};
use crate::timex::{DayTime, Expression, Piece, Unit};

/// What may stand between a length and the day that it is counted from.
const FROM: &[(&[&str], i8)] =
    &[(&["before"], -1), (&["prior", "to"], -1), (&["after"], 1), (&["from"], 1), (&["following"], 1)];

/// What may stand between a length and the time that it begins at.
#[rustfmt::skip]
const STARTING: &[&[&str]] = &[
    &["starting"], &["beginning"], &["commencing"], &["starting", "on"], &["beginning", "on"], &["starting", "from"],
    &["starting", "at"], &["beginning", "at"], &["commencing", "on"], &["running", "from"], &[",", "starting"],
];

/// A length with its unit.
fn length(time: &Expression) -> Option<(f64, Unit)> {
    match time {
        Expression::Duration { amount: Some(amount), unit } => Some((*amount, *unit)),
        Expression::AUnit(unit) => Some((1.0, *unit)),
        _ => None,
    }
}

/// "three weeks after Christmas", "two days before 3 May".
pub(super) fn length_from_day(
    lexemes: &[Lexeme],
    a: &Found<Expression>,
    b: &Found<Expression>,
) -> Option<Found<Expression>> {
    let (amount, unit) = length(&a.meaning)?;
    let sign = FROM.iter().find(|(words, _)| between(lexemes, a.end, b.start, &[words])).map(|(_, sign)| *sign)?;
    (b.meaning.is_day() && unit >= Unit::Day).then(|| Found {
        start: a.start,
        end: b.end,
        meaning: Expression::From { amount, unit, sign, day: Box::new(b.meaning.clone()) },
    })
}

/// "for two hours from 2 p.m.", "three days starting next Monday", "from 9:30 a.m. for seven hours".
pub(super) fn lasting(lexemes: &[Lexeme], a: &Found<Expression>, b: &Found<Expression>) -> Option<Found<Expression>> {
    let behind = |at: usize| at.checked_sub(1).map_or("", |at| key(lexemes, at));
    let begins = |time: &Expression| {
        time.is_day()
            || matches!(time, Expression::Clock(DayTime::Clock { .. }) | Expression::At(_, DayTime::Clock { .. }))
    };
    let lasts = |start: usize, length: (f64, Unit), from: &Expression, end: usize| Found {
        start,
        end,
        meaning: Expression::Lasting { start: Box::new(from.clone()), amount: length.0, unit: length.1 },
    };
    if let Some(length) = length(&a.meaning).filter(|_| begins(&b.meaning)) {
        let extends = behind(a.start) == "for" && between(lexemes, a.end, b.start, &[&["from"], &[",", "from"]]);
        let starts = extends || between(lexemes, a.end, b.start, STARTING);
        return starts.then(|| lasts(a.start - usize::from(behind(a.start) == "for"), length, &b.meaning, b.end));
    }
    let length = length(&b.meaning).filter(|_| begins(&a.meaning))?;
    let from = behind(a.start) == "from" && between(lexemes, a.end, b.start, &[&["for"], &[",", "for"]]);
    from.then(|| lasts(a.start - 1, length, &a.meaning, b.end))
}

/// What makes a week or weekend of the day that it stands before.
const WEEKS: &[(&[&str], Unit, i8)] = &[
    (&["week", "of"], Unit::Week, 0),
    (&["week", "beginning"], Unit::Week, 1),
    (&["week", "starting"], Unit::Week, 1),
    (&["week", "starting", "on"], Unit::Week, 1),
    (&["week", "commencing"], Unit::Week, 1),
    (&["w", "/", "c"], Unit::Week, 1),
    (&["week", "ending"], Unit::Week, -1),
    (&["week", "ended"], Unit::Week, -1),
    (&["weekend", "of"], Unit::Weekend, 0),
];

/// "the week of 4 May", "the week commencing Monday", "Easter weekend".
pub(super) fn weeks(lexemes: &[Lexeme], times: Times) -> Times {
    let extend = |time: Found<Expression>| {
        if !time.meaning.is_day() {
            return time;
        }
        let around = |unit, sign| Expression::Around { unit, sign, day: Box::new(time.meaning.clone()) };
        let holiday = matches!(time.meaning, Expression::Date { piece: Piece::Holiday(_), .. });
        if holiday && key(lexemes, time.end) == "weekend" {
            return Found { start: time.start, end: time.end + 1, meaning: around(Unit::Weekend, 0) };
        }
        let before = WEEKS.iter().find_map(|(words, unit, sign)| {
            let start = time.start.checked_sub(words.len())?;
            between(lexemes, start, time.start, &[words]).then_some((start, *unit, *sign))
        });
        match before {
            Some((start, unit, sign)) => {
                let start = start.checked_sub(1).filter(|at| key(lexemes, *at) == "the").unwrap_or(start);
                Found { start, end: time.end, meaning: around(unit, sign) }
            }
            None => time,
        }
    };
    times.into_iter().map(extend).collect()
}
