//! Runs the case files under `tests/cases`; each test prints every case that does not hold.

use std::fmt::Write as _;

use super::Text;
use crate::lists;

fn file(name: &str) -> String {
    let path = format!("{}/tests/cases/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The cases of a file with one case a line.
fn lines(name: &str) -> Vec<String> {
    let file = file(name);
    file.lines().filter(|l| !l.starts_with("# ") && !l.trim().is_empty()).map(str::to_owned).collect()
}

/// The cases of a file that has the text above an arrow and what is expected below it.
fn pairs(name: &str) -> Vec<(String, String)> {
    let file = file(name);
    let (_, file) = file.split_once('\n').unwrap();
    let cases = file.split("=====\n").filter(|c| !c.trim().is_empty());
    cases
        .map(|case| {
            let (text, expected) = case.split_once("\n--->\n").unwrap_or_else(|| panic!("no arrow in {case}"));
            (text.to_owned(), expected.to_owned())
        })
        .collect()
}

/// Compares what was read with what was expected. A case that begins with `~` is known not to hold; once it does, the
/// mark must go.
fn report(cases: impl IntoIterator<Item = (String, String)>, at_least: usize) {
    let (mut count, mut missed) = (0, 0);
    for (expected, found) in cases {
        count += 1;
        let (known, expected) = match expected.strip_prefix("~ ") {
            Some(rest) => (true, rest.to_owned()),
            None => (false, expected),
        };
        if (expected != found) != known {
            missed += 1;
            eprintln!("expected: {expected}\nfound:    {found}\n");
        }
    }
    assert!(count >= at_least, "only {count} cases");
    assert_eq!(missed, 0, "{missed} of {count} cases do not hold");
}

#[test]
fn sentences() {
    let cases = lines("sentences.txt").into_iter().map(|line| {
        let line = line.replace("\\n", "\n");
        let source = line.trim_start_matches("~ ").replace("¦ ", "");
        let text = Text::read(&source, factcards_model::english().unwrap());
        let found: Vec<&str> = text.sentences.iter().map(|s| s.span.of(&source)).collect();
        // List markers stand outside of every sentence.
        let expected: Vec<&str> = line.split('¦').map(str::trim).map(|s| s.trim_start_matches("1. ")).collect();
        (expected.join(" ¦ "), found.join(" ¦ "))
    });
    report(cases, 60);
}

#[test]
fn tokens() {
    let cases = lines("tokens.txt").into_iter().map(|line| {
        let source = line.replace('|', "");
        let text = Text::read(&source, factcards_model::english().unwrap());
        let found: Vec<&str> = (0..text.tokens.len()).map(|at| text.word(at)).collect();
        (line.split(['|', ' ']).filter(|t| !t.is_empty()).collect::<Vec<_>>().join(" "), found.join(" "))
    });
    report(cases, 60);
}

#[test]
fn blocks() {
    let cases = pairs("blocks.txt").into_iter().map(|(source, expected)| {
        let text = Text::read(&source, factcards_model::english().unwrap());
        let mut found = String::new();
        for block in &text.blocks {
            let kind = serde_json::to_string(&block.kind).unwrap();
            writeln!(found, "{}: {}", kind.trim_matches('"'), block.content.of(&source).replace('\n', " ")).unwrap();
        }
        (expected, found)
    });
    report(cases, 15);
}

#[test]
fn enumerations() {
    let cases = pairs("lists.txt").into_iter().map(|(source, expected)| {
        let text = Text::read(&source, factcards_model::english().unwrap());
        let mut found = String::new();
        for list in lists::find(&text) {
            list.lead.iter().for_each(|lead| writeln!(found, "> {}", lead.of(&source)).unwrap());
            list.items.iter().for_each(|item| writeln!(found, "* {}", item.of(&source)).unwrap());
        }
        (expected, found)
    });
    report(cases, 15);
}

#[test]
fn abbreviations() {
    let cases = pairs("abbreviations.txt").into_iter().map(|(source, expected)| {
        let text = Text::read(&source, factcards_model::english().unwrap());
        let mut found = String::new();
        for pair in text.abbreviations() {
            writeln!(found, "{} = {}", pair.short.of(&source), pair.long.of(&source)).unwrap();
        }
        (expected, found)
    });
    report(cases, 10);
}
