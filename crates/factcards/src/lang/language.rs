//! What is particular to a language.

use factcards_document::ByteSpan;

use super::quantities::Quantities;
use crate::timex::Mention;

/// The tables and recognisers of a language.
pub(crate) struct Language {
    /// Its BCP 47 tag.
    pub(crate) tag: &'static str,
    /// Words that make up a third of any text and seldom stand in other languages.
    pub(crate) function_words: &'static str,
    /// The time expressions of a span, in order; none overlaps what is opaque.
    pub(crate) times: fn(&str, ByteSpan, &[ByteSpan]) -> Vec<Mention>,
    /// Words that begin a line with the date of the text, in small letters.
    pub(crate) date_labels: &'static [&'static str],
    /// Numbers with their units.
    pub(crate) quantities: Quantities,
}
