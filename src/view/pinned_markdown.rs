//! What is pinned, as a part of the fact sheet that is saved as Markdown.

use factcards_document::markdown_escaped as escaped;

use super::describe::describe;
use super::row;
use crate::state::{Item, Reading};

/// The sheet with the rows as its first part, each with the sentences that it comes from: the numbers of the sheet's sources
/// are the engine's. In the language of the text, as the sheet.
pub(crate) fn with_pinned(sheet: String, reading: &Reading, rows: &[Item]) -> String {
    let reading = &reading.told_in(reading.text_language());
    let lines: Vec<_> = rows.iter().filter_map(|item| line(reading, *item)).collect();
    if lines.is_empty() {
        return sheet;
    }
    let part = format!("\n## {}\n\n{}", reading.language.pinned(), lines.concat());
    // What stands over the first part is the title and what holds for the whole.
    let (head, parts) = sheet.split_at_checked(sheet.find("\n## ").unwrap_or(sheet.len())).unwrap_or((&sheet, ""));
    format!("{head}{part}{parts}")
}

fn line(reading: &Reading, item: Item) -> Option<String> {
    let (kind, words, _) = describe(reading, item)?;
    let sentences = row::sentences(reading, item).into_iter();
    let quotes = sentences.map(|id| format!("  > {}\n", escaped(reading.words(reading.sentence(id)).trim())));
    Some(format!("- {} ({kind})\n{}", escaped(&words), quotes.collect::<Vec<_>>().join("  >\n")))
}

#[cfg(test)]
mod tests {
    use factcards::{Options, analyze, export};
    use factcards_document::Utf16;

    use super::*;
    use crate::strings::Language;

    #[test]
    fn pinned_rows_are_the_first_part_of_the_sheet_with_their_sentences() {
        let text = "Ada Roe paid £20 on 3 March 2024. She plans to go to *Oslo*. On 3 March 2024 it rained.";
        let document = analyze(text, &Options::default(), factcards_model::english().unwrap());
        let sheet = export::markdown(&document.clone().in_unit::<Utf16>(text));
        let reading = Reading::new(text.into(), document, Language::De);
        let rows = [reading.entries().of_card("timeline")[0], reading.entries().of_card("plans")[0]];
        let written = with_pinned(sheet.clone(), &reading, &rows);
        let (head, part) = written.split_once("\n## Pinned\n\n").unwrap();
        let (part, rest) = part.split_once("\n## ").unwrap();
        assert_eq!(format!("{head}\n## {rest}"), sheet, "the sheet is as it was around them");
        let sentences = "  > Ada Roe paid £20 on 3 March 2024.\n  >\n  > On 3 March 2024 it rained.\n";
        assert!(part.starts_with(&format!("- 3 March 2024 (time)\n{sentences}- ")), "{written}");
        assert!(part.contains("\\*Oslo\\*"), "{written}");
        assert_eq!(with_pinned(sheet.clone(), &reading, &[]), sheet);
    }
}
