//! Texts made to be slow: reading must stay linear in them.

use std::time::{Duration, Instant};

use factcards_document::{Options, WarningCode};

use super::{Reader, Text, sentences};
use crate::lists;
use crate::normalize::Normalized;

/// A text and the times it is repeated.
const HOSTILE: &[(&str, usize)] = &[
    ("x", 1_000_000),
    ("\"", 100_000),
    ("“", 10_000),
    ("'", 10_000),
    ("'a ", 10_000),
    ("'s' ", 10_000),
    ("a' ", 10_000),
    ("‘a", 100_000),
    ("’ ", 100_000),
    ("‘a’ ", 10_000),
    ("“‘", 100_000),
    ("“'a ", 10_000),
    ("\" ' ", 10_000),
    ("'' ", 10_000),
    ("5\" ", 10_000),
    ("`a ", 10_000),
    ("«", 100_000),
    ("“a\n\n", 10_000),
    ("'A b.\n\n", 10_000),
    ("\"a\" — A\n\n", 10_000),
    ("A: b.\n\n", 10_000),
    ("(", 100_000),
    ("()", 10_000),
    ("a.(", 10_000),
    ("\n", 100_000),
    ("\u{301}", 10_000),
    ("👩\u{200d}", 10_000),
    ("🇩🇪", 10_000),
    ("a. ", 30_000),
    ("a.", 10_000),
    (".", 10_000),
    (". ", 10_000),
    ("?! ", 10_000),
    ("- ", 50_000),
    ("- x\n", 10_000),
    ("1. x\n", 10_000),
    ("# x\n", 10_000),
    ("> x\n", 10_000),
    ("x\n", 10_000),
    ("X y\n\n", 10_000),
    ("Subject: x\n", 10_000),
    (">", 100_000),
    ("> > x\n", 10_000),
    ("From: A\nDate: 3 May 2026\n\nI x.\n", 3_000),
    ("Von: A\nAn: B\nBetreff: x\n", 5_000),
    ("On 3 May 2026 at 9:00 Ann <a@b.example> wrote:\n\nI x.\n", 3_000),
    ("On ", 100_000),
    ("On 3 May\n", 10_000),
    ("--\n", 10_000),
    ("--\nx\n", 10_000),
    ("Disclaimer: x\n", 10_000),
    ("[", 100_000),
    ("[9:12] Ann: I x\n", 5_000),
    ("14/3/26, 09:12 - Ann: I x\n", 5_000),
    ("3/4/26, 09:12 - Ann: I x\n", 5_000),
    ("Ann Lee  9:12 AM\nx\n", 5_000),
    ("<ann> x\n", 5_000),
    ("ANN: x\nBEN: y\n", 5_000),
    ("Mr. LEE. x\nThe CHAIR. y\n", 5_000),
    ("1\n00:00:01.000 --> 00:00:02.000\n<v Ann>x\n\n", 3_000),
    ("1\n00:00:01,000 --> 00:00:02,000\n- ANN: x.\n\n", 3_000),
    ("WEBVTT\n\n00:01.000 --> 00:02.000\nx <c> y</c>\n>> [\n\n", 3_000),
    ("[applause]\n", 10_000),
    ("---\n", 10_000),
    ("a@", 10_000),
    ("http://", 10_000),
    ("http://a)", 10_000),
    ("#1", 10_000),
    ("1-", 10_000),
    ("1:", 10_000),
    ("non-", 10_000),
    ("'s", 10_000),
    ("a (b) ", 10_000),
    ("ab (AB) ", 10_000),
    ("a: b, ", 10_000),
    ("[1]", 10_000),
    (".[1]", 10_000),
    ("U.S. ", 10_000),
    (":)", 10_000),
    ("|", 100_000),
    ("\t", 100_000),
    (",", 100_000),
    ("a|", 10_000),
    ("a\t", 10_000),
    ("a\tb\n", 10_000),
    ("a,b,c\n", 10_000),
    ("a   b\n", 10_000),
    ("a b   ", 10_000),
    ("|a|\n|-|\n", 10_000),
    ("|-|\n", 10_000),
    ("```x\n", 10_000),
    ("```\n", 10_000),
    ("~~~x\n```\n", 10_000),
    ("{\n", 10_000),
    ("# a\n", 10_000),
    ("x;\n", 10_000),
    ("[ ] a\n", 10_000),
    ("TODO: a\nOwner: b\n", 10_000),
    ("Actions\n- a\n", 10_000),
    ("Most read\n", 10_000),
    ("Home\n", 10_000),
    ("Home > ", 10_000),
    ("1\n\n", 10_000),
    ("A b\n1\n", 10_000),
    ("Photo: a. ", 10_000),
    ("LONDON — a\n", 10_000),
    ("\u{feff}", 10_000),
    ("中", 10_000),
];

fn time(source: &str) -> Duration {
    let start = Instant::now();
    let model = factcards_model::english().unwrap();
    let normalized = Normalized::new(source, &Options::default(), model);
    let text = Reader::new(normalized.text(), normalized.quote_levels(), normalized.voices(), model).finish().0;
    std::hint::black_box((lists::find(&text), text.abbreviations(), text.stats()));
    start.elapsed()
}

/// Whether twice the text takes about twice the time; a quadratic pass takes four times as long.
fn is_linear(piece: &str, times: usize) -> bool {
    let (half, whole) = (time(&piece.repeat(times / 2)), time(&piece.repeat(times)));
    // Below this floor the clock tells nothing.
    whole < Duration::from_secs(20) && whole.as_secs_f64() < 3.5 * half.as_secs_f64().max(0.02)
}

#[test]
fn time_grows_with_the_text() {
    // A busy machine may spoil one measurement, not three.
    let slow = |(piece, times): &&(&str, usize)| !(0..3).any(|_| is_linear(piece, *times));
    let slow: Vec<_> = HOSTILE.iter().filter(slow).collect();
    assert!(slow.is_empty(), "{slow:?}");
}

#[test]
fn a_long_sentence_is_cut_and_nothing_is_lost() {
    for piece in ["x", "ä", "word ", "中"] {
        let source = format!("A short one. {}", piece.repeat(20_000));
        let text = Text::read(&source, factcards_model::english().unwrap());
        assert!(text.sentences.iter().all(|s| s.span.len() <= sentences::MAX_SENTENCE));
        let visible = |s: &str| s.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        let read: String = text.sentences.iter().map(|s| visible(s.span.of(&source))).collect();
        assert_eq!(read, visible(&source));
        let warned = text.warnings().iter().filter(|w| w.code == WarningCode::LongSentence).count();
        assert_eq!(warned, 1);
    }
    assert!(
        Text::read("A short one.", factcards_model::english().unwrap())
            .warnings()
            .iter()
            .all(|w| w.code != WarningCode::LongSentence)
    );
}
