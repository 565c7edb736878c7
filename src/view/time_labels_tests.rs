//! Times in words, their precision, and what is asked about them.

use factcards::{Options, analyze};
use factcards_document::DateOrder;

use super::*;
use crate::strings::Language;

fn time(value: &str, kind: TimeKind) -> Time<ByteSpan> {
    Time {
        id: 0,
        span: ByteSpan::default(),
        sentence: 0,
        kind,
        value: value.to_owned(),
        start: None,
        end: None,
        anchor: None,
        anchor_time: None,
        modifier: None,
        alternatives: vec![],
    }
}

fn reading(text: &str, options: &Options) -> Reading {
    Reading::new(text.into(), analyze(text, options, factcards_model::english().unwrap()), Language::En)
}

#[test]
fn the_late_part_of_a_year_comes_after_its_days() {
    let text = "By late 2006 it was over. On 23 February 2006 it began, in 2006, and in 2007 all forgot it.";
    let reading = reading(text, &Options::default());
    let mut times: Vec<_> = reading.document.times.iter().collect();
    times.sort_by_key(|time| place(time));
    let words: Vec<_> = times.iter().map(|time| reading.words(time.span)).collect();
    assert_eq!(words, ["2006", "23 February 2006", "late 2006", "2007"]);
}

#[test]
fn a_value_tells_how_precise_it_is() {
    for (value, words) in [
        ("2025-04-11T15:00", "time"),
        ("T09:30", "time"),
        ("2025-04-11TEV", "part of a day"),
        ("2025-04-11", "day"),
        ("XXXX-WXX-5", "day"),
        ("XXXX-XX-XX", "day"),
        ("2025-W15-WE", "weekend"),
        ("2025-W15", "week"),
        ("2025-04", "month"),
        ("XXXX-XX", "month"),
        ("2025-WI", "season"),
        ("2025-SU", "season"),
        ("XXXX-QX", "quarter"),
        ("2025-H1", "half-year"),
        ("2025", "year"),
        ("BC0044", "year"),
        ("BC0044-03-15", "day"),
        ("199", "decade"),
        ("19", "century"),
    ] {
        assert_eq!(
            precision(&time(value, TimeKind::Date)).map(|precision| precision.words(Language::En)),
            Some(words),
            "{value}"
        );
    }
    for (value, kind, words) in [
        ("2020/2024", TimeKind::Range, "range"),
        ("P3D", TimeKind::Duration, "duration"),
        ("P1W", TimeKind::Set, "repeated"),
    ] {
        assert_eq!(
            precision(&time(value, kind)).map(|precision| precision.words(Language::En)),
            Some(words),
            "{value}"
        );
    }
    for value in ["PRESENT_REF", "", "-", "–-é-"] {
        assert_eq!(precision(&time(value, TimeKind::Date)), None, "{value}");
    }
}

#[test]
fn a_modifier_stands_before_the_time_in_words() {
    use TimeModifier::*;
    for (modifier, value, kind, words) in [
        (Approx, "2010", TimeKind::Date, "about 2010"),
        (Start, "2010", TimeKind::Date, "early 2010"),
        (Mid, "2025-04", TimeKind::Date, "mid-April 2025"),
        (End, "201", TimeKind::Date, "late 2010s"),
        (End, "2025-W15", TimeKind::Date, "end of week 15 of 2025"),
        (Before, "2025-04-11", TimeKind::Date, "before 11 April 2025"),
        (After, "2025-04-11", TimeKind::Date, "after 11 April 2025"),
        (OnOrBefore, "2025-04-11", TimeKind::Date, "by/until 11 April 2025"),
        (OnOrAfter, "2010", TimeKind::Date, "since 2010"),
        (LessThan, "P2W", TimeKind::Duration, "less than 2 weeks"),
        (MoreThan, "P2W", TimeKind::Duration, "more than 2 weeks"),
    ] {
        let time = Time { modifier: Some(modifier), ..time(value, kind) };
        let said = label(&time, "other words", Language::En);
        assert_eq!((said.to_string().as_str(), said.is_translated), (words, true));
        assert!(
            !label(&time, words, Language::En).is_translated
                && !label(&time, &date_in_words(value, Language::En), Language::En).is_translated
        );
    }
}

#[test]
fn a_code_leaves_the_words_to_the_text() {
    let said = |value, kind, modifier, words: &str| {
        let label = label(&Time { modifier, ..time(value, kind) }, words, Language::En);
        assert!(!label.is_translated);
        label.to_string()
    };
    assert_eq!(said("P1W", TimeKind::Set, None, "a week"), "a week");
    assert_eq!(said("PRESENT_REF", TimeKind::Date, None, "now"), "now");
    assert_eq!(said("PXD", TimeKind::Duration, None, "several days"), "several days");
    let next_week = |modifier, words| said("XXXX-WXX", TimeKind::Date, Some(modifier), words);
    assert_eq!(next_week(TimeModifier::OnOrBefore, "next week"), "by/until next week");
    assert_eq!(next_week(TimeModifier::OnOrBefore, "Until next week"), "Until next week");
    assert_eq!(next_week(TimeModifier::Start, "early next week"), "early next week");
}

#[test]
fn the_date_of_the_text_is_asked_for_where_it_is_missing() {
    let text = "Ada Moreau left Oslo on Friday.";
    let Reference::Missing(span) = reference(&reading(text, &Options::default()).document) else { panic!() };
    assert_eq!(span.of(text), "Friday");
    let dated = Options { reference_date: Some("2024-03-04".to_owned()), ..Options::default() };
    assert_eq!(reference(&reading(text, &dated).document), Reference::Used);
    assert_eq!(reference(&reading("Ada Moreau left Oslo on 3 March 2024.", &dated).document), Reference::Unused);
}

#[test]
fn numbers_that_can_be_two_days_are_found_and_stay_so_when_an_order_is_chosen() {
    let text = "Ada Moreau left Oslo on 04/11/2025.";
    let open = reading(text, &Options::default());
    assert_eq!(unclear_date(&open, false), Some("04/11/2025"));
    let chosen = reading(text, &Options { date_order: Some(DateOrder::DayFirst), ..Options::default() });
    assert_eq!((unclear_date(&chosen, true), unclear_date(&chosen, false)), (Some("04/11/2025"), None));
    let told = reading("Ada Moreau left Oslo on 04/11/2025 and came back on 25/11/2025.", &Options::default());
    assert_eq!(unclear_date(&told, false), None);
}

#[test]
fn only_dates_of_numbers_read_two_ways() {
    for word in ["04/11/2025", "4.11.25", "4-11-2025", "(04/11/2025)"] {
        assert!(reads_two_ways(word), "{word}");
    }
    for word in
        ["25/11/2025", "11/25/2025", "11/11/2025", "2025-04-11", "4/11", "Friday", "4/11.2025", "00/11/2025", "é/1"]
    {
        assert!(!reads_two_ways(word), "{word}");
    }
}
