//! The Document: everything that one analysis found in one text.
//!
//! Every fact points at the text by a span. The types are generic over that span: inside the engine it is a
//! [`ByteSpan`], at an edge a [`TextSpan`] in the unit of whoever reads it (UTF-16 in JavaScript, code points on the
//! command line). [`Document::in_unit`] is the only way from one to the other.

mod map;
mod offsets;
mod options;
mod span;
mod types;

pub use offsets::{Codepoints, OffsetMap, OffsetUnit, Utf8, Utf16};
pub use options::{DateOrder, Options, Prefer};
pub use span::{ByteSpan, TextSpan};
pub use types::*;
