//! Abbreviations. `S` is the span type.

use borsh::{BorshDeserialize, BorshSerialize};
use factcards_document_derive::{MapIds, MapSpans};
use serde::{Deserialize, Serialize};

/// A short form and what it stands for.
///
/// ```
/// use factcards_document::{Abbreviation, ByteSpan};
///
/// let text = "the World Health Organization (WHO)";
/// let abbreviation = Abbreviation { short: ByteSpan::new(31, 34), long: ByteSpan::new(4, 29) };
/// assert_eq!((abbreviation.short.of(text), abbreviation.long.of(text)), ("WHO", "World Health Organization"));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize, MapSpans, MapIds)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Abbreviation<S> {
    /// "NATO".
    pub short: S,
    /// "North Atlantic Treaty Organization".
    pub long: S,
}
