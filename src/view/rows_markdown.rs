//! Rows of the cards as Markdown, with the sentences that they come from.

use factcards_document::markdown_escaped as escaped;

use super::describe::describe;
use super::markdown_sheet::Sheet;
use super::row;
use crate::state::{Item, Reading};

/// Some rows under a heading, in the language of the interface: it is what the person sees that is copied.
pub(crate) fn markdown(reading: &Reading, heading: &str, items: &[Item]) -> String {
    let mut sheet = Sheet::new(reading);
    sheet.section(heading, lines(reading, items));
    sheet.finish()
}

/// A line of each row, and where it stands in the text.
pub(super) fn lines(reading: &Reading, items: &[Item]) -> Vec<(String, usize)> {
    let line = |item: &Item| {
        let (kind, words, _) = describe(reading, *item)?;
        Some((format!("{} ({kind})", escaped(&words)), row::span(reading, *item)?.start))
    };
    items.iter().filter_map(line).collect()
}

/// One row, in one line, and its sentence as a quotation.
pub(crate) fn row(reading: &Reading, item: Item) -> String {
    let Some((kind, words, _)) = describe(reading, item) else { return String::new() };
    let mut out = format!("{} ({kind})\n", escaped(&words));
    for sentence in row::sentences(reading, item) {
        out.push_str(&format!("> {}\n", escaped(reading.words(reading.sentence(sentence)).trim())));
    }
    out
}

#[cfg(test)]
mod tests {
    use factcards::{Options, analyze};

    use super::*;
    use crate::strings::Language;

    const TEXT: &str = "Ada Roe paid £20 on 3 March 2024. She plans to go to *Oslo*. On 3 March 2024 it rained.";

    fn reading() -> Reading {
        Reading::new(TEXT.into(), analyze(TEXT, &Options::default(), factcards_model::english().unwrap()), Language::En)
    }

    #[test]
    fn rows_carry_the_numbers_of_their_sentences() {
        let reading = reading();
        let rows = reading.entries().of_card("numbers");
        assert_eq!(
            markdown(&reading, "Numbers", rows),
            "## Numbers\n\n- GBP 20 (number) [1]\n\n## Sources\n\n\
             1. “Ada Roe paid £20 on 3 March 2024.”\n"
        );
    }

    #[test]
    fn a_row_stands_with_each_of_its_sentences_and_nothing_in_them_is_markup() {
        let reading = reading();
        let time = reading.entries().of_card("timeline")[0];
        assert_eq!(
            row(&reading, time),
            "3 March 2024 (time)\n> Ada Roe paid £20 on 3 March 2024.\n> On 3 March 2024 it rained.\n"
        );
        let plan = reading.entries().of_card("plans")[0];
        assert!(row(&reading, plan).contains("\\*Oslo\\*"), "{}", row(&reading, plan));
        assert_eq!(row(&reading, Item::Fact(999)), "");
    }
}
