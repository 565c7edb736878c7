//! Reviewed Documents compared with themselves, with others, and with other values in them.

use super::*;
use crate::reviewed::reviewed;

macro_rules! texts {
    ($($name:literal),*) => {
        [$((
            include_str!(concat!("../../../../tests/documents/", $name, "/document.json")),
            include_str!(concat!("../../../../tests/documents/", $name, "/text.txt")),
        )),*]
    };
}

const TEXTS: [(&str, &str); 5] = texts!("article", "minutes", "obituary", "press-release", "incident-report");

/// The Document without what some of its sentences say, and with other values in some.
fn varied(document: &Document<ByteSpan>) -> Document<ByteSpan> {
    let mut varied = document.clone();
    for quantity in varied.quantities.iter_mut().step_by(2) {
        quantity.value = quantity.value.map(|value| value + 7.0);
    }
    for time in varied.times.iter_mut().filter(|time| time.start.is_some()).step_by(2) {
        (time.start, time.end) = (Some("2031-01-01".to_owned()), Some("2031-01-02".to_owned()));
        time.value = "2031-01-01".to_owned();
    }
    varied
}

#[test]
fn a_text_is_like_itself() {
    for (json, source) in TEXTS {
        let document = reviewed(json, source);
        let side = Side { document: &document, source };
        let same = compare(side, side);
        assert!(same.numbers.is_empty() && same.dates.is_empty(), "{same:?}");
        assert!(same.facts.iter().filter(|pair| pair.left != pair.right).count() == 0, "{:?}", same.facts);
        assert!(10 * same.facts.len() >= 9 * document.facts.len(), "{} of {}", same.facts.len(), document.facts.len());
        assert!(same.entities.iter().all(|(one, other)| one == other));
        assert!(10 * same.entities.len() >= 9 * document.entities.len());
    }
}

#[test]
fn other_values_of_the_same_differ() {
    let (mut right, mut wrong, mut wanted) = (0, 0, 0);
    for (json, source) in TEXTS {
        let document = reviewed(json, source);
        let other = varied(&document);
        let found = compare(Side { document: &document, source }, Side { document: &other, source });
        let changed = |id: Id| document.quantities.get(id).is_some_and(|q| q.value != other.quantities[id].value);
        wanted += (0..document.quantities.len()).filter(|id| changed(*id)).count();
        for difference in &found.numbers {
            if difference.left == difference.right && changed(difference.left) { right += 1 } else { wrong += 1 }
        }
        for difference in &found.dates {
            let is_changed = document.times[difference.left].value != other.times[difference.right].value;
            if difference.left == difference.right && is_changed { right += 1 } else { wrong += 1 }
        }
        wanted += document
            .facts
            .iter()
            .filter_map(|fact| fact.time)
            .filter(|id| document.times[*id].value != other.times[*id].value && document.times[*id].start.is_some())
            .collect::<std::collections::BTreeSet<_>>()
            .len();
    }
    println!("differences: {right} right, {wrong} wrong, {wanted} wanted");
    assert_eq!(wrong, 0);
    assert!(2 * right >= wanted, "{right} of {wanted}");
}

#[test]
fn different_texts_disagree_on_nothing() {
    for (at, (json, source)) in TEXTS.into_iter().enumerate() {
        let document = reviewed(json, source);
        for (other_json, other_source) in TEXTS.into_iter().skip(at + 1) {
            let other = reviewed(other_json, other_source);
            let found = compare(Side { document: &document, source }, Side { document: &other, source: other_source });
            assert!(found.facts.is_empty(), "{:?}", found.facts);
            assert!(found.numbers.is_empty() && found.dates.is_empty() && found.attributions.is_empty(), "{found:?}");
        }
    }
}

#[test]
fn entities_of_several_texts_are_sets() {
    let documents: Vec<_> = TEXTS.iter().map(|(json, source)| (reviewed(json, source), *source)).collect();
    let sides: Vec<_> =
        documents.iter().chain(documents.first()).map(|(document, source)| Side { document, source }).collect();
    let sets = merge_entities(&sides);
    let all: usize = sides.iter().map(|side| side.document.entities.len()).sum();
    assert_eq!(sets.iter().map(Vec::len).sum::<usize>(), all);
    for set in &sets {
        assert!(set.windows(2).all(|pair| pair[0].0 < pair[1].0), "{set:?}");
    }
    let twice =
        sets.iter().filter(|set| set.contains(&(0, set[0].1)) && set.iter().any(|(text, _)| *text == 5)).count();
    assert!(10 * twice >= 9 * documents[0].0.entities.len(), "{twice}");
}
