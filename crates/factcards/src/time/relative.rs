//! Times that count from another: the reference date, or the time before.

use jiff::civil::Date;

use factcards_document::{Anchor, TimeKind};

use super::calendar::{self, Interval};
use super::context::Context;
use super::resolved::Resolved;
use super::{clock, part};
use crate::timex::{Direction, Origin, Piece, Unit, Vague, YearOf, duration_value};

/// A date without a year: the one that tense allows nearest to the reference date, or in a story to the time before.
pub(super) fn open_year(year: YearOf, piece: Piece, weekday: Option<i8>, context: Context) -> Option<Resolved> {
    // It must be a date in some year at all.
    let example = calendar::piece(2000, piece)?;
    let shape = match piece {
        Piece::Month(month) => format!("XXXX-{month:02}"),
        Piece::Day(month, day) => format!("XXXX-{month:02}-{day:02}"),
        Piece::Season(season) => format!("XXXX-{}", season.code()),
        Piece::Quarter(quarter) => format!("XXXX-Q{quarter}"),
        Piece::Half(half) => format!("XXXX-H{half}"),
        Piece::Year => "XXXX".to_owned(),
        Piece::Week(week) => format!("XXXX-W{week:02}"),
        Piece::Holiday(_) => format!("XXXX-{:02}-{:02}", example.start.month(), example.start.day()),
    };
    let follows = context.story && year == YearOf::Open || year == YearOf::Told;
    let story = context.antecedent.filter(|_| follows);
    let Some(origin) = story.or(context.today().map(|today| (today, today))) else {
        return Some(Resolved::unresolved(shape));
    };
    let fits = |i: &Interval| weekday.is_none_or(|w| i.start.weekday().to_monday_one_offset() == w);
    // A leap day comes every four or eight years, a weekday on a date every five to twelve.
    let reach = if weekday.is_some() || piece == Piece::Day(2, 29) { 12 } else { 1 };
    let around = |reach: i16| -> Vec<Interval> {
        let years = (-reach..=reach).filter_map(|by| origin.0.year().checked_add(by));
        years.filter_map(|year| calendar::piece(year, piece)).filter(fits).collect()
    };
    let found = match year {
        YearOf::Turn(-1) => around(reach).into_iter().rfind(|i| i.end <= origin.0),
        YearOf::Shift(by) => origin.0.year().checked_add(by).and_then(|year| calendar::piece(year, piece)),
        YearOf::Told => calendar::piece(origin.0.year(), piece),
        YearOf::Turn(1) => around(reach).into_iter().find(|i| i.start > origin.0),
        // "this summer" that is over lies in this year, one that has not come and is told of in the last.
        YearOf::Turn(_) => match context.side() {
            Direction::Past => around(1).into_iter().rfind(|i| i.start <= origin.0),
            _ => around(0).into_iter().next(),
        },
        _ => {
            // In a story and with a weekday, what is nearest decides more surely than tense.
            let side = if story.is_some() || weekday.is_some() { Direction::Open } else { context.side_of(piece) };
            chosen(&around(reach), origin, side)
        }
    };
    let anchor = if story.is_some() { Anchor::Text } else { Anchor::Reference };
    Some(match found {
        Some(interval) => Resolved::relative(interval, anchor),
        None => Resolved::plain(TimeKind::Date, shape), // The weekday and the date contradict each other.
    })
}

/// Of intervals in order, the one on that side of `origin` and nearest to it; the one that has begun is past and, as
/// long as it has not ended, future too.
pub(super) fn chosen(intervals: &[Interval], origin: (Date, Date), side: Direction) -> Option<Interval> {
    let days = |a: Date, b: Date| a.until(b).map_or(i32::MAX, |s| s.get_days()).max(0);
    let distance = |i: &&Interval| {
        if i.start > origin.1 { days(origin.1, i.start) } else { days(i.end, origin.0) }
    };
    match side {
        Direction::Past => intervals.iter().rfind(|i| i.start <= origin.0),
        Direction::Future | Direction::Coming | Direction::Present => intervals.iter().find(|i| i.end > origin.0),
        Direction::Open => intervals.iter().min_by_key(distance),
    }
    .cloned()
}

pub(super) fn weekday(day: i8, turn: Option<i8>, context: Context) -> Option<Resolved> {
    // In a story a weekday comes after the day that was told before it.
    let before = context.antecedent.filter(|(start, end)| start.tomorrow().is_ok_and(|next| next == *end));
    if let (Some((start, _)), true, None) = (before, context.tells_past && context.goes_on, turn) {
        let day = calendar::day(part::on_or_after(day, start)?)?;
        return Some(Resolved::relative(day, Anchor::Text));
    }
    let Some(today) = context.today() else {
        return Some(Resolved::unresolved(format!("XXXX-WXX-{day}")));
    };
    let now = i64::from(today.weekday().to_monday_one_offset());
    let day = i64::from(day);
    let back = (now - day).rem_euclid(7);
    let ahead = (day - now).rem_euclid(7);
    let (by, other) = match (turn, context.side()) {
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

/// "the week", "the year": the one that runs; "the weekend": the last one where the words look back.
pub(super) fn running(unit: Unit, context: Context) -> Resolved {
    let unknown = calendar::unresolved(unit).to_owned();
    let Some(today) = context.today() else { return Resolved::unresolved(unknown) };
    let weekends = || (-1..=0).filter_map(|by| calendar::containing(unit, calendar::shifted(today, unit, by)?));
    let interval = match unit {
        Unit::Weekend => chosen(&weekends().collect::<Vec<_>>(), (today, today), context.side()),
        unit => calendar::containing(unit, today),
    };
    interval.map_or_else(|| Resolved::unresolved(unknown), |interval| Resolved::relative(interval, Anchor::Reference))
}

/// "the latest quarter": the one that the text told of, else the last that is over.
pub(super) fn latest(unit: Unit, context: Context) -> Resolved {
    let unknown = calendar::unresolved(unit).to_owned();
    let told = context.antecedent.filter(|(start, end)| calendar::part_of_year(*start, *end) == Some(unit));
    if let Some(interval) = told.and_then(|(start, _)| calendar::containing(unit, start)) {
        return Resolved::relative(interval, Anchor::Text);
    }
    let Some(today) = context.today() else { return Resolved::unresolved(unknown) };
    let over = calendar::shifted(today, unit, -1).and_then(|day| calendar::containing(unit, day));
    over.map_or_else(|| Resolved::unresolved(unknown), |interval| Resolved::relative(interval, Anchor::Reference))
}

/// The first day after so long a time from a day on.
pub(super) fn after(start: Date, amount: f64, unit: Unit) -> Option<Date> {
    let (amount, unit) = counted(amount, unit)?;
    calendar::shifted(start, unit, amount)
}

/// A whole number of a unit, and the next smaller unit where it is none: half a year is six months.
fn counted(amount: f64, unit: Unit) -> Option<(i64, Unit)> {
    let (amount, unit) = match unit {
        Unit::Year if amount.fract() != 0.0 => (amount * 12.0, Unit::Month),
        Unit::Decade if amount.fract() != 0.0 => (amount * 10.0, Unit::Year),
        Unit::Week if amount.fract() != 0.0 => ((amount * 7.0).round(), Unit::Day),
        Unit::Fortnight => (amount * 2.0, Unit::Week),
        _ => (amount, unit),
    };
    (amount.fract() == 0.0 && amount.abs() < 1e6).then_some((amount as i64, unit))
}

pub(super) fn offset(amount: Option<f64>, unit: Unit, sign: i8, origin: Origin, context: Context) -> Option<Resolved> {
    let now = context.reference.and_then(|r| Some(r.date.to_datetime(r.time?))).filter(|_| origin == Origin::Reference);
    if let (Some(amount), Some(now)) = (amount, now)
        && let Some(then) = clock::shifted(now, unit, f64::from(sign) * amount)
    {
        return clock::minute(then).map(|minute| Resolved { anchor: Some(Anchor::Reference), ..minute });
    }
    let Some(amount) = amount else {
        // "several weeks later" is past when it is told so: it says no more than how long.
        if origin == Origin::Text {
            return Some(Resolved::plain(TimeKind::Duration, duration_value(&[(None, unit)])));
        }
        return Some(Resolved::vague(if sign < 0 { Vague::Past } else { Vague::Future }));
    };
    let reference = context.today().map(|today| (today, Anchor::Reference));
    let origin = match origin {
        Origin::Reference => reference,
        // "a year earlier" without a time before it is said of now; "a year later" only of what is to come.
        Origin::Text => {
            let of_now =
                sign < 0 || matches!(context.direction, Direction::Open) || context.side() == Direction::Future;
            context.antecedent.map(|(day, _)| (day, Anchor::Text)).or(reference.filter(|_| of_now))
        }
    };
    let shape = calendar::unresolved(unit).to_owned();
    // "In the third quarter, up from a year ago": that quarter of the year before.
    let part = context.antecedent.filter(|_| context.beside && unit == Unit::Year && amount.fract() == 0.0);
    if let Some((start, end)) = part
        && let Some(of_year) = calendar::part_of_year(start, end)
        && let Some((years, _)) = counted(amount, unit)
        && let Some(then) = calendar::shifted(start, unit, i64::from(sign) * years)
        && let Some(interval) = calendar::containing(of_year, then)
    {
        return Some(Resolved::relative(interval, Anchor::Text));
    }
    let Some((from, anchor)) = origin else {
        return Some(Resolved { lacks_reference: reference.is_none(), ..Resolved::unresolved(shape) });
    };
    let interval = counted(amount, unit).and_then(|(amount, unit)| {
        calendar::containing(unit, calendar::shifted(from, unit, i64::from(sign) * amount)?)
    });
    Some(match interval {
        Some(interval) => Resolved::relative(interval, anchor),
        None => Resolved::plain(TimeKind::Date, shape),
    })
}

/// "three weeks after Christmas": the day, as the day counted from is given.
pub(super) fn from_day(amount: f64, unit: Unit, sign: i8, day: &Resolved) -> Option<Resolved> {
    let Some((from, _)) = day.days else {
        return Some(Resolved {
            lacks_reference: day.lacks_reference,
            ..Resolved::unresolved("XXXX-XX-XX".to_owned())
        });
    };
    let (amount, unit) = counted(amount, unit)?;
    let date = calendar::shifted(from, unit, i64::from(sign) * amount)?;
    Some(Resolved { anchor: day.anchor, ..Resolved::absolute(calendar::day(date)?) })
}

/// "the past five years" up to the reference date, "the next three days" from the day after it.
pub(super) fn stretch(amount: f64, unit: Unit, sign: i8, context: Context) -> Option<Resolved> {
    let value = duration_value(&[(Some(amount), unit)]);
    let whole = amount.fract() == 0.0 && amount.abs() < 1e6;
    let day_or_more = unit >= Unit::Day;
    let Some(today) = context.today() else {
        return Some(Resolved { lacks_reference: day_or_more, ..Resolved::plain(TimeKind::Range, value) });
    };
    let now = context.reference.and_then(|r| Some(r.date.to_datetime(r.time?)));
    if let Some(now) = now
        && let Some(then) = clock::shifted(now, unit, f64::from(sign) * amount)
    {
        let (start, end) = if sign < 0 { (then, now) } else { (now, then) };
        let interval = Some((clock::to_minute(start), clock::to_minute(end))).filter(|(start, end)| start < end);
        return Some(Resolved {
            anchor: interval.as_ref().map(|_| Anchor::Reference),
            interval,
            days: None,
            ..Resolved::plain(TimeKind::Range, value)
        });
    }
    let near = if sign < 0 { today } else { today.tomorrow().ok()? };
    let far = calendar::shifted(near, unit, i64::from(sign) * amount as i64).filter(|_| whole);
    let days = far.map(|far| if sign < 0 { (far, near) } else { (near, far) }).filter(|(start, end)| start < end);
    Some(Resolved {
        interval: days.map(|(start, end)| (start.to_string(), end.to_string())),
        days,
        anchor: days.map(|_| Anchor::Reference),
        ..Resolved::plain(TimeKind::Range, value)
    })
}
