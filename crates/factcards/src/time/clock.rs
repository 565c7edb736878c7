//! Times of day on a day, and how long they last.

use jiff::Span;
use jiff::civil::{Date, DateTime};

use factcards_document::TimeKind;

use super::resolved::Resolved;
use crate::timex::{DayTime, Unit};

/// So many hours, minutes or seconds from a moment; none for longer units.
pub(super) fn shifted(moment: DateTime, unit: Unit, by: f64) -> Option<DateTime> {
    let seconds = match unit {
        Unit::Second => by,
        Unit::Minute => by * 60.0,
        Unit::Hour => by * 3600.0,
        _ => return None,
    };
    // More hours than a century has are no time of day.
    let whole = (seconds.abs() < 4e9).then_some(seconds as i64)?;
    moment.checked_add(Span::new().try_seconds(whole).ok()?).ok()
}

/// A moment to the minute, as ISO 8601.
pub(super) fn to_minute(t: DateTime) -> String {
    format!("{}T{:02}:{:02}", t.date(), t.hour(), t.minute())
}

/// The minute of a moment, as a time.
pub(super) fn minute(moment: DateTime) -> Option<Resolved> {
    let days = Some((moment.date(), moment.date().tomorrow().ok()?));
    let interval = Some((to_minute(moment), to_minute(next_minute(moment)?)));
    Some(Resolved { interval, days, ..Resolved::plain(TimeKind::Time, to_minute(moment)) })
}

fn next_minute(moment: DateTime) -> Option<DateTime> {
    moment.checked_add(Span::new().try_minutes(1).ok()?).ok()
}

/// The minute on that day; none for a part of the day, whose limits nobody fixes.
pub(super) fn interval(date: Date, time: DayTime) -> Option<(String, String)> {
    let DayTime::Clock { hour, minute, zone } = time else { return None };
    let zone = zone.unwrap_or_default();
    let start = date.at(hour, minute, 0, 0);
    Some((to_minute(start) + zone, to_minute(next_minute(start)?) + zone))
}
