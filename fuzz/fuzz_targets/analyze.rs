//! Any text is analysed without a panic, and every span holds the text that stands there.
#![no_main]

mod invariants;

use factcards::{Options, analyze};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let options = Options { reference_date: Some("2026-03-10".to_owned()), ..Options::default() };
    invariants::check(text, analyze(text, &options, factcards_model::english().expect("the model")));
});
