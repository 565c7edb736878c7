//! The Brief as Markdown.

use factcards::{Options, analyze};

use super::*;
use crate::strings::Language;

const TEXT: &str = "\
Eastcombe *library* keeps its Sundays

The trustees of Eastcombe library met on 10 March 2026. Helen Marsh, the treasurer, reported that visits rose 10 % to \
1,420 from 1,150. The library opens on Sunday, 3 May 2026. Nobody objected to `a_b` or <b>.";

fn sheet() -> String {
    let options = Options { reference_date: Some("2026-03-11".to_owned()), ..Options::default() };
    let document = analyze(TEXT, &options, factcards_model::english().unwrap());
    let reading = Reading::new(TEXT.into(), document, Language::En);
    let last = reading.document.sentences.len() - 1;
    markdown(&reading, &Brief::of(&reading), &[last], reading.entries().of_card("numbers"))
}

#[test]
fn every_line_has_its_sources() {
    let sheet = sheet();
    let (told, sources) = sheet.split_once("\n## Sources\n\n").unwrap();
    let sources: Vec<_> = sources.lines().collect();
    for (at, source) in sources.iter().enumerate() {
        assert!(source.starts_with(&format!("{}. “", at + 1)) && source.ends_with('”'), "{source}");
    }
    let lines = told.lines().filter(|line| !line.is_empty() && !line.starts_with("## "));
    let mut used: Vec<usize> = lines
        .map(|line| {
            let number = line.rsplit_once(" [").and_then(|(_, number)| number.strip_suffix(']'));
            number.unwrap_or_else(|| panic!("{line}")).parse().unwrap()
        })
        .collect();
    used.sort_unstable();
    used.dedup();
    assert_eq!(used, (1..=sources.len()).collect::<Vec<_>>(), "each source is used, each line has one");
}

#[test]
fn what_the_brief_shows_is_there() {
    let sheet = sheet();
    for line in [
        r"# Eastcombe \*library\* keeps its Sundays [1]",
        "## Pinned",
        "- visits up, from 1,150 to 1,420, by 10 % (claimed) (change) [",
        "## In short",
        "- **Helen Marsh**, treasurer [",
        "- visits up, from 1,150 to 1,420, by 10 % (claimed) [",
        "- 3 May 2026: ",
    ] {
        assert!(sheet.lines().any(|of| of.starts_with(line)), "{line}\n{sheet}");
    }
}

#[test]
fn words_of_the_text_are_no_markup() {
    assert!(sheet().contains(r"- Nobody objected to \`a\_b\` or \<b\>. ["), "{}", sheet());
}
