//! Times that count from another: the reference date, or the time before.

use jiff::civil::Date;

use factcards_document::{Anchor, TimeKind};

use super::calendar::{self, Interval};
use super::expression::{Origin, Piece, YearOf};
use super::resolve::{Context, Resolved, duration_value};
use super::tense::Direction;
use super::words::{SEASONS, Unit};

/// A date without a year: the one that tense allows nearest to the reference.
pub(super) fn open_year(year: YearOf, piece: Piece, weekday: Option<i8>, context: Context) -> Option<Resolved> {
    // It must be a date in some year at all.
    calendar::piece(2000, piece)?;
    let shape = match piece {
        Piece::Month(month) => format!("XXXX-{month:02}"),
        Piece::Day(month, day) => format!("XXXX-{month:02}-{day:02}"),
        Piece::Season(season) => format!("XXXX-{}", SEASONS.get(season)?.1),
        Piece::Quarter(quarter) => format!("XXXX-Q{quarter}"),
        Piece::Half(half) => format!("XXXX-H{half}"),
        Piece::Year => "XXXX".to_owned(),
        Piece::Week(week) => format!("XXXX-W{week:02}"),
    };
    if matches!(piece, Piece::Quarter(_)) {
        return Some(Resolved::plain(TimeKind::Date, shape)); // Whose business year is not said.
    }
    let Some(today) = context.reference.map(|r| r.date) else { return Some(Resolved::unresolved(shape)) };
    let fits = |i: &Interval| weekday.is_none_or(|w| i.start.weekday().to_monday_one_offset() == w);
    let around = |reach: i16| {
        (-reach..=reach).filter_map(|by| calendar::piece(today.year().checked_add(by)?, piece)).filter(fits)
    };
    // A leap day comes every four or eight years, a weekday on a date every five to twelve.
    let reach = if weekday.is_some() || piece == Piece::Day(2, 29) { 12 } else { 1 };
    let distance = |i: &Interval| {
        let days = |a: Date, b: Date| a.until(b).map_or(i32::MAX, |s| s.get_days());
        if i.start > today { days(today, i.start) } else { days(i.end, today).max(0) }
    };
    let chosen = match (year, context.direction) {
        (YearOf::Turn(-1), _) => around(reach).rfind(|i| i.end <= today),
        (YearOf::Turn(1), _) => around(reach).find(|i| i.start > today),
        (YearOf::Turn(_), _) => around(0).next(),
        (_, _) if weekday.is_some() => around(reach).min_by_key(distance),
        (_, Direction::Past) => around(reach).rfind(|i| i.start <= today),
        (_, Direction::Future) => around(reach).find(|i| i.end > today),
        (_, Direction::Open) => around(reach).min_by_key(distance),
    };
    Some(match chosen {
        Some(interval) => Resolved::relative(interval, Anchor::Reference),
        None => Resolved::plain(TimeKind::Date, shape), // The weekday and the date contradict each other.
    })
}

pub(super) fn weekday(day: i8, turn: Option<i8>, context: Context) -> Option<Resolved> {
    let Some(today) = context.reference.map(|r| r.date) else {
        return Some(Resolved::unresolved(format!("XXXX-WXX-{day}")));
    };
    let now = i64::from(today.weekday().to_monday_one_offset());
    let day = i64::from(day);
    let back = (now - day).rem_euclid(7);
    let ahead = (day - now).rem_euclid(7);
    let (by, other) = match (turn, context.direction) {
        (None, Direction::Future) => (ahead, None),
        (None, _) => (-back, None),
        (Some(-1), _) if day < now => (-back, Some(-back - 7)),
        (Some(-1), _) => (-(back + 6).rem_euclid(7) - 1, None),
        (Some(1), _) if day > now => (ahead + 7, Some(ahead)),
        (Some(1), _) => ((ahead + 6).rem_euclid(7) + 1, None),
        // The day of the running week, unless it is over and the words look ahead.
        (Some(_), Direction::Future) if day < now => (ahead, None),
        (Some(_), _) => (day - now, None),
    };
    let at = |by| calendar::day(calendar::shifted(today, Unit::Day, by)?);
    let alternatives = other.and_then(at).map(|i| i.value).into_iter().collect();
    Some(Resolved { alternatives, ..Resolved::relative(at(by)?, Anchor::Reference) })
}

pub(super) fn offset(amount: Option<f64>, unit: Unit, sign: i8, origin: Origin, context: Context) -> Option<Resolved> {
    let Some(amount) = amount else {
        return Some(Resolved::plain(TimeKind::Date, if sign < 0 { "PAST_REF" } else { "FUTURE_REF" }.to_owned()));
    };
    let reference = context.reference.map(|r| (r.date, Anchor::Reference));
    let origin = match origin {
        Origin::Reference => reference,
        Origin::Day(by) => reference.and_then(|(d, a)| Some((calendar::shifted(d, Unit::Day, i64::from(by))?, a))),
        // "a year earlier" without a time before it is said of now; "a year later" cannot be.
        Origin::Text => context.antecedent.map(|d| (d, Anchor::Text)).or(reference.filter(|_| sign < 0)),
    };
    let shape = calendar::unresolved(unit).to_owned();
    let Some((from, anchor)) = origin else {
        return Some(Resolved { lacks_reference: reference.is_none(), ..Resolved::unresolved(shape) });
    };
    // Half a year is six months: parts of a unit are counted in the next smaller one.
    let (amount, counted) = match unit {
        Unit::Year if amount.fract() != 0.0 => (amount * 12.0, Unit::Month),
        Unit::Decade if amount.fract() != 0.0 => (amount * 10.0, Unit::Year),
        Unit::Week if amount.fract() != 0.0 => ((amount * 7.0).round(), Unit::Day),
        _ => (amount, unit),
    };
    let whole = amount.fract() == 0.0 && amount.abs() < 1e6;
    let date = calendar::shifted(from, counted, i64::from(sign) * amount as i64).filter(|_| whole);
    Some(match date.and_then(|date| calendar::containing(counted, date)) {
        Some(interval) => Resolved::relative(interval, anchor),
        None => Resolved::plain(TimeKind::Date, shape),
    })
}

pub(super) fn stretch(amount: f64, unit: Unit, sign: i8, context: Context) -> Option<Resolved> {
    let value = duration_value(Some(amount), unit)?;
    let whole = amount.fract() == 0.0 && amount.abs() < 1e6;
    let day_or_more = unit >= Unit::Day;
    let Some(today) = context.reference.map(|r| r.date) else {
        return Some(Resolved { lacks_reference: day_or_more, ..Resolved::plain(TimeKind::Range, value) });
    };
    let far = calendar::shifted(today, unit, i64::from(sign) * amount as i64).filter(|_| whole);
    let days = far.map(|far| if sign < 0 { (far, today) } else { (today, far) }).filter(|(start, end)| start < end);
    Some(Resolved {
        interval: days.map(|(start, end)| (start.to_string(), end.to_string())),
        days,
        anchor: days.map(|_| Anchor::Reference),
        ..Resolved::plain(TimeKind::Range, value)
    })
}
