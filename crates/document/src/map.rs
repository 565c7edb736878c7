//! The same Document with other spans.

use crate::offsets::{OffsetMap, OffsetUnit};
use crate::span::{ByteSpan, TextSpan};
use crate::types::Document;

impl Document<ByteSpan> {
    /// The Document for a reader who counts in `U`. `source` is the text it was made from.
    pub fn in_unit<U: OffsetUnit>(self, source: &str) -> Document<TextSpan<U>> {
        let offsets = OffsetMap::new(source);
        let mut document = self.map_spans(&mut |span| offsets.text_span(span));
        document.offset_unit = U::NAME.to_owned();
        document
    }
}
