//! What holds for the Document of every text: each span holds the text that stands there, in every unit.

use factcards::Document;
use factcards::document::{Codepoints, Utf16};

/// Panics where it does not hold.
pub fn check(text: &str, document: Document) {
    let _ =
        document.clone().map_spans(&mut |span| assert!(text.get(span.start..span.end).is_some_and(|t| !t.is_empty())));
    let codepoints: Vec<_> = text.chars().collect();
    let _ = document.clone().in_unit::<Codepoints>(text).map_spans(&mut |span| {
        assert_eq!(codepoints[span.start..span.end].iter().collect::<String>(), span.text);
    });
    let units: Vec<_> = text.encode_utf16().collect();
    let _ = document.in_unit::<Utf16>(text).map_spans(&mut |span| {
        assert_eq!(String::from_utf16(&units[span.start..span.end]).expect("whole characters"), span.text);
    });
}
