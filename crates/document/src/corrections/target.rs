//! What a correction is of, named so that it is found again after the text was edited.

use std::collections::BTreeMap;

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

use super::quote::{Quote, words};
use crate::shown::Shown;
use crate::span::ByteSpan;
use crate::types::{Document, EntityKind, Id, MentionForm};

use super::Correction;

/// How many other names of an entity are told.
const FORMS: usize = 4;

/// An entity, by the name and kind that the engine gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EntityTarget {
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: EntityKind,
    /// Some names that it has in the text, by which it is found where no entity has the name any more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mentions: Vec<String>,
}

/// Some mentions of an entity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MentionTarget {
    /// All that have these words, and the pronouns and descriptions up to its next name.
    Form(String),
    /// The one here.
    Quote(Quote),
}

/// An item that is no entity: its kind, and the words that stand for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ItemTarget {
    /// Its kind.
    pub kind: ItemKind,
    /// Its words: the clause of a fact, the first piece of what is said, the cue of a change, the lead or the first item of
    /// a list, the short form of an abbreviation.
    pub quote: Quote,
}

/// What can be rejected.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, BorshSerialize, BorshDeserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    /// One of `facts`.
    Fact,
    /// One of `attributions`.
    Attribution,
    /// One of `times`.
    Time,
    /// One of `quantities`.
    Quantity,
    /// One of `changes`.
    Change,
    /// One of `references`.
    Reference,
    /// One of `lists`.
    List,
    /// One of `abbreviations`.
    Abbreviation,
    /// A role, of whomever it is said.
    Role,
    /// An answer of the main event to "who?"; the next ones are those to the other questions.
    Who,
    /// To "what?".
    What,
    /// To "when?".
    When,
    /// To "where?".
    Where,
    /// To "why?".
    Why,
    /// To "how?".
    How,
}

impl ItemKind {
    /// The places that stand for the items of the kind, in their order; roles as they stand with their entities.
    pub fn places(self, d: &Document<ByteSpan>) -> Vec<ByteSpan> {
        let nowhere = ByteSpan::default();
        match self {
            Self::Fact => d.facts.iter().map(|fact| fact.span).collect(),
            Self::Attribution => d.attributions.iter().map(|a| a.content.first().copied().unwrap_or(nowhere)).collect(),
            Self::Time => d.times.iter().map(|time| time.span).collect(),
            Self::Quantity => d.quantities.iter().map(|quantity| quantity.span).collect(),
            Self::Change => d.changes.iter().map(|change| change.cue).collect(),
            Self::Reference => d.references.iter().map(|reference| reference.span).collect(),
            Self::List => {
                let place = |list: &crate::List<ByteSpan>| list.lead.or(list.items.first().copied());
                d.lists.iter().map(|list| place(list).unwrap_or(nowhere)).collect()
            }
            Self::Abbreviation => d.abbreviations.iter().map(|abbreviation| abbreviation.short).collect(),
            Self::Role => d.entities.iter().flat_map(|entity| &entity.roles).map(|role| role.span).collect(),
            Self::Who => d.main_event.who.clone(),
            Self::What => d.main_event.what.clone(),
            Self::When => d.main_event.when.clone(),
            Self::Where => d.main_event.where_.clone(),
            Self::Why => d.main_event.why.clone(),
            Self::How => d.main_event.how.clone(),
        }
    }
}

impl EntityTarget {
    /// The entity of a Document, which may have been corrected: it is named as the engine found it.
    pub fn of(document: &Document<ByteSpan>, source: &str, id: Id) -> Option<Self> {
        let entity = document.entities.get(id)?;
        let named = document.corrections.iter().filter(|applied| applied.entities.contains(&id)).find_map(|applied| {
            match &applied.correction {
                Correction::Merge { into, .. } | Correction::Split { into: Some(into), .. } => Some(into),
                Correction::Rename { entity, .. } | Correction::Retype { entity, .. } => Some(entity),
                _ => None,
            }
        });
        if let Some(named) = named {
            return Some(named.clone());
        }
        let shown = Shown::new(source, &document.normalized);
        let mut mentions: Vec<String> = vec![];
        for mention in entity.mentions.iter().filter(|mention| mention.form == MentionForm::Name) {
            let form = words(&shown, mention.span);
            if mentions.len() < FORMS && form != entity.name && !mentions.iter().any(|known| known == form) {
                mentions.push(form.to_owned());
            }
        }
        Some(Self { name: entity.name.clone(), kind: entity.kind, mentions })
    }
}

impl ItemTarget {
    /// The item of the kind at a position among the [places](ItemKind::places) of the kind.
    pub fn of(document: &Document<ByteSpan>, source: &str, kind: ItemKind, position: usize) -> Option<Self> {
        let place = *kind.places(document).get(position)?;
        let shown = Shown::new(source, &document.normalized);
        (!place.is_empty()).then(|| Self { kind, quote: Quote::of(&shown, place) })
    }
}

impl MentionTarget {
    /// One mention of an entity, by its position among them.
    pub fn of(document: &Document<ByteSpan>, source: &str, entity: Id, mention: usize) -> Option<Self> {
        let mention = document.entities.get(entity)?.mentions.get(mention)?;
        Some(Self::Quote(Quote::of(&Shown::new(source, &document.normalized), mention.span)))
    }
}

/// The items that have the words of some quotes.
pub(super) struct ItemIndex<'q> {
    places: BTreeMap<(ItemKind, &'q str), Vec<(usize, ByteSpan)>>,
}

impl<'q> ItemIndex<'q> {
    pub(super) fn new(
        document: &Document<ByteSpan>,
        shown: &'q Shown,
        quotes: impl Iterator<Item = (ItemKind, &'q Quote)>,
    ) -> Self {
        let mut places: BTreeMap<_, Vec<_>> =
            quotes.map(|(kind, quote)| ((kind, quote.exact.as_str()), vec![])).collect();
        let mut kinds: Vec<_> = places.keys().map(|(kind, _)| *kind).collect();
        kinds.dedup();
        for kind in kinds {
            for (position, place) in kind.places(document).into_iter().enumerate().filter(|(_, span)| !span.is_empty())
            {
                if let Some(found) = places.get_mut(&(kind, words(shown, place))) {
                    found.push((position, place));
                }
            }
        }
        Self { places }
    }

    /// The position of the item that a quote means.
    pub(super) fn get(&self, kind: ItemKind, quote: &Quote, shown: &Shown) -> Option<usize> {
        let places = self.places.get(&(kind, quote.exact.as_str()))?;
        // Two items in one place are not told apart by words: the first stands for both.
        let mut apart = places.clone();
        apart.dedup_by_key(|(_, span)| *span);
        quote.best(shown, &apart)
    }
}
