//! What is found again of what was pointed at.

use super::*;
use crate::corrections::apply;
use crate::reviewed::reviewed;
use crate::types::EntityKind;

const KINDS: [ItemKind; 8] = [
    ItemKind::Fact,
    ItemKind::Attribution,
    ItemKind::Time,
    ItemKind::Quantity,
    ItemKind::Change,
    ItemKind::Reference,
    ItemKind::List,
    ItemKind::Abbreviation,
];

const ARTICLE: &str = include_str!("../../../../tests/documents/article/text.txt");

fn article() -> Document<ByteSpan> {
    reviewed(include_str!("../../../../tests/documents/article/document.json"), ARTICLE)
}

/// Everything of a Document that can be pointed at.
fn all(document: &Document<ByteSpan>) -> Vec<Pointed> {
    let entities = (0..document.entities.len()).map(Pointed::Entity);
    let items = KINDS.iter().flat_map(|kind| (0..kind.places(document).len()).map(|at| Pointed::Item(*kind, at)));
    entities.chain(items).collect()
}

fn pointers(document: &Document<ByteSpan>, all: &[Pointed]) -> Vec<Pointer> {
    all.iter().map(|pointed| Pointer::of(document, ARTICLE, *pointed).unwrap()).collect()
}

#[test]
fn everything_is_found_where_it_was_also_after_an_edit_before_it() {
    let document = article();
    let all = all(&document);
    let pointers = pointers(&document, &all);
    let expected: Vec<_> = all.iter().copied().map(Some).collect();
    assert!(expected.len() > 50, "{}", expected.len());
    assert_eq!(Pointer::find(&document, ARTICLE, &pointers), expected);
    let more = "Something else was written before all that.\n\n";
    let edited = format!("{more}{ARTICLE}");
    let moved = document.map_spans(&mut |span| ByteSpan::new(span.start + more.len(), span.end + more.len()));
    assert_eq!(Pointer::find(&moved, &edited, &pointers), expected);
}

#[test]
fn what_is_gone_is_not_found_and_nothing_else_in_its_place() {
    let mut document = article();
    let all = all(&document);
    let pointers = pointers(&document, &all);
    document.facts.clear();
    let found = Pointer::find(&document, ARTICLE, &pointers);
    for (pointed, found) in all.iter().zip(found) {
        let is_gone = matches!(pointed, Pointed::Item(ItemKind::Fact, _));
        assert_eq!(found, Some(*pointed).filter(|_| !is_gone));
    }
}

#[test]
fn an_entity_is_found_after_its_name_or_kind_was_corrected() {
    let document = article();
    let entity = EntityTarget::of(&document, ARTICLE, 0).unwrap();
    let pointers = pointers(&document, &[Pointed::Entity(0)]);
    let other_kind = if entity.kind == EntityKind::Law { EntityKind::Work } else { EntityKind::Law };
    for correction in [
        Correction::Rename { entity: entity.clone(), name: "Somebody Else".to_owned() },
        Correction::Retype { entity: entity.clone(), to: other_kind },
    ] {
        let mut corrected = document.clone();
        assert_eq!(apply(&mut corrected, ARTICLE, &[correction]), [true]);
        assert_eq!(Pointer::find(&corrected, ARTICLE, &pointers), [Some(Pointed::Entity(0))]);
    }
    let mut merged = document.clone();
    let into = EntityTarget::of(&document, ARTICLE, 1).unwrap();
    apply(&mut merged, ARTICLE, &[Correction::Merge { entity: entity.clone(), into: into.clone() }]);
    let found = Pointer::find(&merged, ARTICLE, &pointers);
    let [Some(Pointed::Entity(id))] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(merged.entities[*id].name, into.name);
    let mut hidden = document;
    apply(&mut hidden, ARTICLE, &[Correction::Hide { entity }]);
    assert_eq!(Pointer::find(&hidden, ARTICLE, &pointers), [None]);
}

#[test]
fn of_two_entities_of_one_name_each_is_found_by_its_first_mention() {
    let mut document = article();
    let (name, kind) = (document.entities[0].name.clone(), document.entities[0].kind);
    (document.entities[1].name, document.entities[1].kind) = (name, kind);
    let two = [Pointed::Entity(0), Pointed::Entity(1)];
    assert_eq!(Pointer::find(&document, ARTICLE, &pointers(&document, &two)), two.map(Some));
}

#[test]
fn of_two_items_in_one_place_each_is_found() {
    let mut document = article();
    let mut twin = document.facts[0].clone();
    twin.id = 1;
    document.facts.insert(1, twin);
    let two = [Pointed::Item(ItemKind::Fact, 0), Pointed::Item(ItemKind::Fact, 1)];
    assert_eq!(Pointer::find(&document, ARTICLE, &pointers(&document, &two)), two.map(Some));
}
