//! How [`Correction`] and [`Pointer`] are read. Serde derives of an enum whose tag stands among its fields that each field is
//! first read as anything and then as what it is, which takes several times the code: here all fields of all variants are read
//! at once.

use serde::de::Error;
use serde::{Deserialize, Deserializer};

use super::{Correction, EntityTarget, ItemTarget, MentionTarget, Pointer, Quote};
use crate::types::EntityKind;

#[derive(Deserialize)]
struct WrittenCorrection {
    kind: CorrectionKind,
    entity: Option<EntityTarget>,
    name: Option<String>,
    to: Option<EntityKind>,
    into: Option<EntityTarget>,
    mentions: Option<MentionTarget>,
    item: Option<ItemTarget>,
    time: Option<Quote>,
    value: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum CorrectionKind {
    Rename,
    Retype,
    Merge,
    Split,
    Hide,
    Reject,
    Redate,
}

impl<'de> Deserialize<'de> for Correction {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = WrittenCorrection::deserialize(deserializer)?;
        let entity = given(written.entity, "entity");
        Ok(match written.kind {
            CorrectionKind::Rename => Self::Rename { entity: entity?, name: given(written.name, "name")? },
            CorrectionKind::Retype => Self::Retype { entity: entity?, to: given(written.to, "to")? },
            CorrectionKind::Merge => Self::Merge { entity: entity?, into: given(written.into, "into")? },
            CorrectionKind::Split => {
                let mentions = given(written.mentions, "mentions")?;
                Self::Split { entity: entity?, mentions, name: written.name, into: written.into }
            }
            CorrectionKind::Hide => Self::Hide { entity: entity? },
            CorrectionKind::Reject => Self::Reject { item: given(written.item, "item")? },
            CorrectionKind::Redate => {
                Self::Redate { time: given(written.time, "time")?, value: given(written.value, "value")? }
            }
        })
    }
}

#[derive(Deserialize)]
struct WrittenPointer {
    of: PointerKind,
    entity: Option<EntityTarget>,
    first: Option<Quote>,
    item: Option<ItemTarget>,
    nth: Option<usize>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum PointerKind {
    Entity,
    Item,
}

impl<'de> Deserialize<'de> for Pointer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = WrittenPointer::deserialize(deserializer)?;
        Ok(match written.of {
            PointerKind::Entity => {
                Self::Entity { entity: given(written.entity, "entity")?, first: given(written.first, "first")? }
            }
            PointerKind::Item => {
                Self::Item { item: given(written.item, "item")?, nth: written.nth.unwrap_or_default() }
            }
        })
    }
}

fn given<T, E: Error>(field: Option<T>, name: &'static str) -> Result<T, E> {
    field.ok_or_else(|| E::missing_field(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corrections::ItemKind;

    fn entity(name: &str) -> EntityTarget {
        EntityTarget { name: name.to_owned(), kind: EntityKind::Person, mentions: vec!["Ada".to_owned()] }
    }

    fn quote(exact: &str) -> Quote {
        Quote { exact: exact.to_owned(), prefix: "on ".to_owned(), suffix: String::new() }
    }

    #[test]
    fn every_correction_is_read_as_it_was_written() {
        let (ada, name) = (entity("Ada Moreau"), "Ada M.".to_owned());
        let item = ItemTarget { kind: ItemKind::Where, quote: quote("Oslo") };
        let split = |mentions, name, into| Correction::Split { entity: entity("Ada Moreau"), mentions, name, into };
        for correction in [
            Correction::Rename { entity: ada.clone(), name: name.clone() },
            Correction::Retype { entity: ada.clone(), to: EntityKind::Place },
            Correction::Merge { entity: ada.clone(), into: entity("Bo") },
            split(MentionTarget::Form("Ada".to_owned()), None, None),
            split(MentionTarget::Quote(quote("Ada")), Some(name), Some(entity("Bo"))),
            Correction::Hide { entity: ada },
            Correction::Reject { item },
            Correction::Redate { time: quote("Friday"), value: "2026-03-06".to_owned() },
        ] {
            let json = serde_json::to_string(&correction).unwrap();
            assert_eq!(serde_json::from_str::<Correction>(&json).unwrap(), correction, "{json}");
        }
    }

    #[test]
    fn every_pointer_is_read_as_it_was_written_and_the_first_one_needs_no_number() {
        let item = ItemTarget { kind: ItemKind::Fact, quote: quote("Ada left") };
        let first = Pointer::Item { item: item.clone(), nth: 0 };
        let entity = Pointer::Entity { entity: entity("Ada"), first: quote("Ada") };
        for pointer in [&first, &Pointer::Item { item, nth: 2 }, &entity] {
            let json = serde_json::to_string(pointer).unwrap();
            assert_eq!(serde_json::from_str::<Pointer>(&json).unwrap(), *pointer, "{json}");
        }
        let json = serde_json::to_string(&first).unwrap().replace(r#","nth":0"#, "");
        assert!(!json.contains("nth"));
        assert_eq!(serde_json::from_str::<Pointer>(&json).unwrap(), first);
    }

    #[test]
    fn what_is_missing_or_unknown_is_told() {
        let error = |json: &str| serde_json::from_str::<Correction>(json).unwrap_err().to_string();
        let hide = error(r#"{"kind": "hide", "name": "Ada"}"#);
        assert!(hide.starts_with("missing field `entity`"), "{hide}");
        let kind = error(r#"{"kind": "burn"}"#);
        assert!(kind.starts_with("unknown variant `burn`"), "{kind}");
        let none = error(r#"{"entity": {"name": "Ada", "kind": "person"}}"#);
        assert!(none.starts_with("missing field `kind`"), "{none}");
    }
}
