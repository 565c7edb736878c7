//! Which sentences stand in a summary, and in what words.

use factcards::{Options, analyze};

use super::*;
use crate::strings::Language;

const TEXT: &str = "However, the dam held. The river rose to four metres. The mayor closed the bridge, which is old. \
                    Nobody was hurt. The bridge opens on Friday. Engineers look at the dam.";

/// The sentences are rated in this order; of the first and the third not all stays.
fn reading() -> Reading {
    let mut document = analyze(TEXT, &Options::default(), factcards_model::english().unwrap());
    assert_eq!(document.sentences.len(), 6);
    let at = |words: &str| {
        let start = TEXT.find(words).unwrap();
        ByteSpan::new(start, start + words.len())
    };
    document.summary =
        [(2, vec![at("The mayor closed the bridge")]), (0, vec![at("the dam held.")]), (1, vec![]), (4, vec![])]
            .map(|(sentence, shortened)| SummaryItem { sentence, score: 1.0, shortened })
            .to_vec();
    Reading::new(TEXT.into(), document, Language::En)
}

#[test]
fn the_best_sentences_stand_in_the_order_of_the_text() {
    let summary = Summary::of(&reading(), &Content::default(), None);
    assert_eq!((summary.sentences.as_slice(), summary.usual), ([2, 0, 1, 4].as_slice(), 2));
    assert_eq!(summary.best(3), [0, 1, 2]);
    let lengths = [None, Some(1), Some(0), Some(9)].map(|chosen| summary.length(chosen));
    assert_eq!(lengths, [2, 1, 1, 4]);
}

#[test]
fn what_is_told_already_is_passed_over() {
    let told = Content::of("The mayor closed the bridge");
    assert_eq!(Summary::of(&reading(), &told, None).sentences, [0, 1, 4]);
    let some = Content::of("The river");
    assert_eq!(Summary::of(&reading(), &some, None).sentences, [2, 0, 1, 4]);
    assert_eq!(Summary::of(&reading(), &Content::of("The river rose"), Some(1)).sentences, [2, 0, 4]);
}

#[test]
fn a_shortened_sentence_begins_and_ends_like_one() {
    let reading = reading();
    let told = [0, 1, 2].map(|id| words(&reading, id));
    assert_eq!(told, ["The dam held.", "The river rose to four metres.", "The mayor closed the bridge."]);
}

#[test]
fn marks_stand_close_to_what_is_before_them() {
    assert_eq!(joined(["Ada Lind", ", the mayor,", "left"].into_iter()), "Ada Lind, the mayor, left");
}

#[test]
fn a_pronoun_that_opens_a_sentence_is_named() {
    let text = "Ada Lind is the mayor of Oslo. She closed the bridge on Monday. The bridge is old.";
    let document = analyze(text, &Options::default(), factcards_model::english().unwrap());
    let reading = Reading::new(text.into(), document, Language::En);
    assert_eq!(opened_by(&reading, 1).map(|span| span.of(text)), Some("Ada Lind"));
    assert_eq!(opened_by(&reading, 0), None);
    assert_eq!(opened_by(&reading, 2), None);
}

#[test]
fn a_short_text_is_its_own_summary() {
    let text = "The dam held. The river fell.";
    let document = analyze(text, &Options::default(), factcards_model::english().unwrap());
    let summary = Summary::of(&Reading::new(text.into(), document, Language::En), &Content::default(), None);
    assert_eq!((summary.sentences.len(), summary.length(Some(3))), (0, 0));
}

#[test]
fn the_figures_say_what_is_saved() {
    let reading = reading();
    let mut document = (*reading.document).clone();
    document.stats.reading_seconds = 9;
    let short = Reading::new(TEXT.into(), document.clone(), Language::En);
    assert_eq!(figures(&short, &[0, 2]), "2 sentences · 8 words · saves 6 s");
    document.stats.reading_seconds = 123;
    let long = Reading::new(TEXT.into(), document.clone(), Language::En);
    assert_eq!(figures(&long, &[0]), "1 sentence · 3 words · saves 2 min");
    document.stats.reading_seconds = 0;
    assert_eq!(figures(&Reading::new(TEXT.into(), document, Language::En), &[0]), "1 sentence · 3 words");
}
