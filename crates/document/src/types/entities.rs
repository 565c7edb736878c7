//! Who and what a text is about. `S` is the span type.

use borsh::{BorshDeserialize, BorshSerialize};
use factcards_document_derive::{MapIds, MapSpans};
use serde::{Deserialize, Serialize};

use super::Id;

/// What kind of thing an entity is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, BorshSerialize, BorshDeserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum EntityKind {
    /// A human being.
    Person,
    /// A company, institution, party, team, publication.
    Organization,
    /// A country, city, region, building.
    Place,
    /// A people, religion or language as an attribute: "Russian".
    Nationality,
    /// A named event.
    Event,
    /// A named product.
    Product,
    /// A titled work.
    Work,
    /// A named law, treaty, case.
    Law,
    /// A name of none of these kinds, or of a kind that cannot be told.
    Other,
}

/// A person, organisation, place … with all its mentions.
///
/// ```
/// use factcards_document::{ByteSpan, Entity, EntityKind, MentionForm};
///
/// // "Ada Moreau, the mayor, resigned."
/// let json = r#"{
///     "id": 0, "kind": "person", "name": "Ada Moreau", "aliases": [], "salience": 1.0,
///     "roles": [{"span": {"start": 16, "end": 21}}],
///     "mentions": [{"span": {"start": 0, "end": 10}, "sentence": 0, "form": "name"}]
/// }"#;
/// let entity: Entity<ByteSpan> = serde_json::from_str(json)?;
/// assert_eq!(entity.kind, EntityKind::Person);
/// assert_eq!(entity.roles[0].span.of("Ada Moreau, the mayor, resigned."), "mayor");
/// assert_eq!(entity.mentions[0].form, MentionForm::Name);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize, MapSpans, MapIds)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Entity<S> {
    /// Position in `entities`.
    #[id(Entities)]
    pub id: Id,
    /// What it is.
    pub kind: EntityKind,
    /// Its fullest name in the text.
    pub name: String,
    /// Its other names in the text.
    pub aliases: Vec<String>,
    /// What it is or does.
    pub roles: Vec<Role<S>>,
    /// The entity that it speaks for in the text: the country of "Moscow demanded". Names and mentions stay apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[id(Entities)]
    pub stands_for: Option<Id>,
    /// 0..1, how much the text is about it.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1)))]
    pub salience: f64,
    /// Where it is spoken of, in order.
    pub mentions: Vec<Mention<S>>,
}

/// What an entity is or does: "special envoy".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize, MapSpans, MapIds)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Role<S> {
    /// The words that say so.
    pub span: S,
    /// The entity it is a role at or for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[id(Entities)]
    pub of: Option<Id>,
    /// Whether it is held, as far as the words say so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standing: Option<Standing>,
    /// When it is held: "from 2019 to 2023".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[id(Times)]
    pub time: Option<Id>,
}

/// Whether a role is held at the time that the text speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// "Former", "ex-", "until 2019".
    Former,
    /// "Current", "now".
    Current,
    /// "Incoming", "designate", "will become".
    Future,
}

/// How an entity is mentioned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MentionForm {
    /// By its name, without title, role or article.
    Name,
    /// By a description.
    Nominal,
    /// By a pronoun.
    Pronoun,
}

/// One place where an entity is spoken of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize, MapSpans, MapIds)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Mention<S> {
    /// The words.
    pub span: S,
    /// Their sentence.
    #[id(Sentences)]
    pub sentence: Id,
    /// How.
    pub form: MentionForm,
}
