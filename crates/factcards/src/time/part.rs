//! Parts of a longer time, and times that are the same as one before.

use jiff::civil::{Date, Weekday};

use factcards_document::{Anchor, TimeKind};

use super::calendar;
use super::context::Context;
use super::resolved::Resolved;
use crate::timex::{Part, Piece, Unit};

/// "the first Monday in May", "the last week of 2016": the n-th part of a resolved time, from its end when negative.
/// None when it has no such part.
pub(super) fn nth(number: i8, part: Part, of: &Resolved) -> Option<Resolved> {
    let Some((start, end)) = of.days else {
        return of.lacks_reference.then(|| Resolved::unresolved(of.value.clone()));
    };
    let interval = match part {
        Part::Weekday(weekday) => calendar::day(nth_weekday(number, weekday, start, end)?),
        // By ISO 8601 a week belongs to the month and year that its Thursday is in.
        Part::Unit(Unit::Week) => calendar::containing(Unit::Week, nth_weekday(number, 4, start, end)?),
        Part::Half => calendar::piece(start.year(), Piece::Half(number)).filter(|_| number > 0),
        Part::Unit(Unit::Weekend) => calendar::containing(Unit::Weekend, nth_weekday(number, 6, start, end)?),
        Part::Unit(unit) => {
            let by = i64::from(number);
            let (origin, by) = if number > 0 { (start, by - 1) } else { (end.yesterday().ok()?, by + 1) };
            calendar::containing(unit, calendar::shifted(origin, unit, by)?)
        }
    }?;
    let inside = interval.start < end && interval.end > start;
    inside.then(|| Resolved { anchor: of.anchor, ..Resolved::absolute(interval) })
}

fn nth_weekday(number: i8, weekday: i8, start: Date, end: Date) -> Option<Date> {
    let weekday = Weekday::from_monday_one_offset(weekday).ok()?;
    let number = i32::from(number);
    let origin = if number > 0 { start.yesterday().ok()? } else { end };
    let date = origin.nth_weekday(number, weekday).ok()?;
    (start <= date && date < end).then_some(date)
}

/// "that year", "the same month", "that Tuesday".
pub(super) fn same(part: Part, context: Context) -> Resolved {
    let day = context.antecedent.map(|(start, _)| start);
    let (unknown, found) = match part {
        Part::Unit(unit) => {
            (calendar::unresolved(unit).to_owned(), day.and_then(|day| calendar::containing(unit, day)))
        }
        Part::Half => ("XXXX-HX".to_owned(), None),
        Part::Weekday(weekday) => {
            (format!("XXXX-WXX-{weekday}"), day.and_then(|day| on_or_after(weekday, day)).and_then(calendar::day))
        }
    };
    found
        .map_or_else(|| Resolved::plain(TimeKind::Date, unknown), |interval| Resolved::relative(interval, Anchor::Text))
}

/// "the week of 4 May", "Easter weekend": the week or weekend that a day is in, or the seven days from it on (1) or up to
/// it (-1).
pub(super) fn around(unit: Unit, sign: i8, day: &Resolved) -> Option<Resolved> {
    let unknown = calendar::unresolved(unit).to_owned();
    let Some((date, _)) = day.days else {
        return Some(Resolved { lacks_reference: day.lacks_reference, ..Resolved::unresolved(unknown) });
    };
    let monday = date.weekday() == Weekday::Monday;
    // A Monday belongs to the weekend before it.
    let near = if unit == Unit::Weekend && monday { date.yesterday().ok()? } else { date };
    let first = if sign < 0 { calendar::shifted(date, Unit::Day, -6)? } else { date };
    if sign == 0 || first.weekday() == Weekday::Monday {
        return Some(Resolved { anchor: day.anchor, ..Resolved::absolute(calendar::containing(unit, near)?) });
    }
    let end = calendar::shifted(first, Unit::Week, 1)?;
    let interval = Some((first.to_string(), end.to_string()));
    let days = Some((first, end));
    Some(Resolved { interval, days, anchor: day.anchor, ..Resolved::plain(TimeKind::Range, "P1W".to_owned()) })
}

/// "the following Monday": the first such weekday after the time before, or before it.
pub(super) fn following(weekday: i8, sign: i8, context: Context) -> Resolved {
    let unknown = format!("XXXX-WXX-{weekday}");
    let told = context.antecedent.map(|(start, _)| (start, Anchor::Text));
    let origin = told.or(context.today().map(|today| (today, Anchor::Reference)));
    let nth = |day: Date| {
        let weekday = Weekday::from_monday_one_offset(weekday).ok()?;
        calendar::day(day.nth_weekday(i32::from(sign), weekday).ok()?)
    };
    match origin.and_then(|(day, anchor)| Some((nth(day)?, anchor))) {
        Some((day, anchor)) => Resolved::relative(day, anchor),
        None => Resolved::unresolved(unknown),
    }
}

/// The first such weekday from a day on.
pub(super) fn on_or_after(weekday: i8, day: Date) -> Option<Date> {
    let away = (i64::from(weekday) - i64::from(day.weekday().to_monday_one_offset())).rem_euclid(7);
    calendar::shifted(day, Unit::Day, away)
}
