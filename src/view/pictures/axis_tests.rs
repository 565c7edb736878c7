//! Tests of the axis of the timeline.

use factcards::{Options, analyze};
use factcards_document::DateOrder;

use super::super::lanes::LANES;
use super::*;
use crate::strings::Language;

const TEXT: &str = "Ada Moreau came to Oslo on 3 March 2024. She left in June 2024. On 5 March 2024 Tom Berger \
                    bought a boat. The yard opens on 1 May 2025 and will close by December 2025.";

fn reading(text: &str) -> Reading {
    let options = Options { reference_date: Some("2025-04-12".into()), ..Options::default() };
    let document = analyze(text, &options, factcards_model::english().unwrap());
    Reading::new(text.into(), document, Language::En)
}

fn axis(reading: &Reading, width: f64) -> Axis {
    Axis::of(reading, reading.entries().of_card("timeline"), width).unwrap()
}

fn mark<'a>(axis: &'a Axis, name: &str) -> &'a Mark {
    axis.marks.iter().find(|mark| mark.name.starts_with(name)).unwrap()
}

/// Where a mark and its label are, in its lane.
fn taken(mark: &Mark) -> (f64, f64) {
    let label = mark.label.as_ref().map(|label| (label.x, label.x + text::width(&label.when)));
    let (from, to) = label.unwrap_or(mark.x);
    (from.min(mark.x.0), to.max(mark.x.1))
}

fn assert_apart(axis: &Axis, width: f64) {
    for (at, a) in axis.marks.iter().enumerate() {
        let (from, to) = taken(a);
        assert!(from >= 0.0 && to <= width, "{a:?}");
        for b in axis.marks.iter().skip(at + 1).filter(|b| b.lane.is_some() && b.lane == a.lane) {
            let other = taken(b);
            assert!(to < other.0 || from > other.1, "{a:?} meets {b:?}");
        }
    }
}

#[test]
fn days_are_points_and_months_bars_in_the_order_of_the_calendar() {
    let axis = axis(&reading(TEXT), 350.0);
    assert!(mark(&axis, "3 March 2024").is_point);
    let june = mark(&axis, "June 2024");
    assert!(!june.is_point && june.x.1 > june.x.0);
    let at: Vec<_> = axis.marks.iter().map(|mark| mark.x.0 + if mark.is_point { RADIUS } else { 0.0 }).collect();
    assert!(at.is_sorted(), "{at:?}");
}

#[test]
fn what_is_to_come_is_told_apart_from_what_was() {
    let axis = axis(&reading(TEXT), 350.0);
    let standing = |name: &str| mark(&axis, name).standing;
    assert_eq!(standing("3 March 2024"), Standing::Told);
    assert_eq!(standing("1 May 2025"), Standing::Ahead);
    assert_eq!(mark(&axis, "by/until December 2025").side, Some(Side::Before));
    let reference = axis.reference.unwrap();
    assert!(mark(&axis, "June 2024").x.1 < reference && reference < mark(&axis, "1 May 2025").x.1);
}

#[test]
fn claims_denials_and_plans_are_told_apart_in_shape_and_words() {
    let text = "Ada Moreau came to Oslo on 3 March 2024. Tom Berger said that she left on 5 March 2024. Lena Fischer did not \
                come on 7 March 2024. The firm plans to open a yard on 9 March 2024.";
    let axis = axis(&reading(text), 700.0);
    let told = |name: &str| {
        let mark = mark(&axis, name);
        let words = mark.name.split_once(" (").and_then(|(_, rest)| rest.split_once("): ")).map(|(words, _)| words);
        (mark.standing, words.unwrap_or_default().to_owned())
    };
    assert_eq!(told("3 March"), (Standing::Told, String::new()));
    assert_eq!(told("5 March"), (Standing::Claimed, "claimed".to_owned()));
    assert_eq!(told("7 March"), (Standing::Denied, "negated".to_owned()));
    assert_eq!(told("9 March"), (Standing::Ahead, "planned or expected".to_owned()));
}

#[test]
fn no_label_meets_another_at_any_width() {
    let many: String = (1..=28).map(|day| format!("Ada Moreau met Tom Berger in Oslo on {day} March 2024. ")).collect();
    for text in [TEXT, many.as_str()] {
        let reading = reading(text);
        for width in [240.0, 350.0, 700.0] {
            assert_apart(&axis(&reading, width), width);
        }
    }
    let reading = reading(&many);
    let narrow = axis(&reading, 240.0);
    assert!(narrow.lanes <= LANES);
    assert_eq!(narrow, axis(&reading, 240.0));
}

#[test]
fn an_unclear_date_is_at_both_places() {
    let text = "Ada Moreau left Oslo on 04/05/2024. Tom Berger came in March 2024. Lena Fischer went in June 2024.";
    let axis = axis(&reading(text), 350.0);
    let unclear: Vec<_> = axis.marks.iter().filter(|mark| mark.standing == Standing::Unclear).collect();
    assert_eq!(unclear.len(), 2);
    assert!(unclear[0].item == unclear[1].item && unclear[0].x != unclear[1].x);
    let options = Options { date_order: Some(DateOrder::DayFirst), ..Options::default() };
    let document = analyze(text, &options, factcards_model::english().unwrap());
    let clear = Reading::new(text.into(), document, Language::En);
    let clear = Axis::of(&clear, clear.entries().of_card("timeline"), 350.0).unwrap();
    assert!(clear.marks.iter().all(|mark| mark.standing == Standing::Told));
}

#[test]
fn labels_leave_out_what_all_have_in_common() {
    let text = "Ada Moreau left Oslo on 4 May 2024. Tom Berger came on 1 March 2024. Lena Fischer went in June 2024.";
    let axis = axis(&reading(text), 350.0);
    let labels: Vec<_> = axis.marks.iter().filter_map(|mark| Some(mark.label.as_ref()?.when.as_str())).collect();
    assert_eq!(labels, ["1 March", "4 May", "June"]);
    let common = Common { year: Some("2026".into()), day: Some("2026-03-22".into()) };
    assert_eq!(common.short("2026-03-22T02:14/2026-03-22T05:40"), "T02:14/T05:40");
    assert_eq!(common.short("2026-WI"), "2026-WI");
    let common = Common { day: None, ..common };
    assert_eq!(common.short("2026-03-22T02:14/2026-03-22T05:40"), "XXXX-03-22T02:14/T05:40");
}

#[test]
fn two_dates_are_no_picture() {
    let reading = reading("Ada Moreau left Oslo on 4 May 2024. Tom Berger came on 1 March 2024.");
    assert_eq!(Axis::of(&reading, reading.entries().of_card("timeline"), 350.0), None);
}
