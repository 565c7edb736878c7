//! A Document in pieces that are quickly decoded.

use borsh::io::Error;
use borsh::{BorshDeserialize, BorshSerialize};
use factcards_document::{ByteSpan, Document, Entity, Id, Mention, for_each_document_array};

/// Items of one kind in one [`Part`]: some milliseconds of decoding.
const PART_ITEMS: usize = 1024;

macro_rules! parts {
    ($($variant:ident { $field:ident: $name:ident => $item:ty })*) => {
        /// A piece of a Document.
        #[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
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

impl Part<ByteSpan> {
    /// The piece as it crosses: in [Borsh](https://borsh.io), which writes fields one behind the other, without names. Both
    /// sides are of one build.
    ///
    /// # Errors
    /// Where a number of it is none.
    ///
    /// ```
    /// use factcards_protocol::Part;
    ///
    /// let part = Part::Times(vec![]);
    /// let bytes = part.to_bytes()?;
    /// assert_eq!(Part::from_bytes(&bytes)?, part);
    /// assert!(Part::from_bytes(&bytes[1..]).is_err());
    /// # Ok::<(), borsh::io::Error>(())
    /// ```
    pub fn to_bytes(&self) -> Result<Vec<u8>, Error> {
        borsh::to_vec(self)
    }

    /// The piece that was written so.
    ///
    /// # Errors
    /// Where the bytes are no such piece, or more than one.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
        borsh::from_slice(bytes)
    }
}

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
            join(&mut joined, Part::from_bytes(&part.to_bytes().unwrap()).unwrap());
        }
        assert_eq!(joined, Some(document()));
    }

    macro_rules! items {
        ($($variant:ident { $field:ident: $name:ident => $item:ty })*) => {
            fn items(part: &Part<ByteSpan>) -> usize {
                match part {
                    Part::Head(_) => 0,
                    Part::Mentions(mentions) => mentions.len(),
                    $(Part::$variant(items) => items.len(),)*
                }
            }
        };
    }
    for_each_document_array!(items);

    #[test]
    fn no_part_is_long() {
        let parts = split(document());
        assert!(parts.iter().all(|part| items(part) <= PART_ITEMS));
        assert_eq!(parts.iter().filter(|part| items(part) == PART_ITEMS).count(), 6, "sentences and mentions");
        for part in parts {
            let Part::Entities(entities) = part else { continue };
            assert!(entities.iter().all(|entity| entity.mentions.is_empty()));
        }
    }

    #[test]
    fn what_is_no_part_is_an_error() {
        let bytes = Part::Sentences(document().sentences).to_bytes().unwrap();
        let (cut, more) = (&bytes[..bytes.len() - 1], [&bytes[..], &[0]].concat());
        for wrong in [&[][..], &[255], cut, &more, &[0, 255, 255, 255, 255]] {
            assert!(Part::from_bytes(wrong).is_err(), "{} bytes", wrong.len());
        }
    }

    #[test]
    fn a_part_without_a_head_is_dropped() {
        let mut joined = None;
        join(&mut joined, Part::<ByteSpan>::Times(vec![]));
        assert_eq!(joined, None);
    }
}
