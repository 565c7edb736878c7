//! Any text is analysed without a panic, and every span holds the text that stands there.
#![no_main]

use factcards::document::{Codepoints, Utf16};
use factcards::{Options, analyze};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let document = analyze(text, &Options { reference_date: Some("2026-03-10".to_owned()) }, factcards_model::english().unwrap());
    let _ =
        document.clone().map_spans(&mut |span| assert!(text.get(span.start..span.end).is_some_and(|t| !t.is_empty())));
    let codepoints: Vec<_> = text.chars().collect();
    let _ = document.clone().in_unit::<Codepoints>(text).map_spans(&mut |span| {
        assert_eq!(codepoints[span.start..span.end].iter().collect::<String>(), span.text);
    });
    let units: Vec<_> = text.encode_utf16().collect();
    let _ = document.in_unit::<Utf16>(text).map_spans(&mut |span| {
        assert_eq!(String::from_utf16(&units[span.start..span.end]).unwrap(), span.text);
    });
});
