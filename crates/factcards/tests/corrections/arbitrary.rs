//! Any corrections of the texts: what holds for a Document holds afterwards.

use factcards::document::{Correction, EntityKind, EntityTarget, ItemKind, ItemTarget, MentionTarget, apply};
use factcards::{Document, Options};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::{TEXTS, invariants, not_found, options, read};

const KINDS: [ItemKind; 15] = [
    ItemKind::Fact,
    ItemKind::Attribution,
    ItemKind::Time,
    ItemKind::Quantity,
    ItemKind::Change,
    ItemKind::Reference,
    ItemKind::List,
    ItemKind::Abbreviation,
    ItemKind::Role,
    ItemKind::Who,
    ItemKind::What,
    ItemKind::When,
    ItemKind::Where,
    ItemKind::Why,
    ItemKind::How,
];

const NAMES: [&str; 3] = ["Bo", "", "the\nother"];
const VALUES: [&str; 4] = ["2026-05", "2026-05-03T10:00", "2019/2023", "never"];

/// A correction of something in the Document, by three arbitrary numbers.
fn correction(document: &Document, text: &str, (what, at, other): &(usize, Index, Index)) -> Option<Correction> {
    let entity = |at: &Index| {
        let count = document.entities.len();
        (count > 0).then(|| at.index(count)).and_then(|id| EntityTarget::of(document, text, id))
    };
    let item = |kind: ItemKind| {
        let count = kind.places(document).len();
        (count > 0).then(|| at.index(count)).and_then(|position| ItemTarget::of(document, text, kind, position))
    };
    Some(match what % (6 + KINDS.len()) {
        0 => Correction::Rename { entity: entity(at)?, name: NAMES[other.index(NAMES.len())].to_owned() },
        1 => Correction::Retype { entity: entity(at)?, to: EntityKind::Nationality },
        2 => Correction::Merge { entity: entity(at)?, into: entity(other)? },
        3 => Correction::Hide { entity: entity(at)? },
        4 => {
            let id = at.index(document.entities.len().max(1));
            let mentions = &document.entities.get(id)?.mentions;
            let place = other.index(mentions.len());
            let mentions = if other.index(2) == 0 {
                MentionTarget::Form(mentions[place].span.of(text).to_owned())
            } else {
                MentionTarget::of(document, text, id, place)?
            };
            let into = if other.index(3) == 0 { entity(other) } else { None };
            Correction::Split { entity: entity(at)?, mentions, name: None, into }
        }
        5 => {
            let time = item(ItemKind::Time)?.quote;
            Correction::Redate { time, value: VALUES[other.index(VALUES.len())].to_owned() }
        }
        kind => Correction::Reject { item: item(KINDS[kind - 6])? },
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_holds_for_a_document_holds_for_a_corrected_one(
        text in select(&TEXTS[..]),
        choices in proptest::collection::vec((any::<usize>(), any::<Index>(), any::<Index>()), 1..40),
    ) {
        let document = read(text, vec![]);
        let corrections: Vec<_> = choices.iter().filter_map(|choice| correction(&document, text, choice)).collect();
        let mut corrected = document.clone();
        let found = apply(&mut corrected, text, &corrections);
        invariants::hold(text, &corrected);
        prop_assert_eq!(not_found(&corrected), found.iter().filter(|found| !**found).count());
        prop_assert_eq!(corrected.corrections.len(), found.iter().filter(|found| **found).count());
        for applied in &corrected.corrections {
            prop_assert!(applied.entities.iter().all(|id| *id < corrected.entities.len()));
            prop_assert!(applied.times.iter().all(|id| *id < corrected.times.len()));
        }
        let json = serde_json::to_string(&options(corrections.clone())).unwrap();
        prop_assert_eq!(serde_json::from_str::<Options>(&json).unwrap(), options(corrections));
    }
}
