//! Runs the cases of `tests/cases/blocks.txt`.

use std::fmt::Write as _;

use factcards_document::Options;

use super::{Block, Reader};
use crate::normalize::Normalized;

#[test]
fn blocks() {
    let file = include_str!("../../tests/cases/blocks.txt");
    let (_, file) = file.split_once("\n#\n").unwrap();
    let (mut count, mut missed) = (0, vec![]);
    for case in file.split("=====\n").filter(|case| !case.trim().is_empty()) {
        let (source, expected) = case.split_once("\n--->\n").unwrap_or_else(|| panic!("no arrow in {case}"));
        let model = factcards_model::english().unwrap();
        let normalized = Normalized::new(source, &Options::default(), model);
        let text = Reader::new(normalized.text(), normalized.quote_levels(), normalized.voices(), model).finish().0;
        let lines = |whole| text.blocks.iter().map(move |block| line(text.source, block, whole)).collect();
        let (plain, whole): (Vec<String>, Vec<String>) = (lines(false), lines(true));
        let holds = expected.lines().count() == plain.len()
            && expected
                .lines()
                .zip(plain.iter().zip(&whole))
                .all(|(line, (plain, whole))| line == plain || line == whole);
        count += 1;
        if !holds {
            missed.push(format!("in: {source}\nexpected: {expected}\nfound:    {}\n", whole.join("\n")));
        }
    }
    assert!(count >= 40, "only {count} cases");
    assert!(missed.is_empty(), "{} of {count} cases do not hold\n{}", missed.len(), missed.join("\n"));
}

/// A block as a case writes it, with all that is told of it or its kind and content only.
fn line(source: &str, block: &Block, whole: bool) -> String {
    let kind = serde_json::to_string(&block.kind).unwrap();
    let mut line = kind.trim_matches('"').to_owned();
    if whole {
        (block.level > 0).then(|| write!(line, " >{}", block.level).unwrap());
        block.speaker.into_iter().for_each(|speaker| write!(line, " {{{}}}", speaker.of(source)).unwrap());
        block.stamp.into_iter().for_each(|stamp| write!(line, " @{{{}}}", stamp.of(source)).unwrap());
    }
    block.done.into_iter().for_each(|done| line.push_str(if done { " (done)" } else { " (open)" }));
    let cells: Vec<&str> = block.cells.iter().map(|cell| cell.of(source)).collect();
    let content = if !cells.is_empty() { cells.join(" ¦ ") } else { block.content.of(source).to_owned() };
    format!("{line}: {}", content.replace('\n', " "))
}
