//! Times, quantities, changes and references: the cases of `tests/cases/*.tsv`. Each lists all that must be found, so that
//! what is found beyond them is a miss too.

// Tests may fail by panicking, in their helpers too.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use factcards::document::{Change, Quantity, Time};
use factcards::{ByteSpan, Document, Options, analyze};

/// Runs a file of cases; `found` lists what a Document holds, in the notation of the file.
fn check(cases: &str, columns: usize, found: impl Fn(&Document, &str, &str) -> Vec<String>) {
    let mut misses = vec![];
    let mut count = 0;
    for line in cases.lines().filter(|l| !l.starts_with('#') && !l.is_empty()) {
        let mut fields = line.split('\t');
        let text = fields.next().unwrap();
        let date = if columns == 3 { fields.next().unwrap() } else { "" };
        let expected = fields.next().unwrap_or("");
        assert_eq!(fields.next(), None, "too many columns: {line}");
        let reference_date = (!date.is_empty()).then(|| date.to_owned());
        let document =
            analyze(text, &Options { reference_date, ..Options::default() }, factcards_model::english().unwrap());
        let found = found(&document, text, expected).join("; ");
        count += 1;
        if found != expected {
            misses.push(format!("{text}\n  expected: {expected}\n  found:    {found}"));
        }
    }
    assert!(count > 10, "only {count} cases were read");
    assert!(misses.is_empty(), "{} of {count} cases fail:\n{}", misses.len(), misses.join("\n"));
}

fn name(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()
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
        shown += &format!(" ({})", name(modifier));
    }
    if let Some(anchor) = time.anchor_time {
        shown += &format!(" from {}", document.times[anchor].span.of(text));
    }
    shown
}

fn quantity(quantity: &Quantity<ByteSpan>, text: &str) -> String {
    let round = |v: f64| (v * 1e4).round() / 1e4;
    let mut shown = format!("{} = {}", quantity.span.of(text), name(quantity.kind));
    match (quantity.value, quantity.low, quantity.high) {
        (Some(value), None, None) => shown += &format!(" {}", round(value)),
        (None, Some(low), Some(high)) => shown += &format!(" {}..{}", round(low), round(high)),
        other => panic!("neither a value nor a range: {other:?}"),
    }
    if let Some(unit) = &quantity.unit {
        shown += &format!(" {unit}");
    }
    if let Some(comparator) = quantity.comparator {
        shown += &format!(" {}", name(comparator));
    }
    if let Some(of) = quantity.of {
        shown += &format!(" of {}", of.of(text));
    }
    shown
}

fn change(change: &Change<ByteSpan>, document: &Document, text: &str) -> String {
    let mut shown = format!("{} = {}", change.cue.of(text), name(change.direction));
    if let Some(of) = change.of {
        shown += &format!(" of {}", of.of(text));
    }
    for (role, id) in [("by", change.by), ("from", change.from), ("to", change.to)] {
        if let Some(id) = id {
            shown += &format!(" {role} {}", document.quantities[id].span.of(text));
        }
    }
    shown
}

#[test]
fn times() {
    check(include_str!("cases/times.tsv"), 3, |document, text, expected| {
        document.times.iter().map(|t| time(document, t, text, expected)).collect()
    });
}

#[test]
fn quantities() {
    check(include_str!("cases/quantities.tsv"), 2, |document, text, _| {
        document.quantities.iter().map(|q| quantity(q, text)).collect()
    });
}

#[test]
fn measures_have_their_base_unit() {
    for (text, expected) in [
        ("It is 5 km away.", Some((Some(5000.0), None, "m"))),
        ("It goes 90 km/h.", Some((Some(25.0), None, "m/s"))),
        ("He is 5 ft 2 in tall.", Some((Some(1.5748), None, "m"))),
        ("It was 98.6 °F.", Some((Some(37.0), None, "Cel"))),
        ("It has 3 to 5 tonnes.", Some((None, Some((3e6, 5e6)), "g"))),
        ("It is 2.5 hectares large.", Some((Some(25_000.0), None, "m2"))),
        ("It is 5 metres away.", None),
        ("The dose is 5 mg/kg.", None),
    ] {
        let document = analyze(text, &Options::default(), factcards_model::english().unwrap());
        let base = document.quantities[0].base.clone();
        let found = base.as_ref().map(|b| (b.value, b.low.zip(b.high), b.unit.as_str()));
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn changes() {
    check(include_str!("cases/changes.tsv"), 2, |document, text, _| {
        document.changes.iter().map(|c| change(c, document, text)).collect()
    });
}

#[test]
fn references() {
    check(include_str!("cases/references.tsv"), 2, |document, text, _| {
        let show = |r: &factcards::document::Reference<ByteSpan>| format!("{} = {}", r.span.of(text), name(r.kind));
        document.references.iter().map(show).collect()
    });
}
