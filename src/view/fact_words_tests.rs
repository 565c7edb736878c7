//! Facts read as their text does.

use factcards::{Options, analyze};
use factcards_document::{ArgumentRole, Relation, Subject};

use super::*;
use crate::strings::Language;
use crate::view::fixtures;

/// The place of words that the text has once.
fn at(text: &str, words: &str) -> ByteSpan {
    let start = text.find(words).unwrap();
    ByteSpan::new(start, start + words.len())
}

fn argument_of(text: &str, preposition: &str, words: &str) -> Argument<ByteSpan> {
    Argument {
        role: ArgumentRole::Oblique,
        preposition: (!preposition.is_empty()).then(|| preposition.to_owned()),
        span: at(text, words),
        entity: None,
        time: None,
        quantity: None,
        parts: vec![],
    }
}

fn fact(text: &str, subject: &str, relation: &[&str], arguments: &[(&str, &str)]) -> Fact<ByteSpan> {
    Fact {
        subject: Subject { span: at(text, subject), entity: None, antecedent: None, parts: vec![] },
        relation: Relation {
            span: relation.iter().map(|words| at(text, words)).collect(),
            text: if relation.is_empty() { "is".to_owned() } else { relation.join(" ") },
            lemma: String::new(),
        },
        arguments: arguments.iter().map(|(preposition, words)| argument_of(text, preposition, words)).collect(),
        ..fixtures::fact(0, 0, ByteSpan::new(0, text.len()))
    }
}

fn read(text: &str, fact: &Fact<ByteSpan>) -> String {
    let document = analyze(text, &Options::default(), factcards_model::english().unwrap());
    let reading = Reading::new(text.into(), document, Language::En);
    runs(&reading, fact).iter().map(|run| run.joint.clone() + &run.words).collect()
}

#[test]
fn arguments_follow_each_other_as_in_the_text() {
    let text = "Despite this Ada Roe became a professor at Yale on Friday, April 11.";
    let arguments = [("", "a professor"), ("at", "Yale"), ("on", "Friday"), ("", "April 11"), ("despite", "this")];
    let fact = fact(text, "Ada Roe", &["became"], &arguments);
    assert_eq!(read(text, &fact), "Ada Roe became a professor at Yale on Friday, April 11 despite this");
}

#[test]
fn a_relation_in_pieces_stands_around_what_stands_in_it() {
    let text = "You can't do anything in between.";
    let fact = fact(text, "You", &["can't do", "in"], &[("", "anything")]);
    assert_eq!(read(text, &fact), "You can't do anything in");
    let text = "He had often met Bo.";
    let fact = self::fact(text, "He", &["had", "met"], &[("", "Bo")]);
    assert_eq!(read(text, &fact), "He had met Bo");
}

#[test]
fn what_touches_in_the_text_touches_here() {
    let text = "It's cold; the well-known man won.";
    assert_eq!(read(text, &fact(text, "It", &["'s"], &[("", "cold")])), "It's cold");
}

#[test]
fn quotation_marks_that_do_not_close_are_not_taken_over() {
    let text = "The talk was not “momentous” at all.";
    assert_eq!(read(text, &fact(text, "The talk", &["was not"], &[("", "momentous")])), "The talk was not momentous");
}

#[test]
fn a_verb_before_its_subject_comes_after_it() {
    let text = "Is Bo ready?";
    assert_eq!(read(text, &fact(text, "Bo", &["Is"], &[("", "ready")])), "Bo is ready");
}

#[test]
fn an_apposition_has_a_relation_without_a_place() {
    let text = "Jane Roe, the envoy, left.";
    assert_eq!(read(text, &fact(text, "Jane Roe", &[], &[("", "the envoy")])), "Jane Roe is the envoy");
    // The role may stand first.
    let text = "The envoy Jane Roe left.";
    assert_eq!(read(text, &fact(text, "Jane Roe", &[], &[("", "The envoy")])), "Jane Roe is the envoy");
}

#[test]
fn a_condition_is_no_argument() {
    let text = "Ada warned of sanctions if Bo delays talks.";
    let mut whole = fact(text, "Ada", &["warned"], &[("of", "sanctions if Bo delays talks")]);
    whole.condition = Some(at(text, "if Bo delays talks"));
    assert_eq!(read(text, &whole), "Ada warned of sanctions");
    let mut own = fact(text, "Ada", &["warned"], &[("of", "sanctions"), ("if", "Bo delays talks")]);
    own.condition = whole.condition;
    assert_eq!(read(text, &own), "Ada warned of sanctions");
    let text = "If it rains, Bo plans, unless Ada calls, a trip.";
    let mut middle = fact(text, "Bo", &["plans"], &[("", "unless Ada calls, a trip"), ("if", "it rains")]);
    middle.condition = Some(at(text, "unless Ada calls"));
    assert_eq!(read(text, &middle), "Bo plans , a trip if it rains");
}

#[test]
fn what_a_pronoun_stands_for_follows_it() {
    let text = "The town opened a new bridge. It's cold.";
    let mut of_it = fact(text, "It", &["'s"], &[("", "cold")]);
    of_it.subject.antecedent = Some(at(text, "a new bridge"));
    assert_eq!(read(text, &of_it), "It · a new bridge 's cold");
    of_it.relation.span = vec![at(text, "opened")];
    assert_eq!(read(text, &of_it), "It · a new bridge opened cold");
}
