//! Attaches to a time what stands beside it: a part of the day, a clock time, an ordinal, a length.

use factcards_document::TimeModifier;

use super::neighbours::{Times, between};
use super::words::{DAY_PARTS, UNITS};
use crate::grammar::pattern::Found;
use crate::grammar::{Lexeme, Shape, key};
use crate::lang::en::calendar::WEEKDAYS;
use crate::lang::en::numerals::{NumeralKind, numeral};
use crate::timex::{DayPart, DayTime, Expression, Part, Piece, Unit};

/// What may stand between a day and a part of it.
const BEFORE_PART: &[&[&str]] = &[&[], &["early"], &["late"], &["in", "the"], &["at"], &[",", "in", "the"]];

/// "Thursday morning", "yesterday in the evening".
pub(super) fn day_parts(lexemes: &[Lexeme], times: Times) -> Times {
    let extend = |time: Found<Expression>| {
        if !time.meaning.is_day() {
            return time;
        }
        // "the morning of 3 May"
        let before = time.start.checked_sub(2).filter(|at| key(lexemes, at + 1) == "of");
        let part = |at: usize| match key(lexemes, at) {
            // "tomorrow am"
            "am" | "a.m." => Some(DayPart::Morning),
            "pm" | "p.m." => Some(DayPart::Afternoon),
            word => DAY_PARTS.iter().find(|(name, _)| *name == word).map(|(_, part)| *part),
        };
        if let Some((at, part)) = before.and_then(|at| Some((at, part(at)?))) {
            let start = at.checked_sub(1).filter(|at| key(lexemes, *at) == "the").unwrap_or(at);
            let meaning = Expression::At(Box::new(time.meaning), DayTime::Part(part));
            return Found { start, end: time.end, meaning };
        }
        let gap = BEFORE_PART.iter().rev().find(|gap| between(lexemes, time.end, time.end + gap.len(), &[gap]));
        let at = time.end + gap.map_or(0, |gap| gap.len());
        match part(at) {
            Some(part) => Found {
                start: time.start,
                end: at + 1,
                meaning: Expression::At(Box::new(time.meaning), DayTime::Part(part)),
            },
            None => time,
        }
    };
    times.into_iter().map(extend).collect()
}

/// An hour of one or two digits, and where it ends.
fn hour_alone(lexemes: &[Lexeme], at: usize) -> Option<(i8, usize)> {
    let number = lexemes.get(at).filter(|l| l.shape == Shape::Digits && l.text.len() < 3)?;
    let hour = number.text.parse::<i8>().ok().filter(|hour| (1..=12).contains(hour))?;
    Some((hour, at + 1))
}

/// Whether nothing follows a number that it would count or measure.
fn ends_hour(lexemes: &[Lexeme], at: usize) -> bool {
    let ends = lexemes.get(at).is_none_or(|l| match l.shape {
        Shape::Mark => !l.joined || matches!(&*l.key, "," | ";" | "!" | "?" | ")" | "."),
        _ => !l.joined && matches!(&*l.key, "and" | "in" | "at" | "on" | "for" | "with" | "to" | "when" | "but" | "or"),
    });
    let decimal = lexemes.get(at).is_some_and(|l| l.joined && l.key == ".")
        && lexemes.get(at + 1).is_some_and(|l| l.joined && l.shape == Shape::Digits);
    ends && !decimal
}

/// The minutes of "2.30", and where they end.
fn minutes_alone(lexemes: &[Lexeme], at: usize) -> Option<(i8, usize)> {
    let dot = lexemes.get(at).is_some_and(|l| l.joined && l.key == ".");
    let minutes = lexemes.get(at + 1).filter(|l| dot && l.joined && l.shape == Shape::Digits && l.text.len() == 2)?;
    let minutes = minutes.text.parse::<i8>().ok().filter(|minutes| *minutes < 60)?;
    Some((minutes, at + 2))
}

/// "Saturday at 5", "last night at 8", "Tuesday from 10 to 4": hours alone, where nothing is counted by them.
pub(super) fn hours(lexemes: &[Lexeme], times: Times) -> Times {
    let extend = |time: Found<Expression>| {
        let placed = matches!(time.meaning, Expression::At(_, DayTime::Part(_)));
        if !placed && !time.meaning.is_day() {
            return time;
        }
        let clock = |hour, minute| Expression::Clock(DayTime::Clock { hour, minute, zone: None });
        let preposition = key(lexemes, time.end);
        let read = match preposition {
            "at" | "around" | "about" => hour_alone(lexemes, time.end + 1).and_then(|(hour, end)| {
                let (minute, end) = minutes_alone(lexemes, end).unwrap_or((0, end));
                ends_hour(lexemes, end).then(|| (clock(hour, minute), end))
            }),
            "from" | "between" => hour_range(lexemes, time.end + 1),
            // "next Monday morning 6-8"
            _ if placed => hour_range(lexemes, time.end),
            _ => None,
        };
        match read.and_then(|(clock, end)| Some((time.meaning.at(&clock)?, end))) {
            Some((meaning, end)) => Found { start: time.start, end, meaning },
            None => time,
        }
    };
    times.into_iter().map(extend).collect()
}

/// "10-4", "10 and 4": the hand goes round where the second hour is not later.
fn hour_range(lexemes: &[Lexeme], at: usize) -> Option<(Expression, usize)> {
    let (first, link) = hour_alone(lexemes, at)?;
    let linked = matches!(key(lexemes, link), "-" | "–" | "to" | "and" | "until" | "till");
    let (last, end) = hour_alone(lexemes, link + 1).filter(|_| linked)?;
    let clock = |hour: i8| Box::new(Expression::Clock(DayTime::Clock { hour, minute: 0, zone: None }));
    let last = if last > first { last } else { last % 12 + 12 };
    ends_hour(lexemes, end).then(|| (Expression::Range(clock(first), clock(last)), end))
}

/// What may stand between a day and a time of day.
#[rustfmt::skip]
const BEFORE_CLOCK: &[&[&str]] = &[
    &[], &[","], &["at"], &["on"], &[",", "at"], &["-"], &["@"], &["around"], &["at", "about"], &["at", "around"],
    &["of"], &["for"], &[",", "on"],
];

/// The same where the time of day is a limit.
const LIMITS: &[(&[&str], TimeModifier)] = &[
    (&["before"], TimeModifier::Before),
    (&["after"], TimeModifier::After),
    (&["until"], TimeModifier::OnOrBefore),
    (&["by"], TimeModifier::OnOrBefore),
];

/// "Friday at 3 p.m.", "3 p.m. on Friday", "tomorrow from 7 to 8 p.m.", "Friday after 5 p.m.", "every day at 9 a.m.".
pub(super) fn day_and_clock(
    lexemes: &[Lexeme],
    a: &Found<Expression>,
    b: &Found<Expression>,
) -> Option<Found<Expression>> {
    let limit = LIMITS.iter().find(|(words, _)| between(lexemes, a.end, b.start, &[words])).map(|(_, limit)| *limit);
    if limit.is_none() && !between(lexemes, a.end, b.start, BEFORE_CLOCK) {
        return None;
    }
    let meaning = match limit {
        Some(limit) => Expression::Modified(Box::new(a.meaning.at(&b.meaning)?), limit),
        None => {
            a.meaning.at(&b.meaning).or_else(|| b.meaning.at(&a.meaning)).or_else(|| at_each(&a.meaning, &b.meaning))?
        }
    };
    Some(Found { start: a.start, end: b.end, meaning })
}

/// "every Tuesday at 9 a.m.", "daily at noon".
fn at_each(set: &Expression, clock: &Expression) -> Option<Expression> {
    let (Expression::Set(set), Expression::Clock(time)) = (set, clock) else { return None };
    let time = time.value();
    let day = set.split('T').next().unwrap_or_default();
    match day {
        "P1D" | "XXXX-XX-XX" => Some(Expression::Set(format!("T{time}"))),
        day if day.starts_with("XXXX-") => Some(Expression::Set(format!("{day}T{time}"))),
        _ => None,
    }
}

/// "the first Monday in May", "the last week of 2016", "the second half of next year".
pub(super) fn nth(lexemes: &[Lexeme], times: Times) -> Times {
    let mut all: Times = Vec::with_capacity(times.len());
    for time in times {
        let Some((start, number, part, count)) = part_of(lexemes, &time) else {
            all.push(time);
            continue;
        };
        // "nine months" is now part of "the first nine months of 2024".
        while all.last().is_some_and(|last| last.start > start) {
            all.pop();
        }
        if all.last().is_some_and(|last| last.end > start) {
            all.push(time);
            continue;
        }
        let nth = |number| Expression::Nth { number, part, of: Box::new(time.meaning.clone()) };
        let meaning = match (number, count) {
            (_, 1) => nth(number),
            (-1, count) => Expression::Range(Box::new(nth(-count)), Box::new(nth(-1))),
            (_, count) => Expression::Range(Box::new(nth(1)), Box::new(nth(count))),
        };
        all.push(Found { start, end: time.end, meaning });
    }
    all
}

/// Where the words begin, which part they name, from the end when negative, and how many such parts.
fn part_of(lexemes: &[Lexeme], time: &Found<Expression>) -> Option<(usize, i8, Part, i8)> {
    let link = time.start.checked_sub(1).filter(|at| matches!(key(lexemes, *at), "of" | "in"))?;
    let noun = link.checked_sub(1)?;
    let word = key(lexemes, noun);
    let unit = UNITS.iter().find(|u| u.0 == word || u.1 == word).map(|u| u.2).filter(|u| *u >= Unit::Day);
    let weekday = WEEKDAYS.iter().take(7).find(|(name, _)| *name == word).map(|(_, day)| *day);
    let part = match (unit, weekday, word) {
        (Some(unit), ..) => Part::Unit(unit),
        (_, Some(day), _) => Part::Weekday(day),
        (.., "half") if is_year(&time.meaning) => Part::Half,
        _ => return None,
    };
    if !time.meaning.is_date() || time.meaning.is_day() {
        return None;
    }
    let ends = |at: usize| match key(lexemes, at) {
        "first" => Some(1),
        "last" | "final" => Some(-1),
        _ => None,
    };
    let article = |start: usize| start.checked_sub(1).filter(|at| key(lexemes, *at) == "the").unwrap_or(start);
    if word.ends_with('s') {
        // "the first nine months of 2024"
        return (noun.saturating_sub(3)..noun).find_map(|at| {
            let number = numeral(lexemes, at).filter(|n| n.kind == NumeralKind::Cardinal && n.end == noun)?;
            let end = at.checked_sub(1)?;
            (2.0..=100.0).contains(&number.value).then_some((article(end), ends(end)?, part, number.value as i8))
        });
    }
    let first = (noun.saturating_sub(4)..noun).find_map(|at| {
        let number = numeral(lexemes, at).filter(|n| n.kind == NumeralKind::Ordinal && n.end == noun)?;
        (number.value <= 53.0).then_some((at, number.value as i8))
    });
    let before = noun.checked_sub(1)?;
    let last = ends(before).filter(|end| *end < 0).map(|end| (before, end));
    let (start, number) = first.or(last)?;
    Some((article(start), number, part, 1))
}

/// Whether it names a year, of which there are halves.
fn is_year(time: &Expression) -> bool {
    matches!(
        time,
        Expression::BareYear(_)
            | Expression::Date { piece: Piece::Year, .. }
            | Expression::Shift { unit: Unit::Year, .. }
            | Expression::The(Unit::Year)
            | Expression::Same(Part::Unit(Unit::Year))
    )
}
