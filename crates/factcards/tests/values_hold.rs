//! Times, quantities and references: what holds for every text.

// Tests may fail by panicking, in their helpers too.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use factcards::document::{Anchor, ReferenceDateFrom, TimeKind, WarningCode};
use factcards::{ByteSpan, Document, Options, analyze};
use proptest::prelude::*;
use std::sync::LazyLock;

fn read(text: &str, date: Option<&str>) -> Document {
    let options = Options { reference_date: date.map(str::to_owned), ..Options::default() };
    analyze(text, &options, factcards_model::english().unwrap())
}

/// Pieces of which texts are made that look like times, numbers and addresses; the fuzz target `values` reads them too.
static PIECES: LazyLock<Vec<String>> =
    LazyLock::new(|| serde_json::from_str(include_str!("values/pieces.json")).unwrap());

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![9 => prop::sample::select(PIECES.as_slice()), 1 => "\\PC{0,8}"]
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..25).prop_map(|pieces| pieces.join(" "))
}

/// The years, months and days of "2025", "2025-04", "2025-04-12T15:00Z", "-000507-01-01" in an order that sorts.
fn instant(iso: &str) -> String {
    let bare = iso.strip_prefix('-').unwrap_or(iso);
    let mut parts = bare.splitn(2, 'T');
    let date: Vec<&str> = parts.next().unwrap().split('-').collect();
    assert_eq!(date.len(), 3, "{iso} is no date");
    let year: i32 = date[0].parse().unwrap();
    let (month, day): (u32, u32) = (date[1].parse().unwrap(), date[2].parse().unwrap());
    assert!((1..=12).contains(&month) && (1..=31).contains(&day), "{iso} is no date");
    if let Some(time) = parts.next() {
        assert!(time.len() >= 5 && time.is_char_boundary(5), "{iso} has no time");
        assert!(time[..2].parse::<u32>().unwrap() < 24 && time[3..5].parse::<u32>().unwrap() < 60, "{iso}");
    }
    let year = if iso.starts_with('-') { 50_000 - year } else { 50_000 + year };
    format!("{year:06}-{month:02}-{day:02} {}", bare.split('T').nth(1).unwrap_or("").get(..5).unwrap_or(""))
}

/// Whether a value is one of TIMEX3: a date of any precision, a time, a duration, a range of two, a reference.
fn is_timex(value: &str) -> bool {
    if matches!(value, "PAST_REF" | "PRESENT_REF" | "FUTURE_REF") {
        return true;
    }
    if let Some((first, last)) = value.split_once('/') {
        return is_timex(first) && is_timex(last);
    }
    if let Some(duration) = value.strip_prefix('P') {
        let (days, clock) = duration.split_once('T').unwrap_or((duration, ""));
        let part = |part: &str, units: &str| {
            part.split_inclusive(|c: char| c.is_ascii_alphabetic() && c != 'X').all(|piece| {
                let (number, unit) = piece.split_at(piece.len() - 1);
                (number == "X" || number.parse::<f64>().is_ok()) && units.contains(unit)
            })
        };
        return !duration.ends_with('T') && part(days, "YMWD") && part(clock, "HMS");
    }
    let digits = |s: &str| !s.is_empty() && s.chars().all(|c| c.is_ascii_digit() || c == 'X');
    let (date, time) = value.split_once('T').map_or((value, None), |(d, t)| (d, Some(t)));
    let good_time = time.is_none_or(|t| {
        matches!(t, "MO" | "MI" | "AF" | "EV" | "NI" | "DT")
            || t.len() >= 5 && digits(&t[..2]) && &t[2..3] == ":" && digits(&t[3..5])
    });
    let mut parts = date.split('-');
    let year = parts.next().unwrap_or("");
    let good_year = digits(year.trim_start_matches("BC").trim_start_matches("FY")) || date.is_empty();
    let codes = ["WE", "WD", "SP", "SU", "FA", "WI", "WXX", "QX", "H1", "H2"];
    let good_parts = parts.all(|p| digits(p) || codes.contains(&p) || p.starts_with(['W', 'Q']) && digits(&p[1..]));
    good_year && good_parts && good_time
}

fn holds(text: &str, document: &Document) {
    let mut spans: Vec<ByteSpan> = vec![];
    let ordered = |spans: &[ByteSpan]| spans.windows(2).all(|w| w[0].end <= w[1].start);
    for (id, time) in document.times.iter().enumerate() {
        assert_eq!(time.id, id);
        assert!(!time.span.of(text).trim().is_empty());
        assert!(is_timex(&time.value), "{:?} of {:?}", time.value, time.span.of(text));
        assert_eq!(time.start.is_some(), time.end.is_some());
        if let (Some(start), Some(end)) = (&time.start, &time.end) {
            assert!(instant(start) < instant(end), "{start} to {end} of {:?}", time.span.of(text));
        }
        if matches!(time.kind, TimeKind::Duration | TimeKind::Set) {
            assert_eq!((&time.start, time.anchor), (&None, None));
        }
        // What it was counted from stands before it.
        assert!(time.anchor_time.is_none_or(|from| from < id && time.anchor == Some(Anchor::Text)));
        assert!(time.alternatives.iter().all(|value| is_timex(value) && *value != time.value));
        assert!(document.sentences[time.sentence].span.contains(time.span));
        spans.push(time.span);
    }
    assert!(ordered(&spans), "times overlap");
    let quantities: Vec<ByteSpan> = document.quantities.iter().map(|q| q.span).collect();
    assert!(ordered(&quantities), "quantities overlap");
    for (id, quantity) in document.quantities.iter().enumerate() {
        assert_eq!(quantity.id, id);
        assert!(!quantity.span.of(text).trim().is_empty());
        assert!(quantity.of.is_none_or(|of| !of.of(text).trim().is_empty() && !of.overlaps(quantity.span)));
        assert!(spans.iter().all(|s| !s.overlaps(quantity.span)), "a time is a quantity too");
        assert!(document.sentences[quantity.sentence].span.contains(quantity.span));
        match (quantity.value, quantity.low, quantity.high) {
            (Some(value), None, None) => assert!(value.is_finite()),
            (None, Some(low), Some(high)) => assert!(low < high),
            (None, None, None) => assert_eq!(quantity.base, None, "what is open has no value in another unit"),
            other => panic!("half a range: {other:?}"),
        }
        if let Some(base) = &quantity.base {
            assert_eq!(
                (base.value.is_some(), base.high.is_some()),
                (quantity.value.is_some(), quantity.high.is_some())
            );
            assert!(base.value.is_none_or(f64::is_finite));
            assert_ne!(Some(&base.unit), quantity.unit.as_ref(), "a base unit is told once");
        }
    }
    for (id, change) in document.changes.iter().enumerate() {
        assert_eq!(change.id, id);
        let sentence = document.sentences[change.sentence].span;
        assert!(sentence.contains(change.cue) && change.of.is_none_or(|of| sentence.contains(of)));
        let parts: Vec<usize> = [change.by, change.from, change.to].into_iter().flatten().collect();
        assert!(!parts.is_empty(), "a change tells nothing");
        assert!(parts.iter().all(|id| document.quantities[*id].sentence == change.sentence));
        assert!(parts.iter().all(|id| !document.quantities[*id].span.overlaps(change.cue)));
        assert!(parts.len() == parts.iter().collect::<std::collections::BTreeSet<_>>().len(), "one has two roles");
    }
    let references: Vec<ByteSpan> = document.references.iter().map(|r| r.span).collect();
    assert!(ordered(&references), "references overlap");
    for reference in references {
        assert!(!reference.of(text).is_empty());
        assert!(spans.iter().chain(&quantities).all(|s| !s.overlaps(reference)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn on_texts_of_values(text in text()) {
        holds(&text, &read(&text, None));
        holds(&text, &read(&text, Some("2024-02-29T23:59")));
        holds(&text, &read(&text, Some("9999-12-31")));
    }

    #[test]
    fn on_any_text(text in "\\PC{0,120}|(?s).{0,120}") {
        holds(&text, &read(&text, Some("2025-04-12")));
    }

    /// A day is read the same in every form, and its value is read as itself.
    #[test]
    fn a_day_in_any_form_has_its_value(days in 0_i64..730_000) {
        // From the year 1000 on, as a year of three digits is one only among others, to 2998: no one writes of later days.
        let day = jiff::civil::date(1000, 1, 1).checked_add(jiff::Span::new().days(days)).unwrap();
        let value = day.strftime("%Y-%m-%d").to_string();
        for form in ["%-d %B %Y", "%B %-d, %Y", "%A, %-d %B %Y", "%a %b %-d, %Y", "%Y-%m-%d", "%Y/%m/%d", "%-d.%-m.%Y"] {
            let text = format!("It was signed on {}.", day.strftime(form));
            let document = read(&text, None);
            prop_assert_eq!(document.times.len(), 1, "{}", text);
            let time = &document.times[0];
            prop_assert_eq!(&time.value, &value, "{}", text);
            prop_assert_eq!(time.start.as_deref(), Some(value.as_str()));
            prop_assert_eq!(time.end.clone(), day.tomorrow().ok().map(|next| next.to_string()));
        }
    }

    /// The limits of a resolved time, written as a range, give the same limits.
    #[test]
    fn a_printed_interval_parses_back(
        days in 0_i64..20_000,
        phrase in prop::sample::select(vec![
            "last week", "next month", "this year", "last quarter", "yesterday", "two weeks ago", "the weekend", "last summer",
            "the past 30 days", "the first week of May", "the last three days of February", "Christmas", "the third quarter",
        ]),
    ) {
        let today = jiff::civil::date(1990, 1, 1).checked_add(jiff::Span::new().days(days)).unwrap().to_string();
        let document = read(&format!("It happened over {phrase}."), Some(&today));
        let time = &document.times[0];
        let (start, end) = (time.start.clone().unwrap(), time.end.clone().unwrap());
        let last = end.parse::<jiff::civil::Date>().unwrap().yesterday().unwrap();
        let printed = read(&format!("It lasted from {start} to {last}."), None);
        prop_assert_eq!(&printed.times[0].value, &format!("{start}/{last}"));
        prop_assert_eq!((printed.times[0].start.clone(), printed.times[0].end.clone()), (Some(start), Some(end)));
    }

    /// What depends on the reference date alone does not go back when it goes on.
    #[test]
    fn a_later_reference_date_gives_no_earlier_time(
        days in 0_i64..4000, more in 0_i64..800,
        phrase in prop::sample::select(vec![
            "He left last week.", "He will leave on Monday.", "He left on Friday.", "He left in March.", "It will end in June.",
            "She came two months ago.", "It will come in three days.", "He left last summer.", "He came on 29 February.",
            "He came over the weekend.", "It rose in the third quarter.", "He came on Easter Monday.", "It fell on the 31st.",
            "He came on the first Monday of last month.", "He came five days before Christmas.", "It fell last night at 8.",
            "It will rise over the next five years.", "It rose in the second half of last year.", "It rose for the year.",
        ]),
    ) {
        let first = jiff::civil::date(2015, 1, 1);
        let at = |days| jiff::civil::Date::checked_add(first, jiff::Span::new().days(days)).unwrap().to_string();
        let start = |date: &str| read(phrase, Some(date)).times[0].start.clone();
        prop_assert!(start(&at(days)) <= start(&at(days + more)));
    }
}

#[test]
fn the_reference_date_comes_from_the_option_then_the_text_and_is_never_today() {
    let text = "Date: 12 April 2025\n\nHe left yesterday.";
    let document = read(text, Some("2020-01-02T10:30"));
    assert_eq!(document.reference_date.as_deref(), Some("2020-01-02T10:30"));
    assert_eq!(document.reference_date_from, Some(ReferenceDateFrom::Option));
    assert_eq!(document.times.last().unwrap().value, "2020-01-01");
    for header in
        ["Date: 12 April 2025", "date 2025-04-12", "Saturday, April 12, 2025", "LONDON, April 12, 2025 – It rained."]
    {
        let document = read(&format!("{header}\n\nHe left yesterday."), None);
        assert_eq!(document.reference_date.as_deref(), Some("2025-04-12"), "{header}");
        assert_eq!(document.reference_date_from, Some(ReferenceDateFrom::Text));
        assert_eq!(document.times.last().unwrap().value, "2025-04-11");
        assert_eq!(document.times.last().unwrap().anchor, Some(Anchor::Reference));
    }
    let document = read("On 12 April 2025 he spoke. He left yesterday. She came on Monday.", None);
    assert_eq!(document.reference_date, None);
    let codes: Vec<_> = document.warnings.iter().map(|w| (w.code, w.span)).collect();
    let span = document.times[1].span;
    assert_eq!(codes, [(WarningCode::NoReferenceDate, Some(span))], "one warning, at the first relative time");
    assert_eq!((document.times[1].start.as_ref(), document.times[1].anchor), (None, None));
}

#[test]
fn an_invalid_reference_date_is_reported_and_the_text_is_asked() {
    for option in ["yesterday", "2025-02-30", "2025-4-1", "2025-04-12T25:00", ""] {
        let document = read("Date: 12 April 2025\n\nHe left yesterday.", Some(option));
        assert_eq!(document.warnings.first().map(|w| w.code), Some(WarningCode::InvalidReferenceDate), "{option}");
        assert_eq!(document.reference_date.as_deref(), Some("2025-04-12"), "{option}");
    }
}

/// What the text leaves open, the caller's options decide.
#[test]
fn options_decide_the_order_of_dates_and_the_side_of_weekdays() {
    use factcards::document::{DateOrder, Prefer};
    let value = |text: &str, options: Options| {
        let options = Options { reference_date: Some("2025-04-12".to_owned()), ..options };
        let document = analyze(text, &options, factcards_model::english().unwrap());
        let time = document.times[0].clone();
        (time.value, time.alternatives)
    };
    let order = |order| value("Paid on 04/11/2025.", Options { date_order: order, ..Options::default() });
    assert_eq!(order(None), ("2025-04-11".to_owned(), vec!["2025-11-04".to_owned()]));
    assert_eq!(order(Some(DateOrder::DayFirst)), ("2025-11-04".to_owned(), vec![]));
    assert_eq!(order(Some(DateOrder::MonthFirst)), ("2025-04-11".to_owned(), vec![]));
    let side = |text, prefer| value(text, Options { prefer, ..Options::default() }).0;
    assert_eq!(side("Photos of Friday", Prefer::Nearest), "2025-04-11");
    assert_eq!(side("Photos of Friday", Prefer::Future), "2025-04-18");
    assert_eq!(side("Lunch on Friday", Prefer::Nearest), "2025-04-18");
    assert_eq!(side("She will come on Friday.", Prefer::Nearest), "2025-04-18");
    assert_eq!(side("She will come on Friday.", Prefer::Past), "2025-04-18");
    assert_eq!(side("She came on Friday.", Prefer::Future), "2025-04-11");
    assert_eq!(side("She has been away since Friday.", Prefer::Future), "2025-04-11");
    assert_eq!(side("Photos of 3 March", Prefer::Future), "2026-03-03");
    // The date line of the text is read in the order that the caller gives.
    let options = Options { date_order: Some(DateOrder::DayFirst), ..Options::default() };
    let document = analyze("Date: 04/11/2025\n\nHe left yesterday.", &options, factcards_model::english().unwrap());
    assert_eq!(document.reference_date.as_deref(), Some("2025-11-04"));
}
