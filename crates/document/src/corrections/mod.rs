//! What a person corrects in a Document.

mod entities;
mod pointer;
mod quote;
mod reading;
mod removal;
mod split;
mod target;

#[cfg(test)]
mod tests;

use borsh::{BorshDeserialize, BorshSerialize};
use factcards_document_derive::MapIds;
use serde::{Deserialize, Serialize};

pub use pointer::{Pointed, Pointer};
pub use quote::Quote;
pub use target::{EntityTarget, ItemKind, ItemTarget, MentionTarget};

use crate::shown::Shown;
use crate::span::ByteSpan;
use crate::timex::timex_interval;
use crate::types::{Document, EntityKind, Id, TimeKind, Warning, WarningCode};

use self::entities::{EntityIndex, Union};
use self::removal::Removal;
use self::target::ItemIndex;

/// One thing that the engine read wrong. Targets name what it found, so that the order says nothing, but where two say
/// different things of the same: there the later one holds.
///
/// ```
/// use factcards_document::{Correction, EntityKind};
///
/// let json = r#"{"kind": "retype", "entity": {"name": "Jordan", "kind": "place"}, "to": "person"}"#;
/// let correction: Correction = serde_json::from_str(json)?;
/// assert!(matches!(correction, Correction::Retype { to: EntityKind::Person, .. }));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Correction {
    /// An entity is called something else; its name becomes an alias.
    Rename {
        /// Which one.
        entity: EntityTarget,
        /// What it is called.
        name: String,
    },
    /// An entity is of another kind.
    Retype {
        /// Which one.
        entity: EntityTarget,
        /// What it is.
        to: EntityKind,
    },
    /// Two entities are one, with name and kind of the second.
    Merge {
        /// Which one.
        entity: EntityTarget,
        /// Who it is.
        into: EntityTarget,
    },
    /// Some mentions of an entity are of something else. What refers to the entity by one of them follows.
    Split {
        /// Which one.
        entity: EntityTarget,
        /// Which of its mentions.
        mentions: MentionTarget,
        /// What is called so; else it has the name that the first of these mentions has.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name: Option<String>,
        /// Whom they mean; else an entity of their own, of the same kind.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        into: Option<EntityTarget>,
    },
    /// An entity is none: its mentions go and what refers to it; facts keep their words.
    Hide {
        /// Which one.
        entity: EntityTarget,
    },
    /// An item is wrong and leaves the Document. What stood in an attribution stands in the one around it, if any.
    Reject {
        /// Which one.
        item: ItemTarget,
    },
    /// A time is another one, and no longer counted from anything; what was counted from it stays.
    Redate {
        /// Its words.
        time: Quote,
        /// Its TIMEX3 value, one that [`timex_interval`](crate::timex_interval) knows.
        value: String,
    },
}

/// A correction that found its target.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize, MapIds)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Applied {
    /// What was corrected by hand.
    pub correction: Correction,
    /// The entities that are as they are by it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[id(Entities)]
    pub entities: Vec<Id>,
    /// The times that are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[id(Times)]
    pub times: Vec<Id>,
}

/// Corrects a Document as the engine gives it, and says of each correction whether it found its target. Those that did
/// stand in [`Document::corrections`], the others in its warnings. Linear in Document and corrections.
///
/// ```
/// use factcards_document::{ByteSpan, Correction, Document, EntityTarget, apply};
///
/// let text = "Paris Hilton left.";
/// let mut document: Document<ByteSpan> = serde_json::from_str(
///     r#"{
///         "format": 1, "offset_unit": "utf8", "language": "en",
///         "stats": {"characters": 18, "words": 3, "sentences": 1, "paragraphs": 1, "reading_seconds": 1},
///         "sentences": [{"id": 0, "span": {"start": 0, "end": 18}, "paragraph": 0, "block": "paragraph"}],
///         "entities": [{
///             "id": 0, "kind": "place", "name": "Paris Hilton", "aliases": [], "roles": [], "salience": 1.0,
///             "mentions": [{"span": {"start": 0, "end": 12}, "sentence": 0, "form": "name"}]
///         }],
///         "summary": [], "main_event": {}, "times": [], "quantities": [], "attributions": [], "facts": [],
///         "lists": [], "references": [], "abbreviations": [], "warnings": []
///     }"#,
/// )?;
/// let entity = EntityTarget::of(&document, text, 0).unwrap();
/// assert_eq!(apply(&mut document, text, &[Correction::Hide { entity }]), [true]);
/// assert!(document.entities.is_empty());
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn apply(document: &mut Document<ByteSpan>, source: &str, corrections: &[Correction]) -> Vec<bool> {
    if corrections.is_empty() {
        return vec![];
    }
    let shown = Shown::new(source, &document.normalized);
    let mut touched: Vec<Option<(Vec<Id>, Vec<Id>)>> = vec![None; corrections.len()];
    let is_of_entities =
        corrections.iter().any(|c| !matches!(c, Correction::Reject { .. } | Correction::Redate { .. }));

    let items = ItemIndex::new(document, &shown, corrections.iter().filter_map(Correction::item));
    let found = EntityIndex::new(if is_of_entities { &document.entities } else { &[] }, &shown);
    let parts = split::apply(document, &shown, &found, corrections);
    let parted = (!parts.is_empty()).then(|| EntityIndex::new(&document.entities, &shown));
    let entity = |target: &EntityTarget| found.get(target).or_else(|| parted.as_ref()?.get(target));

    let mut union = Union::new(document.entities.len());
    let mut hidden = vec![];
    let mut removal = Removal::default();
    for (at, (correction, touched)) in corrections.iter().zip(&mut touched).enumerate() {
        let of = |id: Id| Some((vec![id], vec![]));
        *touched = match correction {
            Correction::Rename { entity: target, name } => {
                entity(target).filter(|id| entities::rename(document, *id, name)).and_then(of)
            }
            Correction::Retype { entity: target, to } => {
                let id = entity(target);
                id.and_then(|id| document.entities.get_mut(id)).into_iter().for_each(|entity| entity.kind = *to);
                id.and_then(of)
            }
            Correction::Merge { entity: target, into } => {
                let pair = entity(target).zip(entity(into)).filter(|(one, other)| one != other);
                pair.inspect(|(one, other)| union.join(*one, *other)).and_then(|(_, into)| of(into))
            }
            Correction::Split { entity: target, into, .. } => parts.get(&at).and_then(|part| {
                let into = match into {
                    Some(into) => Some(entity(into)?),
                    None => None,
                };
                into.into_iter().for_each(|into| union.join(*part, into));
                Some(([Some(*part), entity(target)].into_iter().flatten().collect(), vec![]))
            }),
            Correction::Hide { entity: target } => entity(target).map(|id| {
                hidden.push(id);
                (vec![], vec![])
            }),
            Correction::Reject { item } => items.get(item.kind, &item.quote, &shown).map(|position| {
                removal.take(document, item.kind, position);
                (vec![], vec![])
            }),
            Correction::Redate { time, value } => {
                let id = items.get(ItemKind::Time, time, &shown);
                id.filter(|id| redate(document, *id, value)).map(|id| (vec![], vec![id]))
            }
        };
    }
    document.corrections = vec![];
    for (correction, touched) in corrections.iter().zip(&touched) {
        match touched.clone() {
            Some((entities, times)) => {
                document.corrections.push(Applied { correction: correction.clone(), entities, times });
            }
            None => document.warnings.push(Warning {
                correction: Some(correction.clone()),
                ..Warning::new(WarningCode::CorrectionNotFound, None)
            }),
        }
    }
    removal.hide(&mut union, &hidden, document);
    removal.apply(document, &mut union, is_of_entities);
    touched.iter().map(Option::is_some).collect()
}

impl Correction {
    /// The item that it names by its words.
    fn item(&self) -> Option<(ItemKind, &Quote)> {
        match self {
            Self::Reject { item } => Some((item.kind, &item.quote)),
            Self::Redate { time, .. } => Some((ItemKind::Time, time)),
            _ => None,
        }
    }
}

/// Whether the value is one.
fn redate(document: &mut Document<ByteSpan>, id: Id, value: &str) -> bool {
    let (Some((start, end)), Some(time)) = (timex_interval(value), document.times.get_mut(id)) else { return false };
    time.kind = match () {
        () if value.contains('/') => TimeKind::Range,
        () if value.contains('T') => TimeKind::Time,
        () => TimeKind::Date,
    };
    (time.value, time.start, time.end) = (value.to_owned(), Some(start), Some(end));
    (time.anchor, time.anchor_time) = (None, None);
    time.alternatives.clear();
    true
}
