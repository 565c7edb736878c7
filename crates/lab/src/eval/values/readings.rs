//! The values of what the engine finds, in the notation that the gold values are brought to as well.
//!
//! `x:` a TIMEX3 value, `i:` an instant or a day, `t:` a time of day, `r:` a stretch from/to, `d:` seconds, `n:` a number.

use std::collections::BTreeSet;

use factcards::document::{Quantity, Time, TimeKind, TimeModifier};
use factcards::{ByteSpan, Document};

use super::Item;

/// Seconds of a TIMEX3 duration, by years of 365 and months of 30 days.
pub(super) fn seconds(value: &str) -> Option<f64> {
    let mut rest = value.strip_prefix('P')?;
    let mut total = 0.0;
    let mut clock = false;
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix('T') {
            clock = true;
            rest = after;
            continue;
        }
        let end = rest.find(|c: char| !(c.is_ascii_digit() || c == '.'))?;
        let amount: f64 = rest[..end].parse().ok()?;
        let size = match (&rest[end..=end], clock) {
            ("Y", _) => 365.0 * 86400.0,
            ("M", false) => 30.0 * 86400.0,
            ("W", _) => 7.0 * 86400.0,
            ("D", _) => 86400.0,
            ("H", _) => 3600.0,
            ("M", true) => 60.0,
            ("S", _) => 1.0,
            _ => return None,
        };
        total += amount * size;
        rest = &rest[end + 1..];
    }
    Some(total)
}

/// "2016-11-07 08:00:00", "2016-11-07T08:00Z" to minutes and without a zone; a day as it is.
pub(super) fn instant(iso: &str) -> String {
    let (day, time) = iso.split_once(['T', ' ']).unwrap_or((iso, ""));
    match time.get(..5) {
        Some("00:00") | None => day.to_owned(),
        Some(time) => format!("{day}T{time}"),
    }
}

/// Six digits, which is more than any text tells and less than what arithmetic gets wrong.
pub(super) fn number(value: f64) -> String {
    format!("{value:.6e}")
}

/// A time with all that it may be taken for.
pub(super) fn time(time: &Time<ByteSpan>) -> Item {
    let mut readings: BTreeSet<String> = [format!("x:{}", time.value)].into();
    readings.extend(time.alternatives.iter().map(|value| format!("i:{value}")));
    if let (Some(start), Some(end)) = (&time.start, &time.end) {
        let (start, end) = (instant(start), instant(end));
        readings.insert(match time.modifier {
            Some(TimeModifier::Before) => format!("r:/{start}"),
            Some(TimeModifier::OnOrBefore) => format!("r:/{end}"),
            Some(TimeModifier::After) => format!("r:{end}/"),
            Some(TimeModifier::OnOrAfter) => format!("r:{start}/"),
            _ => format!("r:{start}/{end}"),
        });
        if time.kind != TimeKind::Range {
            readings.insert(format!("i:{start}"));
        }
    }
    if let Some((first, last)) = time.value.split_once('/') {
        // The specifications end a range where its last part begins.
        let first = time.start.as_deref().map_or_else(|| instant(first), instant);
        readings.insert(format!("r:{first}/{}", instant(&first_day(last))));
        readings.insert(format!("r:{}/{}", clock(first.as_str()), clock(last)));
    }
    if time.kind == TimeKind::Time && time.value.starts_with('T') {
        readings.insert(format!("t:{}", clock(&time.value)));
    }
    if time.kind == TimeKind::Duration {
        readings.extend(seconds(&time.value).map(|s| format!("d:{s}")));
    }
    Item { place: time.span.start..time.span.end, readings }
}

/// "T15:00Z" without what surrounds hours and minutes.
fn clock(value: &str) -> &str {
    value.strip_prefix('T').and_then(|rest| rest.get(..5)).unwrap_or(value)
}

/// The first day of a year or a month.
fn first_day(value: &str) -> String {
    match value.len() {
        4 => format!("{value}-01-01"),
        7 => format!("{value}-01"),
        _ => value.to_owned(),
    }
}

/// The quantities that `wanted` gives a value.
pub(super) fn quantities(document: &Document, wanted: impl Fn(&Quantity<ByteSpan>) -> Option<String>) -> Vec<Item> {
    let item = |q: &Quantity<ByteSpan>| Some(Item { place: q.span.start..q.span.end, readings: [wanted(q)?].into() });
    document.quantities.iter().filter_map(item).collect()
}
