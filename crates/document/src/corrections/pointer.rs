//! What a person points at, to be found again after the text was edited or something was corrected.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Correction;
use super::entities::EntityIndex;
use super::quote::{Quote, words};
use super::target::{EntityTarget, ItemIndex, ItemKind, ItemTarget};
use crate::shown::Shown;
use crate::span::ByteSpan;
use crate::types::{Document, Id};

/// Names an entity or an item of a Document by its words, as corrections do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum Pointer {
    /// An entity.
    Entity {
        /// Which one.
        entity: EntityTarget,
        /// Its first mention, for where another one is called the same.
        first: Quote,
    },
    /// Another item.
    Item {
        /// Which one.
        item: ItemTarget,
        /// How many of its kind come before it in the same place.
        #[serde(default)]
        nth: usize,
    },
}

/// What a [`Pointer`] leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointed {
    /// An entity of the Document.
    Entity(Id),
    /// The item of the kind at a position among the [places](ItemKind::places) of the kind.
    Item(ItemKind, usize),
}

impl Pointer {
    /// Points at something of a Document; none where that has no place in the text.
    pub fn of(document: &Document<ByteSpan>, source: &str, pointed: Pointed) -> Option<Self> {
        match pointed {
            Pointed::Entity(id) => {
                let entity = EntityTarget::of(document, source, id)?;
                let first = document.entities.get(id)?.mentions.first()?.span;
                Some(Self::Entity { entity, first: Quote::of(&Shown::new(source, &document.normalized), first) })
            }
            Pointed::Item(kind, position) => {
                let item = ItemTarget::of(document, source, kind, position)?;
                let places = kind.places(document);
                let before = places.get(..position).unwrap_or_default();
                let nth = before.iter().filter(|place| Some(*place) == places.get(position)).count();
                Some(Self::Item { item, nth })
            }
        }
    }

    /// What each of the pointers leads to; none for what is surely not there any more. Linear in the Document for so many
    /// pointers.
    pub fn find(document: &Document<ByteSpan>, source: &str, pointers: &[Self]) -> Vec<Option<Pointed>> {
        if pointers.is_empty() {
            return vec![];
        }
        let shown = Shown::new(source, &document.normalized);
        let entities = EntityIndex::new(&document.entities, &shown);
        let items = pointers.iter().filter_map(|pointer| match pointer {
            Self::Item { item, .. } => Some((item.kind, &item.quote)),
            Self::Entity { .. } => None,
        });
        let items = ItemIndex::new(document, &shown, items);
        let mut places = BTreeMap::new();
        let find = |pointer: &Self| match pointer {
            Self::Entity { entity, first } => corrected(document, entity)
                .or_else(|| entities.get(entity))
                .or_else(|| mentioned(document, &shown, first))
                .map(Pointed::Entity),
            Self::Item { item, nth } => {
                let position = items.get(item.kind, &item.quote, &shown)?;
                let places = places.entry(item.kind).or_insert_with(|| item.kind.places(document));
                let place = places.get(position);
                let mut same = (0..places.len()).filter(|at| places.get(*at) == place);
                Some(Pointed::Item(item.kind, same.nth(*nth).unwrap_or(position)))
            }
        };
        pointers.iter().map(find).collect()
    }
}

/// The entity that the engine found so and a person corrected.
fn corrected(document: &Document<ByteSpan>, target: &EntityTarget) -> Option<Id> {
    document.corrections.iter().find_map(|applied| match &applied.correction {
        Correction::Rename { entity, .. } | Correction::Retype { entity, .. } | Correction::Merge { entity, .. } => {
            let is_meant = (&entity.name, entity.kind) == (&target.name, target.kind);
            applied.entities.first().copied().filter(|_| is_meant)
        }
        _ => None,
    })
}

/// The entity that is mentioned here.
fn mentioned(document: &Document<ByteSpan>, shown: &Shown, quote: &Quote) -> Option<Id> {
    let mentions =
        document.entities.iter().flat_map(|entity| entity.mentions.iter().map(|mention| (entity.id, mention.span)));
    let places: Vec<_> = mentions.filter(|(_, span)| words(shown, *span) == quote.exact).collect();
    quote.best(shown, &places)
}

#[cfg(test)]
#[path = "pointer_tests.rs"]
mod tests;
