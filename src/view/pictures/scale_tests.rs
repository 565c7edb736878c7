//! Tests of the scale of time.

use super::super::instant::days;
use super::*;

fn day(iso: &str) -> f64 {
    days(iso).unwrap()
}

fn moments(dates: &[&str]) -> Vec<(f64, f64)> {
    dates.iter().map(|date| (day(date), day(date))).collect()
}

fn values(scale: &Scale) -> Vec<String> {
    scale.ticks(64.0).into_iter().map(|tick| tick.value).collect()
}

#[test]
fn moments_that_are_told_apart_are_on_an_even_scale() {
    let scale = Scale::new(&moments(&["2020-01-01", "2021-01-01", "2022-06-01", "2024-01-01"]), 400.0).unwrap();
    assert_eq!((scale.kind, scale.breaks.len()), (Kind::Even, 0));
    assert_eq!((scale.at(day("2020-01-01")), scale.at(day("2024-01-01"))), (0.0, 400.0));
    let middle = scale.at(day("2022-01-01"));
    assert!((middle - 200.0).abs() < 0.2, "{middle}");
    assert_eq!(values(&scale), ["2020", "2021", "2022", "2023", "2024"]);
}

#[test]
fn what_is_mostly_empty_is_broken() {
    let scale = Scale::new(&moments(&["1800-01-01", "1800-01-20", "1800-02-10", "2000-01-01", "2000-01-20"]), 400.0);
    let scale = scale.unwrap();
    assert_eq!((scale.kind, scale.breaks.len()), (Kind::Broken, 1));
    let gap = scale.breaks[0];
    assert!((gap.x.1 - gap.x.0 - BREAK).abs() < 1e-9);
    assert!((gap.days / 365.25 - 200.0).abs() < 1.0);
    // Equal lengths are equally long on both sides.
    let of = |a: &str, b: &str| scale.at(day(b)) - scale.at(day(a));
    assert!((of("1800-01-01", "1800-01-20") - of("2000-01-01", "2000-01-20")).abs() < 1e-6);
    assert!((scale.at(day("2000-01-20")) - 400.0).abs() < 1e-6);
}

#[test]
fn moments_at_all_distances_are_compressed_in_their_order() {
    let dates = ["2024-01-01", "2026-03-22T02:14", "2026-03-22T02:31", "2026-03-22T05:40", "2026-04-01", "2026-05-05"];
    let scale = Scale::new(&moments(&dates), 350.0).unwrap();
    assert_eq!((scale.kind, scale.breaks.len()), (Kind::Compressed, 1));
    let places: Vec<_> = dates.iter().map(|date| scale.at(day(date))).collect();
    assert!(places.windows(2).all(|pair| pair[1] - pair[0] > NEAR), "{places:?}");
    assert!(scale.ticks(64.0).is_empty());
}

#[test]
fn what_lasts_through_a_gap_keeps_it() {
    let mut stretches = moments(&["1800-01-01", "1800-01-20", "2000-01-01", "2000-01-20"]);
    stretches.push((day("1790-01-01"), day("2010-01-01")));
    assert!(Scale::new(&stretches, 400.0).unwrap().breaks.is_empty());
}

#[test]
fn hours_days_and_months_are_named_by_the_calendar() {
    let of = |dates: &[&str]| values(&Scale::new(&moments(dates), 350.0).unwrap());
    assert_eq!(of(&["2026-03-21T20:00", "2026-03-22T08:00"]), ["T21:00", "2026-03-22", "T03:00", "T06:00"]);
    assert_eq!(
        of(&["2026-03-30", "2026-04-03"]),
        ["2026-03-30", "2026-03-31", "2026-04-01", "2026-04-02", "2026-04-03"]
    );
    assert_eq!(of(&["2025-11-10", "2026-08-10"]), ["2026", "2026-04", "2026-07"]);
    assert_eq!(of(&["-000099-01-01", "0101-01-01"]), ["BC0051", "BC0001", "0050", "0100"]);
}

#[test]
fn one_moment_has_no_scale() {
    assert_eq!(Scale::new(&moments(&["2026-03-22", "2026-03-22"]), 300.0), None);
    assert_eq!(Scale::new(&[], 300.0), None);
}
