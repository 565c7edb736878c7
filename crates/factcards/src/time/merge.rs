//! Joins neighbouring times: a day with its time, two ends of a range, a modifier with its date.

use super::expression::{DayTime, Expression, YearOf};
use super::words::DAY_PARTS;
use crate::grammar::pattern::Found;
use crate::grammar::{Lexeme, Phrases};

type Times = Vec<Found<Expression>>;

/// Applies each refiner in turn.
pub(super) fn refine(lexemes: &[Lexeme], times: Times, modifiers: &Phrases<()>) -> Times {
    let times = with_day_part(lexemes, times);
    let times = pairwise(times, |a, b| day_and_clock(lexemes, a, b));
    let times = pairwise(times, |a, b| range(lexemes, a, b));
    with_modifier(lexemes, times, modifiers)
}

/// Goes once through the times, replacing two neighbours where `join` makes one of them.
fn pairwise(times: Times, join: impl Fn(&Found<Expression>, &Found<Expression>) -> Option<Found<Expression>>) -> Times {
    let mut refined: Times = Vec::with_capacity(times.len());
    for time in times {
        match refined.last().and_then(|last| join(last, &time)) {
            Some(joined) => {
                refined.pop();
                refined.push(joined);
            }
            None => refined.push(time),
        }
    }
    refined
}

/// Whether the lexemes from `start` to `end` are these words.
fn between(lexemes: &[Lexeme], start: usize, end: usize, choices: &[&[&str]]) -> bool {
    let Some(gap) = lexemes.get(start..end) else { return false };
    choices.iter().any(|words| words.len() == gap.len() && gap.iter().zip(*words).all(|(l, w)| l.key == *w))
}

/// "Thursday morning", "yesterday evening".
fn with_day_part(lexemes: &[Lexeme], times: Times) -> Times {
    let extend = |time: Found<Expression>| {
        let next = lexemes.get(time.end).map_or("", |l| &l.key);
        let part = DAY_PARTS.iter().position(|(name, _)| *name == next);
        match part.filter(|_| time.meaning.is_day()) {
            Some(part) => Found {
                start: time.start,
                end: time.end + 1,
                meaning: Expression::At(Box::new(time.meaning), DayTime::Part(part)),
            },
            None => time,
        }
    };
    times.into_iter().map(extend).collect()
}

/// "Friday at 3 p.m.", "3 p.m. on Friday".
fn day_and_clock(lexemes: &[Lexeme], a: &Found<Expression>, b: &Found<Expression>) -> Option<Found<Expression>> {
    let gap: &[&[&str]] = &[&[], &[","], &["at"], &["on"], &[",", "at"], &["-"], &["@"], &["around"], &["at", "about"]];
    if !between(lexemes, a.end, b.start, gap) {
        return None;
    }
    let at = |day: &Expression, clock: &Expression| match (day, clock) {
        (day, Expression::Clock(time)) if day.is_day() => Some(Expression::At(Box::new(day.clone()), *time)),
        (Expression::At(day, DayTime::Part(_)), Expression::Clock(time)) => Some(Expression::At(day.clone(), *time)),
        _ => None,
    };
    let meaning = at(&a.meaning, &b.meaning).or_else(|| at(&b.meaning, &a.meaning))?;
    Some(Found { start: a.start, end: b.end, meaning })
}

/// "from May 3 to June 5", "between Monday and Friday", "9 a.m. – 5 p.m.".
fn range(lexemes: &[Lexeme], a: &Found<Expression>, b: &Found<Expression>) -> Option<Found<Expression>> {
    let opener = a.start.checked_sub(1).and_then(|i| lexemes.get(i)).map_or("", |l| &l.key);
    let to: &[&[&str]] = &[&["to"], &["until"], &["till"], &["through"], &["-"], &["–"], &["—"]];
    let joined = match opener {
        "between" => between(lexemes, a.end, b.start, &[&["and"]]),
        _ => between(lexemes, a.end, b.start, to),
    };
    let same_kind = a.meaning.is_date() && b.meaning.is_date()
        || matches!(
            (&a.meaning, &b.meaning),
            (Expression::Clock(DayTime::Clock { .. }), Expression::Clock(DayTime::Clock { .. }))
        );
    // A hyphen without spaces also joins a weekday and its date.
    let alike = match (&a.meaning, &b.meaning) {
        (Expression::Weekday { .. }, other) => matches!(other, Expression::Weekday { .. }),
        _ => true,
    };
    if !joined || !same_kind || !alike {
        return None;
    }
    let start = a.start - usize::from(matches!(opener, "from" | "between"));
    let (first, last) = share_year(a.meaning.clone(), b.meaning.clone());
    Some(Found { start, end: b.end, meaning: Expression::Range(Box::new(first), Box::new(last)) })
}

/// A year given at one end holds for the other.
fn share_year(mut first: Expression, mut last: Expression) -> (Expression, Expression) {
    if let (Expression::Date { year: a, piece: from, .. }, Expression::Date { year: b, piece: to, .. }) =
        (&mut first, &mut last)
    {
        use super::expression::Piece::{Day, Month};
        let month = |piece: &_| match piece {
            Day(month, day) => Some((*month, *day)),
            Month(month) => Some((*month, 0)),
            _ => None,
        };
        if let (Some(from), Some(to)) = (month(from), month(to)) {
            let turns = i16::from(to < from);
            match (*a, *b) {
                (YearOf::Open, YearOf::Given(year)) => *a = YearOf::Given(year - turns),
                (YearOf::Given(year), YearOf::Open) => *b = YearOf::Given(year + turns),
                _ => {}
            }
        }
    }
    (first, last)
}

/// "early 2024", "the end of last year".
fn with_modifier(lexemes: &[Lexeme], times: Times, modifiers: &Phrases<()>) -> Times {
    let mut reached = 0;
    let extend = |mut time: Found<Expression>| {
        let widens = time.meaning.is_date();
        if let Some((start, ())) = modifiers.before(lexemes, time.start).filter(|m| widens && m.0 >= reached) {
            time.start = start;
        }
        reached = time.end;
        time
    };
    times.into_iter().map(extend).collect()
}
