//! What several texts tell otherwise.

use super::*;
use crate::view::comparing::tests::reading;

/// "12 in 0, 14 in 1 2".
fn told(values: &[Value]) -> String {
    let told_by = |value: &Value| value.told_by.iter().map(|(at, _)| at.to_string()).collect::<Vec<_>>().join(" ");
    values.iter().map(|value| format!("{} in {}", value.words, told_by(value))).collect::<Vec<_>>().join(", ")
}

#[test]
fn values_are_told_with_all_texts_that_tell_them() {
    let texts = [
        reading("The fire in the port of Vik destroyed 12 boats. Ada Roe closed the old harbour on 4 March 2024."),
        reading("The fire in the port of Vik destroyed 14 boats. Ada Roe closed the old harbour on 6 March 2024."),
        reading("It was cold. The fire in the port of Vik destroyed 14 boats."),
        reading("Rice cooks for twenty minutes."),
        reading("Ada Roe closed the old harbour on 4 March 2024. The fire in the port of Vik destroyed 20 boats."),
    ];
    let found = Disagreements::of(&texts).unwrap();
    assert_eq!(found.numbers.iter().map(|of| told(of)).collect::<Vec<_>>(), ["12 in 0, 14 in 1 2, 20 in 4"]);
    assert_eq!(found.dates.iter().map(|of| told(of)).collect::<Vec<_>>(), ["4 March 2024 in 0 4, 6 March 2024 in 1"]);
    assert_eq!(Disagreements::of(&texts[3..4]).unwrap(), Disagreements::default());
}

#[test]
fn two_items_of_one_text_are_never_of_the_same() {
    let mut groups = Groups::default();
    groups.join((0, 1), (1, 1));
    groups.join((1, 1), (2, 5));
    groups.join((0, 2), (2, 5));
    let groups = groups.in_order();
    assert_eq!(groups, [Group::from([(0, 1), (1, 1), (2, 5)]), Group::from([(0, 2), (2, 5)])]);
}

#[test]
fn what_is_of_the_same_by_two_ways_is_put_together() {
    let mut groups = Groups::default();
    groups.join((0, 1), (1, 1));
    groups.join((0, 1), (2, 1));
    groups.join((1, 1), (2, 1));
    assert_eq!(groups.in_order(), [Group::from([(0, 1), (1, 1), (2, 1)])]);
}

#[test]
fn texts_that_are_too_long_together_are_not_compared_each_with_each() {
    assert!(is_short_enough(BYTES, 2) && is_short_enough(BYTES / 7, 8) && is_short_enough(0, 0));
    assert!(!is_short_enough(BYTES, 3) && !is_short_enough(BYTES / 7 + 1, 8));
}
