//! What the page and the engine's module say to each other: each message is a plain JavaScript object, which the
//! browser clones on its way. What is `None` is `undefined` or left out.
//!
//! A Document crosses in [`Part`]s, so that whoever receives it never has to decode megabytes in one go. Its spans are
//! byte ranges without their text: both sides hold the same source in UTF-8.

use serde::{Deserialize, Serialize};

use crate::options::Options;
use crate::types::{
    Abbreviation, Attribution, Change, Document, Entity, Fact, Id, List, Mention, Quantity, Reference, Sentence,
    SummaryItem, Time, Warning,
};

/// Items of one kind in one [`Part`]: some milliseconds of decoding.
const PART_ITEMS: usize = 128;

/// What the page asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Request {
    /// Read a text.
    Analyze {
        /// Comes back in every reply to this request.
        id: u32,
        /// The text.
        text: String,
        /// How to read it.
        options: Options,
    },
}

/// What the engine's module says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", bound(deserialize = "S: Deserialize<'de>"))]
pub enum Reply<S> {
    /// The engine and its model are being downloaded. The first one is sent before any byte has come.
    Loading(Loaded),
    /// Engine and model cannot be used; no other reply follows.
    Unloaded(Unloaded),
    /// Sent once, when engine and model are there.
    Ready {
        /// The engine's version.
        version: String,
    },
    /// A stage of the analysis begins.
    Progress {
        /// The request.
        id: u32,
        /// What begins.
        stage: Stage,
        /// 0..1, the share of the whole work done before it.
        done: f64,
    },
    /// A piece of the Document; the pieces come in the order in which they are put together.
    Part {
        /// The request.
        id: u32,
        /// The piece.
        part: Box<Part<S>>,
    },
    /// Every piece has been sent.
    Done {
        /// The request.
        id: u32,
    },
    /// There will be no Document.
    Failed {
        /// The request, when it could be told.
        id: Option<u32>,
        /// What went wrong, for a bug report.
        message: String,
    },
}

/// How much of engine and model has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Loaded {
    /// Bytes so far, as they are once unpacked.
    pub received: u32,
    /// Bytes in all, when the page names them.
    pub total: Option<u32>,
}

/// What could not be loaded, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unloaded {
    /// What it is about.
    pub file: File,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What has to be loaded before a text can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum File {
    /// The engine's script or its wasm.
    Engine,
    /// The language model.
    Model,
}

/// Why a file could not be loaded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// No answer, or one that broke off: the device is offline or the host is down.
    Unreachable,
    /// The host answered with this HTTP status.
    Status(u16),
    /// Something came, and it is not the file: damaged, of another version, another file altogether.
    Unusable(String),
}

/// The stages of an analysis, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Blocks, sentences, tokens.
    Text,
    /// References, times, quantities.
    Values,
    /// Names, entities, roles.
    Entities,
    /// Quotes, claims, clauses.
    Facts,
    /// Ranking.
    Summary,
}

macro_rules! parts {
    ($($variant:ident($field:ident: $item:ty)),* $(,)?) => {
        /// A piece of a Document. It is boxed where it is sent, and then taken apart at once.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case", bound(deserialize = "S: Deserialize<'de>"))]
        #[allow(missing_docs, clippy::large_enum_variant)]
        pub enum Part<S> {
            /// The Document without the arrays that have parts of their own.
            Head(Document<S>),
            /// Mentions in order, each with the entity that it belongs to, which has come before without them.
            Mentions(Vec<(Id, Mention<S>)>),
            $($variant(Vec<$item>),)*
        }

        /// Takes a Document apart.
        pub fn split<S>(mut document: Document<S>) -> Vec<Part<S>> {
            let mentions = take_mentions(&mut document.entities);
            $(let $field = std::mem::take(&mut document.$field);)*
            let mut parts = vec![Part::Head(document)];
            $(parts.extend(chunks($field).into_iter().map(Part::$variant));)*
            parts.extend(chunks(mentions).into_iter().map(Part::Mentions));
            parts
        }

        /// Puts a part where it belongs; a part that comes before the head is dropped.
        pub fn join<S>(document: &mut Option<Document<S>>, part: Part<S>) {
            match (document, part) {
                (document, Part::Head(head)) => *document = Some(head),
                (Some(document), Part::Mentions(mentions)) => {
                    for (entity, mention) in mentions {
                        if let Some(entity) = document.entities.get_mut(entity) {
                            entity.mentions.push(mention);
                        }
                    }
                }
                $((Some(document), Part::$variant(items)) => document.$field.extend(items),)*
                (None, _) => (),
            }
        }
    };
}
parts!(
    Sentences(sentences: Sentence<S>),
    Summary(summary: SummaryItem),
    Entities(entities: Entity<S>),
    Times(times: Time<S>),
    Quantities(quantities: Quantity<S>),
    Changes(changes: Change<S>),
    Attributions(attributions: Attribution<S>),
    Facts(facts: Fact<S>),
    Lists(lists: List<S>),
    References(references: Reference<S>),
    Abbreviations(abbreviations: Abbreviation<S>),
    Warnings(warnings: Warning<S>),
);

/// The mentions travel apart from their entities: a few entities may have most of what there is.
fn take_mentions<S>(entities: &mut [Entity<S>]) -> Vec<(Id, Mention<S>)> {
    let taken = entities.iter_mut().enumerate().map(|(id, entity)| (id, std::mem::take(&mut entity.mentions)));
    taken.flat_map(|(id, mentions)| mentions.into_iter().map(move |mention| (id, mention))).collect()
}

fn chunks<T>(items: Vec<T>) -> Vec<Vec<T>> {
    let mut items = items.into_iter().peekable();
    std::iter::from_fn(|| items.peek().is_some().then(|| items.by_ref().take(PART_ITEMS).collect())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{BlockKind, ByteSpan, EntityKind, MainEvent, MentionForm, Stats};

    fn document() -> Document<ByteSpan> {
        let span = |at| ByteSpan::new(at, at + 1);
        let mentions =
            (0..700).map(|at| Mention { span: span(at), sentence: at, form: MentionForm::Name }).collect::<Vec<_>>();
        let entity = |id, mentions| Entity {
            id,
            kind: EntityKind::Person,
            name: "Ada".to_owned(),
            aliases: vec![],
            roles: vec![],
            salience: 0.5,
            mentions,
        };
        Document {
            format: crate::FORMAT,
            offset_unit: "utf8".to_owned(),
            language: "en".to_owned(),
            reference_date: None,
            reference_date_from: None,
            title: Some(span(3)),
            stats: Stats::default(),
            sentences: (0..600)
                .map(|id| Sentence { id, span: span(id), paragraph: 0, block: BlockKind::Paragraph })
                .collect(),
            summary: vec![SummaryItem { sentence: 1, score: 0.5 }],
            main_event: MainEvent::default(),
            entities: vec![entity(0, mentions), entity(1, vec![])],
            times: vec![],
            quantities: vec![],
            changes: vec![],
            attributions: vec![],
            facts: vec![],
            lists: vec![],
            references: vec![],
            abbreviations: vec![],
            warnings: vec![],
        }
    }

    #[test]
    fn what_the_loader_says_is_understood() {
        // The loader is a script: it writes these by hand, as the engine is not there yet.
        for (json, reply) in [
            (r#"{"loading": {"received": 0}}"#, Reply::Loading(Loaded { received: 0, total: None })),
            (r#"{"loading": {"received": 5, "total": 9}}"#, Reply::Loading(Loaded { received: 5, total: Some(9) })),
            (
                r#"{"unloaded": {"file": "model", "fault": "unreachable"}}"#,
                Reply::Unloaded(Unloaded { file: File::Model, fault: Fault::Unreachable }),
            ),
            (
                r#"{"unloaded": {"file": "engine", "fault": {"status": 404}}}"#,
                Reply::Unloaded(Unloaded { file: File::Engine, fault: Fault::Status(404) }),
            ),
            (
                r#"{"unloaded": {"file": "model", "fault": {"unusable": "damaged"}}}"#,
                Reply::Unloaded(Unloaded { file: File::Model, fault: Fault::Unusable("damaged".to_owned()) }),
            ),
        ] {
            assert_eq!(serde_json::from_str::<Reply<ByteSpan>>(json).unwrap(), reply);
        }
    }

    #[test]
    fn a_document_taken_apart_and_put_together_is_the_same() {
        let parts = split(document());
        let mut joined = None;
        for part in parts {
            let json = serde_json::to_string(&part).unwrap();
            join(&mut joined, serde_json::from_str(&json).unwrap());
        }
        assert_eq!(joined, Some(document()));
    }

    #[test]
    fn no_part_is_long() {
        for part in split(document()) {
            let json = serde_json::to_value(part).unwrap();
            for items in json.as_object().unwrap().values().filter_map(|items| items.as_array()) {
                assert!(items.len() <= PART_ITEMS, "{}", items.len());
                assert!(items.iter().all(|item| item["mentions"].as_array().is_none_or(Vec::is_empty)));
            }
        }
    }

    #[test]
    fn a_part_without_a_head_is_dropped() {
        let mut joined = None;
        join(&mut joined, Part::<ByteSpan>::Times(vec![]));
        assert_eq!(joined, None);
    }
}
