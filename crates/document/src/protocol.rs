//! What the page and the engine's module say to each other: each message is a plain JavaScript object, which the
//! browser clones on its way. What is `None` is `undefined` or left out.
//!
//! A Document crosses in [`Part`]s, so that whoever receives it never has to decode megabytes in one go. Its spans are
//! byte ranges without their text: both sides hold the same source in UTF-8.

use serde::{Deserialize, Serialize};

use crate::types::{
    Abbreviation, Attribution, Document, Entity, Fact, Id, List, Mention, Quantity, Reference, Sentence, SummaryItem,
    Time, Warning,
};

/// Items of one kind in one [`Part`]: some milliseconds of decoding.
const PART_ITEMS: usize = 256;

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
        /// What relative times are resolved against: `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`.
        reference_date: Option<String>,
    },
}

/// What the engine's module says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", bound(deserialize = "S: Deserialize<'de>"))]
pub enum Reply<S> {
    /// Sent once by a worker that can take requests.
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
            /// Further mentions of an entity that has come already.
            Mentions { entity: Id, mentions: Vec<Mention<S>> },
            $($variant(Vec<$item>),)*
        }

        /// Takes a Document apart.
        pub fn split<S>(mut document: Document<S>) -> Vec<Part<S>> {
            $(let $field = std::mem::take(&mut document.$field);)*
            let mut parts = vec![Part::Head(document)];
            $(split_into(&mut parts, $field, Part::$variant);)*
            parts
        }

        /// Puts a part where it belongs; a part that comes before the head is dropped.
        pub fn join<S>(document: &mut Option<Document<S>>, part: Part<S>) {
            match (document, part) {
                (document, Part::Head(head)) => *document = Some(head),
                (Some(document), Part::Mentions { entity, mentions }) => {
                    if let Some(entity) = document.entities.get_mut(entity) {
                        entity.mentions.extend(mentions);
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
    Attributions(attributions: Attribution<S>),
    Facts(facts: Fact<S>),
    Lists(lists: List<S>),
    References(references: Reference<S>),
    Abbreviations(abbreviations: Abbreviation<S>),
    Warnings(warnings: Warning<S>),
);

/// Something that may itself be longer than a part.
trait Overflow<S>: Sized {
    /// Takes away what is too long and returns it as parts of its own.
    fn overflow(&mut self) -> Vec<Part<S>> {
        vec![]
    }
}
macro_rules! no_overflow {
    ($($item:ty),*) => { $(impl<S> Overflow<S> for $item {})* };
}
no_overflow!(
    Sentence<S>,
    SummaryItem,
    Time<S>,
    Quantity<S>,
    Attribution<S>,
    Fact<S>,
    List<S>,
    Reference<S>,
    Abbreviation<S>,
    Warning<S>
);
impl<S> Overflow<S> for Entity<S> {
    fn overflow(&mut self) -> Vec<Part<S>> {
        let rest = self.mentions.split_off(self.mentions.len().min(PART_ITEMS));
        let entity = self.id;
        chunks(rest).into_iter().map(|mentions| Part::Mentions { entity, mentions }).collect()
    }
}

fn split_into<S, T: Overflow<S>>(parts: &mut Vec<Part<S>>, items: Vec<T>, part: impl Fn(Vec<T>) -> Part<S>) {
    for mut chunk in chunks(items) {
        let overflow: Vec<_> = chunk.iter_mut().flat_map(Overflow::overflow).collect();
        parts.push(part(chunk));
        parts.extend(overflow);
    }
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
            attributions: vec![],
            facts: vec![],
            lists: vec![],
            references: vec![],
            abbreviations: vec![],
            warnings: vec![],
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
            let length = match part {
                Part::Sentences(items) => items.len(),
                Part::Mentions { mentions, .. } => mentions.len(),
                Part::Entities(items) => items.iter().map(|e| e.mentions.len()).max().unwrap_or(0),
                _ => 0,
            };
            assert!(length <= PART_ITEMS, "{length}");
        }
    }

    #[test]
    fn a_part_without_a_head_is_dropped() {
        let mut joined = None;
        join(&mut joined, Part::<ByteSpan>::Times(vec![]));
        assert_eq!(joined, None);
    }
}
