//! Times, quantities, changes and references: all of a text, so that what is found beyond what is expected is a miss too.

use factcards::document::{Change, Quantity, Time};
use factcards::{ByteSpan, Document};

use crate::notation::{printed, same};

/// All times.
pub(crate) fn times(document: &Document, text: &str, expected: &str) -> Result<(), String> {
    all(document.times.iter().map(|t| time(document, t, text, expected)), expected)
}

/// All quantities.
pub(crate) fn quantities(document: &Document, text: &str, expected: &str) -> Result<(), String> {
    all(document.quantities.iter().map(|q| quantity(q, text)), expected)
}

/// All changes.
pub(crate) fn changes(document: &Document, text: &str, expected: &str) -> Result<(), String> {
    all(document.changes.iter().map(|c| change(c, document, text)), expected)
}

/// All references.
pub(crate) fn references(document: &Document, text: &str, expected: &str) -> Result<(), String> {
    all(document.references.iter().map(|r| format!("{} = {}", r.span.of(text), printed(r.kind))), expected)
}

fn all(found: impl Iterator<Item = String>, expected: &str) -> Result<(), String> {
    same(found.collect::<Vec<_>>().join("; "), expected)
}

fn time(document: &Document, time: &Time<ByteSpan>, text: &str, expected: &str) -> String {
    let span = time.span.of(text);
    let mut shown = format!("{span} = {}", time.value);
    // The interval is compared where the case gives one.
    let case = expected.split("; ").find(|e| e.starts_with(&format!("{span} = "))).unwrap_or("");
    if case.contains("..") {
        let (start, end) = (time.start.as_deref().unwrap_or(""), time.end.as_deref().unwrap_or(""));
        shown += &format!(" {start}..{end}");
    }
    if !time.alternatives.is_empty() {
        shown += &format!(" or {}", time.alternatives.join(" or "));
    }
    if let Some(modifier) = time.modifier {
        shown += &format!(" ({})", printed(modifier));
    }
    if let Some(anchor) = time.anchor_time {
        shown += &format!(" from {}", document.times[anchor].span.of(text));
    }
    shown
}

fn quantity(quantity: &Quantity<ByteSpan>, text: &str) -> String {
    let round = |v: f64| (v * 1e4).round() / 1e4;
    let mut shown = format!("{} = {}", quantity.span.of(text), printed(quantity.kind));
    match (quantity.value, quantity.low, quantity.high) {
        (Some(value), None, None) => shown += &format!(" {}", round(value)),
        (None, Some(low), Some(high)) => shown += &format!(" {}..{}", round(low), round(high)),
        // It may be read in two ways.
        (None, None, None) => shown += " open",
        other => panic!("half a range: {other:?}"),
    }
    if let Some(unit) = &quantity.unit {
        shown += &format!(" {unit}");
    }
    if let Some(comparator) = quantity.comparator {
        shown += &format!(" {}", printed(comparator));
    }
    if let Some(of) = quantity.of {
        shown += &format!(" of {}", of.of(text));
    }
    shown
}

fn change(change: &Change<ByteSpan>, document: &Document, text: &str) -> String {
    let mut shown = format!("{} = {}", change.cue.of(text), printed(change.direction));
    if let Some(of) = change.of {
        shown += &format!(" of {}", of.of(text));
    }
    for (role, id) in [("by", change.by), ("from", change.from), ("to", change.to)] {
        if let Some(id) = id {
            shown += &format!(" {role} {}", document.quantities[id].span.of(text));
        }
    }
    let standing = change.status.map(printed).into_iter().chain(change.polarity.map(printed));
    standing.for_each(|word| shown += &format!(" ({word})"));
    shown
}
