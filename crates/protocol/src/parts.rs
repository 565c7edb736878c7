//! A Document in pieces that are quickly decoded.

use factcards_document::{Document, Entity, Id, Mention, for_each_document_array};
use serde::{Deserialize, Serialize};

/// Items of one kind in one [`Part`]: some milliseconds of decoding.
const PART_ITEMS: usize = 128;

macro_rules! parts {
    ($($variant:ident { $field:ident: $name:ident => $item:ty })*) => {
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
for_each_document_array!(parts);

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
    use factcards_document::ByteSpan;

    use super::*;

    /// A reviewed one, with more sentences and mentions than one part holds.
    fn document() -> Document<ByteSpan> {
        let reviewed = include_str!("../../../tests/documents/article/document.json");
        let mut document: Document<ByteSpan> = serde_json::from_str(reviewed).unwrap();
        document.sentences = document.sentences.into_iter().cycle().take(3 * PART_ITEMS + 1).collect();
        let mentions = &mut document.entities[0].mentions;
        *mentions = mentions.clone().into_iter().cycle().take(3 * PART_ITEMS + 1).collect();
        document
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
