//! Runs the cases of `tests/cases/blocks.txt`.

use std::fmt::Write as _;

use factcards_document::Options;

use super::Reader;
use crate::normalize::Normalized;

#[test]
fn blocks() {
    let file = include_str!("../../tests/cases/blocks.txt");
    let (_, file) = file.split_once('\n').unwrap();
    let (mut count, mut missed) = (0, vec![]);
    for case in file.split("=====\n").filter(|case| !case.trim().is_empty()) {
        let (source, expected) = case.split_once("\n--->\n").unwrap_or_else(|| panic!("no arrow in {case}"));
        let model = factcards_model::english().unwrap();
        let normalized = Normalized::new(source, &Options::default(), model);
        let text = Reader::new(normalized.text(), normalized.quote_levels(), model).finish();
        let mut found = String::new();
        for block in &text.blocks {
            let kind = serde_json::to_string(&block.kind).unwrap();
            let cells: Vec<_> = block.cells.iter().map(|cell| cell.of(text.source)).collect();
            let content = if cells.is_empty() { block.content.of(text.source).to_owned() } else { cells.join(" ¦ ") };
            let done = block.done.map_or("", |done| if done { " (done)" } else { " (open)" });
            writeln!(found, "{}{done}: {}", kind.trim_matches('"'), content.replace('\n', " ")).unwrap();
        }
        count += 1;
        if found != expected {
            missed.push(format!("in: {source}\nexpected: {expected}\nfound:    {found}"));
        }
    }
    assert!(count >= 15, "only {count} cases");
    assert!(missed.is_empty(), "{} of {count} cases do not hold\n{}", missed.len(), missed.join("\n"));
}
