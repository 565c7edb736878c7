//! Sentences, tokens, lists and abbreviations: all of a text.

use factcards::document::Coverage;
use factcards::{Document, Normalized, Options, export, parse};

use crate::notation::{printed, same};

/// Where each sentence ends.
pub(crate) fn sentences(document: &Document, text: &str, expected: &str) -> Result<(), String> {
    let found: Vec<_> = document.sentences.iter().map(|sentence| sentence.span.of(text)).collect();
    let expected = expected.replace("\\n", "\n");
    // List markers stand outside of every sentence.
    let expected: Vec<_> = expected.split('¦').map(|sentence| sentence.trim().trim_start_matches("1. ")).collect();
    same(found.join(" ¦ "), &expected.join(" ¦ "))
}

/// The words, as the CoNLL-U export has them.
pub(crate) fn tokens(_: &Document, text: &str, expected: &str) -> Result<(), String> {
    let model = factcards_model::english().unwrap();
    let rows = export::conllu(&parse(&Normalized::new(text, &Options::default(), model), model), None);
    let words = rows.lines().filter_map(|row| {
        let mut columns = row.split('\t');
        // The row of a range tells how words are written together.
        columns.next().filter(|id| id.parse::<usize>().is_ok()).and(columns.next())
    });
    let expected: Vec<_> = expected.split(['|', ' ']).filter(|word| !word.is_empty()).collect();
    same(words.collect::<Vec<_>>().join(" "), &expected.join(" "))
}

/// Leads and items.
pub(crate) fn lists(document: &Document, text: &str, expected: &str) -> Result<(), String> {
    let mut found = vec![];
    for list in &document.lists {
        found.extend(list.lead.map(|lead| format!("> {}", lead.of(text))));
        found.extend(list.items.iter().map(|item| format!("* {}", item.of(text))));
    }
    same(found.join("\n"), expected)
}

/// Short and long forms.
pub(crate) fn abbreviations(document: &Document, text: &str, expected: &str) -> Result<(), String> {
    let pairs = document.abbreviations.iter().map(|pair| format!("{} = {}", pair.short.of(text), pair.long.of(text)));
    same(pairs.collect::<Vec<_>>().join("\n"), expected)
}

/// What stays of the first sentence.
pub(crate) fn shortening(document: &Document, text: &str, expected: &str) -> Result<(), String> {
    let first = document.summary.iter().find(|item| item.sentence == 0);
    let pieces: Vec<_> = first.iter().flat_map(|item| &item.shortened).map(|span| span.of(text)).collect();
    same(if pieces.is_empty() { "-".to_owned() } else { pieces.join(" … ") }, expected)
}

/// The kind of the text.
pub(crate) fn kind(document: &Document, _: &str, expected: &str) -> Result<(), String> {
    same(printed(document.text_kind), expected)
}

/// What is in no layer, or open.
pub(crate) fn coverage(document: &Document, _: &str, expected: &str) -> Result<(), String> {
    let Coverage { silent_sentences, open_pronouns, ambiguous_times } = document.coverage;
    same(format!("{silent_sentences} | {open_pronouns} | {ambiguous_times}"), expected)
}

/// All keywords, best first.
pub(crate) fn keywords(document: &Document, text: &str, expected: &str) -> Result<(), String> {
    let found: Vec<_> = document.keywords.iter().map(|span| span.of(text)).collect();
    same(if found.is_empty() { "none".to_owned() } else { found.join(" ; ") }, expected)
}
