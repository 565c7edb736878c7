//! Several texts in one timeline and one list of people.

use super::*;
use crate::view::comparing::tests::reading;

fn texts() -> [Reading; 3] {
    [
        reading("Ada Roe left Oslo in 2021. She comes back every Monday."),
        reading("Bo Lind came in 2019. Ada Roe, the mayor of Vik, met Bo Lind in 2022."),
        reading("It rained in 2020. Ada Roe was there."),
    ]
}

#[test]
fn times_of_all_texts_stand_in_one_order() {
    let texts = texts();
    let values = timeline(&texts).into_iter().map(|(at, id)| (at, texts[at].document.times[id].value.clone()));
    let wanted = [(1, "2019"), (2, "2020"), (0, "2021"), (1, "2022")].map(|(at, year)| (at, year.to_owned()));
    assert_eq!(values.collect::<Vec<_>>(), wanted);
    assert_eq!(unplaced(&texts), 1);
}

#[test]
fn people_of_most_texts_come_first() {
    let texts = texts();
    let people = people(&texts);
    let told: Vec<_> = people.iter().map(|person| (name(&texts, person), person.len())).collect();
    assert_eq!(told, [("Ada Roe", 3), ("Bo Lind", 1)]);
    assert!(timeline(&[]).is_empty() && super::people(&[]).is_empty());
}
