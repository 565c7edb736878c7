//! Joins neighbouring times: a day with its time, two ends of a range, a part with its whole, a modifier with its date.

use super::modify::Modifiers;
use super::neighbours::{Times, between};
use super::{anchored, attach};
use crate::grammar::Lexeme;
use crate::grammar::pattern::Found;
use crate::timex::{DayTime, Expression, Piece, Unit, YearOf};

/// Applies each refiner in turn.
pub(super) fn refine(lexemes: &[Lexeme], times: Times, modifiers: &Modifiers) -> Times {
    let times = apart(attach::day_parts(lexemes, times));
    let times = attach::hours(lexemes, times);
    let times = pairwise(times, |a, b| attach::day_and_clock(lexemes, a, b));
    let times = attach::nth(lexemes, times);
    let times = apart_from_later(anchored::weeks(lexemes, times));
    let times = pairwise(times, |a, b| anchored::lasting(lexemes, a, b));
    let times = pairwise(times, |a, b| attach::day_and_clock(lexemes, a, b));
    let times = pairwise(times, |a, b| anchored::length_from_day(lexemes, a, b));
    let times = apart(until_now(lexemes, times));
    let times: Times = times.into_iter().flat_map(|time| lives(lexemes, time)).collect();
    let times = pairwise(times, |a, b| range(lexemes, a, b));
    modifiers.apply(lexemes, times)
}

/// Without those that lie in the one before: "in the evening" is part of "yesterday in the evening".
fn apart(mut times: Times) -> Times {
    let mut reached = 0;
    times.retain(|time| {
        let apart = time.start >= reached;
        reached = reached.max(time.end);
        apart
    });
    times
}

/// Without those that the one behind them has taken in: "the week" of "the week of 4 May".
fn apart_from_later(times: Times) -> Times {
    let mut kept: Times = Vec::with_capacity(times.len());
    for time in times {
        while kept.last().is_some_and(|last| last.start >= time.start) {
            kept.pop();
        }
        kept.push(time);
    }
    kept
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

/// What stands between the ends of a range.
const TO: &[&[&str]] = &[&["to"], &["until"], &["till"], &["through"], &["-"], &["–"], &["—"]];

fn opener<'l>(lexemes: &'l [Lexeme], start: usize) -> &'l str {
    start.checked_sub(1).and_then(|i| lexemes.get(i)).map_or("", |l| &l.key)
}

/// "2013 – present", "from March to date", "between 2019 and now".
fn until_now(lexemes: &[Lexeme], times: Times) -> Times {
    let extend = |time: Found<Expression>| {
        let opener = opener(lexemes, time.start);
        let link = if opener == "between" { &[&["and"] as &[&str]] } else { TO };
        let now = lexemes.get(time.end + 1).is_some_and(|l| matches!(&*l.key, "now" | "present" | "date"));
        if !now || !time.meaning.is_date() || !between(lexemes, time.end, time.end + 1, link) {
            return time;
        }
        let start = time.start - usize::from(matches!(opener, "from" | "between"));
        let today = Expression::Shift { unit: Unit::Day, by: 0 };
        Found { start, end: time.end + 2, meaning: Expression::Range(Box::new(time.meaning), Box::new(today)) }
    };
    times.into_iter().map(extend).collect()
}

/// "from May 3 to June 5", "between Monday and Friday", "9 a.m. – 5 p.m.".
fn range(lexemes: &[Lexeme], a: &Found<Expression>, b: &Found<Expression>) -> Option<Found<Expression>> {
    let opener = opener(lexemes, a.start);
    // "the end of 2008" ends a range too.
    let first = lexemes.get(a.end..b.start)?;
    let words: Vec<&str> = first.iter().map(|l| &*l.key).collect();
    let (link, rest) = words.split_first()?;
    let linked = match opener {
        "between" => matches!(*link, "and" | "to" | "through" | "-" | "–"),
        _ => TO.contains(&[*link].as_slice()),
    };
    let gap = matches!(rest, [] | ["the"] | ["the", "end" | "middle" | "beginning" | "start", "of"]);
    let same_kind = a.meaning.is_date() && b.meaning.is_date()
        || matches!(
            (&a.meaning, &b.meaning),
            (Expression::Clock(DayTime::Clock { .. }), Expression::Clock(DayTime::Clock { .. }))
        );
    // A hyphen without spaces also joins a weekday and its date.
    let alike = match (&a.meaning, &b.meaning) {
        (Expression::Weekday { .. }, other) => matches!(other, Expression::Weekday { .. }) || *link != "-",
        _ => true,
    };
    // "February 6 - this year": a dash joins only what is alike.
    let dash = matches!(*link, "-" | "–" | "—");
    let alike = alike && (!dash || precision(&a.meaning) == precision(&b.meaning));
    if !linked || !gap || !same_kind || !alike {
        return None;
    }
    if dash && is_life(lexemes, a, b) {
        return None;
    }
    let start = a.start - usize::from(matches!(opener, "from" | "between"));
    let (first, last) = share_year(a.meaning.clone(), b.meaning.clone());
    Some(Found { start, end: b.end, meaning: Expression::Range(Box::new(first), Box::new(last)) })
}

/// How fine a date is: 0 for a day, more for what is longer.
fn precision(time: &Expression) -> u8 {
    match time {
        Expression::Date { piece, .. } => match piece {
            Piece::Day(..) | Piece::Holiday(_) => 0,
            Piece::Week(_) => 1,
            Piece::Month(_) => 2,
            Piece::Quarter(_) | Piece::Season(_) => 3,
            Piece::Half(_) => 4,
            Piece::Year => 5,
        },
        Expression::BareYear(_) => 5,
        Expression::Decade(_) => 6,
        Expression::Century(_) => 7,
        Expression::Shift { unit, .. } | Expression::The(unit) => match unit {
            Unit::Week | Unit::Weekend | Unit::Fortnight => 1,
            Unit::Month => 2,
            Unit::Quarter => 3,
            Unit::Year => 5,
            Unit::Decade => 6,
            Unit::Century => 7,
            Unit::Millennium => 8,
            _ => 0,
        },
        _ => 0,
    }
}

/// Years from birth to death are at least so many.
const LIFE: i16 = 15;

/// "(8 February 1700 – 17 March 1782)", "Ada Lovelace (1815 – 1852)": a birth and a death, which are two dates.
fn is_life(lexemes: &[Lexeme], a: &Found<Expression>, b: &Found<Expression>) -> bool {
    let year = |time: &Expression| match time {
        Expression::Date { year: YearOf::Given(year), .. } | Expression::BareYear(year) => Some(*year),
        _ => None,
    };
    let day = |time: &Expression| matches!(time, Expression::Date { piece: Piece::Day(..), .. });
    let long = year(&a.meaning).zip(year(&b.meaning)).is_some_and(|(from, to)| to.saturating_sub(from) >= LIFE);
    let name = a.start.checked_sub(2).and_then(|at| lexemes.get(at)).is_some_and(Lexeme::is_capitalized);
    long && (day(&a.meaning) && day(&b.meaning) || opener(lexemes, a.start) == "(" && name)
}

/// "(1704 – 1787)" as two years, where it is a life.
fn lives(lexemes: &[Lexeme], time: Found<Expression>) -> Times {
    if let Expression::Range(first, last) = &time.meaning
        && time.end == time.start + 3
    {
        let year = |start: usize, meaning: &Expression| Found { start, end: start + 1, meaning: meaning.clone() };
        let (first, last) = (year(time.start, first), year(time.start + 2, last));
        if is_life(lexemes, &first, &last) {
            return vec![first, last];
        }
    }
    vec![time]
}

/// A year given at one end holds for the other.
fn share_year(mut first: Expression, mut last: Expression) -> (Expression, Expression) {
    if let (Expression::Date { year: a, piece: from, .. }, Expression::Date { year: b, piece: to, .. }) =
        (&mut first, &mut last)
    {
        let month = |piece: &_| match piece {
            Piece::Day(month, day) => Some((*month, *day)),
            Piece::Month(month) => Some((*month, 0)),
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
