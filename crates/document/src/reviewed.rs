//! Documents of the whole texts that are read as tests of the engine.

use crate::{ByteSpan, Codepoints, Document, OffsetMap, TextSpan};

/// A reviewed Document with its text.
pub(crate) fn reviewed(json: &str, source: &str) -> Document<ByteSpan> {
    let document: Document<TextSpan<Codepoints>> = serde_json::from_str(json).unwrap();
    let offsets = OffsetMap::<Codepoints>::new(source);
    document.map_spans(&mut |span| ByteSpan::new(offsets.byte(span.start), offsets.byte(span.end)))
}
