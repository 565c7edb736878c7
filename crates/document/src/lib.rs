//! The Document: everything that one analysis found in one text.
//!
//! Every fact points at the text by a span. The types are generic over that span: inside the engine it is a
//! [`ByteSpan`], at an edge a [`TextSpan`] in the unit of whoever reads it (UTF-16 in JavaScript, code points on the
//! command line). [`Document::in_unit`] is the only way from one to the other.
//!
//! Types that hold spans have `map_spans`, and [`for_each_document_array!`] lists the Document's arrays; both follow from
//! the declarations of the fields.
//!
//! ```
//! use factcards_document::{Abbreviation, ByteSpan};
//!
//! let text = "Red Cross (RC)";
//! let abbreviation = Abbreviation { short: ByteSpan::new(11, 13), long: ByteSpan::new(0, 9) };
//! let words = abbreviation.map_spans(&mut |span| span.of(text));
//! assert_eq!((words.short, words.long), ("RC", "Red Cross"));
//! ```

#![cfg_attr(not(test), deny(clippy::disallowed_methods))]

mod compare;
mod corrections;
mod ids;
mod map;
mod markdown;
mod offsets;
mod options;
#[cfg(test)]
mod reviewed;
mod salience;
#[cfg(feature = "schema")]
pub mod schema;
mod shown;
mod sorting;
mod span;
mod timex;
mod types;

pub use compare::{Comparison, Difference, Pair, Side, compare, merge_entities};
pub use corrections::{
    Applied, Correction, EntityTarget, ItemKind, ItemTarget, MentionTarget, Pointed, Pointer, Quote, apply,
};
pub use ids::{IdOf, MapIds};
pub use markdown::{markdown_escaped, one_line};
pub use offsets::{Codepoints, OffsetMap, OffsetUnit, Utf8, Utf16};
pub use options::{DateOrder, Format, Options, Prefer};
pub use salience::rate_salience;
pub use shown::Shown;
pub use sorting::ErasedSort;
pub use span::{ByteSpan, TextSpan};
pub use timex::timex_interval;
pub use types::*;
