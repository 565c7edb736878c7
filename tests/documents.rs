//! Whole documents: what a careful reader expects of them, and the Document as last reviewed.
//!
//! A case is a folder `tests/documents/<case>/` with `text.txt`, `expected.json` (see `expectations.rs`) and
//! `document.json`, the engine's whole output as it was last reviewed. After a change that is meant to show there, run
//! `FACTCARDS_UPDATE=1 cargo test --test documents` and read the difference before committing it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test asserts by panicking")]

#[path = "documents/expectations.rs"]
mod expectations;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use factcards::Options;
use factcards::document::Codepoints;
use similar::TextDiff;

use crate::expectations::{Expected, Finding};

/// The share of its expectations that each case meets, in whole hundredths: no less, and raised once it is more.
const SHARES: [(&str, usize); 8] = [
    ("abstract", 90),
    ("article", 97),
    ("e-mail", 87),
    ("incident-report", 88),
    ("interview", 92),
    ("minutes", 97),
    ("obituary", 98),
    ("press-release", 96),
];

struct Case {
    folder: PathBuf,
    text: String,
    expected: Expected,
    options: Options,
}

fn case(name: &str) -> Case {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents").join(name);
    let text = fs::read_to_string(folder.join("text.txt")).unwrap();
    let json = fs::read_to_string(folder.join("expected.json")).unwrap();
    let expected: Expected = serde_json::from_str(&json).unwrap_or_else(|error| panic!("{name}: {error}"));
    let options = Options { reference_date: expected.date.clone(), ..Options::default() };
    Case { folder, text, expected, options }
}

#[test]
fn every_folder_is_a_case() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents");
    let entries = fs::read_dir(folder).unwrap().map(Result::unwrap);
    let mut folders: Vec<_> = entries.map(|e| e.path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    let names: Vec<_> = folders.iter().map(|path| path.file_name().unwrap().to_str().unwrap()).collect();
    assert_eq!(names, SHARES.map(|(name, _)| name));
}

#[test]
fn expectations_hold() {
    let mut short = vec![];
    for (name, shared) in SHARES {
        let case = case(name);
        let document = factcards::analyze(&case.text, &case.options, factcards_model::english().unwrap());
        let findings = expectations::check(&case.expected, &case.text, &document);
        println!("{}", report(name, &findings));
        let met = findings.iter().filter(|finding| finding.met).count();
        let share = 100 * met / findings.len();
        if share != shared {
            short.push(format!(
                "{name}: {met} of {} expectations hold, {share} %, while SHARES has {shared}",
                findings.len()
            ));
        }
    }
    assert!(short.is_empty(), "{}", short.join("\n"));
}

/// What is missing, and how much of each field is met.
fn report(name: &str, findings: &[Finding]) -> String {
    let mut out = format!("== {name}\n");
    let mut counts = BTreeMap::<_, (usize, usize)>::new();
    for finding in findings {
        let count = counts.entry(finding.field).or_default();
        count.0 += usize::from(finding.met);
        count.1 += 1;
        if !finding.met {
            let _ = writeln!(out, "missing {}: {}", finding.field, finding.wanted);
        }
    }
    let total = counts.values().fold((0, 0), |sum, count| (sum.0 + count.0, sum.1 + count.1));
    for (field, (met, of)) in counts.into_iter().chain([("all", total)]) {
        let _ = writeln!(out, "{field:15} {met:3} / {of:3}  {:3.0} %", 100.0 * met as f64 / of as f64);
    }
    out
}

#[test]
fn documents_are_as_reviewed() {
    let update = env::var_os("FACTCARDS_UPDATE").is_some_and(|value| value == "1");
    let mut differences = vec![];
    for (name, _) in SHARES {
        let case = case(name);
        let document = factcards::analyze(&case.text, &case.options, factcards_model::english().unwrap())
            .in_unit::<Codepoints>(&case.text);
        let actual = serde_json::to_string_pretty(&document).unwrap() + "\n";
        let path = case.folder.join("document.json");
        if update {
            fs::write(&path, actual).unwrap();
            continue;
        }
        let reviewed = fs::read_to_string(&path).unwrap_or_default();
        if reviewed != actual {
            let diff = TextDiff::from_lines(&reviewed, &actual);
            differences
                .push(diff.unified_diff().header(&format!("{name}, reviewed"), &format!("{name}, now")).to_string());
        }
    }
    assert!(
        differences.is_empty(),
        "{}\nIf this is meant, run `FACTCARDS_UPDATE=1 cargo test --test documents` and review the change.",
        differences.join("\n")
    );
}
