//! The main event in one sentence, from answers that each test gives.

use factcards::{Options, analyze};
use factcards_document::{Confidence, MainEvent};

use super::*;
use crate::strings::Language;

/// Who, what, when and where by their words; none where there are none.
type Answers<'t> = [&'t str; 4];

fn reading(text: &str, [who, what, when, where_]: Answers<'_>) -> Reading {
    let mut document = analyze(text, &Options::default(), factcards_model::english().unwrap());
    let at = |words: &str| {
        let start = text.find(words).unwrap();
        if words.is_empty() { vec![] } else { vec![ByteSpan::new(start, start + words.len())] }
    };
    document.main_event =
        MainEvent { who: at(who), what: at(what), when: at(when), where_: at(where_), ..MainEvent::default() };
    Reading::new(text.into(), document, Language::En)
}

fn told(text: &str, answers: Answers<'_>) -> String {
    EventSentence::of(&reading(text, answers)).words()
}

#[test]
fn answers_stand_in_an_order_that_holds() {
    for (text, answers, expected) in [
        (
            "Ada Moreau met Tom Berger in Oslo on Friday.",
            ["Ada Moreau", "met Tom Berger", "Friday", "Oslo"],
            "Ada Moreau met Tom Berger in Oslo on Friday.",
        ),
        (
            "On Friday, the council in Leeds approved a budget.",
            ["council", "approved a budget", "Friday", "Leeds"],
            "The council in Leeds approved a budget on Friday.",
        ),
        (
            "The council of Leeds approved a budget. It was a long night.",
            ["council", "approved a budget", "", "Leeds"],
            "The council of Leeds approved a budget.",
        ),
        (
            "Yesterday the river flooded the harbour.",
            ["river", "flooded the harbour", "Yesterday", ""],
            "The river flooded the harbour yesterday.",
        ),
    ] {
        assert_eq!(told(text, answers), expected, "{text}");
    }
}

#[test]
fn what_is_told_once_is_not_told_again() {
    let text = "Ada Moreau met Tom Berger in Oslo on Friday.";
    assert_eq!(told(text, ["Ada Moreau", "met Tom Berger in Oslo on Friday", "Friday", "Oslo"]), text);
    assert_eq!(told(text, ["Ada Moreau", text, "Friday", "Oslo"]), text);
}

#[test]
fn what_is_said_of_another_clause_is_not_said_of_this_one() {
    let text = "My name is Katie and today I will talk about Oslo.";
    assert_eq!(told(text, ["My name", "is Katie", "today", "Oslo"]), "My name is Katie.");
}

#[test]
fn without_a_sure_subject_nothing_is_told() {
    assert_eq!(told("Tom Berger was seen by Ada Moreau.", ["Ada Moreau", "was seen", "", ""]), "Tom Berger was seen.");
    assert_eq!(told("It rained.", ["", "rained", "", ""]), "");
    assert_eq!(told("Will the dam hold through the winter?", ["dam", "hold", "", ""]), "");
}

#[test]
fn who_is_told_only_of_what_it_did() {
    let text = "The Board of Trustees met. The minutes of the last meeting were approved.";
    let told = told(text, ["Board of Trustees", "were approved", "", ""]);
    assert_eq!(told, "The minutes of the last meeting were approved.");
}

#[test]
fn a_subject_that_is_not_named_by_who_is_the_subject_of_the_clause() {
    let text = "The library reported its year. The trustees approved a budget.";
    assert_eq!(told(text, ["", "approved a budget", "", ""]), "The trustees approved a budget.");
}

#[test]
fn what_is_not_sure_is_not_there() {
    let text = "Ada Moreau met Tom Berger in Oslo on Friday.";
    let mut document = (*reading(text, ["Ada Moreau", "met Tom Berger", "Friday", "Oslo"]).document).clone();
    document.main_event.confidence = Confidence { where_: Some(0.3), when: Some(0.8), ..Confidence::default() };
    let sentence = EventSentence::of(&Reading::new(text.into(), document, Language::En));
    assert_eq!(sentence.words(), "Ada Moreau met Tom Berger on Friday.");
}

#[test]
fn of_what_the_headline_says_only_when_and_where_are_told() {
    let text = "Council approves library budget\n\nOn Friday, the council approved the budget of the library in Leeds.";
    let answers = ["council", "approved the budget of the library", "Friday", "Leeds"];
    let reading = reading(text, answers);
    assert!(reading.document.title.is_some());
    assert_eq!(EventSentence::of(&reading).words(), "When: Friday · Where: Leeds");
}

#[test]
fn each_part_leads_to_its_words() {
    let text = "Ada Moreau met Tom Berger in Oslo on Friday.";
    let reading = reading(text, ["Ada Moreau", "met Tom Berger", "Friday", "Oslo"]);
    let sentence = EventSentence::of(&reading);
    let places: Vec<_> = sentence.parts.iter().map(|part| (reading.written(part.span), part.item)).collect();
    let expected = [("Ada Moreau", 0), ("met Tom Berger", 1), ("in Oslo", 3), ("on Friday", 2)];
    assert_eq!(places, expected.map(|(words, at)| (words, Item::Answer(at))));
    assert_eq!(sentence.sentence(&reading), Some(0));
}
