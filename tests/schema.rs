//! What the package says of the Document to programs: its JSON Schema and its TypeScript declarations, both written from
//! the types. After a change of the types, run `FACTCARDS_UPDATE=1 cargo test --test schema`.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test asserts by panicking")]

use std::path::{Path, PathBuf};
use std::{env, fs};

use factcards::Options;
use factcards::document::{Codepoints, DateOrder, OffsetUnit, Prefer, Utf16};
use factcards_document::schema::{declarations, schema};
use jsonschema::{Validator, draft202012};
use serde_json::{Value, json};
use similar::TextDiff;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Compares a committed file with what the types give now, or writes it anew.
fn check(path: &str, actual: &str) {
    let file = root().join(path);
    if env::var_os("FACTCARDS_UPDATE").is_some_and(|value| value == "1") {
        fs::write(file, actual).unwrap();
        return;
    }
    let committed = fs::read_to_string(file).unwrap_or_default();
    let diff = TextDiff::from_lines(committed.as_str(), actual);
    assert!(
        committed == actual,
        "{}\n{path} is not what the types give: run `FACTCARDS_UPDATE=1 cargo test --test schema`.",
        diff.unified_diff().header("committed", "now")
    );
}

#[test]
fn the_schema_is_that_of_the_types() {
    check("crates/embed/npm/schema.json", &(serde_json::to_string_pretty(&schema::<Utf16>()).unwrap() + "\n"));
}

#[test]
fn the_declarations_are_those_of_the_types() {
    let declarations = declarations::<Utf16>();
    assert!(!declarations.contains("unknown;"), "a type has no declaration:\n{declarations}");
    check("crates/embed/npm/document.d.ts", &declarations);
}

#[test]
fn the_schema_is_one() {
    draft202012::meta::validate(&schema::<Utf16>()).unwrap();
}

fn validator<U: OffsetUnit>() -> Validator {
    draft202012::new(&schema::<U>()).unwrap()
}

fn faults(validator: &Validator, instance: &Value) -> Vec<String> {
    validator.iter_errors(instance).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

fn cases() -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join("tests/documents")).unwrap().map(Result::unwrap);
    let cases = entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect::<Vec<_>>();
    assert!(!cases.is_empty());
    cases
}

#[test]
fn reviewed_documents_are_valid() {
    let validator = validator::<Codepoints>();
    for case in cases() {
        let document: Value = serde_json::from_str(&fs::read_to_string(case.join("document.json")).unwrap()).unwrap();
        assert_eq!(faults(&validator, &document), [""; 0], "{}", case.display());
    }
}

#[test]
fn analyses_are_valid_in_the_unit_of_the_package() {
    let validator = validator::<Utf16>();
    let texts = cases().into_iter().map(|case| fs::read_to_string(case.join("text.txt")).unwrap());
    for text in
        texts.chain(["", "Er kam am Montag nach Hause.", "😀 See https://example.org, 3 km away."].map(str::to_owned))
    {
        let document = analysis(&text);
        assert_eq!(faults(&validator, &document), [""; 0], "{text}");
    }
}

fn analysis(text: &str) -> Value {
    let document = factcards::analyze(text, &Options::default(), factcards_model::english().unwrap());
    serde_json::to_value(document.in_unit::<Utf16>(text)).unwrap()
}

#[test]
fn what_is_no_document_is_refused() {
    let validator = validator::<Utf16>();
    let whole = analysis("Ada Moreau, the mayor, resigned on Monday. She said: “It was time.”");
    assert_eq!(faults(&validator, &whole), [""; 0]);
    for (path, value) in [
        ("/format", json!(2)),
        ("/offset_unit", json!("codepoint")),
        ("/title", Value::Null),
        ("/sentences/0/block", json!("poem")),
        ("/sentences/0/id", json!(-1)),
        ("/sentences/0/span", json!({"start": 0, "end": 1})),
        ("/entities/0/kind", json!("ship")),
        ("/entities/0/salience", json!(1.5)),
        ("/facts/0/status", json!("wished")),
        ("/facts/0/attribution", Value::Null),
        ("/times/0/anchor", json!("now")),
    ] {
        let mut broken = whole.clone();
        let (parent, key) = path.rsplit_once('/').unwrap();
        broken.pointer_mut(parent).unwrap()[key] = value;
        assert!(!validator.is_valid(&broken), "{path}");
    }
    for path in ["/language", "/stats/words", "/main_event", "/facts/0/subject/span", "/sentences/0/span/text"] {
        let mut broken = whole.clone();
        let (parent, key) = path.rsplit_once('/').unwrap();
        broken.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(key).unwrap();
        assert!(!validator.is_valid(&broken), "{path}");
    }
}

#[test]
fn options_are_as_an_analysis_takes_them() {
    let mut schema = schema::<Utf16>();
    let options = json!({"$ref": "#/$defs/Options", "$defs": schema["$defs"].take()});
    let validator = draft202012::new(&options).unwrap();
    let full = Options {
        reference_date: Some("2026-03-10".to_owned()),
        date_order: Some(DateOrder::DayFirst),
        prefer: Prefer::Past,
        literal: true,
        corrections: serde_json::from_value(json!([
            {"kind": "merge", "entity": {"name": "Ada", "kind": "person"}, "into": {"name": "Bo", "kind": "person"}},
            {"kind": "split", "entity": {"name": "Ada", "kind": "person"}, "mentions": {"form": "Eve"}},
            {"kind": "redate", "time": {"exact": "Friday", "prefix": "on "}, "value": "2026-05"},
            {"kind": "reject", "item": {"kind": "fact", "quote": {"exact": "Ada left"}}},
        ]))
        .unwrap(),
    };
    for options in [json!({}), serde_json::to_value(Options::default()).unwrap(), serde_json::to_value(full).unwrap()] {
        assert_eq!(faults(&validator, &options), [""; 0], "{options}");
    }
    for options in [
        json!({"prefer": "never"}),
        json!({"date_order": "day-first"}),
        json!({"reference_date": 3}),
        json!({"corrections": [{"kind": "guess"}]}),
    ] {
        assert!(!validator.is_valid(&options), "{options}");
    }
}
