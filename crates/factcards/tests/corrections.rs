//! Corrections by hand: what each does, what they leave alone, and that what holds for a Document holds afterwards.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    reason = "a test asserts by panicking"
)]

#[path = "corrections/arbitrary.rs"]
mod arbitrary;
#[path = "properties/invariants.rs"]
mod invariants;

use factcards::document::{
    Correction, EntityKind, EntityTarget, ItemKind, ItemTarget, MentionTarget, TimeKind, Utf16, WarningCode,
    timex_interval,
};
use factcards::{Document, Options, analyze, export};
use serde_json::Value;

const TEXT: &str = "\
Ada Moreau, the mayor of Leeds, met Bo Lindqvist on 3 May 2026. Moreau said: “We will open the bridge on Friday.” \
Lindqvist denied that the bridge would cost more than £40 million, up from £30 million. She said Lindqvist told her \
that Georgia would pay. Georgia borders Russia. Georgia Smith disagreed; Smith left for Leeds.";

const TEXTS: [&str; 4] = [
    TEXT,
    include_str!("../../../tests/documents/article/text.txt"),
    include_str!("../../../tests/documents/minutes/text.txt"),
    include_str!("../../../tests/documents/e-mail/text.txt"),
];

fn options(corrections: Vec<Correction>) -> Options {
    Options { reference_date: Some("2026-05-04".to_owned()), corrections, ..Options::default() }
}

fn read(text: &str, corrections: Vec<Correction>) -> Document {
    analyze(text, &options(corrections), factcards_model::english().unwrap())
}

fn named(document: &Document, name: &str) -> usize {
    let names: Vec<_> = document.entities.iter().map(|entity| entity.name.as_str()).collect();
    names.iter().position(|known| *known == name).unwrap_or_else(|| panic!("{name} is none of {names:?}"))
}

fn entity(text: &str, name: &str) -> EntityTarget {
    let document = read(text, vec![]);
    EntityTarget::of(&document, text, named(&document, name)).unwrap()
}

fn reject(text: &str, kind: ItemKind, position: usize) -> Correction {
    Correction::Reject { item: ItemTarget::of(&read(text, vec![]), text, kind, position).unwrap() }
}

fn not_found(document: &Document) -> usize {
    document.warnings.iter().filter(|w| w.code == WarningCode::CorrectionNotFound && w.correction.is_some()).count()
}

#[test]
fn an_entity_is_renamed_and_retyped() {
    let target = entity(TEXT, "Bo Lindqvist");
    let renamed = Correction::Rename { entity: target.clone(), name: " Bo\nLindquist ".to_owned() };
    let retyped = Correction::Retype { entity: target.clone(), to: EntityKind::Organization };
    let document = read(TEXT, vec![renamed, retyped]);
    let id = named(&document, "Bo Lindquist");
    assert_eq!(document.entities[id].kind, EntityKind::Organization);
    assert!(document.entities[id].aliases.contains(&"Bo Lindqvist".to_owned()));
    assert!(document.corrections.iter().all(|applied| applied.entities == [id]));
    assert_eq!(EntityTarget::of(&document, TEXT, id), Some(target), "it is named as the engine found it");
}

#[test]
fn merges_are_chains_in_any_order() {
    let (one, two, three) = (entity(TEXT, "Ada Moreau"), entity(TEXT, "Bo Lindqvist"), entity(TEXT, "Georgia Smith"));
    let before = read(TEXT, vec![]);
    let mentions =
        |d: &Document, names: &[&str]| names.iter().map(|n| d.entities[named(d, n)].mentions.len()).sum::<usize>();
    let all = mentions(&before, &["Ada Moreau", "Bo Lindqvist", "Georgia Smith"]);
    let first = Correction::Merge { entity: one.clone(), into: two.clone() };
    let second = Correction::Merge { entity: two, into: three };
    for corrections in [vec![first.clone(), second.clone()], vec![second, first]] {
        let document = read(TEXT, corrections);
        assert_eq!(mentions(&document, &["Georgia Smith"]), all);
        assert_eq!(document.entities.len(), before.entities.len() - 2);
        let met = document.facts.iter().find(|fact| fact.relation.lemma == "meet").unwrap();
        assert_eq!(met.subject.entity, Some(named(&document, "Georgia Smith")));
    }
}

#[test]
fn some_mentions_are_somebody_else() {
    let text = "Ada Moreau met Bo Lee. Moreau left. She said that Ms. Moreau had paid. Moreau denied it.";
    let whole = entity(text, "Ada Moreau");
    let before = read(text, vec![]);
    let forms = MentionTarget::Form("Moreau".to_owned());
    let split =
        Correction::Split { entity: whole.clone(), mentions: forms, name: Some("Eve Moreau".to_owned()), into: None };
    let document = read(text, vec![split]);
    let (ada, eve) = (named(&document, "Ada Moreau"), named(&document, "Eve Moreau"));
    assert_eq!(
        document.entities[ada].mentions.len() + document.entities[eve].mentions.len(),
        before.entities[named(&before, "Ada Moreau")].mentions.len()
    );
    let subject = |lemma: &str| {
        let fact = document.facts.iter().find(|fact| fact.relation.lemma == lemma);
        fact.unwrap_or_else(|| panic!("{lemma}: {:#?}", document.facts)).subject.entity
    };
    assert_eq!((subject("meet"), subject("leave")), (Some(ada), Some(eve)));

    let place = read(text, vec![]).entities[named(&before, "Ada Moreau")].mentions.len() - 1;
    let last = MentionTarget::of(&before, text, named(&before, "Ada Moreau"), place).unwrap();
    let moved = Correction::Split { entity: whole, mentions: last, name: None, into: Some(entity(text, "Bo Lee")) };
    let document = read(text, vec![moved]);
    assert_eq!(document.entities.len(), before.entities.len());
    let bo = &before.entities[named(&before, "Bo Lee")];
    assert_eq!(document.entities[named(&document, "Bo Lee")].mentions.len(), bo.mentions.len() + 1);
}

#[test]
fn a_hidden_entity_is_referred_to_by_nothing() {
    let document = read(TEXT, vec![Correction::Hide { entity: entity(TEXT, "Leeds") }]);
    let before = read(TEXT, vec![]);
    assert_eq!(document.entities.len(), before.entities.len() - 1);
    assert_eq!(document.facts.len(), before.facts.len());
    assert!(!document.entities.iter().any(|entity| entity.name == "Leeds"));
    let left = document.facts.iter().flat_map(|fact| &fact.arguments).find(|a| a.span.of(TEXT) == "Leeds").unwrap();
    assert_eq!(left.entity, None);
}

#[test]
fn what_is_rejected_leaves() {
    let before = read(TEXT, vec![]);
    let kinds = [
        (ItemKind::Fact, before.facts.len()),
        (ItemKind::Attribution, before.attributions.len()),
        (ItemKind::Time, before.times.len()),
        (ItemKind::Quantity, before.quantities.len()),
        (ItemKind::Change, before.changes.len()),
        (ItemKind::Role, 1),
        (ItemKind::Who, before.main_event.who.len()),
    ];
    for (kind, count) in kinds {
        assert!(count > 0, "{kind:?}");
        for position in 0..count {
            let place = kind.places(&before)[position];
            let document = read(TEXT, vec![reject(TEXT, kind, position)]);
            assert_eq!(not_found(&document), 0);
            assert_eq!(document.corrections.len(), 1);
            let others = kind.places(&document);
            assert!(others.len() < kind.places(&before).len(), "{kind:?}");
            assert_eq!(
                others.iter().filter(|other| **other == place).count() + 1,
                kind.places(&before).iter().filter(|other| **other == place).count(),
                "{kind:?}"
            );
        }
    }
}

#[test]
fn what_stood_in_a_rejected_attribution_stands_in_the_one_around_it() {
    let before = read(TEXT, vec![]);
    let inner = before.attributions.iter().find(|a| a.within.is_some()).unwrap();
    let fact = before.facts.iter().find(|fact| fact.attribution == Some(inner.id)).unwrap();
    let outer = before.attributions[inner.within.unwrap()].content[0];
    let document = read(TEXT, vec![reject(TEXT, ItemKind::Attribution, inner.id)]);
    let fact = document.facts.iter().find(|now| now.span == fact.span).unwrap();
    assert_eq!(document.attributions[fact.attribution.unwrap()].content[0], outer);
}

#[test]
fn a_change_without_amounts_is_none() {
    let before = read(TEXT, vec![]);
    assert_eq!(before.changes.len(), 1);
    let quantities = (0..before.quantities.len()).map(|id| reject(TEXT, ItemKind::Quantity, id)).collect();
    assert!(read(TEXT, quantities).changes.is_empty());
}

#[test]
fn a_time_is_another_one() {
    let before = read(TEXT, vec![]);
    let friday = before.times.iter().find(|time| time.span.of(TEXT).contains("Friday")).unwrap().id;
    let time = ItemTarget::of(&before, TEXT, ItemKind::Time, friday).unwrap().quote;
    let to = |value: &str| Correction::Redate { time: time.clone(), value: value.to_owned() };
    let document = read(TEXT, vec![to("2026-05-15T10:00")]);
    let time = &document.times[friday];
    assert_eq!((time.kind, time.start.as_deref()), (TimeKind::Time, Some("2026-05-15T10:00")));
    assert_eq!((time.end.as_deref(), time.anchor), (Some("2026-05-15T10:01"), None));
    assert_eq!(document.corrections[0].times, [friday]);
    let unchanged = read(TEXT, vec![to("soon")]);
    assert_eq!((not_found(&unchanged), &unchanged.times), (1, &before.times));
}

#[test]
fn corrections_outlive_an_edit_and_are_never_applied_to_something_else() {
    let corrections = vec![
        Correction::Rename { entity: entity(TEXT, "Bo Lindqvist"), name: "Bo L.".to_owned() },
        reject(TEXT, ItemKind::Time, 1),
    ];
    let edited = TEXT.replacen("Ada Moreau", "Yesterday evening, Ada Moreau", 1);
    let document = read(&edited, corrections.clone());
    assert_eq!(not_found(&document), 0);
    assert!(!document.times.iter().any(|time| time.span.of(&edited).contains("Friday")));
    let other = "On Friday Cy Young left. Eve Smith will be here on Friday.";
    let document = read(other, corrections);
    let plain = read(other, vec![]);
    assert_eq!(not_found(&document), 2);
    assert_eq!((document.times, document.entities), (plain.times, plain.entities));
}

/// The value of a time says its interval, but where the engine knows of a length from there on.
#[test]
fn values_of_the_engine_are_the_intervals_that_it_gives() {
    let mut compared = 0;
    for text in TEXTS.into_iter().chain([
        "In 44 BC, the 1990s, the 7th century BC, spring 2012, Q3 2025, the first half of 2019 and the 19th century.",
        "The week of 4 May 2026; last weekend; from 2019 to 2023; on 3 May 2026 at 3 p.m.; yesterday evening.",
    ]) {
        for time in read(text, vec![]).times {
            let interval = time.start.clone().zip(time.end.clone());
            if interval.is_some() && !time.value.starts_with('P') {
                assert_eq!(timex_interval(&time.value), interval, "{time:?}");
                compared += 1;
            }
        }
    }
    assert!(compared > 30, "{compared}");
}

#[test]
fn what_was_corrected_is_marked_in_calendars_and_linked_data_and_nothing_else_is() {
    let text = "Ada Moreau left Leeds on 3 May 2026. Bo Lindqvist came on 4 May 2026.";
    let plain = read(text, vec![]);
    let time = ItemTarget::of(&plain, text, ItemKind::Time, 0).unwrap().quote;
    let corrections = vec![
        Correction::Redate { time, value: "2026-05-05".to_owned() },
        Correction::Rename { entity: entity(text, "Bo Lindqvist"), name: "Bo L.".to_owned() },
    ];
    let exported = |document: &Document| {
        let document = document.clone().in_unit::<Utf16>(text);
        (export::ics(&document), serde_json::from_str::<Value>(&export::jsonld(&document)).unwrap())
    };
    let (calendar, linked) = exported(&read(text, corrections));
    let marked: Vec<_> =
        calendar.split("BEGIN:VEVENT").filter(|event| event.contains("COMMENT:corrected by hand")).collect();
    assert!(marked.len() == 1 && marked[0].contains("20260505"), "{calendar}");
    assert_eq!(linked["@context"][1]["correctedByHand"], "urn:x-factcards:correctedByHand");
    let things = ["about", "mentions"].into_iter().filter_map(|part| linked[part].as_array()).flatten();
    let mut marked: Vec<_> =
        things.filter(|thing| thing["correctedByHand"] == true).map(|thing| thing["name"].as_str().unwrap()).collect();
    marked.sort_unstable();
    assert_eq!(marked, ["Ada Moreau left Leeds on 3 May 2026", "Bo L."]);
    let (calendar, linked) = exported(&plain);
    assert!(!calendar.contains("COMMENT") && !linked.to_string().contains("correctedByHand"));
    assert_eq!(linked["@context"], "https://schema.org");
}
