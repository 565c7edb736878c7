//! The engine as wasm makes the same bytes as the native one: the reviewed output of every whole document, to the byte.
//!
//! Runs in Node, through `wasm-bindgen-test-runner`; `cargo xtask test` starts it.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test asserts by panicking")]

use factcards::Options;
use factcards_document::Codepoints;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

/// The whole documents, which `tests/documents.rs` of the workspace describes.
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/documents");

#[wasm_bindgen(module = "node:fs")]
extern "C" {
    #[wasm_bindgen(js_name = readFileSync)]
    fn read_file(path: &str, encoding: &str) -> String;
    #[wasm_bindgen(js_name = readdirSync)]
    fn read_folder(path: &str) -> Vec<String>;
    #[wasm_bindgen(js_name = existsSync)]
    fn exists(path: &str) -> bool;
}

fn read(case: &str, file: &str) -> String {
    read_file(&format!("{FOLDER}/{case}/{file}"), "utf8")
}

#[wasm_bindgen_test]
fn every_document_has_the_reviewed_bytes() {
    let cases: Vec<_> =
        read_folder(FOLDER).into_iter().filter(|case| exists(&format!("{FOLDER}/{case}/text.txt"))).collect();
    assert!(!cases.is_empty(), "there is no case");
    for case in cases {
        let text = read(&case, "text.txt");
        let expected: serde_json::Value = serde_json::from_str(&read(&case, "expected.json")).unwrap();
        let options = Options { reference_date: expected["date"].as_str().map(str::to_owned), ..Options::default() };
        let document =
            factcards::analyze(&text, &options, factcards_model::english().unwrap()).in_unit::<Codepoints>(&text);
        let actual = serde_json::to_string_pretty(&document).unwrap() + "\n";
        let reviewed = read(&case, "document.json");
        let differs = actual.lines().zip(reviewed.lines()).enumerate().find(|(_, (a, b))| a != b);
        assert!(actual == reviewed, "{case}: other bytes than reviewed, first in {differs:?}");
    }
}

#[wasm_bindgen_test]
fn every_unicode_string_is_read() {
    for text in ["", "\0", "\u{301}", "“\u{202e}a\u{feff}", "a\r\n\r\nb", "\u{10ffff}(((((", "3 March 2024 — 20 %"]
    {
        let document = factcards::analyze(text, &Options::default(), factcards_model::english().unwrap());
        assert!(document.sentences.iter().all(|sentence| text.get(sentence.span.start..sentence.span.end).is_some()));
    }
}
